import { columnName } from '../../../src/workbook/address';
import { cellFault, type Fault } from '../made';
import type { TablePlan } from '../plan';
import { ref, type Rendered } from '../render';
import { amounts } from './single-figures';

const live = (plan: TablePlan): boolean => plan.live && plan.parties.length >= 6;
const liveAmounts = (plan: TablePlan): boolean => live(plan) && amounts(plan).length > 0;

function anAmount(placed: Rendered, pick: <T>(list: readonly T[]) => T): number {
  return placed.columns[pick(amounts(placed.plan)).index] ?? 0;
}

/** The row whose formula sums the municipalities of a column. */
function sumRow(placed: Rendered): number {
  return placed.subtotalRow ?? placed.totalRow;
}

const sumLeavesOut = cellFault(
  'summan utelämnar en rad',
  'sum-range-incomplete',
  liveAmounts,
  (placed, random) => {
    const { draft, firstRow, lastRow } = placed;
    const at = random.chance(0.6) ? anAmount(placed, random.pick) : (placed.columns[0] ?? 0);
    const row =
      at === placed.columns[0] || placed.regionRow === undefined || placed.subtotalRow !== undefined
        ? sumRow(placed)
        : undefined;
    if (row === undefined) return undefined;
    const [from, to] = random.chance(0.6) ? [firstRow, lastRow - 1] : [firstRow + 1, lastRow];
    draft.formula(row, at, `=SUM(${ref(from, at)}:${ref(to, at)})`, (look) => {
      let total = 0;
      for (let r = from; r <= to; r++) total += look(r, at);
      return total;
    });
    return { cells: [ref(row, at)] };
  },
);

const sumTakesSubtotal = cellFault(
  'summan tar med delsumman',
  'double-counting',
  (plan) => liveAmounts(plan) && plan.subtotal,
  (placed, random) => {
    const { draft, firstRow, totalRow } = placed;
    const at = anAmount(placed, random.pick);
    draft.formula(totalRow, at, `=SUM(${ref(firstRow, at)}:${ref(totalRow - 1, at)})`, (look) => {
      let total = 0;
      for (let r = firstRow; r < totalRow; r++) total += look(r, at);
      return total;
    });
    return { cells: [ref(totalRow, at)] };
  },
);

const hardcoded = cellFault(
  'totalen är inskriven i en beräknad kolumn',
  'total-hardcoded',
  (plan) => liveAmounts(plan) && plan.kind !== 'shares',
  (placed, random) => {
    const at = anAmount(placed, random.pick);
    placed.draft.type(placed.totalRow, at, Math.round(placed.draft.number(placed.totalRow, at)), '#,##0');
    return { cells: [ref(placed.totalRow, at)] };
  },
);

const overwritten = cellFault(
  'formeln är överskriven med ett tal',
  'formula-overwritten',
  liveAmounts,
  (placed, random) => {
    const { draft } = placed;
    const at = anAmount(placed, random.pick);
    const row = random.whole(placed.firstRow, placed.lastRow);
    const value = draft.number(row, at);
    const wrong = random.chance(0.5);
    draft.type(row, at, wrong ? Math.round(value * 1.07) + 53 : Math.round(value), '#,##0');
    return { cells: [ref(row, at)] };
  },
);

const lostAnchor = cellFault(
  'formeln har tappat sin låsning',
  'formula-inconsistent',
  (plan) => liveAmounts(plan) && plan.kind !== 'shares',
  (placed, random) => {
    const { draft, plan, totalRow } = placed;
    const amount = random.pick(amounts(plan));
    const at = placed.columns[amount.index] ?? 0;
    const people = placed.columns[plan.columns.findIndex((c) => c.kind === 'population')] ?? 0;
    const row = random.whole(placed.firstRow, placed.lastRow);
    const cell = draft.at(row, at);
    if (!cell?.formula) return undefined;
    const good = `$${columnName(people)}$${totalRow + 1}`;
    // The divisor slid: it is now another municipality's population.
    const other = row === placed.firstRow ? row + 1 : row - 1;
    const formula = cell.formula.replace(good, `$${columnName(people)}$${other + 1}`);
    if (formula === cell.formula) return undefined;
    const rounded = amount.column.method === 'independent';
    draft.formula(row, at, formula, (look) => {
      const exact = (amount.column.shared * look(row, people)) / look(other, people);
      return rounded ? Math.floor(exact + 0.5) : exact;
    });
    return { cells: [ref(row, at)] };
  },
);

const otherRow = cellFault(
  'formeln pekar på en annan rad',
  'formula-inconsistent',
  (plan) => liveAmounts(plan) && plan.kind !== 'shares',
  (placed, random) => {
    const { draft, plan, totalRow } = placed;
    const amount = random.pick(amounts(plan));
    const at = placed.columns[amount.index] ?? 0;
    const people = placed.columns[plan.columns.findIndex((c) => c.kind === 'population')] ?? 0;
    const row = random.whole(placed.firstRow + 1, placed.lastRow);
    const cell = draft.at(row, at);
    if (!cell?.formula) return undefined;
    const formula = cell.formula.replace(
      `$${columnName(people)}${row + 1}/`,
      `$${columnName(people)}${row}/`,
    );
    if (formula === cell.formula) return undefined;
    const rounded = amount.column.method === 'independent';
    draft.formula(row, at, formula, (look) => {
      const exact = (amount.column.shared * look(row - 1, people)) / look(totalRow, people);
      return rounded ? Math.floor(exact + 0.5) : exact;
    });
    return { cells: [ref(row, at)] };
  },
);

const bareConstant = cellFault(
  'en formel har fått +2 på slutet',
  'balancing-item',
  // One amount column: without the note the others' own rounding would be unexplained too.
  (plan) =>
    liveAmounts(plan) &&
    amounts(plan).length === 1 &&
    amounts(plan).every(({ column }) => column.method === 'independent'),
  (placed, random) => {
    const { draft } = placed;
    const amount = random.pick(amounts(placed.plan));
    const at = placed.columns[amount.index] ?? 0;
    const row = sumRow(placed) - 1;
    const off = amount.column.shared - amount.column.figures.reduce((a, b) => a + b, 0);
    const cell = draft.at(row, at);
    if (off === 0 || !cell?.formula || !cell.compute || row > placed.lastRow) return undefined;
    const before = cell.compute;
    draft.formula(
      row,
      at,
      `${cell.formula}${off > 0 ? '+' : '-'}${Math.abs(off)}`,
      (look) => before(look) + off,
    );
    // No note: nothing explains the constant.
    dropNotes(placed);
    return { cells: [ref(row, at)] };
  },
);

/** Takes away the rounding note, keeps the source. */
export function dropNotes(placed: Rendered): void {
  placed.plan.notes.forEach((note, i) => {
    if (/avrund/i.test(note)) placed.draft.clear(placed.noteRow + i, placed.plan.left);
  });
}

const textNumber = cellFault(
  'ett tal är lagrat som text',
  'number-as-text',
  (plan) => plan.parties.length >= 6 && plan.kind !== 'shares',
  (placed, random) => {
    const { draft, plan } = placed;
    const at = random.chance(0.5) || plan.live ? (placed.columns[0] ?? 0) : anAmount(placed, random.pick);
    const row = random.whole(placed.firstRow, placed.lastRow);
    const digits = String(Math.round(draft.number(row, at)));
    const space = random.pick([' ', '\u00a0', '\u202f']);
    draft.type(row, at, digits.replace(/\B(?=(\d{3})+$)/g, space), '@');
    return { cells: [ref(row, at)] };
  },
);

const errorValue = cellFault(
  'ett felvärde i tabellen',
  'error-value',
  (plan) => plan.parties.length >= 6,
  (placed, random) => {
    const { draft } = placed;
    const at = placed.columns[random.whole(0, placed.columns.length - 1)] ?? 0;
    const row = random.whole(placed.firstRow, placed.lastRow);
    const text = random.pick(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?']);
    draft.cells.set(`${row}:${at}`, {
      value: text,
      formula: text === '#REF!' ? '=#REF!*2' : '=A1/0',
      format: '#,##0',
      error: true,
    });
    return { cells: [ref(row, at)] };
  },
);

export const formulaFaults: Fault[] = [
  sumLeavesOut,
  sumTakesSubtotal,
  hardcoded,
  overwritten,
  lostAnchor,
  otherRow,
  bareConstant,
  textNumber,
  errorValue,
];
