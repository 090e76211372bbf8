import type { CheckId } from '../model';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { dateIn, plainWords } from '../table/words';
import { statedMunicipal } from '../terms/amounts';
import type { Term } from '../terms/model';
import { cellAt, columnsOf, report, type Review } from './context';

/** Terms from the agreement or its block of labels; nearer ones are statements of the table's own. */
const AGREEMENT = 1;
/** A table of something else divides an amount further off. */
const SAME_THING = 0.2;
/** Rounded tables come this near; what rounding explains is told by others. */
const ROUNDED = 0.001;

const OTHER_AMOUNT =
  /index|uppräkn|räkna|utfall|överskott|underskott|avräkn|reglering|slutlig|prelimin|prognos|nuvarande|tidigare|föregående|förslag|alternativ|scenario|tillägg|jämför/;

/** The date of the people is not the year of the amount. */
const PEOPLE = /folkm|befolk|invånar|scb|källa/;

/**
 * total-mismatch: the amount that a table divides is not the agreement's, and neither shares nor deductions explain it.
 * Only where the agreement clearly governs the table: the one table of the workbook that divides an amount, one column
 * with a rule, the base year or no year, no index, no other financier, and an amount of the same size.
 */
export function checkAgreedAmount(review: Review): void {
  const stated = agreedAmount(review);
  const column = dividedColumn(review);
  if (!stated || !column || speaksOfAnother(review, column)) return;
  const figures = dividedFigures(review, column);
  const wanted = [stated.value, ...statedMunicipal(review, undefined)];
  const region = review.terms.regionShare;
  if (region) wanted.push(stated.value * region.value);
  const pairs = figures.flatMap((figure) =>
    wanted.map((amount) => ({ ...figure, amount, off: Math.abs(figure.value / amount - 1) })),
  );
  const nearest = pairs.reduce<(typeof pairs)[number] | undefined>(
    (best, pair) => (best === undefined || pair.off < best.off ? pair : best),
    undefined,
  );
  if (!nearest || nearest.off <= ROUNDED || nearest.off > SAME_THING) return;
  report(review, {
    check: 'total-mismatch',
    cause: 'agreed-amount',
    cells: [nearest.cell],
    found: nearest.value,
    expected: nearest.amount,
    effect: Number(Math.abs(nearest.value - nearest.amount).toPrecision(12)),
    certainty: 0.7,
    facts: { row: nearest.label, column: column.header, source: stated.source, role: 'amount' },
  });
}

/** The one amount that the agreement states, for the table's year, when nothing else in it changes the amount. */
function agreedAmount(review: Review): Term<number> | undefined {
  const { terms } = review;
  if (!terms.governed || terms.unsettled || terms.rates.length > 0) return undefined;
  if (terms.amounts.some(({ nearness }) => nearness > AGREEMENT)) return undefined;
  const [first] = terms.amounts;
  if (!first || terms.amounts.some(({ value }) => value !== first.value)) return undefined;
  const year = first.year ?? terms.baseYear;
  const titles = review.table.texts.filter(
    ({ text, place }) => place !== 'head' && !PEOPLE.test(plainWords(text)),
  );
  const years = [
    ...titles.map(({ text }) => dateIn(text).year),
    ...columnsOf(review.table, 'amount').map((column) => column.year),
  ];
  const earlier = years.some((other) => other !== undefined && year !== undefined && other < year);
  return earlier ? undefined : first;
}

/** What does not change the amount that a table divides; any other fault may be why it differs. */
const BESIDE: ReadonlySet<CheckId> = new Set([
  'rounding-difference',
  'total-hardcoded',
  'party-unknown',
  'population-deviates',
]);

/** The only column of amounts, divided by a rule between known parties, in a table where nothing else is wrong. */
function dividedColumn(review: Review): TableColumn | undefined {
  const columns = columnsOf(review.table, 'amount').filter((column) => column.sumOf.length === 0);
  const [column] = columns;
  const known = review.table.rows.filter((row) => row.kind === 'item' && row.code !== undefined).length;
  if (columns.length !== 1 || !column || known < 3) return undefined;
  const rule = review.rules.get(column.index)?.rule;
  if (!rule || rule.outliers.length > 0) return undefined;
  return review.drafts.every(({ check }) => BESIDE.has(check)) ? column : undefined;
}

function speaksOfAnother(review: Review, column: TableColumn): boolean {
  return [column.header, ...review.table.texts.map(({ text }) => text)].some((text) =>
    OTHER_AMOUNT.test(plainWords(text)),
  );
}

interface Divided {
  readonly cell: TableCell;
  readonly label: string;
  readonly value: number;
}

/** Totals and subtotals; the sum of the rows, at the head, where none is printed. In kronor. */
function dividedFigures(review: Review, column: TableColumn): Divided[] {
  const figureOf = (row: TableRow) => cellAt(column, row.index)?.value ?? NaN;
  const printed = review.table.rows
    .filter((row) => row.parts.length > 0 && !Number.isNaN(figureOf(row)))
    .flatMap((row) => {
      const cell = cellAt(column, row.index);
      return cell ? [{ cell, label: row.label, value: cell.value * column.scale }] : [];
    });
  if (printed.length > 0 || !column.headCell) return printed;
  const rows = review.table.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  const sum = rows.map(figureOf).reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
  return [{ cell: column.headCell, label: 'summan', value: sum * column.scale }];
}
