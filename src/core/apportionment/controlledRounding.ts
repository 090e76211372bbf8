import { type Fraction, kronor, type Ore, sum } from '../exact/fraction';
import { formatDecimal } from '../exact/decimal';
import { unitInOre } from '../exact/rounding';
import type { Outcome, Refusal } from '../outcome';
import { apportion } from './apportion';

/** A table of exact amounts, rows by columns, kronor at or above 0. */
export interface ControlledRoundingRequest {
  readonly cells: readonly (readonly Fraction[])[];
  readonly unit: Fraction;
  /** Totals that the rows must keep; without them each row gets the floor or the ceiling of its exact sum. */
  readonly rowTotals?: readonly Ore[];
}

/** Every cell is the floor or the ceiling of its exact amount; rows and columns both re-add. */
export interface ControlledTable {
  readonly cells: readonly (readonly Ore[])[];
  readonly rowTotals: readonly Ore[];
  readonly columnTotals: readonly Ore[];
}

/**
 * Controlled rounding: a table whose columns add up to whole units (a year's or a cost line's amount) is
 * rounded so that its rows re-add too. Each column begins by largest remainder; then units are moved along
 * chains of cells, within their columns, from rows that have too much to rows that have too little. The exact
 * table is itself a fractional solution, so with free row totals a whole one exists and is found
 * (integrality of network flows; Cox 1987). Refused: columns that are not whole units, amounts below 0,
 * row totals that no such table has.
 */
export function roundTable({ cells, unit, rowTotals }: ControlledRoundingRequest): Outcome<ControlledTable> {
  const ore = unitInOre(unit);
  const refusals = refuseTable(cells, unit, ore);
  if (refusals.length > 0 || ore === undefined) return { kind: 'refused', refusals };
  const board = startingBoard(cells, unit, ore);
  const bounds = cells.map((row, place) => boundsOf(row, ore, rowTotals?.[place], board[place] ?? []));
  if (!repairRows(board, bounds)) {
    return { kind: 'refused', refusals: [{ code: 'table-not-roundable', facts: {} }] };
  }
  const rounded = board.map((row) => row.map(({ floor, extra }) => (floor + BigInt(extra)) * ore));
  const columns = rounded[0]?.map((_, column) =>
    rounded.reduce((total, row) => total + (row[column] ?? 0n), 0n),
  );
  return {
    kind: 'done',
    value: { cells: rounded, rowTotals: rounded.map(addUp), columnTotals: columns ?? [] },
  };
}

const addUp = (row: readonly Ore[]): Ore => row.reduce((total, cell) => total + cell, 0n);

interface BoardCell {
  readonly floor: bigint;
  /** A cell that is whole units keeps its floor. */
  readonly whole: boolean;
  extra: 0 | 1;
}

/** How many units above the floors of its cells a row may have. */
interface RowBounds {
  readonly least: number;
  readonly most: number;
}

const columnOf = (cells: readonly (readonly Fraction[])[], column: number): readonly Fraction[] =>
  cells.map((row) => row[column] ?? kronor(0n));

function refuseTable(
  cells: readonly (readonly Fraction[])[],
  unit: Fraction,
  ore: Ore | undefined,
): readonly Refusal[] {
  if (ore === undefined) return [{ code: 'unit-unknown', facts: { unit: formatDecimal(unit) } }];
  if (cells.flat().some(({ numerator }) => numerator < 0n)) return [{ code: 'table-negative', facts: {} }];
  return (cells[0] ?? []).flatMap((_, column) => {
    const total = sum(columnOf(cells, column));
    const whole = (total.numerator * 100n) % (total.denominator * ore) === 0n;
    const facts = { column: String(column + 1), total: formatDecimal(total) };
    return whole ? [] : [{ code: 'table-column-not-whole', facts }];
  });
}

function startingBoard(cells: readonly (readonly Fraction[])[], unit: Fraction, ore: Ore): BoardCell[][] {
  const columns = (cells[0] ?? []).map((_, column) => {
    const weights = columnOf(cells, column);
    const outcome = apportion({ total: sum(weights), weights, unit, method: 'storsta-resten' });
    return outcome.kind === 'done' ? outcome.value.parts : [];
  });
  return cells.map((row, place) =>
    row.map((_, column) => {
      const part = columns[column]?.[place];
      return {
        floor: (part?.floor ?? 0n) / ore,
        whole: (part?.remainder.numerator ?? 0n) === 0n,
        extra: part?.extraUnits === 1n ? 1 : 0,
      };
    }),
  );
}

function boundsOf(
  row: readonly Fraction[],
  ore: Ore,
  total: Ore | undefined,
  board: readonly BoardCell[],
): RowBounds {
  const floors = board.reduce((added, { floor }) => added + floor, 0n);
  if (total !== undefined) {
    const wanted = Number(total / ore - floors);
    return { least: wanted, most: wanted };
  }
  const exact = sum(row);
  const [dividend, divisor] = [exact.numerator * 100n, exact.denominator * ore];
  const least = Number(dividend / divisor - floors);
  return { least, most: dividend % divisor === 0n ? least : least + 1 };
}

/** Moves units until every row is within its bounds; false when no chain of moves leads there. */
function repairRows(board: BoardCell[][], bounds: readonly RowBounds[]): boolean {
  const extras = board.map((row) => row.reduce((total, { extra }) => total + extra, 0));
  const most = (row: number): number => bounds[row]?.most ?? 0;
  const least = (row: number): number => bounds[row]?.least ?? 0;
  const has = (row: number): number => extras[row] ?? 0;
  const rows = [...board.keys()];
  for (;;) {
    const over = rows.filter((row) => has(row) > most(row));
    const under = rows.filter((row) => has(row) < least(row));
    if (over.length === 0 && under.length === 0) return true;
    const from = over.length > 0 ? over : rows.filter((row) => has(row) > least(row));
    const to = over.length > 0 ? rows.filter((row) => has(row) < most(row)) : under;
    const chain = findChain(board, from, new Set(to));
    if (chain === undefined) return false;
    moveAlong(board, extras, chain);
  }
}

interface Move {
  readonly from: number;
  readonly column: number;
  readonly to: number;
}

/** The shortest chain of moves from one of some rows to one of others, breadth first. */
function findChain(
  board: readonly (readonly BoardCell[])[],
  from: readonly number[],
  goals: ReadonlySet<number>,
): readonly Move[] | undefined {
  const arrivals = new Map<number, Move | undefined>(from.map((row) => [row, undefined]));
  const usedColumns = new Set<number>();
  const queue = [...from];
  for (const row of queue) {
    for (const [column, cell] of (board[row] ?? []).entries()) {
      if (cell.extra === 0 || usedColumns.has(column)) continue;
      usedColumns.add(column);
      for (const [to, cells] of board.entries()) {
        const target = cells[column];
        if (arrivals.has(to) || target === undefined || target.whole || target.extra === 1) continue;
        arrivals.set(to, { from: row, column, to });
        if (goals.has(to)) return chainTo(arrivals, to);
        queue.push(to);
      }
    }
  }
  return undefined;
}

function chainTo(arrivals: ReadonlyMap<number, Move | undefined>, goal: number): readonly Move[] {
  const chain: Move[] = [];
  for (let move = arrivals.get(goal); move !== undefined; move = arrivals.get(move.from)) chain.push(move);
  return chain;
}

function moveAlong(board: readonly (readonly BoardCell[])[], extras: number[], chain: readonly Move[]): void {
  for (const { from, column, to } of chain) {
    putExtra(board[from]?.[column], 0);
    putExtra(board[to]?.[column], 1);
    extras[from] = (extras[from] ?? 0) - 1;
    extras[to] = (extras[to] ?? 0) + 1;
  }
}

function putExtra(cell: BoardCell | undefined, extra: 0 | 1): void {
  if (cell !== undefined) cell.extra = extra;
}
