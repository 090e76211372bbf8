import { referencesOf } from '../formulas/pattern';
import { tokenize } from '../formulas/tokens';
import type { TableCell, TableColumn } from '../table/model';
import { columnName } from '../../workbook/address';
import { correctionOf, place, ran, report, type Review } from './context';

/** number-as-text: figures that sums skip. One finding a table: they were pasted or typed in one go. */
export function checkTextNumbers(review: Review): void {
  ran(review, 'number-as-text');
  const { table } = review;
  const cells = table.columns
    .filter((column) => !['party', 'text', 'code'].includes(column.role) && !isPercentText(column))
    .flatMap((column) =>
      column.cells
        .filter((cell) => cell.storedAsText && cell.formula === '')
        .map((cell) => ({ cell, column })),
    );
  const [first] = cells;
  if (!first) return;
  report(review, {
    check: 'number-as-text',
    cells: cells.map(({ cell }) => cell),
    certainty: 1,
    ...(cells.length === 1 ? { found: first.cell.value * first.column.scale } : {}),
    ...(cells.every(({ column }) => column.role === 'amount')
      ? { effect: cells.reduce((sum, { cell, column }) => sum + Math.abs(cell.value) * column.scale, 0) }
      : {}),
    facts: { text: first.cell.text, column: first.column.header },
  });
}

/** A whole column of "75 %" that no formula sums is written so, and nothing skips it. */
function isPercentText(column: TableColumn): boolean {
  const figures = column.cells.filter((cell) => cell.kind === 'number');
  return (
    figures.length > 1 &&
    figures.every((cell) => cell.storedAsText && cell.formula === '' && cell.text.includes('%'))
  );
}

/** error-value: the cells where an error begins; cells that only pass it on are consequences. */
export function checkErrors(review: Review): void {
  ran(review, 'error-value');
  const all: { cell: TableCell; error: string }[] = [];
  for (const column of review.table.columns)
    for (const cell of column.cells) if (cell.kind === 'error') all.push({ cell, error: cell.text });
  const wrong = new Map(all.map(({ cell }) => [place(cell), cell] as const));
  const roots = all.filter(
    ({ cell }) =>
      !passesOn(review, cell, wrong) && !correctionOf(review, cell) && !readsTextNumber(review, cell),
  );
  for (const group of grouped(roots)) {
    const [first] = group;
    if (!first) continue;
    report(review, {
      check: 'error-value',
      cells: group.map(({ cell }) => cell),
      certainty: 1,
      facts: { error: first.error, ...(first.cell.formula === '' ? {} : { formula: first.cell.formula }) },
      consequences: all
        .filter(({ cell }) => passesOn(review, cell, wrong))
        .map(({ cell }) => ({ cell, kind: 'error' })),
    });
  }
}

/** "=B4*2" where B4 is a figure stored as text: the error follows from that, and is listed there. */
function readsTextNumber(review: Review, cell: TableCell): boolean {
  const read = new Set(
    referencesOf(tokenize(cell.formula) ?? [])
      .filter(({ sheet }) => sheet === undefined)
      .map(place),
  );
  const draft = review.drafts.find(
    ({ check, cells }) => check === 'number-as-text' && cells.some((text) => read.has(place(text))),
  );
  draft?.consequences?.push({ cell, kind: 'error' });
  return draft !== undefined;
}

/** Roots of one column beside each other have one cause. */
function grouped(roots: readonly { cell: TableCell; error: string }[]): (typeof roots)[] {
  const groups = new Map<string, { cell: TableCell; error: string }[]>();
  for (const root of roots) {
    const key = `${String(root.cell.column)}|${root.error}`;
    groups.set(key, [...(groups.get(key) ?? []), root]);
  }
  return [...groups.values()];
}

function passesOn(review: Review, cell: TableCell, wrong: ReadonlyMap<string, TableCell>): boolean {
  if (cell.formula === '') return false;
  const tokens = tokenize(cell.formula) ?? [];
  const others = [...wrong.values()].filter((other) => other !== cell);
  const inTable = tokens.some((token) => {
    if (token.kind === 'cell')
      return (
        token.from.sheet === undefined && wrong.has(place(token.from)) && place(token.from) !== place(cell)
      );
    if (token.kind !== 'range' || token.from.sheet !== undefined) return false;
    return others.some(
      (other) =>
        other.row >= token.from.row &&
        other.row <= token.to.row &&
        other.column >= token.from.column &&
        other.column <= token.to.column,
    );
  });
  if (inTable) return true;
  return referencesOf(tokens).some(
    (reference) =>
      reference.sheet === undefined &&
      review.cells.cell(review.table.sheet, reference.row, reference.column)?.kind === 'error' &&
      place(reference) !== place(cell) &&
      !wrong.has(place(reference)),
  );
}

/** hidden-cells: hidden rows and columns inside the table that hold figures. */
export function checkHidden(review: Review): void {
  ran(review, 'hidden-cells');
  const { table } = review;
  const rows = table.rows.filter(
    (row) => row.hidden && table.columns.some((column) => hasFigure(column.cells[row.index])),
  );
  const columns = table.columns.filter((column) => column.hidden && column.cells.some(hasFigure));
  if (rows.length === 0 && columns.length === 0) return;
  const cells = [
    ...rows.flatMap((row) =>
      table.columns.map((column) => column.cells[row.index]).filter((cell) => hasFigure(cell)),
    ),
    ...columns.flatMap((column) => column.cells.filter(hasFigure)),
  ].filter((cell) => cell !== undefined);
  const named = [
    ...(rows.length > 0
      ? [
          `${rows.length === 1 ? 'dold rad' : 'dolda rader'} ${rows.map((row) => String((row.labelCell?.row ?? 0) + 1)).join(', ')}`,
        ]
      : []),
    ...(columns.length > 0
      ? [
          `${columns.length === 1 ? 'dold kolumn' : 'dolda kolumner'} ${columns.map((column) => columnName(column.sheetColumn)).join(', ')}`,
        ]
      : []),
  ];
  report(review, { check: 'hidden-cells', cells, certainty: 1, facts: { what: named.join(' och ') } });
}

function hasFigure(cell: TableCell | undefined): boolean {
  return cell?.kind === 'number';
}
