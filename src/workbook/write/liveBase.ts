import { columnOfYear } from '../../core/agreement/columns';
import { ratesUpTo } from '../../core/agreement/indexation';
import type { Agreement, Cost, IndexRate } from '../../core/agreement/model';
import { takeNotes } from '../../core/agreement/notes';
import { multiply, sum, type Fraction } from '../../core/exact/fraction';
import type { Sourced } from '../../core/outcome';
import type { YearResult } from '../../core/plan/model';
import { chain as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import { decimal, linkSourced, liveInput } from './liveInputs';
import type { LiveRows } from './liveRows';
import * as out from './outCells';

/** Where the amount of a year comes from on *Beräkning*. */
export interface LiveBase {
  /** The base amount; undefined where the key alone sets it (B9). */
  readonly cell: string | undefined;
  /** Cells of the cost lines, in their order. */
  readonly lines: readonly string[];
  /** E3: the cell of each party's amount. */
  readonly amounts: ReadonlyMap<string, { readonly cell: string; readonly value: Fraction }>;
}

/** The rows of inputs that give the base amount. */
export function baseRows(
  rows: LiveRows,
  year: YearResult,
  agreement: Agreement,
  workbook: WorkbookSnapshot | undefined,
): LiveBase {
  if (agreement.key.value.kind === 'fixed-amounts') return fixedAmounts(rows, year, agreement, workbook);
  return { ...costRows(rows, agreement.cost, workbook), amounts: new Map() };
}

function costRows(
  rows: LiveRows,
  cost: Cost,
  workbook: WorkbookSnapshot | undefined,
): Pick<LiveBase, 'cell' | 'lines'> {
  switch (cost.kind) {
    case 'amount': {
      const row = rows.input(text.base, linkSourced(cost.amount, workbook), out.formats.öre);
      return { cell: `B${String(row)}`, lines: [] };
    }
    case 'positions': {
      const { count, costPerPosition } = cost;
      const number = rows.input(text.positions, linkSourced(count, workbook), '0.0##');
      const price = rows.input(text.costPerPosition, linkSourced(costPerPosition, workbook), out.formats.öre);
      const product = decimal(multiply(count.value, costPerPosition.value));
      const row = rows.add(text.base, {
        exact: out.formula(`=B${String(number)}*B${String(price)}`, product, out.formats.exact),
      });
      return { cell: `C${String(row)}`, lines: [] };
    }
    case 'lines': {
      const lines = cost.lines.map((line) =>
        rows.input(text.line(line.name), linkSourced(line.amount, workbook), out.formats.öre),
      );
      const total = sum(cost.lines.map(({ amount }) => amount.value));
      return { cell: sumRow(rows, lines, total), lines: lines.map((row) => `B$${String(row)}`) };
    }
    case 'fixed-amounts':
    case 'from-key':
      return { cell: undefined, lines: [] };
  }
}

/** E3: each party's own amount; the base amount is their sum. */
function fixedAmounts(
  rows: LiveRows,
  year: YearResult,
  agreement: Agreement,
  workbook: WorkbookSnapshot | undefined,
): LiveBase {
  const placed = year.rows.flatMap(({ party }) => {
    const figure = fixedFigure(party, year, agreement);
    if (figure === undefined) return [];
    const row = rows.input(text.fixedAmount(party), linkSourced(figure, workbook), out.formats.öre);
    return [{ party, row, value: figure.value }];
  });
  const total = sum(placed.map(({ value }) => value));
  const cell = sumRow(
    rows,
    placed.map(({ row }) => row),
    total,
  );
  const amounts = new Map(
    placed.map(({ party, row, value }) => [party, { cell: `B$${String(row)}`, value }]),
  );
  return { cell, lines: [], amounts };
}

/** The amount that a party has in the year's column of fixed amounts. */
function fixedFigure(
  party: string,
  { year }: YearResult,
  { amounts, parties }: Agreement,
): Sourced<Fraction> | undefined {
  const column = columnOfYear(amounts, year, takeNotes());
  return column?.figures[parties.findIndex(({ name }) => name === party)];
}

function sumRow(rows: LiveRows, inputs: readonly number[], total: Fraction): string {
  const range = `B${String(inputs[0] ?? 0)}:B${String(inputs.at(-1) ?? 0)}`;
  const row = rows.add(text.base, {
    exact: out.formula(`=SUM(${range})`, decimal(total), out.formats.exact),
  });
  return `C${String(row)}`;
}

/** Rates that have raised the year, and their product; undefined when nothing is raised. */
export function factorRow(
  rows: LiveRows,
  year: YearResult,
  agreement: Agreement,
  workbook: WorkbookSnapshot | undefined,
): number | undefined {
  const rates = ratesOf(year, agreement);
  if (rates.length === 0) return undefined;
  const places = rates.map((rate) =>
    rows.input(text.rate(rate.year), linkSourced(rate.rate, workbook), '0.00## %'),
  );
  return rows.add(text.factor, {
    exact: out.formula(
      `=${places.map((row) => `(1+B${String(row)})`).join('*')}`,
      decimal(year.indexFactor),
      '0.0000####',
    ),
  });
}

/** E3: a column of fixed amounts of a later year is raised from that year on. */
function ratesOf(year: YearResult, agreement: Agreement): readonly IndexRate[] {
  const rates = ratesUpTo(agreement, year.year);
  if (agreement.key.value.kind !== 'fixed-amounts') return rates;
  const from = columnOfYear(agreement.amounts, year.year, takeNotes())?.year;
  return from === undefined ? rates : rates.filter((rate) => rate.year > from);
}

/** B9: the amount per inhabitant, raised where the year is. */
export function rateCell(
  rows: LiveRows,
  { key }: Agreement,
  year: YearResult,
  factor: number | undefined,
  workbook: WorkbookSnapshot | undefined,
): string | undefined {
  if (key.value.kind !== 'per-inhabitant') return undefined;
  const rate = rows.input(text.perInhabitant, liveInput(key.value.rate, key.origin, workbook), '#,##0.00##');
  if (factor === undefined) return `B${String(rate)}`;
  const row = rows.add(text.perInhabitant, {
    exact: out.formula(
      `=B${String(rate)}*C${String(factor)}`,
      decimal(multiply(key.value.rate, year.indexFactor)),
      '#,##0.0000',
    ),
  });
  return `C${String(row)}`;
}
