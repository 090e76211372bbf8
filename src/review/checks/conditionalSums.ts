import {
  conditionalSum,
  type Condition,
  type ConditionalSum,
  type Stretch,
} from '../formulas/conditionalSums';
import { tokenize } from '../formulas/tokens';
import type { CheckId } from '../model';
import type { TableCell } from '../table/model';
import { plainWords, rowWords } from '../table/words';
import { correct, report, type Review } from './context';
import { namedCells, type NamedCell, type NamedCells } from './namedCells';

/** A SUMIF of the table that gives another figure than it should. */
interface Slip {
  readonly check: CheckId;
  readonly cause?: string;
  readonly cell: TableCell;
  readonly label: string;
  readonly expected: number;
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * sum-range-incomplete and formula-inconsistent in sums on a condition (SUMIF, SUMIFS), also where two rows make no
 * pattern: the list goes on below or above the range with rows that meet the condition, or the condition is another
 * row's. Told only where the figure is another for it.
 */
export function checkConditionalSums(review: Review): void {
  for (const group of namedCells(review)) {
    const slips = group.cells.flatMap((named) => slipOf(review, named, group.cells) ?? []);
    for (const check of ['sum-range-incomplete', 'formula-inconsistent'] as const)
      tell(
        review,
        group,
        slips.filter((slip) => slip.check === check),
      );
  }
}

function slipOf(review: Review, named: NamedCell, group: readonly NamedCell[]): Slip | undefined {
  const sum = conditionalSum(tokenize(named.cell.formula) ?? []);
  if (!sum || sum.conditions.some(({ range }) => range.sheet !== sum.sum.sheet)) return undefined;
  const wanted = criteriaOf(review, sum);
  if (!wanted) return undefined;
  return otherRow(review, named, group, sum, wanted) ?? shortRange(review, named, sum, wanted);
}

/** The words that the conditions ask for; undefined when one is a figure, a comparison or a wildcard. */
function criteriaOf(review: Review, { conditions }: ConditionalSum): string[] | undefined {
  const words = conditions.map(({ criterion }) => {
    if ('text' in criterion) return criterion.text;
    const { sheet, row, column } = criterion.cell;
    const cell = review.cells.cell(sheet ?? review.table.sheet, row, column);
    return cell?.kind === 'text' ? cell.text : '';
  });
  return words.every((text) => text !== '' && !/^[<>=]|[*?]/.test(text)) ? words.map(plainWords) : undefined;
}

/** What the rows of a list from `top` to `bottom` that meet every condition add up to. */
function sumOf(
  review: Review,
  { sum, conditions }: ConditionalSum,
  wanted: readonly string[],
  span: Stretch,
) {
  let [value, rows] = [0, 0];
  for (let row = span.top; row <= span.bottom; row++) {
    const figure = at(review, sum, row);
    if (figure?.kind !== 'number' || figure.storedAsText || !meets(review, conditions, wanted, row)) continue;
    value += figure.value;
    rows++;
  }
  return { value: Number(value.toPrecision(15)), rows };
}

function meets(review: Review, conditions: readonly Condition[], wanted: readonly string[], row: number) {
  return conditions.every(({ range }, i) => plainWords(at(review, range, row)?.text ?? '') === wanted[i]);
}

function at(review: Review, { sheet, column }: Stretch, row: number): TableCell | undefined {
  return review.cells.cell(sheet ?? review.table.sheet, row, column);
}

const LONGEST = 2000;

/** The list as it stands: from the range on, up and down, as long as each row has its words and its figure. */
function wholeList(review: Review, { sum, conditions }: ConditionalSum): Stretch {
  const goesOn = (row: number) =>
    row >= 0 &&
    at(review, sum, row)?.kind === 'number' &&
    conditions.every(({ range }) => {
      const cell = at(review, range, row);
      return cell?.kind === 'text' && rowWords(cell.text) === undefined;
    });
  let { top, bottom } = sum;
  while (bottom - sum.bottom < LONGEST && goesOn(bottom + 1)) bottom++;
  while (sum.top - top < LONGEST && goesOn(top - 1)) top--;
  return { ...sum, top, bottom };
}

function shortRange(
  review: Review,
  { cell, label }: NamedCell,
  sum: ConditionalSum,
  wanted: readonly string[],
): Slip | undefined {
  if (sum.conditions.some(({ range }) => range.top !== sum.sum.top)) return undefined;
  const list = wholeList(review, sum);
  const [inside, all] = [sumOf(review, sum, wanted, sum.sum), sumOf(review, sum, wanted, list)];
  if (inside.rows === 0 || all.rows === inside.rows || Math.abs(inside.value - cell.value) > 1e-6)
    return undefined;
  return {
    check: 'sum-range-incomplete',
    cell,
    label,
    expected: all.value,
    facts: { rows: String(all.rows), left: leftOut(review, sum, wanted, list) },
  };
}

/** The first row outside the range that meets the condition, by its cell. */
function leftOut(review: Review, sum: ConditionalSum, wanted: readonly string[], list: Stretch): string {
  for (let row = list.top; row <= list.bottom; row++) {
    if (row >= sum.sum.top && row <= sum.sum.bottom) continue;
    const figure = at(review, sum.sum, row);
    if (!figure || !meets(review, sum.conditions, wanted, row)) continue;
    return labelOf(review, sum.sum, row);
  }
  return '';
}

/** The first text of a row: what its line is called. */
function labelOf(review: Review, list: Stretch, row: number): string {
  for (let column = 0; column < list.column; column++) {
    const cell = at(review, { ...list, column }, row);
    if (cell?.kind === 'text') return cell.text;
  }
  return '';
}

/** The one condition that asks for the name of another line of the column, though the list knows this line's own. */
function otherRow(
  review: Review,
  { cell, label }: NamedCell,
  group: readonly NamedCell[],
  sum: ConditionalSum,
  wanted: readonly string[],
): Slip | undefined {
  const name = plainWords(label);
  if (name === '' || wanted.includes(name) || review.table.turned) return undefined;
  const others = new Set(group.map((other) => plainWords(other.label)));
  const slipped = wanted.map((words, i) => (others.has(words) ? i : -1)).filter((i) => i >= 0);
  const [only] = slipped;
  if (only === undefined || slipped.length !== 1) return undefined;
  const own = wanted.map((words, i) => (i === only ? name : words));
  const meant = sumOf(review, sum, own, wholeList(review, sum));
  if (meant.rows === 0 || Math.abs(meant.value - cell.value) <= 1e-6) return undefined;
  return {
    check: 'formula-inconsistent',
    cause: 'other-reference',
    cell,
    label,
    expected: meant.value,
    facts: { named: 'yes', meant: label },
  };
}

/** Formulas of one column that slip alike are one fault. */
function tell(review: Review, { header, scale, money }: NamedCells, slips: readonly Slip[]): void {
  const [first] = slips;
  if (!first) return;
  const off = slips.reduce((sum, { cell, expected }) => sum + Math.abs(cell.value - expected), 0);
  const draft = report(review, {
    check: first.check,
    ...(first.cause === undefined ? {} : { cause: first.cause }),
    cells: slips.map(({ cell }) => cell),
    found: first.cell.value * scale,
    expected: Number((first.expected * scale).toPrecision(15)),
    ...(money ? { effect: Number((off * scale).toPrecision(12)) } : {}),
    certainty: 0.95,
    facts: { column: header, row: first.label, formula: first.cell.formula, ...first.facts },
  });
  for (const { cell, expected } of slips) correct(review, cell, expected, draft);
}
