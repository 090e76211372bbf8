import type { TableColumn, TableRow } from '../table/model';
import { outsidersOf } from '../table/outsiders';
import { statedWhole } from '../terms/amounts';
import { shareRoom, type Term } from '../terms/model';
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
import { wrongSource } from './otherColumns';
import { agreedGrain, grain, roundingRoom } from './rounding';

/** split-mismatch: the region's and the municipalities' amounts against the stated proportion. */
export function checkSplit(review: Review): void {
  const share = review.terms.regionShare ?? complement(review);
  const regions = review.table.rows.filter((row) => row.kind === 'region');
  const [region] = regions;
  if (!share || !region || regions.length !== 1) {
    ran(review, 'split-mismatch', 'no-split');
    return;
  }
  ran(review, 'split-mismatch');
  for (const column of columnsOf(review.table, 'amount'))
    if (column.sumOf.length === 0) judge(review, column, region, share);
}

function complement(review: Review) {
  const municipal = review.terms.municipalShare;
  return municipal && { ...municipal, value: 1 - municipal.value };
}

/** Half a unit, and a little for doubles. */
const HALF_UNIT = 0.51;

/** The least step in kronor that a person would call rounding; finer is the tail of an unrounded figure. */
const FINEST = 0.005;

/**
 * The amount to share is whole in the agreed unit, and so is each side of it: the odd unit goes to one side (B4), once for
 * every cost line that is shared by itself. Where no unit is agreed, kronor for unrounded figures, else the printed step.
 */
function sharedRoom({ terms }: Review, column: TableColumn): number {
  const unrounded = column.step * column.scale < FINEST;
  const printed = unrounded ? HALF_UNIT / column.scale : column.step;
  const agreed = terms.unit ?? (unrounded ? 1 : column.step * column.scale);
  const lines = Math.max(1, terms.lines ?? 1);
  return Math.max(printed, (HALF_UNIT * agreed * lines) / column.scale);
}

function judge(review: Review, column: TableColumn, region: TableRow, term: Term<number>): void {
  const { value: share } = term;
  const cell = cellAt(column, region.index);
  if (!cell || Number.isNaN(cell.value) || correctionOf(review, cell)) return;
  const outside = outsidersOf(review.table);
  const total = review.table.rows.findLast((row) => row.kind === 'total' && row.parts.includes(region.index));
  // A line below the sum of all belongs to neither side.
  const isBelow = ({ index }: TableRow) =>
    total !== undefined && index > total.index && region.index < total.index && !total.parts.includes(index);
  const items = review.table.rows.filter(
    (row) =>
      row.kind === 'item' &&
      !outside.has(row.index) &&
      !isBelow(row) &&
      !Number.isNaN(cellAt(column, row.index)?.value ?? NaN),
  );
  if (items.length === 0 || column.cells.some(({ kind }) => kind === 'error')) return;
  if (isUnfinished(review, column)) return;
  const source = wrongSource(review, column);
  if (source) {
    source.consequences?.push({ cell, kind: 'amount' });
    return;
  }
  const municipal = items.reduce(
    (sum, row) => sum + correctedValue(review, cellAt(column, row.index) ?? cell),
    0,
  );
  const adjusted = sumOf(review, column, (row) => row.kind === 'adjustment');
  const others = sumOf(review, column, (row) => outside.has(row.index));
  const rounding = rowsRoom(review, column, items) + sharedRoom(review, column);
  const roomOf = (whole: number) => rounding + shareRoom(term) * Math.abs(whole);
  const room = roomOf(municipal + adjusted + cell.value);
  const balanced = (whole: number, rest: number) =>
    Math.abs(cell.value - share * whole) <= roomOf(whole) &&
    Math.abs(rest - (1 - share) * whole) <= roomOf(whole);
  const figure = total && cellAt(column, total.index)?.value;
  const printed = figure === undefined || Number.isNaN(figure) ? undefined : figure;
  // What others pay comes first, and the share is of the rest; or the share is of all of it.
  const rests = others === 0 ? [municipal + adjusted] : [municipal + adjusted, municipal + adjusted + others];
  const fair = rests.some((rest) =>
    [rest + cell.value, ...(printed === undefined ? [] : [printed, printed - others])].some((whole) =>
      balanced(whole, rest),
    ),
  );
  if (fair) return;
  const whole = wholeMeant(review, column, municipal + adjusted, cell.value, share, printed, room);
  tell(review, column, region, { whole, share, source: term.source, municipal, room });
}

/** A municipality without an amount, and no sum either: what they pay together is not known. */
function isUnfinished({ table }: Review, column: TableColumn): boolean {
  const isEmpty = ({ index }: TableRow) => (cellAt(column, index)?.kind ?? 'empty') === 'empty';
  const sums = table.rows.filter(({ kind }) => kind === 'subtotal' || kind === 'total');
  return (
    sums.length > 0 &&
    sums.every(isEmpty) &&
    table.rows.some((row) => row.kind === 'item' && row.code !== undefined && isEmpty(row))
  );
}

function sumOf(review: Review, column: TableColumn, isMeant: (row: TableRow) => boolean): number {
  return review.table.rows
    .filter(isMeant)
    .map((row) => cellAt(column, row.index)?.value ?? NaN)
    .filter((value) => !Number.isNaN(value))
    .reduce((sum, value) => sum + value, 0);
}

/** What rounding of every row may add up to: equal rows are all rounded the same way. */
function rowsRoom(review: Review, column: TableColumn, items: readonly TableRow[]): number {
  const own = grain(column) === 0 ? 0.01 : Math.max(grain(column), column.step > 1 ? column.step / 2 : 0);
  const step = Math.max(own, agreedGrain(review, column));
  const alike = new Set(items.map(({ index }) => cellAt(column, index)?.value)).size === 1;
  return alike ? (step * items.length) / 2 + 1e-6 : roundingRoom(step, items.length + 1);
}

/** The whole that one of the sides still fits: stated, printed, or as the municipalities' side gives it. */
function wholeMeant(
  review: Review,
  column: TableColumn,
  municipal: number,
  region: number,
  share: number,
  printed: number | undefined,
  room: number,
): number {
  const candidates = [
    ...statedWhole(review.terms, column.year).map((value) => value / column.scale),
    ...(printed === undefined ? [] : [printed]),
  ];
  const fits = candidates.find(
    (whole) => Math.abs(municipal - (1 - share) * whole) <= room || Math.abs(region - share * whole) <= room,
  );
  return fits ?? printed ?? municipal + region;
}

function tell(
  review: Review,
  column: TableColumn,
  region: TableRow,
  facts: { whole: number; share: number; source: string; municipal: number; room: number },
): void {
  const cell = cellAt(column, region.index);
  if (!cell) return;
  const { whole, share, municipal, room } = facts;
  const regionRight = Math.abs(cell.value - share * whole) <= room;
  const subtotal = review.table.rows.find(
    (row) => row.kind === 'subtotal' && !row.parts.includes(region.index),
  );
  const subtotalCell = subtotal && cellAt(column, subtotal.index);
  const items = review.table.rows
    .filter((row) => row.kind === 'item')
    .map((row) => cellAt(column, row.index))
    .filter((one) => one !== undefined);
  const cells = regionRight
    ? [...(subtotalCell ? [subtotalCell] : []), ...items, cell]
    : [cell, ...(subtotalCell ? [subtotalCell] : [])];
  const [found, expected] = regionRight ? [municipal, (1 - share) * whole] : [cell.value, share * whole];
  const draft = report(review, {
    check: 'split-mismatch',
    cells,
    found: found * column.scale,
    expected: Math.round(expected * column.scale * 100) / 100,
    effect: Math.round(Math.abs(found - expected) * column.scale * 100) / 100,
    certainty: 0.9,
    facts: {
      column: column.header,
      row: regionRight ? 'Kommunerna' : region.label,
      share: `${String(Number(((regionRight ? 1 - share : share) * 100).toPrecision(6))).replace('.', ',')} %`,
      whole: String(Number((whole * column.scale).toPrecision(12))),
      source: facts.source,
      role: 'amount',
    },
  });
  if (!regionRight) correct(review, cell, expected, draft);
}
