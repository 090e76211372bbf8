import { findingTitle } from '../../text/findings';
import { reviewSheetText as words, roundingWords } from '../../text/findingsSheet';
import { formatNumber } from '../../text/numbers';
import { footer } from '../../text/sheets';
import { formatAddress } from '../../workbook/address';
import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { empty, formats, number, row, text } from '../../workbook/write/outCells';
import type { Finding, ReviewedColumn, ReviewedTable, ReviewResult, Severity } from '../model';

/** A finding that someone has decided is meant to be so, with the reason. */
export interface Decision {
  readonly justification: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

export interface ReviewSheetOptions {
  /** Name of the workbook's file. */
  readonly file: string;
  /** ISO date of the review. */
  readonly date: string;
  readonly version: string;
  readonly by?: string;
  /** By the finding's fingerprint. */
  /** Sheets that were left out because of their size. */
  readonly notRead?: readonly string[];
  readonly decisions?: ReadonlyMap<string, Decision>;
}

const WIDTHS = [13, 34, 23, 13, 13, 12, 58, 28] as const;
/** The column of words after the figures of effect. */
const WHAT = 6;

/**
 * The sheet *Granskning*: the evidence of four eyes. Every finding with a link to its cell and the decision on it, every
 * check made, those not made and why, how each column was read, date, version, and a fingerprint of the reviewed cells
 * so that a later change shows.
 */
export function describeReview(result: ReviewResult, options: ReviewSheetOptions): SheetDescription {
  const findings = rankedFindings(result);
  const body = [
    line(text(words.title(options.file), 'title')),
    line(text(words.subtitle(options.date, options.by ?? '', options.version), 'subtitle')),
    line(text(summaryOf(result), 'bold')),
    line(),
    heads(),
    ...findings.map(({ finding, table }) => findingRow(finding, table, options)),
    line(),
    line(text(words.checks, 'bold')),
    ...checkRows(result),
    line(),
    line(text(words.columns, 'bold')),
    ...result.tables.flatMap(columnRows),
    ...(options.notRead ?? []).map((sheet) => line(text(words.notRead(sheet), 'warning'))),
    line(),
    line(text(words.notProof, 'note')),
  ];
  return {
    name: words.name,
    rows: body,
    columns: WIDTHS.map((width, at) => (at === WHAT ? { width, indent: true } : { width })),
    frozenRows: 5,
    repeatedRows: { from: 5, to: 5 },
    orientation: 'landscape',
    footer: { ...footer(undefined), left: words.title(options.file) },
    tabColor: '#8764B8',
  };
}

function line(...cells: readonly OutCell[]): readonly OutCell[] {
  return row(cells, WIDTHS.length);
}

function heads(): readonly OutCell[] {
  const { severity, finding, place, found, expected, effect, words: what, decision } = words.heads;
  const right = (label: string) => text(label, 'headingRight');
  return [
    text(severity, 'heading'),
    text(finding, 'heading'),
    text(place, 'heading'),
    right(found),
    right(expected),
    right(effect),
    text(what, 'heading'),
    text(decision, 'heading'),
  ];
}

const ORDER: readonly Severity[] = ['error', 'review', 'info'];

function rankedFindings(result: ReviewResult): { finding: Finding; table: ReviewedTable }[] {
  const all = result.tables.flatMap((table) => table.findings.map((finding) => ({ finding, table })));
  return ORDER.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}

function findingRow(finding: Finding, table: ReviewedTable, options: ReviewSheetOptions): readonly OutCell[] {
  const decision = options.decisions?.get(finding.fingerprint);
  const parts = [finding.message, finding.why, finding.computation, finding.remedy].filter(
    (part) => part !== undefined,
  );
  return [
    text(words.severities[finding.severity], finding.severity === 'error' ? 'warning' : 'body'),
    text(findingTitle(finding.check, finding.cause), 'body', true),
    placeCell(finding, table),
    figure(finding.found),
    figure(finding.expected),
    figure(finding.effect),
    text(parts.join(' '), 'body', true),
    text(
      decision === undefined
        ? words.open
        : words.accepted(decision.justification, decision.by, decision.date),
      'body',
      true,
    ),
  ];
}

/** A link to the first cell; the text names a few more. */
function placeCell(finding: Finding, table: ReviewedTable): OutCell {
  const [first] = finding.cells;
  if (first === undefined) return empty();
  const target = first.includes('!') ? first : formatAddress({ sheet: table.sheet, range: first });
  const more = finding.cells.length > 1 ? ` (+${String(finding.cells.length - 1)})` : '';
  return { kind: 'link', text: `${target}${more}`, target };
}

function figure(value: string | undefined): OutCell {
  if (value === undefined) return empty();
  return number(value, value.includes('.') ? formats.exact : formats.whole);
}

function summaryOf(result: ReviewResult): string {
  const all = result.tables.flatMap((table) => table.findings);
  const count = (severity: Severity) => all.filter((finding) => finding.severity === severity).length;
  const told = new Set(all.map((finding) => finding.check));
  return words.summary(
    count('error'),
    count('review'),
    count('info'),
    result.checked.filter((check) => !told.has(check)).length,
  );
}

/** Every check: with how many findings, without, or why it could not be made. */
function checkRows(result: ReviewResult): (readonly OutCell[])[] {
  const all = result.tables.flatMap((table) => table.findings);
  const made = result.checked.map((check) => {
    const count = all.filter((finding) => finding.check === check).length;
    return line(
      text(''),
      text(findingTitle(check), 'body', true),
      text(count === 0 ? words.passed : words.withFinding(count), count === 0 ? 'ok' : 'warning'),
    );
  });
  const not = result.notChecked.map(({ check, reason }) =>
    line(text(''), text(findingTitle(check), 'body', true), text(words.notChecked(reason), 'note')),
  );
  return [...made, ...not];
}

function columnRows(table: ReviewedTable): (readonly OutCell[])[] {
  const address = formatAddress({ sheet: table.sheet, range: table.range });
  return [
    line(text(words.table(address, table.fingerprint), 'bold')),
    ...table.columns.map((column) => line(text(column.column), text(column.header), text(ruleOf(column)))),
  ];
}

function ruleOf({ explanation, role }: ReviewedColumn): string {
  if (!explanation) return words.roles[role];
  if (explanation.largestResidual !== undefined)
    return words.nearest(explanation.keyName, formatNumber(explanation.largestResidual));
  const { total, keyName, method, matched, of } = explanation;
  return words.explained(formatNumber(total), keyName, roundingWords(method), matched, of);
}
