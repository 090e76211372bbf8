import type { Table, TableColumn } from '../table/model';

/** Why one or more figures of a column break its rule; a cause is named only when it reproduces them. */
export interface Deviation {
  readonly cause:
    | 'stale-year'
    | 'copied-row'
    | 'swapped'
    | 'shifted'
    | 'transposed-digits'
    | 'sign'
    | 'magnitude'
    | 'typed';
  /** Rows (indexes), the one to look at first. */
  readonly rows: readonly number[];
  /** Where the figure came from, in words. */
  readonly other?: string;
  readonly factor?: number;
}

/** What the search for a cause may look at. */
export interface DeviationInput {
  readonly table: Table;
  readonly column: TableColumn;
  /** Rows that break the rule. */
  readonly rows: readonly number[];
  /** All rows of the rule, in order. */
  readonly all: readonly number[];
  /** Unrounded figure by the rule. */
  readonly expected: (row: number) => number;
  /** How far a reproduced figure may lie from the expected one. */
  readonly room: number;
  /** Columns and vintages whose figure may have been left: earlier years of the same thing. */
  readonly earlier: readonly { readonly name: string; readonly figure: (row: number) => number }[];
}

/** Groups the rows by cause: pairs and runs first, then one by one. */
export function deviations(input: DeviationInput): Deviation[] {
  const left = new Set(input.rows);
  const found: Deviation[] = [];
  const take = (deviation: Deviation | undefined) => {
    if (!deviation) return;
    found.push(deviation);
    for (const row of deviation.rows) left.delete(row);
  };
  const runs = shiftedRuns(input, left);
  if (!runs.some((run) => run.rows.length === left.size)) take(reordered(input, left));
  for (const pair of swappedPairs(input, left)) take(pair);
  for (const run of shiftedRuns(input, left)) take(run);
  take(staleGroup(input, left));
  for (const row of [...left]) take(single(input, row));
  return found;
}

function value(input: DeviationInput, row: number): number {
  return input.column.cells[row]?.value ?? NaN;
}

function near(input: DeviationInput, first: number, second: number): boolean {
  return Math.abs(first - second) <= input.room;
}

function nameOf(input: DeviationInput, row: number): string {
  return input.table.rows[row]?.label ?? '';
}

/** Three or more figures that are each other's, and not just in pairs: the column was sorted, or rows were moved. */
function reordered(input: DeviationInput, left: ReadonlySet<number>): Deviation | undefined {
  const rows = [...left];
  if (rows.length < 3 || swappedPairs(input, left).length * 2 === rows.length) return undefined;
  const figures = rows.map((row) => value(input, row)).sort((a, b) => a - b);
  const wanted = rows.map(input.expected).sort((a, b) => a - b);
  if (!figures.every((figure, i) => near(input, figure, wanted[i] ?? NaN))) return undefined;
  return { cause: 'swapped', rows, other: rows.map((row) => nameOf(input, row)).join(', ') };
}

function swappedPairs(input: DeviationInput, left: ReadonlySet<number>): Deviation[] {
  const rows = [...left];
  const used = new Set<number>();
  const pairs: Deviation[] = [];
  for (const first of rows)
    for (const second of rows) {
      if (first >= second || used.has(first) || used.has(second)) continue;
      if (!near(input, value(input, first), input.expected(second))) continue;
      if (!near(input, value(input, second), input.expected(first))) continue;
      used.add(first).add(second);
      pairs.push({
        cause: 'swapped',
        rows: [first, second],
        other: `${nameOf(input, first)} och ${nameOf(input, second)}`,
      });
    }
  return pairs;
}

/** Runs of figures that belong one row up or down; at least two that fit the neighbour. */
function shiftedRuns(input: DeviationInput, left: ReadonlySet<number>): Deviation[] {
  for (const step of [1, -1]) {
    const at = new Map(input.all.map((row, index) => [row, index] as const));
    const moved = [...left].filter((row) => {
      const source = input.all[(at.get(row) ?? 0) - step];
      return source !== undefined && near(input, value(input, row), input.expected(source));
    });
    if (moved.length < 2) continue;
    const edges = [...left].filter((row) => !moved.includes(row) && isEdge(input, row, moved, at));
    return [{ cause: 'shifted', rows: [...moved, ...edges].sort((a, b) => a - b) }];
  }
  return [];
}

/** The end of a shifted run: the figure that fell off one end came in at the other, or was typed anew. */
function isEdge(
  input: DeviationInput,
  row: number,
  moved: readonly number[],
  at: ReadonlyMap<number, number>,
): boolean {
  const here = at.get(row) ?? 0;
  const beside = moved.some((other) => Math.abs((at.get(other) ?? 0) - here) === 1);
  const wrapped =
    moved.some((other) => near(input, value(input, row), input.expected(other))) ||
    input.all.some((other) => near(input, value(input, row), input.expected(other)));
  return beside && wrapped;
}

/** Several rows that all hold the figure of one earlier year. */
function staleGroup(input: DeviationInput, left: ReadonlySet<number>): Deviation | undefined {
  for (const { name, figure } of input.earlier) {
    const rows = [...left].filter((row) => equal(value(input, row), figure(row)) && value(input, row) !== 0);
    if (rows.length >= 2) return { cause: 'stale-year', rows, other: name };
  }
  return undefined;
}

function single(input: DeviationInput, row: number): Deviation {
  const printed = value(input, row);
  const expected = input.expected(row);
  const rows = [row];
  if (printed !== 0 && near(input, -printed, expected)) return { cause: 'sign', rows };
  const factor = powerOfTen(input, printed, expected);
  if (factor !== undefined) return { cause: 'magnitude', rows, factor };
  const stale = input.earlier.find(({ figure }) => equal(printed, figure(row)) && printed !== 0);
  if (stale) return { cause: 'stale-year', rows, other: stale.name };
  const copied = copiedFrom(input, row, printed);
  if (copied !== undefined) return { cause: 'copied-row', rows, other: nameOf(input, copied) };
  if (transposed(printed, expected, input.column.step, input.room))
    return { cause: 'transposed-digits', rows };
  return { cause: 'typed', rows };
}

function equal(first: number, second: number): boolean {
  return Math.abs(first - second) <= Math.abs(first) * 1e-12;
}

/** The same figure in another row, the row above first; small round figures are alike by chance. */
function copiedFrom(input: DeviationInput, row: number, printed: number): number | undefined {
  const digits = Math.abs(printed) / (input.column.step === 0 ? 1 : Math.min(input.column.step, 1));
  const place = input.all.indexOf(row);
  const neighbours = [input.all[place - 1], input.all[place + 1]].filter((other) => other !== undefined);
  const candidates = digits >= 100 ? [...neighbours, ...input.all] : neighbours;
  return candidates.find(
    (other) => other !== row && !Number.isNaN(value(input, other)) && equal(value(input, other), printed),
  );
}

/** 10, 100, 1 000 … times too much or too little. */
function powerOfTen(input: DeviationInput, printed: number, expected: number): number | undefined {
  for (const power of [10, 100, 1000, 10000, 100000, 1000000]) {
    if (Math.abs(printed / power - expected) <= input.room / power + input.room) return power;
    if (
      printed !== 0 &&
      Math.abs(printed - expected / power) <= Math.max(input.room, 1e-9) &&
      Math.abs(expected) > 20 * input.room
    )
      return 1 / power;
  }
  return undefined;
}

/** Two digits of the expected figure changed places; the rounding of the expected figure may go either way. */
export function transposed(printed: number, expected: number, step: number, room: number): boolean {
  const unit = step === 0 ? 1 : Math.min(step, 1);
  const scale = Math.round(1 / unit);
  const shown = String(Math.round(Math.abs(printed) * scale));
  const steps = Math.max(1, Math.round(room / unit));
  const middle = Math.round(Math.abs(expected) * scale);
  for (let off = 0; off <= Math.min(steps, 3); off++)
    for (const wanted of off === 0 ? [middle] : [middle - off, middle + off])
      if (swapsTwoDigits(String(wanted), shown)) return true;
  return false;
}

function swapsTwoDigits(first: string, second: string): boolean {
  if (first.length !== second.length || first === second) return false;
  const differ: number[] = [];
  for (let i = 0; i < first.length; i++) if (first[i] !== second[i]) differ.push(i);
  const [a = 0, b = 0] = differ;
  return differ.length === 2 && b - a === 1 && first[a] === second[b] && first[b] === second[a];
}

/** A factor as a text tells it: ten times too much and a tenth are both "10". */
export function timesWrong(factor: number): string {
  return String(factor >= 1 ? factor : Math.round(1 / factor));
}
