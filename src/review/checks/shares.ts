import { mostOf } from '../extremes';
import { roundTo } from '../exactNumber';
import type { TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { isTooCoarse } from './coarse';
import {
  cellAt,
  columnsOf,
  correct,
  correctedValue,
  correctionOf,
  ran,
  report,
  type Review,
} from './context';
import { agreedGrain } from './totals';
import { wrongSource } from './otherColumns';

/** share-sum and share-mismatch: shares against 100 % and against the key (or the amounts) they are shares of. */
export function checkShares(review: Review): void {
  const columns = columnsOf(review.table, 'share');
  const why = columns.length === 0 ? 'no-share' : undefined;
  ran(review, 'share-sum', why);
  ran(review, 'share-mismatch', why);
  for (const column of columns) {
    const unit = unitOf(column, review.table.rows);
    const told = checkMismatch(review, column, unit);
    if (!told) checkSum(review, column, unit);
  }
}

/** 1 for shares written 0,0797 or in per cent format, 100 for 7,97. */
function unitOf(column: TableColumn, rows: readonly TableRow[]): number {
  if (column.cells.some((cell) => cell.kind === 'number' && cell.percentFormat)) return 1;
  const values = rows
    .filter((row) => row.kind === 'item')
    .map((row) => Math.abs(cellAt(column, row.index)?.value ?? NaN))
    .filter((value) => !Number.isNaN(value));
  const total = values.reduce((sum, value) => sum + value, 0);
  return total > 2.5 ? 100 : 1;
}

/**
 * What the shares may be shares of: populations and weights first, then amounts. Amounts that were divided by these
 * very shares judge nothing: there the shares are the key, and the amounts are what may be wrong.
 */
function bases(review: Review, column: TableColumn): TableColumn[] {
  // Owners' and voters' shares are a key that was agreed on, no result of the amounts beside them.
  const agreed = /ägar|röst/.test(plainWords(column.header));
  const rank = (other: TableColumn) => ['population', 'weight', 'unknown', 'amount'].indexOf(other.role);
  // Where one column was divided by these shares to the last row, another's coarser rounding says nothing of them.
  const isKey = review.table.columns.some((other) => isDividedWholly(review, other, column));
  return review.table.columns
    .filter(
      (other) =>
        rank(other) >= 0 &&
        !(agreed && rank(other) > 0) &&
        !(isKey && rank(other) > 1) &&
        isDivisible(review, other, column) &&
        other !== column &&
        other.sumOf.length === 0 &&
        !(other.role === 'amount' && isTooCoarse(review, other)) &&
        !dividedBy(review, other, column),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * A column that is zero (or below) where shares are printed is no whole that they could be shares of. Nor are amounts
 * of both signs: a party that takes the rest of all the others' rounding may be paid where it should pay.
 */
function isDivisible({ table }: Review, base: TableColumn, column: TableColumn): boolean {
  const shared = table.rows
    .filter(({ index, kind }) => kind === 'item' && (cellAt(column, index)?.value ?? NaN) > 0)
    .map(({ index }) => cellAt(base, index)?.value ?? NaN);
  const positive = shared.some((value) => value > 0);
  if (base.role === 'amount' && positive && shared.some((value) => value < 0)) return false;
  return shared.filter((value) => !(value <= 0)).length >= shared.length / 2;
}

/**
 * The amounts were divided by these shares: they say nothing about whether the shares are right. A row that breaks off
 * is a wrong amount as long as the shares make 100 %.
 */
function isDividedWholly(review: Review, base: TableColumn, column: TableColumn): boolean {
  const explained = review.rules.get(base.index);
  return explained?.rule.key.column === column && explained.rule.outliers.length === 0;
}

function dividedBy(review: Review, base: TableColumn, column: TableColumn): boolean {
  const explained = review.rules.get(base.index);
  if (explained?.rule.key.column !== column) return false;
  if (explained.rule.outliers.length === 0) return true;
  const { rows } = explained.rule;
  const sum = rows.reduce((all, row) => all + (cellAt(column, row)?.value ?? 0), 0);
  const unit = unitOf(column, review.table.rows);
  return Math.abs(sum - unit) <= (column.step * rows.length) / 2 + unit * 1e-6;
}

interface Fit {
  readonly base: TableColumn;
  readonly weight: number;
  readonly rows: readonly number[];
  readonly wrong: readonly number[];
}

function checkMismatch(review: Review, column: TableColumn, unit: number): boolean {
  let best: Fit | undefined;
  for (const base of bases(review, column))
    for (const withRegion of [false, true]) {
      const fit = fitTo(review, column, base, unit, withRegion);
      if (fit && fit.rows.length >= 3 && (best === undefined || fit.wrong.length < best.wrong.length))
        best = fit;
    }
  if (!best) return false;
  if (best.wrong.length === 0) return false;
  const isKey = best.base.role === 'population' || best.base.role === 'weight';
  if (best.wrong.length <= Math.max(isKey ? 0 : 1, best.rows.length * (isKey ? 0.4 : 0.2))) {
    if (areSwapped(column, unit, best)) return tell(review, column, unit, best, best.wrong);
    let told = false;
    for (const row of best.wrong) told = tell(review, column, unit, best, [row]) || told;
    return told;
  }
  return wholeColumn(review, column, unit);
}

/** Two shares that each hold what the other should: one slip. */
function areSwapped(column: TableColumn, unit: number, fit: Fit): boolean {
  const [first, second] = fit.wrong;
  if (fit.wrong.length !== 2 || first === undefined || second === undefined) return false;
  const expected = (row: number) => ((cellAt(fit.base, row)?.value ?? NaN) / fit.weight) * unit;
  return (
    off(column, first, expected(second)) <= room(column, unit) &&
    off(column, second, expected(first)) <= room(column, unit)
  );
}

function fitTo(
  review: Review,
  column: TableColumn,
  base: TableColumn,
  unit: number,
  withRegion: boolean,
): Fit | undefined {
  const rows = review.table.rows
    .filter((row) => row.kind === 'item' || (withRegion && row.kind === 'region'))
    .map((row) => row.index);
  const used = rows.filter(
    (row) =>
      !Number.isNaN(cellAt(column, row)?.value ?? NaN) && !Number.isNaN(cellAt(base, row)?.value ?? NaN),
  );
  if (withRegion && !used.some((row) => review.table.rows[row]?.kind === 'region')) return undefined;
  const weightBy = (value: (row: number) => number) => used.reduce((sum, row) => sum + value(row), 0);
  const printed = (row: number) => cellAt(base, row)?.value ?? 0;
  const corrected = (row: number) => valueOf(review, base, row);
  const whole = rows.reduce((sum, row) => sum + (Number.isNaN(printed(row)) ? 0 : printed(row)), 0);
  const totals = [weightBy(corrected), weightBy(printed), whole];
  let best: Fit | undefined;
  for (const weight of totals) {
    if (weight === 0) continue;
    const wrong = used.filter((row) =>
      [printed, corrected].every(
        (value) =>
          off(column, row, (value(row) / weight) * unit) >
          room(column, unit) +
            baseRoom(review, base, weight, used.length * (value(row) / weight)) * unit +
            restRoom(review, base, weight, row) * unit,
      ),
    );
    if (best === undefined || wrong.length < best.wrong.length) best = { base, weight, rows: used, wrong };
  }
  return best;
}

function valueOf(review: Review, column: TableColumn, row: number): number {
  const cell = cellAt(column, row);
  return cell === undefined ? NaN : correctedValue(review, cell);
}

function off(column: TableColumn, row: number, expected: number): number {
  return Math.abs((cellAt(column, row)?.value ?? 0) - expected);
}

/** Half the printed step, and as much again for shares nudged to make 100 %. */
function room(column: TableColumn, unit: number): number {
  return column.step === 0 ? unit * 1e-7 : column.step * 1.01;
}

/** Amounts, unlike people, may be rounded, all of them downwards: the row's own step, and its part of the others'. */
function baseRoom(review: Review, base: TableColumn, weight: number, others: number): number {
  const step = Math.max(Math.min(base.step, 1), agreedGrain(review, base));
  return base.role === 'amount' || base.role === 'unknown'
    ? (step * (1 + Math.abs(others))) / Math.abs(weight)
    : 0;
}

/** The one row that takes what the rounding of all the others leaves: the rule of the amounts holds in every row. */
function restRoom(review: Review, base: TableColumn, weight: number, row: number): number {
  const rule = review.rules.get(base.index)?.rule;
  if (!rule || rule.outliers.length > 0) return 0;
  const largest = mostOf(rule.rows.map((other) => rule.key.weights[other] ?? 0));
  const takes = rule.rows.at(-1) === row || rule.key.weights[row] === largest;
  return takes ? (agreedGrain(review, base) * rule.rows.length) / 2 / Math.abs(weight) : 0;
}

const OWN_SHARES = /histor|avtal|fast|beslut|egen|andelstal|fördelningstal|ägar|region|kommunernas/;

/** Whole columns: a fault only when the head says what they are shares of, or they nearly are. */
function wholeColumn(review: Review, column: TableColumn, unit: number): boolean {
  const [base] = columnsOf(review.table, 'population');
  if (!base || OWN_SHARES.test(plainWords(column.header))) return false;
  const fit = fitTo(review, column, base, unit, false);
  if (!fit || fit.rows.length < 4) return false;
  const spread = Math.max(
    ...fit.rows.map(
      (row) =>
        off(column, row, ((cellAt(base, row)?.value ?? 0) / fit.weight) * unit) /
        (((cellAt(base, row)?.value ?? 1) / fit.weight) * unit),
    ),
  );
  const said = /folkm|befolk|invån/.test(plainWords(column.header));
  if (review.terms.key?.value === 'other' || review.terms.key?.value === 'equal') return false;
  if (!said && spread > 0.04) return false;
  return tell(review, column, unit, fit, fit.wrong);
}

function tell(review: Review, column: TableColumn, unit: number, fit: Fit, rows: readonly number[]): boolean {
  const open = rows.filter((row) => !correctionOf(review, cellAt(column, row)));
  const [first] = open;
  if (first === undefined) return false;
  const cells = open.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined);
  const expected = (row: number) => ((cellAt(fit.base, row)?.value ?? 0) / fit.weight) * unit;
  const baseCell = cellAt(fit.base, first);
  if (
    fit.base.role === 'amount' &&
    (correctionOf(review, baseCell) || breaksSum(review, column, unit, open, expected))
  )
    return false;
  const draft = report(review, {
    check: 'share-mismatch',
    cells,
    found: (cellAt(column, first)?.value ?? NaN) / unit,
    expected: roundTo(expected(first), column.step) / unit,
    certainty: 0.9,
    facts: {
      column: column.header,
      row: review.table.rows[first]?.label,
      key: fit.base.header === '' ? 'nyckeln' : `"${fit.base.header}"`,
      weight: String(fit.weight),
      role: 'share',
    },
  });
  for (const row of open) {
    const cell = cellAt(column, row);
    if (cell) correct(review, cell, roundTo(expected(row), column.step), draft);
  }
  return true;
}

/** Against amounts, a share that breaks the 100 % and would restore them is a fault of the sum (share-sum). */
function breaksSum(
  review: Review,
  column: TableColumn,
  unit: number,
  rows: readonly number[],
  expected: (row: number) => number,
): boolean {
  const all = review.table.rows.filter(
    (row) => row.kind === 'item' && !Number.isNaN(cellAt(column, row.index)?.value ?? NaN),
  );
  const sum = (value: (row: number) => number) => all.reduce((total, row) => total + value(row.index), 0);
  const printed = (row: number) => cellAt(column, row)?.value ?? 0;
  const slack = (column.step * all.length) / 2 + unit * 1e-9;
  const broken = Math.abs(sum(printed) - unit) > slack;
  const restored =
    Math.abs(sum((row) => (rows.includes(row) ? expected(row) : printed(row))) - unit) <= slack + column.step;
  if (broken && restored) for (const row of rows) review.doubtfulShares.add(row);
  return broken && restored;
}

/** Shares of all parties, or of the municipalities alone, or of a stated part; anything their rounding explains. */
function checkSum(review: Review, column: TableColumn, unit: number): void {
  if (column.cells.some(({ kind }) => kind === 'error') || wrongSource(review, column)) return;
  const rows = (region: boolean) =>
    review.table.rows.filter(
      (row) =>
        (row.kind === 'item' || row.kind === 'adjustment' || (region && row.kind === 'region')) &&
        !Number.isNaN(cellAt(column, row.index)?.value ?? NaN),
    );
  const all = rows(true);
  if (all.length < 2 || all.length < review.table.rows.filter((row) => row.kind === 'item').length * 0.8)
    return;
  const sum = (list: readonly TableRow[], value: (row: number) => number) =>
    list.reduce((total, row) => total + value(row.index), 0);
  const printed = (row: number) => cellAt(column, row)?.value ?? 0;
  const goals = [
    unit,
    unit * (review.terms.municipalShare?.value ?? 1),
    unit * (1 - (review.terms.regionShare?.value ?? 0)),
    unit * (review.terms.regionShare?.value ?? 1),
  ];
  const slack = (column.step === 0 ? unit * 1e-6 : (column.step * all.length) / 2) + unit * 1e-9;
  const sums = [
    sum(all, printed),
    sum(rows(false), printed),
    sum(all, (row) => valueOf(review, column, row)),
  ];
  if (sums.some((total) => goals.some((goal) => Math.abs(total - goal) <= slack))) return;
  if (!meantToBeWhole(review, column, sums[0] ?? 0, unit)) return;
  const total = review.table.rows.find((row) => row.kind === 'total');
  const totalCell = total && cellAt(column, total.index);
  const [top] = all;
  const culprits = [...review.doubtfulShares]
    .map((row) => cellAt(column, row))
    .filter((one) => one !== undefined);
  const anchor = totalCell && !Number.isNaN(totalCell.value) ? totalCell : top && cellAt(column, top.index);
  const cells = [...culprits, ...(anchor ? [anchor] : [])];
  if (cells.length === 0) return;
  const nearest = [...sums].sort((a, b) => Math.abs(a - unit) - Math.abs(b - unit))[0] ?? 0;
  const draft = report(review, {
    check: 'share-sum',
    cells,
    found: Number((nearest / unit).toPrecision(12)),
    expected: 1,
    certainty: 0.95,
    facts: { column: column.header, rows: String(all.length), role: 'share' },
  });
  if (totalCell) correct(review, totalCell, unit, draft);
}

/** Near 100 %, or a printed total that says so; a column of unrelated per cents is none. */
function meantToBeWhole(review: Review, column: TableColumn, sum: number, unit: number): boolean {
  const total = review.table.rows.find((row) => row.kind === 'total');
  const printed = (total && cellAt(column, total.index)?.value) ?? NaN;
  if (Math.abs(printed - unit) < unit * 0.001 || Math.abs(printed - sum) < unit * 0.001)
    return sum > unit * 0.5 && sum < unit * 1.6;
  return sum > unit * 0.8 && sum < unit * 1.25;
}
