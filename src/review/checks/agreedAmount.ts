import type { CheckId } from '../model';
import type { TableCell, TableColumn, TableRow } from '../table/model';
import { dateIn, plainWords } from '../table/words';
import { statedMunicipal } from '../terms/amounts';
import type { Term } from '../terms/model';
import { cellAt, columnsOf, report, type Review } from './context';
import { titleYear } from './indexFromBase';
import { factorBetween } from './indexTerms';

/** Terms from the agreement or its block of labels; nearer ones are statements of the table's own. */
const AGREEMENT = 1;
/** A table of something else divides an amount further off. */
const SAME_THING = 0.2;
/** Rounded tables come this near; what rounding explains is told by others. */
const ROUNDED = 0.001;

const INDEX = /index|uppräkn|räkna/;
const OTHER_AMOUNT =
  /utfall|överskott|underskott|avräkn|reglering|slutlig|bokslut|faktisk|prelimin|prognos|nuvarande|tidigare|föregående|förslag|alternativ|scenario|tillägg|engång|extra|projekt|jämför/;
/** What a table of the agreement's own amount is called, by its title or its sheet. */
const OWN_AMOUNT = /fördel|avtal|avgift|finansier|samverkan/;

/** The date of the people is not the year of the amount. */
const PEOPLE = /folkm|befolk|invånar|scb|källa/;

/**
 * total-mismatch: the amount that a table divides is not the agreement's, and neither shares nor deductions explain it.
 * Only where the agreement clearly governs the table: the one table of the workbook that divides an amount, one column
 * with a rule, no earlier year, an index that is known or none, no other financier, and an amount of the same size. Where
 * the index raises the amount it is index-mismatch, by another rate.
 */
export function checkAgreedAmount(review: Review): void {
  const stated = agreedAmount(review);
  const column = dividedColumn(review);
  if (!stated || !column || speaksOfAnother(review, column)) return;
  const figures = dividedFigures(review, column);
  const raise = raiseOf(review, column);
  if (raise === undefined) return;
  const wanted = [stated.value, ...statedMunicipal(review, undefined)];
  const region = review.terms.regionShare;
  if (region) wanted.push(stated.value * region.value);
  const pairs = figures.flatMap((figure) =>
    wanted
      .map((amount) => amount * raise)
      .map((amount) => ({ ...figure, amount, off: Math.abs(figure.value / amount - 1) })),
  );
  const nearest = pairs.reduce<(typeof pairs)[number] | undefined>(
    (best, pair) => (best === undefined || pair.off < best.off ? pair : best),
    undefined,
  );
  if (!nearest || nearest.off <= ROUNDED || nearest.off > SAME_THING) return;
  const expected = Number(nearest.amount.toPrecision(15));
  const base = String(Number((nearest.amount / raise).toPrecision(15)));
  const rate = `${String(Number(((raise - 1) * 100).toPrecision(6))).replace('.', ',')} %`;
  report(review, {
    ...(raise === 1
      ? { check: 'total-mismatch', cause: 'agreed-amount' }
      : { check: 'index-mismatch', cause: 'other-rate' }),
    cells: [nearest.cell],
    found: nearest.value,
    expected,
    effect: Number(Math.abs(nearest.value - expected).toPrecision(12)),
    certainty: 0.7,
    facts: { row: nearest.label, column: column.header, source: stated.source, base, rate, role: 'amount' },
  });
}

/** The one amount that the agreement states, for the table's year, when nothing else in it changes the amount. */
function agreedAmount(review: Review): Term<number> | undefined {
  const { terms } = review;
  if (!terms.governed || terms.unsettled) return undefined;
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

/** Something else is divided by its words, or nothing says that it is the agreement's amount. */
function speaksOfAnother(review: Review, column: TableColumn): boolean {
  const { table, terms } = review;
  const words = [column.header, ...table.texts.map(({ text }) => text)].map(plainWords);
  const index = terms.indexed !== true && words.some((text) => INDEX.test(text));
  if (index || words.some((text) => OTHER_AMOUNT.test(text))) return true;
  const named = [
    table.sheet,
    ...table.texts.filter(({ place }) => place === 'title').map(({ text }) => text),
  ];
  return !named.some((text) => OWN_AMOUNT.test(plainWords(text)) || /^(?:blad|sheet)\d*$/i.test(text));
}

/** What the index makes of the base year's amount in the table's year; undefined when it cannot be known. */
function raiseOf(review: Review, column: TableColumn): number | undefined {
  const { terms } = review;
  if (terms.indexed !== true && terms.rates.length === 0) return 1;
  const year = column.year ?? titleYear(review);
  if (year === undefined || terms.baseYear === undefined) return undefined;
  return factorBetween(review, terms.baseYear, year);
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
