import { formatDecimal, parseDecimal } from '../../core/exact/decimal';
import { compare, sum, ZERO, type Fraction } from '../../core/exact/fraction';
import type { AcceptedFinding } from '../../excel/documentMemory';
import type { Finding, ReviewResult, ReviewedTable, Severity } from '../../review/model';
import { columnNumber } from '../../workbook/address';

/** A finding with the table it belongs to and, when a person has called it intended, by whom and why. */
export interface RankedFinding {
  readonly finding: Finding;
  readonly table: ReviewedTable;
  readonly accepted?: AcceptedFinding;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, review: 1, info: 2 };

/** All findings: the accepted last, then by severity, then by effect in kronor; equals keep the reviewer's order. */
export function rankFindings(
  result: ReviewResult,
  accepted: readonly AcceptedFinding[],
): readonly RankedFinding[] {
  const known = new Map(accepted.map((one) => [one.fingerprint, one]));
  return result.tables
    .flatMap((table) =>
      table.findings.map((finding): RankedFinding => {
        const intended = known.get(finding.fingerprint);
        return intended === undefined ? { finding, table } : { finding, table, accepted: intended };
      }),
    )
    .sort(
      (first, second) =>
        Number(first.accepted !== undefined) - Number(second.accepted !== undefined) ||
        ranks[first.finding.severity] - ranks[second.finding.severity] ||
        compare(effectOf(second), effectOf(first)),
    );
}

const effectOf = ({ finding }: RankedFinding): Fraction => parseDecimal(finding.effect ?? '0') ?? ZERO;

export interface Counts {
  readonly errors: number;
  readonly reviews: number;
  readonly infos: number;
  /** Checks that were made and have nothing to say. */
  readonly passed: number;
  /** Decimal text in kronor; undefined when no finding has an effect. */
  readonly effect?: string;
}

/** What the summary line says. Accepted findings are not counted; they are listed with their reason. */
export function countFindings(result: ReviewResult, ranked: readonly RankedFinding[]): Counts {
  const counted = ranked.filter(({ accepted }) => accepted === undefined);
  const of = (severity: Severity): number =>
    counted.filter(({ finding }) => finding.severity === severity).length;
  const remarked = new Set(ranked.map(({ finding }) => finding.check));
  const effects = counted.filter(({ finding }) => finding.effect !== undefined).map(effectOf);
  const total = sum(effects);
  return {
    errors: of('error'),
    reviews: of('review'),
    infos: of('info'),
    passed: result.checked.filter((check) => !remarked.has(check)).length,
    ...(total.numerator === 0n ? {} : { effect: formatDecimal(total) }),
  };
}

/** Single cells as a person writes them: D3, D4, D5, D19 become `D3:D5, D19`, in the order of the first of each. */
export function compressCells(cells: readonly string[]): readonly string[] {
  const runs: { readonly prefix: string; readonly column: string; from: number; to: number }[] = [];
  for (const cell of cells) {
    const match = /^(.*!)?([A-Z]{1,3})(\d{1,7})$/.exec(cell);
    if (match === null) {
      runs.push({ prefix: cell, column: '', from: 0, to: 0 });
      continue;
    }
    const [, prefix = '', column = '', digits = ''] = match;
    const row = Number(digits);
    const run = runs.find(
      (one) => one.prefix === prefix && one.column === column && (row === one.to + 1 || row === one.from - 1),
    );
    if (run === undefined) runs.push({ prefix, column, from: row, to: row });
    else if (row > run.to) run.to = row;
    else run.from = row;
  }
  return runs.map(({ prefix, column, from, to }) => {
    if (column === '') return prefix;
    const first = `${prefix}${column}${String(from)}`;
    return from === to ? first : `${first}:${column}${String(to)}`;
  });
}

/** Columns in the order of the sheet, not of the alphabet (AA comes after Z). */
export function byColumn<T extends { readonly column: string }>(columns: readonly T[]): readonly T[] {
  return [...columns].sort((first, second) => columnNumber(first.column) - columnNumber(second.column));
}
