import { apportion } from '../../core/apportionment/apportion';
import { fraction, kronor, multiply, type Ore } from '../../core/exact/fraction';
import { chain as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import { decimal } from './liveInputs';
import { moneyCell } from './livePlace';
import { digitFormula, digitValue, floorOf, planDigits, remainderOf, type LiveDigits } from './liveProduct';
import type { LiveRounding } from './liveRounding';
import type { LiveRows } from './liveRows';
import * as out from './outCells';

/** Someone who takes part in a division by largest remainder on *Beräkning*. */
export interface Contender {
  readonly label: string;
  /** What stands under *Indata*. */
  readonly input: (row: number) => OutCell;
  /** The weight as a whole number, from the cells of its row. */
  readonly weight: (row: number) => string;
  readonly whole: bigint;
  readonly source?: string;
}

/** A division of a rounded amount on *Beräkning*. */
export interface ShareOut {
  readonly total: { readonly cell: string; readonly ore: Ore };
  /** The sum of the weights: a cell, or a formula over the rows from..to. */
  readonly all: (from: number, to: number) => string;
  readonly contenders: readonly Contender[];
}

/**
 * B4: rows that divide an amount by largest remainder, equal remainders to the first in order; the row number of each
 * contender. Undefined when the figures are too large for exact formulas.
 */
export function shareOutRows(
  rows: LiveRows,
  { total, all, contenders }: ShareOut,
  { unit, money, clean, year }: LiveRounding,
): readonly number[] | undefined {
  const weights = contenders.map(({ whole }) => fraction(whole));
  const sum = contenders.reduce((added, { whole }) => added + whole, 0n);
  const outcome = apportion({
    total: kronor(total.ore),
    weights,
    unit: year.unit,
    method: 'storsta-resten',
  });
  if (outcome.kind === 'refused') return contenders.length === 0 ? [] : undefined;
  const units = `ROUND(${total.cell}/${unit},0)`;
  const digits = digitRows(rows, units, unitCount(total.ore, year.unit), sum);
  if (digits === 'too-large') return undefined;
  const first = rows.next;
  const last = first + contenders.length - 1;
  const span = (column: string): string => `${column}$${String(first)}:${column}$${String(last)}`;
  const whole = all(first, last);
  return contenders.map((contender, index) => {
    const row = String(first + index);
    const weight = contender.weight(first + index);
    const part = outcome.value.parts[index];
    return rows.add(contender.label, {
      input: contender.input(first + index),
      exact: out.formula(
        `=${total.cell}*${weight}/${whole}`,
        decimal(part?.exact ?? fraction(0n)),
        out.formats.exact,
      ),
      floor: moneyCell(
        `=${clean(`${floorOf(units, weight, whole, `E${row}`)}*${unit}`)}`,
        part?.floor ?? 0n,
        year,
      ),
      remainder: out.formula(
        `=${remainderOf(units, weight, whole, digits)}`,
        decimal(multiply(part?.remainder ?? fraction(0n), fraction(sum))),
        out.formats.whole,
      ),
      rank: out.formula(
        `=COUNTIF(${span('E')},">"&E${row})+COUNTIF(E$${String(first)}:E${row},E${row})`,
        String(part?.rank ?? 0),
        out.formats.plain,
      ),
      extra: out.formula(
        `=IF(F${row}<=ROUND((${total.cell}-SUM(${span('D')}))/${unit},0),1,0)`,
        String(part?.extraUnits ?? 0n),
        out.formats.signedWhole,
      ),
      amount: moneyCell(`=${money(`D${row}+G${row}*${unit}`)}`, part?.amount ?? 0n, year),
      ...(contender.source === undefined ? {} : { source: contender.source }),
    });
  });
}

/** Rows that cut an amount into groups of digits where its products need it. */
export function digitRows(
  rows: LiveRows,
  units: string,
  count: bigint,
  sum: bigint,
): LiveDigits | undefined | 'too-large' {
  const plan = planDigits(count, sum);
  if (plan === undefined) return 'too-large';
  if (plan === 'whole') return undefined;
  const input = out.number(String(plan.size), out.formats.whole);
  const size = `B$${String(rows.add(text.digitSize, { input, source: text.typed }))}`;
  const groups = Array.from({ length: plan.count }, (_, place) => {
    const formula = digitFormula(units, size, place, plan.count);
    const value = String(digitValue(count, plan.size, place, plan.count));
    const row = rows.add(text.digits(place + 1, plan.count), {
      exact: out.formula(formula, value, out.formats.whole),
    });
    return `C$${String(row)}`;
  });
  return { size, groups };
}

/** An amount that is a whole number of units, as that number. */
export const unitCount = (ore: Ore, unit: { numerator: bigint; denominator: bigint }): bigint =>
  (ore * unit.denominator) / (100n * unit.numerator);
