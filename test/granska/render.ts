import type { CellBlock } from '../../src/workbook/cells';
import { cellName, columnName } from '../../src/workbook/address';
import { Draft } from './draft';
import type { ColumnPlan, TablePlan } from './plan';

/** Where everything of a rendered table stands; rows and columns of the sheet from 0. */
export interface Rendered {
  plan: TablePlan;
  draft: Draft;
  titleRow: number;
  headerRow: number;
  firstRow: number;
  lastRow: number;
  subtotalRow: number | undefined;
  regionRow: number | undefined;
  totalRow: number;
  noteRow: number;
  nameColumn: number;
  /** Sheet column of each plan column. */
  columns: number[];
  /** Extra sheets of the workbook. */
  more: CellBlock[];
}

export function render(plan: TablePlan): Rendered {
  const draft = new Draft(plan.sheet);
  const nameColumn = plan.left + (plan.codes ? 1 : 0);
  const headerRow = plan.top + plan.titles.length + (plan.live ? 3 : 1);
  const firstRow = headerRow + 1;
  const lastRow = firstRow + plan.parties.length - 1;
  let row = lastRow + 1;
  const subtotalRow = plan.subtotal ? row++ : undefined;
  const regionRow = plan.regionName === undefined ? undefined : row++;
  const totalRow = row;
  const placed: Rendered = {
    plan,
    draft,
    titleRow: plan.top,
    headerRow,
    firstRow,
    lastRow,
    subtotalRow,
    regionRow,
    totalRow,
    noteRow: totalRow + 2,
    nameColumn,
    columns: plan.columns.map((_, index) => nameColumn + 1 + index),
    more: [],
  };
  plan.titles.forEach((title, i) => draft.type(plan.top + i, plan.left, title));
  plan.notes.forEach((note, i) => draft.type(placed.noteRow + i, plan.left, note));
  layNames(placed);
  plan.columns.forEach((column, index) => layColumn(placed, column, index));
  return placed;
}

function layNames({
  plan,
  draft,
  headerRow,
  firstRow,
  subtotalRow,
  regionRow,
  totalRow,
  nameColumn,
}: Rendered): void {
  if (plan.codes) draft.type(headerRow, plan.left, 'Kod');
  draft.type(headerRow, nameColumn, 'Kommun');
  plan.parties.forEach((party, i) => {
    if (plan.codes) draft.type(firstRow + i, plan.left, party.code, '@');
    draft.type(firstRow + i, nameColumn, party.name);
  });
  if (subtotalRow !== undefined) draft.type(subtotalRow, nameColumn, 'Summa kommuner');
  if (regionRow !== undefined) draft.type(regionRow, nameColumn, plan.regionName ?? '');
  draft.type(totalRow, nameColumn, 'Summa');
}

export function ref(row: number, column: number): string {
  return cellName(row, column);
}

/** `=SUM(C5:C19)` over the municipalities, or with the region's row (and not the subtotal's). */
function laySum(placed: Rendered, column: number, format: string, region: boolean, round?: boolean): void {
  const { draft, firstRow, lastRow, subtotalRow, regionRow, totalRow } = placed;
  const parts = `${ref(firstRow, column)}:${ref(lastRow, column)}`;
  const addParts = (look: (r: number, c: number) => number): number => {
    let total = 0;
    for (let r = firstRow; r <= lastRow; r++) total += look(r, column);
    return round ? Math.round(total * 100) / 100 : total;
  };
  if (subtotalRow !== undefined) draft.formula(subtotalRow, column, `=SUM(${parts})`, addParts, format);
  if (region && regionRow !== undefined) {
    const text =
      subtotalRow === undefined
        ? `=SUM(${parts})+${ref(regionRow, column)}`
        : `=${ref(subtotalRow, column)}+${ref(regionRow, column)}`;
    draft.formula(totalRow, column, text, (look) => addParts(look) + look(regionRow, column), format);
  } else {
    draft.formula(totalRow, column, `=SUM(${parts})`, addParts, format);
  }
}

function layColumn(placed: Rendered, column: ColumnPlan, index: number): void {
  const at = placed.columns[index] ?? 0;
  placed.draft.type(placed.headerRow, at, column.header);
  if (column.kind === 'population') layFigures(placed, at, column.figures, '#,##0');
  else if (column.kind === 'share') layShares(placed, column, at);
  else if (column.kind === 'amount') layAmounts(placed, column, at);
  else if (column.kind === 'per-capita') {
    layRows(placed, at, '0.00', (row, isParty) => perCapita(placed, column.of, row, isParty));
  } else if (column.kind === 'row-total')
    layRows(placed, at, '#,##0', (row) => rowTotal(placed, column.of, row));
  else
    layRows(placed, at, column.kind === 'difference' ? '#,##0' : '0.0%', (row) =>
      difference(placed, column, row),
    );
}

function rowTotal(placed: Rendered, of: readonly number[], row: number): RowFormula {
  const columns = of.map((i) => placed.columns[i] ?? 0);
  const [first = 0, last = 0] = [columns[0], columns.at(-1)];
  return {
    text: `=SUM(${ref(row, first)}:${ref(row, last)})`,
    compute: (look) => columns.reduce((a, c) => a + look(row, c), 0),
  };
}

/** Typed figures with a total: a formula where the table is live, else typed. */
function layFigures(placed: Rendered, at: number, figures: readonly number[], format: string): void {
  figures.forEach((figure, i) => placed.draft.type(placed.firstRow + i, at, figure, format));
  laySum(placed, at, format, false);
  if (!placed.plan.live) freeze(placed, at);
}

function layShares(placed: Rendered, column: Extract<ColumnPlan, { kind: 'share' }>, at: number): void {
  const { plan, draft, firstRow, lastRow, totalRow } = placed;
  if (column.style !== 'percent-format') {
    column.figures.forEach((figure, i) => draft.type(firstRow + i, at, figure, '0.00'));
    laySum(placed, at, '0.00', false, true);
    if (placed.subtotalRow !== undefined) draft.clear(placed.subtotalRow, at);
    if (!plan.live) freeze(placed, at);
    return;
  }
  const people = placed.columns[plan.columns.findIndex((c) => c.kind === 'population')] ?? 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const total = `${columnName(people)}$${totalRow + 1}`;
    draft.formula(
      row,
      at,
      `=${ref(row, people)}/${total}`,
      (look) => look(row, people) / look(totalRow, people),
      '0.00%',
    );
  }
  laySum(placed, at, '0.00%', false);
  if (placed.subtotalRow !== undefined) draft.clear(placed.subtotalRow, at);
  if (!plan.live) freeze(placed, at);
}

function layAmounts(placed: Rendered, column: Extract<ColumnPlan, { kind: 'amount' }>, at: number): void {
  const { plan, draft, firstRow, lastRow, regionRow, totalRow } = placed;
  const key = plan.columns.findIndex(
    (c) => c.kind === 'population' || (c.kind === 'share' && c.style === 'own'),
  );
  if (!plan.live || column.method === 'largest') {
    column.figures.forEach((figure, i) => draft.type(firstRow + i, at, figure, '#,##0'));
    if (regionRow !== undefined && column.region !== undefined)
      draft.type(regionRow, at, column.region, '#,##0');
    laySum(placed, at, '#,##0', true);
    if (!plan.live) {
      freeze(placed, at);
      draft.type(totalRow, at, column.printed, '#,##0');
      if (placed.subtotalRow !== undefined) draft.type(placed.subtotalRow, at, column.shared, '#,##0');
    }
    return;
  }
  const weights = placed.columns[key] ?? 0;
  const inputColumn = inputCell(placed, column, at);
  for (let row = firstRow; row <= lastRow; row++) {
    const weight = `$${columnName(weights)}`;
    const core = `${inputColumn.text}*${weight}${row + 1}/${weight}$${totalRow + 1}`;
    const exact = (look: (r: number, c: number) => number): number =>
      (column.shared * look(row, weights)) / look(totalRow, weights);
    if (column.method === 'independent') {
      const whole = column.figures[row - firstRow] ?? 0;
      draft.formula(row, at, `=ROUND(${core},0)`, (look) =>
        look(totalRow, weights) === 0 ? whole : Math.floor(exact(look) + 0.5),
      );
    } else draft.formula(row, at, `=${core}`, exact);
  }
  if (regionRow !== undefined) draft.formula(regionRow, at, `=${inputColumn.text}`, () => column.shared);
  laySum(placed, at, '#,##0', true);
}

/** The amount to share stands in a row of its own above the table, labelled: an input in one place. */
function inputCell(
  placed: Rendered,
  column: Extract<ColumnPlan, { kind: 'amount' }>,
  at: number,
): { text: string } {
  const row = placed.headerRow - 2;
  placed.draft.type(row, placed.nameColumn, 'Belopp att fördela');
  placed.draft.type(row, at, column.shared, '#,##0');
  return { text: `${columnName(at)}$${row + 1}` };
}

interface RowFormula {
  text: string;
  compute: (look: (r: number, c: number) => number) => number;
}

function perCapita(placed: Rendered, of: number, row: number, isParty: boolean): RowFormula | undefined {
  const people = placed.columns[placed.plan.columns.findIndex((c) => c.kind === 'population')] ?? 0;
  const amountColumn = placed.columns[of] ?? 0;
  if (!isParty) return undefined;
  return {
    text: `=${ref(row, amountColumn)}/${ref(row, people)}`,
    compute: (look) => look(row, amountColumn) / look(row, people),
  };
}

function difference(
  placed: Rendered,
  column: { kind: string; from: number; to: number },
  row: number,
): RowFormula {
  const from = placed.columns[column.from] ?? 0;
  const to = placed.columns[column.to] ?? 0;
  return column.kind === 'difference'
    ? { text: `=${ref(row, to)}-${ref(row, from)}`, compute: (look) => look(row, to) - look(row, from) }
    : {
        text: `=${ref(row, to)}/${ref(row, from)}-1`,
        compute: (look) => look(row, to) / look(row, from) - 1,
      };
}

/** A column computed row by row, on the parties' rows and on the sum rows. */
function layRows(
  placed: Rendered,
  at: number,
  format: string,
  of: (row: number, isParty: boolean) => RowFormula | undefined,
): void {
  const { draft, firstRow, lastRow, subtotalRow, regionRow, totalRow } = placed;
  const rows = [subtotalRow, regionRow, totalRow].filter((r): r is number => r !== undefined);
  for (let row = firstRow; row <= lastRow; row++) {
    const made = of(row, true);
    if (made) draft.formula(row, at, made.text, made.compute, format);
  }
  for (const row of rows) {
    const made = of(row, false);
    if (made) draft.formula(row, at, made.text, made.compute, format);
  }
  if (!placed.plan.live) freeze(placed, at, format === '0.00' ? 2 : format === '0.0%' ? 3 : 0);
}

/** Replaces a column's formulas with what they give, as in a table pasted as values. */
export function freeze(placed: Rendered, at: number, decimals?: number): void {
  const { draft } = placed;
  for (let row = placed.firstRow; row <= placed.totalRow; row++) {
    const cell = draft.at(row, at);
    if (!cell?.compute) continue;
    const value = draft.number(row, at);
    const digits = 10 ** (decimals ?? 12);
    draft.type(
      row,
      at,
      decimals === undefined ? value : Math.round(value * digits) / digits,
      cell.format ?? 'General',
    );
  }
}

export function blocks(placed: Rendered): CellBlock[] {
  return [placed.draft.block(), ...placed.more];
}
