import type { Fraction } from '../../core/exact/fraction';
import type { Ore } from '../../core/exact/fraction';
import type { GroupResult, YearResult } from '../../core/plan/model';
import { chain as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { OutCell } from './description';
import type { GroupCells } from './liveChainModel';
import { decimal, liveInput } from './liveInputs';
import { moneyCell } from './livePlace';
import { roundsSafely, type LiveRounding } from './liveRounding';
import type { LiveRows } from './liveRows';
import { shareOutRows, type Contender } from './liveShareOut';
import * as out from './outCells';

interface Division {
  readonly total: { readonly cell: string; readonly ore: Ore };
  readonly groups: readonly GroupResult[];
  readonly label: (group: string) => string;
  /** The cell that says in how many parts the shares are counted, and the number. */
  readonly parts: string;
  readonly scale: bigint;
}

/** B4: fixed financing comes off first, the rest is divided by shares; undefined when figures are too large. */
export function groupRows(
  rows: LiveRows,
  { total, groups, label, parts, scale }: Division,
  rounding: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): ReadonlyMap<string, GroupCells> | undefined {
  const cells = new Map<string, GroupCells>();
  const place = (group: GroupResult, row: number): void => {
    cells.set(group.name, { exact: `C${String(row)}`, amount: `H${String(row)}` });
  };
  const fixed = groups.filter(({ reason }) => reason === 'fixed');
  if (!fixed.every(({ exact }) => roundsSafely(rounding.year, exact))) return undefined;
  const from = rows.next;
  for (const group of fixed) place(group, fixedRow(rows, group, label(group.name), rounding, workbook));
  const left = fixed.length === 0 ? total : leftRow(rows, total, fixed, from, rounding);
  const shared = groups.filter(({ reason }) => reason !== 'fixed');
  const placed = shareOutRows(
    rows,
    {
      total: left,
      all: () => parts,
      contenders: shared.map((group) => contender(group, shared, { label, parts, scale }, workbook)),
    },
    rounding,
  );
  placed?.forEach((row, index) => {
    const group = shared[index];
    if (group !== undefined) place(group, row);
  });
  return placed === undefined ? undefined : cells;
}

/** A fixed amount in kronor instead of a share. */
function fixedRow(
  rows: LiveRows,
  group: GroupResult,
  label: string,
  { money, year }: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): number {
  const row = String(rows.next);
  const link = liveInput(group.exact, group.origin, workbook);
  return rows.add(label, {
    input: link.cell(out.formats.öre),
    exact: out.formula(`=B${row}`, decimal(group.exact), out.formats.exact),
    amount: moneyCell(`=${money(`C${row}`)}`, group.amount, year),
    source: link.linked ?? text.typed,
  });
}

function leftRow(
  rows: LiveRows,
  total: Division['total'],
  fixed: readonly GroupResult[],
  from: number,
  { clean, year }: LiveRounding,
): Division['total'] {
  const ore = fixed.reduce((left, { amount }) => left - amount, total.ore);
  const row = rows.add(text.leftAfterFixed, {
    amount: moneyCell(
      `=${clean(`${total.cell}-SUM(H${String(from)}:H${String(rows.next - 1)})`)}`,
      ore,
      year,
    ),
  });
  return { cell: `H$${String(row)}`, ore };
}

function contender(
  group: GroupResult,
  all: readonly GroupResult[],
  { label, parts, scale }: Pick<Division, 'label' | 'parts' | 'scale'>,
  workbook: WorkbookSnapshot | undefined,
): Contender {
  const stated = all.filter(({ origin }) => origin?.cell !== undefined).length;
  const isRest = group.origin?.cell === undefined && stated === all.length - 1 && stated > 0;
  const link = liveInput(group.share, group.origin, workbook);
  const place = all.indexOf(group);
  return {
    label: label(group.name),
    input: (row) =>
      isRest
        ? restShare(group.share, row - place, row - place + all.length - 1, row)
        : link.cell(out.formats.share),
    weight: (row) => `ROUND(B${String(row)}*${parts},0)`,
    whole: (group.share.numerator * scale) / group.share.denominator,
    source: isRest ? text.rest : (link.linked ?? text.typed),
  };
}

/** A group left out as the rest: whole less the others, cleaned to nine decimals. */
function restShare(share: Fraction, first: number, last: number, own: number): OutCell {
  const others = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((row) => row !== own)
    .map((row) => `B${String(row)}`);
  return out.formula(`=ROUND(1-SUM(${others.join(',')}),9)`, decimal(share), out.formats.share);
}

/** The shares that a year's groups are divided by: of every cost line, where there are several. */
export function sharesOf(year: YearResult): readonly Fraction[] {
  const groups = year.lines === undefined ? year.groups : year.lines.flatMap((line) => line.groups);
  return groups.filter(({ reason }) => reason !== 'fixed').map(({ share }) => share);
}
