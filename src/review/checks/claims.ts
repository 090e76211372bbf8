import { claimsIn, type Claim } from '../terms/claims';
import type { TableCell, TableColumn, TableText } from '../table/model';
import { plainWords } from '../table/words';
import { cellAt, columnsOf, correctedValue, ran, report, type Review } from './context';

/** claim-mismatch: "ca 2,4 mkr" in a head or a title against the column it speaks of (G10). */
export function checkClaims(review: Review): void {
  const columns = columnsOf(review.table, 'amount');
  let claims = 0;
  for (const column of columns) claims += checkHead(review, column);
  claims += checkTitles(review, columns) + checkContradictions(review, columns);
  ran(review, 'claim-mismatch', claims === 0 ? 'no-claim' : undefined);
}

/**
 * Two statements of the region's part that differ: told on the one nearest to the table, which was used (G12). Two keys:
 * only where one amount is divided, and on the later of them; then the table is judged by neither.
 */
function checkContradictions(review: Review, columns: readonly TableColumn[]): number {
  const divided = columns.filter((column) => column.sumOf.length === 0).length === 1;
  const said = review.terms.contradictions.filter(
    ({ field, first, second }) =>
      field === 'regionShare' || (field === 'key' && divided && [first, second].every(isQuoted)),
  );
  for (const { field, first, second } of said) {
    const text = review.table.texts.find((one) => `"${one.text.trim()}"` === second);
    const region = review.table.rows.find(({ kind }) => kind === 'region')?.labelCell;
    const cell = text ? textCell(text) : region;
    if (!cell) continue;
    report(review, {
      check: 'claim-mismatch',
      cause: 'contradiction',
      cells: [cell],
      certainty: 0.8,
      facts: { first, second, ...(field === 'key' ? { twoKeys: 'yes' } : {}) },
    });
  }
  return said.length;
}

/** A text of the table itself; terms from elsewhere are named by their label. */
function isQuoted(source: string): boolean {
  return source.startsWith('"');
}

function textCell(text: TableText): TableCell {
  const plain = { kind: 'text', value: NaN, storedAsText: false, formula: '', percentFormat: false } as const;
  return { ...text.cell, ...plain, text: text.text };
}

function checkHead(review: Review, column: TableColumn): number {
  const claims = claimsIn(column.header).filter((claim) => !claim.perPiece);
  for (const claim of claims) {
    const figures = figuresOf(review, column);
    const cell = column.headCell;
    if (!cell || figures.length === 0 || figures.some((figure) => covers(claim, figure))) continue;
    const nearest = nearestTo(claim.value, figures);
    if (claim.exact && roundsTo(claim.value, nearest)) continue;
    tell(review, claim, cell, nearest, column.header);
  }
  return claims.length;
}

/** A title speaks of the whole when it says so and holds one figure only. */
const WHOLE = /total|kostnad|årlig|belopp|summa|omfatt|budget|finansier|tilldel|avtal|fördel/;

/** "Totalkostnaden är 1 300 000 kr", with nothing before that limits it: the whole, exactly. */
const EXACT_WHOLE =
  /^(?:den |det )?(?:totala |årliga |sammanlagda )?(?:total)?(?:kostnaden|beloppet|avtalsbeloppet|avgiften|summan)(?: att fördela)? (?:är|uppgår till) $/u;
/** "Kostnaden 2 600 000 kr fördelas …". */
const WHOLE_BEFORE =
  /^(?:den |det )?(?:totala |årliga )?(?:total)?(?:kostnaden|beloppet|avgiften) (?:om |på )?$/u;
/** An exact figure much further off speaks of something else. */
const NEAR_WHOLE = 0.15;

function checkTitles(review: Review, columns: readonly TableColumn[]): number {
  let count = 0;
  for (const text of review.table.texts) {
    if (text.place !== 'title' && text.place !== 'note') continue;
    const claims = claimsIn(text.text).filter((claim) => !claim.perPiece);
    const [claim] = claims;
    const words = plainWords(text.text);
    if (claims.length !== 1 || !claim || !WHOLE.test(words)) continue;
    const [before, after] = [words.slice(0, claim.index), words.slice(claim.index + claim.text.length)];
    const exact =
      !claim.approximate &&
      (EXACT_WHOLE.test(before) ||
        (WHOLE_BEFORE.test(before) && /^ (?:ska )?(?:fördelas|delas)/.test(after)));
    if (!claim.approximate && !exact) continue;
    count++;
    const figures = columns.flatMap((column) => figuresOf(review, column));
    if (
      figures.length === 0 ||
      figures.some((figure) => covers(claim, figure)) ||
      differenceCovers(columns, claim)
    )
      continue;
    const nearest = nearestTo(claim.value, figures);
    if (exact && (columns.length !== 1 || roundsTo(claim.value, nearest))) continue;
    const whole = exact ? NEAR_WHOLE : columns.length === 1 ? 0.6 : 0.25;
    if (Math.abs(nearest - claim.value) > claim.value * whole) continue;
    tell(review, claim, textCell(text), nearest, '');
  }
  return count;
}

/** Totals, subtotals, the region and the rows' sum, in kronor, as printed and as they should be. */
function figuresOf(review: Review, column: TableColumn): number[] {
  const figures: number[] = [];
  for (const row of review.table.rows) {
    if (row.kind !== 'total' && row.kind !== 'subtotal' && row.kind !== 'region') continue;
    const cell = cellAt(column, row.index);
    if (!cell || Number.isNaN(cell.value)) continue;
    figures.push(cell.value * column.scale, correctedValue(review, cell) * column.scale);
  }
  const items = review.table.rows
    .filter((row) => row.kind === 'item')
    .map((row) => cellAt(column, row.index)?.value ?? NaN);
  const sum = items.filter((value) => !Number.isNaN(value)).reduce((total, value) => total + value, 0);
  if (items.length > 0) figures.push(sum * column.scale);
  return figures;
}

function covers(claim: Claim, figure: number): boolean {
  return figure >= claim.low - 0.5 && figure <= claim.high + 0.5;
}

/** "en ökning med ca 770 tkr" speaks of the difference between two columns. */
function differenceCovers(columns: readonly TableColumn[], claim: Claim): boolean {
  const totals = columns.map((column) => column.cells.map((cell) => cell.value * column.scale));
  for (let i = 0; i < totals.length; i++)
    for (let j = 0; j < i; j++)
      if (totals[i]?.some((value, row) => covers(claim, Math.abs(value - (totals[j]?.[row] ?? NaN)))))
        return true;
  return false;
}

/** An exact figure in kronor that rounding misses by a few is told as a rounding difference, not here. */
function roundsTo(claim: number, figure: number): boolean {
  return Math.abs(claim - figure) <= 10;
}

function nearestTo(value: number, figures: readonly number[]): number {
  return figures.reduce(
    (best, figure) => (Math.abs(figure - value) < Math.abs(best - value) ? figure : best),
    figures[0] ?? NaN,
  );
}

function tell(review: Review, claim: Claim, cell: TableCell, nearest: number, column: string): void {
  report(review, {
    check: 'claim-mismatch',
    cells: [cell],
    found: claim.value,
    expected: nearest,
    effect: Math.abs(nearest - claim.value),
    certainty: 0.9,
    facts: { claim: claim.text, low: String(claim.low), high: String(claim.high), column },
  });
}
