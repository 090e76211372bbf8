import type { TableCell, TableColumn } from '../table/model';
import { outsidersOf } from '../table/outsiders';
import { plainWords } from '../table/words';
import type { Limits } from '../terms/model';
import { cellAt, columnsOf, correct, correctionOf, report, type Review } from './context';
import { agreedGrain } from './rounding';

/** Amounts of another time or kind than the agreement's, and parts of a year's amount. */
const OTHER_AMOUNT =
  /utfall|prelimin|nuvarande|tidigare|föregående|utan (?:golv|tak|lägst|högst)|före |skillnad|kvartal|kv ?\d|halvår|månad|tertial|delbetal|överskott|underskott|reglering/;

/**
 * amount-deviates: parties that pay less than the stated minimum, or more than the stated maximum, though the rest of
 * the column follows its key: the limit was never applied. Only in a column that is divided by a rule, of a table that
 * the agreement governs or whose own text states the limit; one limit is one finding.
 */
export function checkLimits(review: Review): void {
  const { limits, governed } = review.terms;
  if (!limits || !(limits.here ?? governed)) return;
  const parts = new Set(review.table.columns.flatMap(({ sumOf }) => sumOf));
  for (const column of columnsOf(review.table, 'amount')) {
    if (parts.has(column.index) || !isDivided(review, column) || isOther(review, column)) continue;
    judge(review, column, limits, 'least');
    judge(review, column, limits, 'most');
  }
}

/** By a rule, or as the sum of columns of which one is. */
function isDivided({ rules }: Review, { index, sumOf }: TableColumn): boolean {
  return rules.has(index) || sumOf.some((part) => rules.has(part));
}

function isOther({ table, terms }: Review, { header, year }: TableColumn): boolean {
  const titles = table.texts.filter(({ place }) => place === 'title').map(({ text }) => text);
  const { baseYear } = terms;
  if (year !== undefined && baseYear !== undefined && year < baseYear) return true;
  return [header, ...titles].some((text) => OTHER_AMOUNT.test(plainWords(text)));
}

function judge(review: Review, column: TableColumn, limits: Limits, side: 'least' | 'most'): void {
  const limit = (limits[side] ?? NaN) / column.scale;
  const room = Math.max(column.step, agreedGrain(review, column), 0.01 / column.scale) * 1.000001;
  const paying = partyCells(review, column);
  const beyond = paying.filter(({ value }) =>
    side === 'least' ? value < limit - room : value > limit + room,
  );
  const open = beyond.filter((cell) => !correctionOf(review, cell));
  const [first] = open;
  // Where nobody keeps the limit it is a limit of something else.
  if (!first || beyond.length === paying.length) return;
  const off = open.reduce((sum, { value }) => sum + Math.abs(value - limit), 0);
  const kronor = (figure: number) => Number((figure * column.scale).toPrecision(12));
  const draft = report(review, {
    check: 'amount-deviates',
    cause: 'stated-limit',
    cells: open,
    found: kronor(first.value),
    expected: kronor(limit),
    effect: kronor(off),
    certainty: 0.9,
    facts: {
      column: column.header,
      row: review.table.rows.find((row) => cellAt(column, row.index) === first)?.label,
      limit: side,
      many: String(open.length),
    },
  });
  for (const cell of open) correct(review, cell, limit, draft);
}

/** What the municipalities pay, or the parties where none is known; who pays nothing takes no part. */
function partyCells({ table }: Review, column: TableColumn): TableCell[] {
  const outside = outsidersOf(table);
  const items = table.rows.filter(({ kind, index }) => kind === 'item' && !outside.has(index));
  const known = items.filter(({ code }) => code !== undefined);
  return (known.length > 0 ? known : items)
    .map(({ index }) => cellAt(column, index))
    .filter((cell) => cell !== undefined)
    .filter(({ value }) => value > 0);
}
