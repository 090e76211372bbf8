import { evaluate } from '../formulas/evaluate';
import { entryAt, nameKey, otherEntry } from '../formulas/namedList';
import { formulaText } from '../formulas/pattern';
import { tokenize, type CellReference, type Token } from '../formulas/tokens';
import type { TableCell } from '../table/model';
import { plainWords } from '../table/words';
import { correct, report, type Review } from './context';
import { figureLookup } from './figureOf';
import { namedCells, type NamedCells } from './namedCells';

/** A formula that fetches the figure of another name than its own. */
interface WrongLink {
  readonly cell: TableCell;
  readonly label: string;
  readonly expected: number;
  readonly pattern: string;
}

/**
 * formula-inconsistent, without any pattern: a link to a list elsewhere that stands at another name ("=Kostnader!B5" on
 * the row IT, where Kostnader!B6 is IT's). Its own name is the row's; where the list does not know that, the head of the
 * column or the title. Told only where the figure is another for it.
 */
export function checkLinkedNames(review: Review): void {
  if (review.table.turned) return;
  for (const group of namedCells(review)) {
    const wrong = group.cells.flatMap(
      ({ cell, label }) => wrongLink(review, cell, label, namesOf(review, group.header, label)) ?? [],
    );
    tell(review, group, wrong);
  }
}

/** Carried from one time to the next, a figure comes from a line of another name. */
const CARRIED = /ingående|utgående|föregående|förra|tidigare|nuvarande|överför/;

/** Names that a formula may be meant to fetch, the surest first. */
function namesOf({ table }: Review, header: string, label: string): string[] {
  const titles = table.texts.filter(({ place }) => place === 'title').map(({ text }) => text);
  return [label, header, ...titles]
    .filter((text) => !CARRIED.test(plainWords(text)))
    .map(nameKey)
    .filter((key) => key.length > 1);
}

function wrongLink(
  review: Review,
  cell: TableCell,
  label: string,
  names: readonly string[],
): WrongLink | undefined {
  const tokens = tokenize(cell.formula);
  if (!tokens) return undefined;
  const own = new Set(names);
  const links = tokens.flatMap((token, index) => {
    if (token.kind !== 'cell' || !isElsewhere(review, token.from)) return [];
    const entry = entryAt(review.cells, token.from.sheet ?? review.table.sheet, token.from);
    return entry && entry.key !== '' ? [{ index, from: token.from, entry }] : [];
  });
  // One reference at an own name is enough: the others are what it is divided or multiplied by.
  if (links.length === 0 || links.some(({ entry }) => own.has(entry.key))) return undefined;
  for (const name of names) {
    const moved = links.flatMap(({ index, from, entry }) => {
      const other = otherEntry(review.cells, entry, name, from.column);
      return other ? [{ index, to: { ...from, row: other.row } }] : [];
    });
    const [only] = moved;
    if (!only) continue;
    return moved.length === 1 ? misled(review, cell, label, replaced(tokens, only)) : undefined;
  }
  return undefined;
}

/** On another sheet, or on this one outside the table. */
function isElsewhere({ table }: Review, { sheet, row, column }: CellReference): boolean {
  if (sheet !== undefined && sheet.toLowerCase() !== table.sheet.toLowerCase()) return true;
  return row < table.top || row > table.bottom || column < table.left || column > table.right;
}

function replaced(
  tokens: readonly Token[],
  { index, to }: { readonly index: number; readonly to: CellReference },
): Token[] {
  return tokens.map((token, at): Token => (at === index ? { kind: 'cell', from: to } : token));
}

function misled(
  review: Review,
  cell: TableCell,
  label: string,
  tokens: readonly Token[],
): WrongLink | undefined {
  const expected = evaluate(tokens, figureLookup(review));
  if (expected === undefined || Math.abs(expected - cell.value) <= 1e-9 * Math.max(1, Math.abs(expected)))
    return undefined;
  return { cell, label, expected, pattern: formulaText(tokens) };
}

/** Links of one column that are misled are one fault. */
function tell(review: Review, group: NamedCells, wrong: readonly WrongLink[]): void {
  const [first] = wrong;
  if (!first) return;
  const off = wrong.reduce((sum, { cell, expected }) => sum + Math.abs(cell.value - expected), 0);
  const kronor = (value: number) => Number((value * group.scale).toPrecision(15));
  const draft = report(review, {
    check: 'formula-inconsistent',
    cause: 'other-reference',
    cells: wrong.map(({ cell }) => cell),
    found: kronor(first.cell.value),
    expected: kronor(first.expected),
    ...(group.money ? { effect: Number((off * group.scale).toPrecision(12)) } : {}),
    certainty: 0.9,
    facts: {
      column: group.header,
      row: first.label,
      formula: first.cell.formula,
      pattern: first.pattern,
      named: 'yes',
    },
  });
  for (const { cell, expected } of wrong) correct(review, cell, expected, draft);
}
