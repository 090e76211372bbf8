import type { ExplainedRule } from '../explain/explanation';
import type { TableCell, TableColumn, TableText } from '../table/model';
import { perHeadIn } from '../table/perHead';
import { dateIn, plainWords } from '../table/words';
import { cellAt, columnsOf, report, type Review } from './context';
import { titleYear } from './indexFromBase';
import { factorBetween } from './indexTerms';

/** A stated rate per inhabitant, where it stands, and whether it is the agreement's. */
interface Stated {
  readonly text: string;
  readonly value: number;
  readonly room: number;
  readonly cell: TableCell;
  readonly column?: TableColumn;
  readonly agreed?: true;
}

/** The rate is of a part, of another time or place, or only for comparison. */
const OTHER =
  /jämför|tidigare|nuvarande|föregående|hittills|snitt|medel|riket|utjämn|varav|därutöver|utöver|fast |fasta |grund|plus|\+|höj|sänk|ök|minsk|från \d|förslag|alternativ|scenario/;
/** Further off the text speaks of something else. */
const SAME_THING = 0.4;

/**
 * claim-mismatch, or key-mismatch where the agreement says it: the amounts were made with another rate per inhabitant
 * than the one that is stated. Only where one column follows the population to the last row and one rate is stated.
 */
export function checkPerHeadRate(review: Review): void {
  const divided = [...review.rules.values()].filter(
    ({ rule }) =>
      (rule.key.kind === 'population' || rule.key.kind === 'vintage') &&
      rule.fixed === 0 &&
      rule.outliers.length === 0,
  );
  const [only] = divided;
  for (const stated of statedRates(review)) {
    const meant = stated.column
      ? divided.find(({ rule }) => rule.column === stated.column)
      : divided.length === 1
        ? only
        : undefined;
    if (meant) judge(review, meant, stated);
  }
}

/** The heads' rates, each of its column; the one rate of the titles and notes, or else the agreement's. */
function statedRates(review: Review): readonly Stated[] {
  const heads = review.table.columns.flatMap(headRate);
  if (heads.length > 0) return heads;
  const texts = review.table.texts.filter(({ place }) => place === 'title' || place === 'note');
  const said = texts.flatMap((text) => perHeadIn(text.text).map((rate) => ({ rate, text })));
  const [first] = said;
  if (!first) return agreedRate(review);
  const others = said.some(({ rate }) => rate.value !== first.rate.value);
  const other = OTHER.test(plainWords(first.text.text)) || isOfAnotherYear(review, first.text);
  return others || other ? [] : [{ ...first.rate, cell: cellOf(first.text) }];
}

function headRate(column: TableColumn): Stated[] {
  const [rate, ...more] = perHeadIn(column.header);
  if (column.role !== 'amount' || !rate || more.length > 0 || !column.headCell) return [];
  return OTHER.test(plainWords(column.header)) ? [] : [{ ...rate, cell: column.headCell, column }];
}

/** The agreement's rate, raised to the table's year; none where the raise is not known. */
function agreedRate(review: Review): Stated[] {
  const { table, terms } = review;
  const cell = table.columns[table.partyColumn ?? -1]?.headCell;
  if (!terms.perHead || terms.governed !== true || !cell) return [];
  const own = columnsOf(table, 'amount').find((column) => column.year !== undefined)?.year;
  const [from, to] = [terms.baseYear, own ?? titleYear(review)];
  const indexed = terms.indexed === true || terms.rates.length > 0;
  const factor = !indexed
    ? 1
    : from === undefined || to === undefined
      ? undefined
      : factorBetween(review, from, to);
  if (factor === undefined) return [];
  return [
    { text: terms.perHead.source, value: terms.perHead.value * factor, room: 0.005, cell, agreed: true },
  ];
}

function cellOf({ cell, text }: TableText): TableCell {
  return { ...cell, kind: 'text', value: NaN, storedAsText: false, formula: '', percentFormat: false, text };
}

/** A text about one year says nothing of the columns of others. */
function isOfAnotherYear({ table }: Review, { text }: TableText): boolean {
  const { year } = dateIn(text);
  const years = columnsOf(table, 'amount').flatMap((column) => column.year ?? []);
  return year !== undefined && years.length > 0 && !years.includes(year);
}

function judge(review: Review, { rule, matched }: ExplainedRule, stated: Stated): void {
  const { column } = rule;
  const [low, high] = [rule.low * column.scale, rule.high * column.scale];
  const rate = rule.rate * column.scale;
  const slack = stated.room + Math.abs(rate) * 1e-6;
  if (stated.value >= low - slack && stated.value <= high + slack) return;
  if (Math.abs(stated.value / rate - 1) > SAME_THING || fitsElsewhere(review, stated)) return;
  const people = rule.rows.reduce((sum, row) => sum + (rule.key.weights[row] ?? 0), 0);
  const cells = stated.agreed
    ? rule.rows.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined)
    : [stated.cell];
  report(review, {
    check: stated.agreed ? 'key-mismatch' : 'claim-mismatch',
    cause: stated.agreed ? 'other-key' : 'per-head',
    cells,
    found: stated.agreed ? rate : stated.value,
    expected: stated.agreed ? stated.value : Number(rate.toPrecision(6)),
    effect: Number((Math.abs(stated.value - rate) * people).toFixed(0)),
    certainty: 0.85,
    facts: {
      column: column.header,
      claim: stated.text,
      perHead: rate.toFixed(4),
      statedPerHead: stated.value.toFixed(4),
      key: rule.key.name,
      matched: String(matched),
      of: String(rule.rows.length),
    },
  });
}

/** Some printed total divided by its people, or a printed kr per inhabitant, is what the text says. */
function fitsElsewhere(review: Review, { value, room }: Stated): boolean {
  const near = (rate: number) => Math.abs(rate - value) <= room + Math.abs(value) * 1e-6;
  const printed = columnsOf(review.table, 'amount-per-capita').some((column) =>
    column.cells.some((cell) => near(cell.value)),
  );
  const people = columnsOf(review.table, 'population');
  const figures = columnsOf(review.table, 'amount').flatMap((column) =>
    review.table.rows
      .filter(({ parts }) => parts.length > 0)
      .map(({ index }) => (cellAt(column, index)?.value ?? NaN) * column.scale),
  );
  const heads = people.map((column) =>
    review.table.rows
      .filter(({ kind }) => kind === 'item')
      .reduce((sum, { index }) => sum + (cellAt(column, index)?.value ?? 0), 0),
  );
  return printed || heads.some((sum) => figures.some((figure) => near(figure / sum)));
}
