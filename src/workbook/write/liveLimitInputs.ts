import type { Agreement } from '../../core/agreement/model';
import type { Fraction } from '../../core/exact/fraction';
import type { Sourced } from '../../core/outcome';
import { chain as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { LimitCells } from './liveChainModel';
import { linkSourced } from './liveInputs';
import { moneyCell } from './livePlace';
import type { LiveRounding } from './liveRounding';
import type { LiveRows } from './liveRows';
import * as out from './outCells';

interface ToDivide {
  readonly units: bigint;
  readonly formula: string;
}

/**
 * The rows of Lägsta and Högsta belopp: as stated, tightened to whole rounding units, and in units. A maximum above
 * the whole amount is the whole amount, so that products stay small. A minimum of 0 is none.
 */
export function limitRows(
  rows: LiveRows,
  { minimum, maximum }: Agreement,
  { units, formula }: ToDivide,
  rounding: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): LimitCells | undefined {
  const low = minimum === undefined || minimum.value.numerator <= 0n ? undefined : minimum;
  if (low === undefined && maximum === undefined) return undefined;
  const least = low === undefined ? 0n : -unitsBelow(low.value, rounding, -1n);
  const most = maximum === undefined ? undefined : unitsBelow(maximum.value, rounding, 1n);
  const cells: { minimum?: string; maximum?: string } = {};
  if (low !== undefined) {
    const amount = limitRow(rows, low, text.minimum, 'ROUNDUP', least, rounding, workbook);
    const inUnits = out.formula(`=ROUND(H${amount}/${rounding.unit},0)`, String(least), out.formats.whole);
    cells.minimum = `B$${String(rows.add(text.minimumUnits, { input: inUnits }))}`;
  }
  const capped = most === undefined || most < units ? most : units;
  if (maximum !== undefined && most !== undefined) {
    const amount = limitRow(rows, maximum, text.maximum, 'ROUNDDOWN', most, rounding, workbook);
    const inUnits = out.formula(
      `=MIN(ROUND(H${amount}/${rounding.unit},0),${formula})`,
      String(capped),
      out.formats.whole,
    );
    cells.maximum = `B$${String(rows.add(text.maximumUnits, { input: inUnits }))}`;
  }
  return { ...cells, least, most: capped };
}

/** Whole units below a limit (`sign` 1), or below its negative (`sign` -1). */
function unitsBelow({ numerator, denominator }: Fraction, { year }: LiveRounding, sign: bigint): bigint {
  const dividend = sign * numerator * year.unit.denominator;
  const divisor = denominator * year.unit.numerator;
  const cut = dividend / divisor;
  return cut * divisor > dividend ? cut - 1n : cut;
}

function limitRow(
  rows: LiveRows,
  limit: Sourced<Fraction>,
  label: string,
  tighten: 'ROUNDUP' | 'ROUNDDOWN',
  units: bigint,
  { unit, digits, clean, year }: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): string {
  const row = String(rows.next);
  const link = linkSourced(limit, workbook);
  const whole = `${tighten}(ROUND(B${row}/${unit},${String(digits)}),0)`;
  const ore = (units * 100n * year.unit.numerator) / year.unit.denominator;
  rows.add(label, {
    input: link.cell(out.formats.öre),
    amount: moneyCell(`=${clean(`${whole}*${unit}`)}`, ore, year),
    source: link.linked ?? text.typed,
  });
  return row;
}
