import type { Agreement, Cost } from '../../core/agreement/model';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { chain as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import { sheetReference } from './freeNames';
import { decimal, linkSourced, liveInput } from './liveInputs';
import { groupRows, moneyCell } from './liveGroups';
import type { LiveKey } from './liveKey';
import { liveRounding, shareScale, type LiveRounding } from './liveRounding';
import { LiveRows } from './liveRows';
import * as out from './outCells';
import { tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** Cells of *Beräkning <år>* that the other sheets take their figures from. */
export interface LiveChain {
  readonly sheet: SheetDescription;
  /** Rounding unit, in kronor. */
  readonly unit: string;
  /** Decimals of a number of units that are cleaned of their binary tail. */
  readonly digits: number;
  /** Amount of the group, by its name. */
  /** Per term of the key: what its figures are multiplied by to be whole; undefined when they are. */
  readonly keyScales: readonly (string | undefined)[];
  /** The whole-number factor of each term, when the key has several. */
  readonly keyFactors: readonly string[];
  readonly groupAmounts: ReadonlyMap<string, string>;
  readonly groupExacts: ReadonlyMap<string, string>;
  /** Raised amount per inhabitant (B9), or index factor (E3), where the key sets the amounts itself. */
  readonly rate: string | undefined;
}

/**
 * The agreement's amount of a year as live formulas: base amount, index, rounding, deductions, groups by largest
 * remainder (B1-B4). Undefined where the financing has parts that formulas do not cover (fixed financing, cost
 * lines of their own financing): the amounts are then values.
 */
export function liveChain(
  year: YearResult,
  input: AllocationInput,
  key: LiveKey,
  workbook: WorkbookSnapshot | undefined,
): LiveChain | undefined {
  const { agreement } = input;
  // Shares must be plain decimals: thirds cannot be told apart in doubles after scaling.
  // (Amounts that the key sets by itself have no shares to compute with.)
  const shares = facts.roundsByItself(input) ? [] : year.groups.map((group) => group.share);
  const scale = shareScale(year, shares);
  if (scale === undefined || !isCovered(year, agreement)) return undefined;
  const rows = new LiveRows();
  const unitRow = rows.input(
    text.unit,
    liveInput(year.unit, agreement.roundingUnit.origin, workbook),
    year.unit.denominator === 1n ? out.formats.whole : out.formats.öre,
  );
  const rounding = liveRounding(year, `B$${String(unitRow)}`);
  const keyCells = keyRows(rows, key);
  const base = baseCell(rows, agreement.cost, workbook);
  const factor = factorRow(rows, year, input, workbook);
  const name = text.sheetName(year.year);
  const place = (cell: string): string => `${sheetReference(name)}$${cell.charAt(0)}$${cell.slice(1)}`;
  const groupAmounts = new Map<string, string>();
  const groupExacts = new Map<string, string>();
  let rate: string | undefined;
  if (base === undefined) {
    rate = rateCell(rows, agreement, year, factor, workbook);
  } else {
    const agreed = agreedRow(rows, year, base, factor, rounding);
    const distributable = deductionRows(rows, year, agreement, agreed, rounding, workbook);
    for (const { group, row } of groupRows(rows, year, distributable, rounding, scale, workbook)) {
      groupAmounts.set(group, place(`H${String(row)}`));
      groupExacts.set(group, place(`C${String(row)}`));
    }
  }
  return {
    sheet: chainSheet(name, year, input, rows.cells),
    unit: place(`B${String(unitRow)}`),
    digits: rounding.digits,
    keyScales: keyCells.scales.map((cell) => (cell === undefined ? undefined : place(cell))),
    keyFactors: keyCells.factors.map(place),
    groupAmounts,
    groupExacts,
    rate: rate === undefined ? undefined : place(rate),
  };
}

function keyRows(
  rows: LiveRows,
  { terms }: LiveKey,
): { readonly scales: readonly (string | undefined)[]; readonly factors: readonly string[] } {
  const typed = (label: string, value: bigint): string => {
    const input = out.number(String(value), out.formats.whole);
    return `B${String(rows.add(label, { input, source: text.typed }))}`;
  };
  return {
    scales: terms.map(({ scale, label }) => (scale === 1n ? undefined : typed(text.keyScale(label), scale))),
    factors: terms.length < 2 ? [] : terms.map((term) => typed(text.keyFactor(term.label), term.factor)),
  };
}

function isCovered(year: YearResult, agreement: Agreement): boolean {
  const { cost, financing, minimum, maximum } = agreement;
  return (
    year.agreedAmount >= 0n &&
    year.lines === undefined &&
    minimum === undefined &&
    maximum === undefined &&
    (cost.kind !== 'lines' || cost.lines.every((line) => line.financing.length === 0)) &&
    financing.every((group) => group.fixed === undefined) &&
    (agreement.key.value.kind === 'blend' || agreement.deductions.length === 0)
  );
}

/** The cell that holds the base amount; undefined where the key sets the amounts (B9, E3). */
function baseCell(rows: LiveRows, cost: Cost, workbook: WorkbookSnapshot | undefined): string | undefined {
  switch (cost.kind) {
    case 'amount': {
      const row = rows.input(text.base, linkSourced(cost.amount, workbook), out.formats.öre);
      return `B${String(row)}`;
    }
    case 'positions': {
      const count = rows.input(text.positions, linkSourced(cost.count, workbook), '0.0##');
      const price = rows.input(
        text.costPerPosition,
        linkSourced(cost.costPerPosition, workbook),
        out.formats.öre,
      );
      const value = {
        numerator: cost.count.value.numerator * cost.costPerPosition.value.numerator,
        denominator: cost.count.value.denominator * cost.costPerPosition.value.denominator,
      };
      const row = rows.add(text.base, {
        exact: out.formula(`=B${String(count)}*B${String(price)}`, decimal(value), out.formats.exact),
      });
      return `C${String(row)}`;
    }
    case 'lines': {
      const from = rows.next;
      for (const line of cost.lines) {
        rows.input(text.line(line.name), linkSourced(line.amount, workbook), out.formats.öre);
      }
      const total = cost.lines.reduce(
        (sum, { amount }) => ({
          numerator: sum.numerator * amount.value.denominator + amount.value.numerator * sum.denominator,
          denominator: sum.denominator * amount.value.denominator,
        }),
        { numerator: 0n, denominator: 1n },
      );
      const row = rows.add(text.base, {
        exact: out.formula(
          `=SUM(B${String(from)}:B${String(rows.next - 1)})`,
          decimal(total),
          out.formats.exact,
        ),
      });
      return `C${String(row)}`;
    }
    case 'fixed-amounts':
    case 'from-key':
      return undefined;
  }
}

/** Rates that have raised the year, and their product; undefined when nothing is raised. */
function factorRow(
  rows: LiveRows,
  year: YearResult,
  input: AllocationInput,
  workbook: WorkbookSnapshot | undefined,
): number | undefined {
  const rates = facts.ratesUpTo(year.year, input);
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

function rateCell(
  rows: LiveRows,
  { key }: Agreement,
  year: YearResult,
  factor: number | undefined,
  workbook: WorkbookSnapshot | undefined,
): string | undefined {
  if (key.value.kind !== 'per-inhabitant') return factor === undefined ? undefined : `C${String(factor)}`;
  const rate = rows.input(text.perInhabitant, liveInput(key.value.rate, key.origin, workbook), '#,##0.00##');
  if (factor === undefined) return `B${String(rate)}`;
  const raised = {
    numerator: key.value.rate.numerator * year.indexFactor.numerator,
    denominator: key.value.rate.denominator * year.indexFactor.denominator,
  };
  const row = rows.add(text.perInhabitant, {
    exact: out.formula(`=B${String(rate)}*C${String(factor)}`, decimal(raised), '#,##0.0000'),
  });
  return `C${String(row)}`;
}

function agreedRow(
  rows: LiveRows,
  year: YearResult,
  base: string,
  factor: number | undefined,
  rounding: LiveRounding,
): number {
  const row = rows.next;
  const product = factor === undefined ? base : `${base}*C${String(factor)}`;
  return rows.add(text.agreed, {
    exact: out.formula(`=${product}`, decimal(year.exactAmount), out.formats.exact),
    amount: moneyCell(`=${rounding.money(`C${String(row)}`)}`, year.agreedAmount, year.unit),
  });
}

function deductionRows(
  rows: LiveRows,
  year: YearResult,
  agreement: Agreement,
  agreed: number,
  rounding: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): number {
  const from = rows.next;
  agreement.deductions.forEach(({ name, amount }, index) => {
    const row = rows.next;
    const link = linkSourced(amount.value, workbook);
    const x = amount.kind === 'fixed' ? `B${String(row)}` : `B${String(row)}*H$${String(agreed)}`;
    rows.add(text.deduction(name), {
      input: link.cell(amount.kind === 'fixed' ? out.formats.öre : '0.00## %'),
      amount: moneyCell(`=${rounding.money(x)}`, year.deductions[index]?.amount ?? 0n, year.unit),
      source: link.linked ?? text.typed,
    });
  });
  const to = rows.next - 1;
  const less = to < from ? '' : `-SUM(H${String(from)}:H${String(to)})`;
  return rows.add(text.distributable, {
    amount: moneyCell(`=H${String(agreed)}${less}`, year.distributable, year.unit),
  });
}

function chainSheet(
  name: string,
  year: YearResult,
  input: AllocationInput,
  rows: readonly (readonly OutCell[])[],
): SheetDescription {
  const { heads } = words;
  const caseNumber = input.agreement.caseNumber?.value;
  const numeric = true;
  return tableSheet({
    name,
    title: text.title(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({ caseNumber, unit: words.unitText }),
    columns: [
      { head: text.item, width: 34 },
      { head: text.input, width: 18, numeric },
      { head: heads.exact, width: 20, numeric },
      { head: heads.floor, width: 18, numeric },
      { head: heads.remainder, width: 10, numeric },
      { head: heads.rank, width: 8, numeric },
      { head: heads.extra, width: 10, numeric },
      { head: heads.amount, width: 18, numeric },
      { head: text.source, width: 24 },
    ],
    rows,
    notes: text.notes,
    orientation: 'landscape',
    caseNumber,
  });
}
