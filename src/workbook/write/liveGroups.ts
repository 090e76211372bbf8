import type { Fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import { chain as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { OutCell } from './description';
import { decimal, liveInput } from './liveInputs';
import type { LiveRounding } from './liveRounding';
import type { LiveRows } from './liveRows';
import * as out from './outCells';
import * as facts from './yearFacts';

/** B4: the groups by largest remainder; equal remainders go to the first in order. */
export function groupRows(
  rows: LiveRows,
  year: YearResult,
  distributable: number,
  rounding: LiveRounding,
  scale: number,
  workbook: WorkbookSnapshot | undefined,
): readonly { readonly group: string; readonly row: number }[] {
  const { unit, money, clean } = rounding;
  const scaleRow = rows.add(text.scale, {
    input: out.number(String(scale), out.formats.whole),
    source: text.typed,
  });
  const parts = `B$${String(scaleRow)}`;
  const first = rows.next;
  const last = first + year.groups.length - 1;
  const total = `H$${String(distributable)}`;
  const units = `ROUND(${total}/${unit},0)`;
  const span = (column: string): string => `${column}$${String(first)}:${column}$${String(last)}`;
  const stated = year.groups.filter((group) => group.origin?.cell !== undefined).length;
  return year.groups.map((group, index) => {
    const row = String(first + index);
    const product = `${units}*ROUND(B${row}*${parts},0)`;
    const before = `E$${String(first)}:E${row}`;
    const isRest = group.origin?.cell === undefined && stated === year.groups.length - 1 && stated > 0;
    const link = liveInput(group.share, group.origin, workbook);
    const share = isRest ? restShare(group.share, first, last, first + index) : link.cell('0.00## %');
    rows.add(text.group(group.name), {
      input: share,
      exact: out.formula(`=${total}*B${row}`, decimal(group.exact), out.formats.exact),
      floor: moneyCell(
        `=${clean(`(${product}-MOD(${product},${parts}))/${parts}*${unit}`)}`,
        group.floor,
        year.unit,
      ),
      remainder: out.formula(
        `=MOD(${product},${parts})/${parts}`,
        decimal(group.remainder),
        out.formats.remainder,
      ),
      rank: out.formula(
        `=COUNTIF(${span('E')},">"&E${row})+COUNTIF(${before},E${row})`,
        String(group.rank),
        out.formats.plain,
      ),
      extra: out.formula(
        `=IF(F${row}<=ROUND((${total}-SUM(${span('D')}))/${unit},0),1,0)`,
        String(group.extraUnits),
        out.formats.signedWhole,
      ),
      amount: moneyCell(`=${money(`D${row}+G${row}*${unit}`)}`, group.amount, year.unit),
      source: isRest ? text.rest : (link.linked ?? text.typed),
    });
    return { group: group.name, row: first + index };
  });
}

/** A group left out as the rest: whole less the others, cleaned to nine decimals. */
function restShare(share: Fraction, first: number, last: number, own: number): OutCell {
  const others = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((row) => row !== own)
    .map((row) => `B${String(row)}`);
  return out.formula(`=ROUND(1-SUM(${others.join(',')}),9)`, decimal(share), '0.00## %');
}

/** An amount that a formula gives. */
export function moneyCell(formula: string, ore: bigint, unit: Fraction): OutCell {
  return out.formula(formula, facts.kr(ore), out.moneyFormat(unit));
}
