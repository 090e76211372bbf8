import { timesWrong } from '../causes/deviation';
import type { TableColumn, TableRow } from '../table/model';
import { plainWords } from '../table/words';
import { statedMunicipal, statedWhole } from '../terms/amounts';
import { cellAt, columnsOf, correct, correctionOf, ran, report, type Review } from './context';

const FACTORS = [1000, 1000000, 1 / 1000, 1 / 1000000] as const;

/** unit-mixed (G11): the region's row or a whole column in another unit than the rest. */
export function checkUnits(review: Review): void {
  const columns = columnsOf(review.table, 'amount');
  if (columns.length === 0) {
    ran(review, 'unit-mixed', 'no-amount');
    return;
  }
  ran(review, 'unit-mixed');
  for (const column of columns) regionUnit(review, column);
  for (const column of columns) if (column.sumOf.length === 0 && wholeColumn(review, column)) break;
  rowsAgainstOtherYear(review, columns);
}

/** The region's figure fits the total, or the stated proportion, only when it is multiplied by 1 000 or a million. */
function regionUnit(review: Review, column: TableColumn): void {
  const regions = review.table.rows.filter((row) => row.kind === 'region');
  const [region] = regions;
  const cell = region && cellAt(column, region.index);
  if (!cell || regions.length !== 1 || !cell.value || correctionOf(review, cell)) return;
  const items = review.table.rows
    .filter((row) => row.kind === 'item')
    .map((row) => cellAt(column, row.index)?.value ?? NaN)
    .filter((value) => !Number.isNaN(value));
  const municipal = items.reduce((sum, value) => sum + value, 0);
  if (items.length < 2 || municipal === 0) return;
  const room = Math.max(Math.abs(municipal) * 0.001, column.step * items.length);
  const total = review.table.rows.findLast((row) => row.kind === 'total' && row.parts.includes(region.index));
  const printed = total && cellAt(column, total.index)?.value;
  const share =
    review.terms.regionShare?.value ??
    (review.terms.municipalShare === undefined ? 0.5 : 1 - review.terms.municipalShare.value);
  for (const factor of FACTORS) {
    const value = cell.value * factor;
    if (Math.abs(value) < room * 5) continue;
    const byTotal =
      printed !== undefined &&
      !Number.isNaN(printed) &&
      Math.abs(printed - municipal - value) <= room &&
      Math.abs(printed - municipal - cell.value) > room;
    const byShare = share < 1 && Math.abs(value - (municipal * share) / (1 - share)) <= room;
    if (!byTotal && !byShare) continue;
    const expected = byTotal ? printed - municipal : (municipal * share) / (1 - share);
    const draft = report(review, {
      check: 'unit-mixed',
      cause: 'rows',
      cells: [cell],
      found: cell.value * column.scale,
      expected: value * column.scale,
      effect: Math.abs(value - cell.value) * column.scale,
      certainty: 0.9,
      facts: {
        column: column.header,
        row: region.label,
        factor: timesWrong(factor),
      },
    });
    correct(review, cell, expected, draft);
    return;
  }
}

/** A whole column a factor 1 000 from what is stated, from the difference printed beside it, or from its sister year. */
function wholeColumn(review: Review, column: TableColumn): boolean {
  const sum = wholeOf(review, column);
  if (sum === undefined || sum === 0) return false;
  const factor = byStated(review, column, sum) ?? bySister(review, column) ?? byRows(review, column);
  if (factor === undefined || !column.headCell) return false;
  const cells = [
    column.headCell,
    ...review.table.rows
      .filter((row) => row.kind !== 'memo')
      .map((row) => cellAt(column, row.index))
      .filter((cell) => cell?.kind === 'number'),
  ].filter((cell) => cell !== undefined);
  const draft = report(review, {
    check: 'unit-mixed',
    cause: 'column',
    cells,
    found: sum * column.scale,
    expected: sum * factor * column.scale,
    effect: Math.abs(sum * factor - sum) * column.scale,
    certainty: 0.85,
    facts: { column: column.header, unit: unitName(column.scale * factor), otherUnit: column.unit ?? 'kr' },
  });
  for (const cell of cells) if (cell.kind === 'number') correct(review, cell, cell.value * factor, draft);
  return true;
}

function unitName(scale: number): string {
  return scale >= 1000000 ? 'mnkr' : scale >= 1000 ? 'tkr' : 'kr';
}

function wholeOf(review: Review, column: TableColumn): number | undefined {
  const values = review.table.rows
    .filter((row) => row.kind === 'item' || row.kind === 'region')
    .map((row) => cellAt(column, row.index)?.value ?? NaN)
    .filter((value) => !Number.isNaN(value));
  return values.length < 2 ? undefined : values.reduce((total, value) => total + value, 0);
}

function byStated(review: Review, column: TableColumn, sum: number): number | undefined {
  const stated = [...statedWhole(review.terms, column.year), ...statedMunicipal(review, column.year)].filter(
    (amount) => amount >= 1000,
  );
  // No more than every row's rounding may give: a figure of another kind easily comes within some thousandths.
  const rounding = Math.max(column.step, 0.01) * column.cells.length * column.scale;
  const near = (factor: number) =>
    stated.some(
      (amount) =>
        Math.abs(sum * column.scale * factor - amount) <= Math.min(amount * 0.002, rounding * factor + 1),
    );
  // A figure stated beside the table without a unit of its own is in the table's.
  const inOwnUnit = stated.some((amount) => Math.abs(sum - amount) <= amount * 0.002);
  if (stated.length === 0 || near(1) || inOwnUnit) return undefined;
  return FACTORS.find(near);
}

const SISTER = /(?:19|20)\d\d|nuvarande|nytt|ny |tidigare|föregående|budget|utfall|avtal|prognos/;

/** Another year or agreement by the same key, some thousand times larger, in the same stated unit. */
function bySister(review: Review, column: TableColumn): number | undefined {
  const own = review.rules.get(column.index);
  if (own?.rule.fixed !== 0 || !SISTER.test(plainWords(column.header))) return undefined;
  const ratios = [...review.rules].flatMap(([index, other]) => {
    const sister = review.table.columns[index];
    const isSister =
      sister !== undefined &&
      sister !== column &&
      other.rule.fixed === 0 &&
      sister.ownUnit === column.ownUnit &&
      sister.scale === column.scale &&
      SISTER.test(plainWords(sister.header)) &&
      sameFamily(own.rule.key.kind, other.rule.key.kind);
    return isSister ? [(wholeOf(review, sister) ?? 0) / (wholeOf(review, column) ?? 1)] : [];
  });
  const times = (factor: number) => ratios.some((ratio) => ratio > factor / 3 && ratio < factor * 3);
  // Thousands in the head and one sister only: kronor left undivided are likelier than figures in millions.
  const undivided = column.scale >= 1000 && ratios.length === 1;
  if (undivided) return times(1 / 1000) ? 1 / 1000 : undefined;
  return [1000, 1000000].find(times);
}

/** Without a rule: every row is some thousand times smaller than in one other column of its kind, and has decimals. */
function byRows(review: Review, column: TableColumn): number | undefined {
  if (review.rules.has(column.index) || column.step >= 1 || !SISTER.test(plainWords(column.header)))
    return undefined;
  const rows = review.table.rows.filter((row) => row.kind === 'item' && cellAt(column, row.index)?.value);
  const sister = columnsOf(review.table, 'amount').find(
    (other) =>
      other !== column &&
      other.scale === column.scale &&
      other.step >= 1 &&
      SISTER.test(plainWords(other.header)) &&
      rows.every((row) => {
        const ratio = (cellAt(other, row.index)?.value ?? NaN) / (cellAt(column, row.index)?.value ?? NaN);
        return ratio > 500 && ratio < 2000;
      }),
  );
  return sister && rows.length >= 3 && column.scale < 1000000 ? 1000 : undefined;
}

function sameFamily(first: string, second: string): boolean {
  const people = (kind: string) => kind === 'population' || kind === 'vintage' || kind === 'amount';
  return first === second || (people(first) && people(second));
}

/** Without a rule: two or more rows some thousand times off against the same rows of another year. */
function rowsAgainstOtherYear(review: Review, columns: readonly TableColumn[]): void {
  for (const column of columns) {
    if (review.rules.has(column.index) || column.sumOf.length > 0) continue;
    for (const other of columns) {
      if (
        other === column ||
        other.scale !== column.scale ||
        other.sumOf.length > 0 ||
        !SISTER.test(plainWords(column.header)) ||
        !SISTER.test(plainWords(other.header))
      )
        continue;
      const rows = review.table.rows.filter((row) => row.kind === 'item');
      const ratio = (row: TableRow) =>
        (cellAt(column, row.index)?.value ?? NaN) / (cellAt(other, row.index)?.value ?? NaN);
      const ordinary = rows.filter((row) => ratio(row) > 0.3 && ratio(row) < 3).length;
      const small = rows.filter((row) => ratio(row) > 0.0003 && ratio(row) < 0.003);
      const large = rows.filter((row) => ratio(row) > 300 && ratio(row) < 3000);
      const off = small.length > 0 ? small : large;
      if (off.length === 1 && ordinary === rows.length - 1 && rows.length >= 4) {
        if (off.every((row) => isThousandfold(ratio(row), cellAt(column, row.index)?.value ?? 0)))
          oneRow(review, [column, other], off[0]);
        return;
      }
      if (off.length < 2 || ordinary < rows.length * 0.6 || off.length + ordinary < rows.length) continue;
      const cells = off.map((row) => cellAt(column, row.index)).filter((cell) => cell !== undefined);
      if (cells.some((cell) => correctionOf(review, cell))) continue;
      const factor = small.length > 0 ? 1000 : 0.001;
      const draft = report(review, {
        check: 'unit-mixed',
        cause: 'rows',
        cells,
        effect: Math.round(
          cells.reduce((sum, cell) => sum + Math.abs(cell.value * factor - cell.value), 0) * column.scale,
        ),
        certainty: 0.7,
        facts: { column: column.header, factor: '1000' },
      });
      for (const cell of cells) correct(review, cell, cell.value * factor, draft);
      return;
    }
  }
}

/** Nearly 1 000, and no small figure that may well have grown (a board that only works in election years). */
function isThousandfold(ratio: number, figure: number): boolean {
  const [times, least] = ratio > 1 ? [ratio, Math.abs(figure / ratio)] : [1 / ratio, Math.abs(figure)];
  return times > 500 && times < 2000 && least >= 20;
}

/** A single row some thousand times off is amount-deviates (G11): the year in which it stands out from its column. */
function oneRow(
  review: Review,
  [first, second]: readonly [TableColumn, TableColumn],
  row: TableRow | undefined,
): void {
  if (!row) return;
  const distance = (column: TableColumn) => {
    const figures = review.table.rows
      .filter((other) => other.kind === 'item')
      .map((other) => Math.abs(cellAt(column, other.index)?.value ?? NaN))
      .filter((value) => value > 0)
      .sort((a, b) => a - b);
    const middle = figures[Math.floor(figures.length / 2)] ?? 1;
    return Math.abs(Math.log(Math.abs(cellAt(column, row.index)?.value ?? NaN) / middle));
  };
  const [column, other] = distance(first) > distance(second) ? [first, second] : [second, first];
  const [cell, sister] = [cellAt(column, row.index), cellAt(other, row.index)];
  if (!cell || !sister || correctionOf(review, cell) || correctionOf(review, sister)) return;
  const factor = Math.abs(cell.value) > Math.abs(sister.value) ? 1 / 1000 : 1000;
  const expected = Number((cell.value * factor).toPrecision(15));
  const draft = report(review, {
    check: 'amount-deviates',
    cause: 'magnitude',
    cells: [cell],
    found: cell.value * column.scale,
    expected: expected * column.scale,
    effect: Math.abs(cell.value - expected) * column.scale,
    certainty: 0.8,
    facts: { column: column.header, row: row.label, factor: timesWrong(factor), beside: other.header },
  });
  review.done.add('amount-deviates');
  correct(review, cell, expected, draft);
}
