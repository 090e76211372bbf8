import { roundTo } from '../exactNumber';
import type { TableColumn } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, columnsOf, correct, correctionOf, ran, report, type Review } from './context';
import { shareBases, shareUnit } from './shareBases';
import { areSwapped, expectedShare, fitTo, off, type Fit } from './shareFit';
import { breaksSum, checkShareSum } from './shareSum';

/** share-sum and share-mismatch: shares against 100 % and against the key (or the amounts) they are shares of. */
export function checkShares(review: Review): void {
  const columns = columnsOf(review.table, 'share');
  const why = columns.length === 0 ? 'no-share' : undefined;
  ran(review, 'share-sum', why);
  ran(review, 'share-mismatch', why);
  for (const column of columns) {
    const unit = shareUnit(column, review.table.rows);
    const told = checkMismatch(review, column, unit);
    if (!told) checkShareSum(review, column, unit);
  }
}

function checkMismatch(review: Review, column: TableColumn, unit: number): boolean {
  let best: Fit | undefined;
  for (const base of shareBases(review, column))
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

const OWN_SHARES = /histor|avtal|fast|beslut|egen|andelstal|fördelningstal|ägar|region|kommunernas/;

/** Whole columns: a fault only when the head says what they are shares of, or they nearly are. */
function wholeColumn(review: Review, column: TableColumn, unit: number): boolean {
  const [base] = columnsOf(review.table, 'population');
  if (!base || OWN_SHARES.test(plainWords(column.header))) return false;
  const fit = fitTo(review, column, base, unit, false);
  if (!fit || fit.rows.length < 4) return false;
  const spread = Math.max(
    ...fit.rows.map((row) => off(column, row, expectedShare(fit, row, unit)) / expectedShare(fit, row, unit)),
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
  const expected = (row: number) => expectedShare(fit, row, unit);
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
