import type { Agreement } from '../../core/agreement/model';
import { fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { chain as text, type LiveReason } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import { sheetReference } from './freeNames';
import type { GroupCells, LimitCells, LiveChain } from './liveChainModel';
import { baseRows, factorRow, rateCell, type LiveBase } from './liveBase';
import { decimal, linkSourced, liveInput } from './liveInputs';
import type { LiveKey } from './liveKey';
import { limitRows } from './liveLimitInputs';
import { limitsFit } from './liveLimits';
import { financingRows } from './liveLines';
import { moneyCell } from './livePlace';
import type { LiveDigits } from './liveProduct';
import { liveRounding, roundsSafely, type LiveRounding } from './liveRounding';
import { LiveRows } from './liveRows';
import { digitRows, unitCount } from './liveShareOut';
import * as out from './outCells';
import { tableSheet } from './tableSheet';

/**
 * The agreement's amount of a year as live formulas: base amount, index, rounding, deductions, cost lines, groups by
 * largest remainder (B1-B4, E3). A reason where the figures are finer or larger than formulas compute exactly.
 */
export function liveChain(
  year: YearResult,
  input: AllocationInput,
  key: LiveKey,
  workbook: WorkbookSnapshot | undefined,
): LiveChain | LiveReason {
  const { agreement } = input;
  const byInhabitant = agreement.key.value.kind === 'per-inhabitant';
  const exacts = byInhabitant ? year.rows.map(({ exact }) => exact) : [year.exactAmount];
  if (!exacts.every((exact) => roundsSafely(year, exact))) return 'too-large';
  const rows = new LiveRows();
  const unitRow = rows.input(
    text.unit,
    liveInput(year.unit, agreement.roundingUnit.origin, workbook),
    year.unit.denominator === 1n ? out.formats.whole : out.formats.öre,
  );
  const rounding = liveRounding(year, `B$${String(unitRow)}`);
  const factor = factorRow(rows, year, agreement, workbook);
  const base = baseRows(rows, year, agreement, workbook);
  const rate = rateCell(rows, agreement, year, factor, workbook);
  const split = byInhabitant
    ? ownAmounts
    : splitRows(rows, { year, agreement, key, base, factor, rounding }, workbook);
  if (typeof split === 'string') return split;
  const keyCells = keyRows(rows, key);
  const name = text.sheetName(year.year);
  const place = (cell: string): string =>
    `${sheetReference(name)}$${cell.replaceAll('$', '').replace(/\d+$/, (row) => `$${row}`)}`;
  const { amountDigits, limits } = split;
  return {
    sheet: chainSheet(name, year, input, rows.cells),
    unit: place(`B${String(unitRow)}`),
    digits: rounding.digits,
    keyScales: keyCells.scales.map((cell) => (cell === undefined ? undefined : place(cell))),
    keyFactors: keyCells.factors.map(place),
    groups: new Map(
      [...split.groups].map(([group, { exact, amount }]) => [
        group,
        { exact: place(exact), amount: place(amount) },
      ]),
    ),
    amountDigits:
      amountDigits === undefined
        ? undefined
        : { size: place(amountDigits.size), groups: amountDigits.groups.map(place) },
    limits: limits === undefined ? undefined : { ...limits, ...placedLimits(limits, place) },
    rate: rate === undefined ? undefined : place(rate),
    amounts: new Map([...base.amounts].map(([party, { cell }]) => [party, place(cell)])),
  };
}

interface Split {
  readonly groups: ReadonlyMap<string, GroupCells>;
  readonly amountDigits: LiveDigits | undefined;
  readonly limits: LimitCells | undefined;
}

/** B9: nothing is split; every municipality's amount stands by itself. */
const ownAmounts: Split = { groups: new Map(), amountDigits: undefined, limits: undefined };

interface Terms {
  readonly year: YearResult;
  readonly agreement: Agreement;
  readonly key: LiveKey;
  readonly base: LiveBase;
  readonly factor: number | undefined;
  readonly rounding: LiveRounding;
}

/** From the base amount to the municipalities' amount, ready to be divided by the key. */
function splitRows(
  rows: LiveRows,
  { year, agreement, key, base, factor, rounding }: Terms,
  workbook: WorkbookSnapshot | undefined,
): Split | LiveReason {
  const agreed = agreedRow(rows, year, base.cell ?? '', factor, rounding);
  const distributable = deductionRows(rows, year, agreement, agreed, rounding, workbook);
  if (distributable === undefined) return 'too-large';
  const total = { cell: `H$${String(distributable)}`, ore: year.distributable };
  const groups = financingRows(rows, { year, agreement, base, total }, rounding, workbook);
  if (typeof groups === 'string') return groups;
  const municipal = year.groups.find(({ kind }) => kind === 'municipality');
  const amount = municipal === undefined ? undefined : groups.get(municipal.name)?.amount;
  if (municipal === undefined || amount === undefined) return 'no-parties';
  const units = unitCount(municipal.amount, year.unit);
  const all = key.weights.reduce((added, weight) => added + weight, 0n);
  const unitsFormula = `ROUND(${amount}/${rounding.unit},0)`;
  const limits = limitRows(rows, agreement, { units, formula: unitsFormula }, rounding, workbook);
  const amountDigits = digitRows(rows, unitsFormula, units, all);
  if (amountDigits === 'too-large') return 'too-large';
  if (limits !== undefined && !limitsFit(limits.least, all, amountDigits)) return 'too-large-for-limits';
  return { groups, amountDigits, limits };
}

function placedLimits(limits: LimitCells, place: (cell: string) => string): Partial<LimitCells> {
  return {
    ...(limits.minimum === undefined ? {} : { minimum: place(limits.minimum) }),
    ...(limits.maximum === undefined ? {} : { maximum: place(limits.maximum) }),
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

function agreedRow(
  rows: LiveRows,
  year: YearResult,
  base: string,
  factor: number | undefined,
  rounding: LiveRounding,
): number {
  const row = rows.next;
  const product = factor === undefined ? base : `${base}*C${String(factor)}`;
  return rows.add(text.agreed(year.year), {
    exact: out.formula(`=${product}`, decimal(year.exactAmount), out.formats.exact),
    amount: moneyCell(`=${rounding.money(`C${String(row)}`)}`, year.agreedAmount, year),
  });
}

/** B3: what is set aside before the split; undefined when an amount does not round alike in a formula. */
function deductionRows(
  rows: LiveRows,
  year: YearResult,
  agreement: Agreement,
  agreed: number,
  rounding: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): number | undefined {
  const from = rows.next;
  for (const [index, { name, amount }] of agreement.deductions.entries()) {
    const row = rows.next;
    const { value } = amount.value;
    const of = amount.kind === 'fixed' ? fraction(100n) : fraction(year.agreedAmount);
    const exact = fraction(value.numerator * of.numerator, value.denominator * 100n);
    if (!roundsSafely(year, exact)) return undefined;
    const link = linkSourced(amount.value, workbook);
    const x = amount.kind === 'fixed' ? `B${String(row)}` : `B${String(row)}*H$${String(agreed)}`;
    rows.add(text.deduction(name), {
      input: link.cell(amount.kind === 'fixed' ? out.formats.öre : '0.00## %'),
      amount: moneyCell(`=${rounding.money(x)}`, year.deductions[index]?.amount ?? 0n, year),
      source: link.linked ?? text.typed,
    });
  }
  const to = rows.next - 1;
  const less = to < from ? '' : `-SUM(H${String(from)}:H${String(to)})`;
  return rows.add(text.distributable, {
    amount: moneyCell(`=${rounding.clean(`H$${String(agreed)}${less}`)}`, year.distributable, year),
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
      { head: text.item, width: 38 },
      { head: text.input, width: 18, numeric },
      { head: heads.exact, width: 20, numeric },
      { head: heads.floor, width: 18, numeric },
      { head: text.remainder, width: 14, numeric },
      { head: text.rank, width: 8, numeric },
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
