import type { Severity } from '../review/model';
import { methodName } from '../text/assumptions';
import { reviewWords as words, sheetTooLarge } from '../text/cli';
import { formatKronor } from '../text/numbers';
import type { FindingJson, ReviewedJson, TableJson } from './granskaJson';

const SEVERITIES: readonly Severity[] = ['error', 'review', 'info'];

/** What `granska` says of one workbook to a person: each table, how its columns were read, and what was found. */
export function reviewText(review: ReviewedJson): string {
  const { file, tables, notChecked, notRead = [] } = review;
  const findings = tables.flatMap((table) => table.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    `${file}: ${words.summary(count('error'), count('review'), count('info'))}`,
    ...notRead.map(sheetTooLarge),
    ...(tables.length === 0 ? [words.noTables] : tables.flatMap(tableLines)),
    ...(tables.length === 0 || notChecked.length === 0
      ? []
      : ['', words.notChecked, ...byReason(notChecked)]),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** One line a reason, with the checks that it stopped. */
function byReason(notChecked: ReviewedJson['notChecked']): string[] {
  const checks = new Map<string, string[]>();
  for (const { check, reason } of notChecked) checks.set(reason, [...(checks.get(reason) ?? []), check]);
  return [...checks].map(([reason, stopped]) => `- ${reason} (${stopped.join(', ')})`);
}

function tableLines({ sheet, range, columns, findings }: TableJson): string[] {
  const explained = columns.flatMap(explanationLines);
  const ranked = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return [
    '',
    words.table(sheet, range),
    ...explained,
    ...(ranked.length === 0 ? [`  ${words.noFindings}`] : ranked.flatMap(findingLines)),
  ];
}

function explanationLines({ column, header, explanation }: TableJson['columns'][number]): string[] {
  if (explanation === undefined) return [];
  const title = header === '' ? column : `${column} ${header}`;
  const { keyName, total, method, matched, of, largestResidual } = explanation;
  const text =
    largestResidual === undefined
      ? words.explanation(title, formatKronor(total), keyName, methodName(method), words.matched(matched, of))
      : words.nearest(title, keyName, formatKronor(largestResidual));
  return [`  ${text}`];
}

function findingLines({ severity, check, cells, message, effect, remedy }: FindingJson): string[] {
  const place = cells.slice(0, 3).join(', ') + (cells.length > 3 ? ' …' : '');
  return [
    `  ${words.severities[severity]} ${place} (${check}): ${message}`,
    ...(effect === undefined || effect === '0' ? [] : [`    ${words.effect(formatKronor(effect))}`]),
    ...(remedy === undefined ? [] : [`    ${remedy}`]),
  ];
}
