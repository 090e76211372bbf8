import { parseDecimal } from '../core/exact/decimal';
import type { Severity } from '../review/model';
import { reviewSheetWords as words, reviewWords } from '../text/cli';
import { formatAddress } from '../workbook/address';
import type { OutCell, SheetDescription } from '../workbook/write/description';
import { formats, number, text } from '../workbook/write/outCells';
import { tableSheet, type TableColumn } from '../workbook/write/tableSheet';
import type { FindingJson, ReviewedJson, TableJson } from './granskaJson';
import { version } from './version';

const COLUMNS: readonly TableColumn[] = [
  { head: words.heads.severity, width: 14 },
  { head: words.heads.cell, width: 24 },
  { head: words.heads.check, width: 20 },
  { head: words.heads.message, width: 52 },
  { head: words.heads.found, width: 14, numeric: true },
  { head: words.heads.expected, width: 14, numeric: true },
  { head: words.heads.effect, width: 14, numeric: true },
  { head: words.heads.remedy, width: 44 },
];

const SEVERITIES: readonly Severity[] = ['error', 'review', 'info'];

/**
 * *Granskning*, the sheet that `granska --ut` adds: every finding with a link to its cell, how every column was read and
 * explained, and what was not checked and why. `date` is ISO.
 */
export function reviewSheet(review: ReviewedJson, date: string): SheetDescription {
  const { tables, notChecked, notRead = [] } = review;
  const found = tables.flatMap((table) => table.findings.map((finding) => ({ table, finding })));
  const ranked = SEVERITIES.flatMap((severity) =>
    found.filter(({ finding }) => finding.severity === severity),
  );
  const none = [text(words.none), ...COLUMNS.slice(1).map(() => text(''))];
  return tableSheet({
    name: words.sheetName,
    title: words.title,
    subtitle: words.subtitle(version, date),
    columns: COLUMNS,
    rows: ranked.length === 0 ? [none] : ranked.map(({ table, finding }) => findingCells(table, finding)),
    notes: [
      ...tables.flatMap(columnNotes),
      ...notChecked.map(({ check, reason }) => words.notChecked(check, reason)),
      ...notRead.map((sheet) => words.notRead(sheet)),
    ],
    orientation: 'landscape',
    caseNumber: undefined,
  });
}

function findingCells({ sheet }: TableJson, finding: FindingJson): readonly OutCell[] {
  const { severity, cells, check, message, found, expected, effect, remedy } = finding;
  const [first = ''] = cells;
  // A finding may name another sheet of the workbook as `Blad!A1` (G6).
  const target = first.includes('!') ? first : formatAddress({ sheet, range: first });
  return [
    text(reviewWords.severities[severity]),
    first === '' ? text(sheet) : { kind: 'link', text: words.place(target, cells.length), target },
    text(check),
    text(message, 'body', true),
    figure(found),
    figure(expected),
    figure(effect),
    text(remedy ?? '', 'body', true),
  ];
}

/** Decimal text as a number; anything else (a name, a formula) as the text it is. */
function figure(value: string | undefined): OutCell {
  if (value === undefined) return text('');
  if (parseDecimal(value) === undefined) return text(value);
  return number(value, value.includes('.') ? '#,##0.####' : formats.whole);
}

function columnNotes({ sheet, range, columns }: TableJson): string[] {
  return columns.map(({ column, header, role, explanation }) =>
    words.column(
      `${formatAddress({ sheet, range })}, ${column}`,
      header,
      words.roles[role],
      explanation?.keyName,
    ),
  );
}
