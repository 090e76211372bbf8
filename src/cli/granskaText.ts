import type { Severity } from '../review/model';
import { methodName } from '../text/assumptions';
import { reviewWords as words } from '../text/cli';
import { formatKronor } from '../text/numbers';
import type { FindingJson, ReviewJson, TableJson } from './granskaJson';

const SEVERITIES: readonly Severity[] = ['error', 'review', 'info'];

/** What `granska` says of one workbook to a person: each table, how its columns were read, and what was found. */
export function reviewText(review: Extract<ReviewJson, { tables: unknown }>): string {
  const { file, tables, notChecked } = review;
  const findings = tables.flatMap((table) => table.findings);
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    `${file}: ${words.summary(count('error'), count('review'), count('info'))}`,
    ...(tables.length === 0 ? [words.noTables] : tables.flatMap(tableLines)),
    ...(notChecked.length === 0 ? [] : ['', words.notChecked]),
    ...notChecked.map(({ check, reason }) => `- ${check}: ${reason}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

function tableLines({ sheet, range, columns, findings }: TableJson): string[] {
  const explained = columns.flatMap(({ column, header, explanation }) =>
    explanation === undefined
      ? []
      : [
          `  ${words.explanation(
            header === '' ? column : `${column} ${header}`,
            formatKronor(explanation.total),
            explanation.keyName,
            methodName(explanation.method),
            words.matched(explanation.matched, explanation.of),
          )}`,
        ],
  );
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

function findingLines({ severity, check, cells, message, effect, remedy }: FindingJson): string[] {
  const place = cells.slice(0, 3).join(', ') + (cells.length > 3 ? ' …' : '');
  return [
    `  ${words.severities[severity]} ${place} (${check}): ${message}`,
    ...(effect === undefined || effect === '0' ? [] : [`    ${words.effect(formatKronor(effect))}`]),
    ...(remedy === undefined ? [] : [`    ${remedy}`]),
  ];
}
