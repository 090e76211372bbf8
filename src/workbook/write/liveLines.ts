import type { Agreement } from '../../core/agreement/model';
import { sum, type Fraction, type Ore } from '../../core/exact/fraction';
import type { GroupResult, YearResult } from '../../core/plan/model';
import { chain as text, type LiveReason } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { LiveBase } from './liveBase';
import type { GroupCells } from './liveChainModel';
import { groupRows, sharesOf } from './liveGroups';
import { decimal } from './liveInputs';
import { moneyCell } from './livePlace';
import { shareScale, wholeScale, type LiveRounding } from './liveRounding';
import type { LiveRows } from './liveRows';
import { shareOutRows, type Contender } from './liveShareOut';
import * as out from './outCells';

interface Financed {
  readonly year: YearResult;
  readonly agreement: Agreement;
  readonly base: LiveBase;
  readonly total: { readonly cell: string; readonly ore: Ore };
}

type Groups = ReadonlyMap<string, GroupCells>;

/** What each financing group pays: by shares, by the parties' own amounts (E3), or for each cost line by itself. */
export function financingRows(
  rows: LiveRows,
  { year, agreement, base, total }: Financed,
  rounding: LiveRounding,
  workbook: WorkbookSnapshot | undefined,
): Groups | LiveReason {
  if (agreement.key.value.kind === 'fixed-amounts') {
    return ownAmountGroups(rows, year, base, total, rounding) ?? 'too-large';
  }
  const scale = shareScale(sharesOf(year));
  if (scale === undefined) return 'fine-shares';
  const parts = `B$${String(rows.add(text.scale, { input: typed(scale), source: text.typed }))}`;
  const divide = (
    of: Financed['total'],
    groups: readonly GroupResult[],
    label: (group: string) => string,
  ): Groups | undefined => groupRows(rows, { total: of, groups, label, parts, scale }, rounding, workbook);
  if (year.lines === undefined) return divide(total, year.groups, text.group) ?? 'too-large';
  const lines = lineRows(rows, agreement, base, total, rounding);
  if (lines === undefined) return 'too-large';
  const perLine: Groups[] = [];
  for (const [index, line] of year.lines.entries()) {
    const of = { cell: `H$${String(lines[index])}`, ore: line.amount };
    const groups = divide(of, line.groups, (group) => text.groupOfLine(group, line.name));
    if (groups === undefined) return 'too-large';
    perLine.push(groups);
  }
  return mergedRows(rows, year, perLine, rounding);
}

const typed = (value: bigint) => out.number(String(value), out.formats.whole);

/** E3: the groups' shares follow from their parties' amounts; the municipalities are one group. */
function ownAmountGroups(
  rows: LiveRows,
  year: YearResult,
  { amounts }: LiveBase,
  total: Financed['total'],
  rounding: LiveRounding,
): Groups | undefined {
  const scale = wholeScale([...amounts.values()].map(({ value }) => value));
  const parts =
    scale === 1n
      ? undefined
      : `B$${String(rows.add(text.amountScale, { input: typed(scale), source: text.typed }))}`;
  const inParts = (amount: string): string => (parts === undefined ? amount : `ROUND(${amount}*${parts},0)`);
  const contenders = year.groups.map((group): Contender => {
    const members = year.rows.flatMap((row) =>
      row.group === group.name ? (amounts.get(row.party) ?? []) : [],
    );
    const value = sum(members.map((member) => member.value));
    const [first, last] = [members[0]?.cell ?? '', members.at(-1)?.cell ?? ''];
    const formula = group.kind === 'municipality' ? `=SUM(${first}:${last})` : `=${first}`;
    return {
      label: text.group(group.name),
      input: () => out.formula(formula, decimal(value), out.formats.öre),
      weight: (row) => inParts(`B${String(row)}`),
      whole: wholeOf(value, scale),
    };
  });
  const all = (from: number, to: number): string => inParts(`SUM(B$${String(from)}:B$${String(to)})`);
  return mapped(year.groups, shareOutRows(rows, { total, all, contenders }, rounding));
}

/** The amount divided between the cost lines, in proportion to what they cost in the base year. */
function lineRows(
  rows: LiveRows,
  { cost }: Agreement,
  base: LiveBase,
  total: Financed['total'],
  rounding: LiveRounding,
): readonly number[] | undefined {
  if (cost.kind !== 'lines') return undefined;
  const values = cost.lines.map(({ amount }) => amount.value);
  const scale = wholeScale(values);
  const parts = `B$${String(rows.add(text.lineScale, { input: typed(scale), source: text.typed }))}`;
  const contenders = cost.lines.map((line, index): Contender => {
    const cell = base.lines[index] ?? '';
    return {
      label: text.lineShare(line.name),
      input: () => out.formula(`=${cell}`, decimal(line.amount.value), out.formats.öre),
      weight: (row) => `ROUND(B${String(row)}*${parts},0)`,
      whole: wholeOf(line.amount.value, scale),
    };
  });
  const all = (from: number, to: number): string =>
    `ROUND(SUM(B$${String(from)}:B$${String(to)})*${parts},0)`;
  return shareOutRows(rows, { total, all, contenders }, rounding);
}

const wholeOf = (value: Fraction, scale: bigint): bigint => (value.numerator * scale) / value.denominator;

/** The groups of several cost lines, added up by name. */
function mergedRows(
  rows: LiveRows,
  year: YearResult,
  perLine: readonly Groups[],
  { clean }: LiveRounding,
): Groups {
  return new Map(
    year.groups.map((group) => {
      const parts = perLine.flatMap((groups) => groups.get(group.name) ?? []);
      const row = rows.add(text.groupOfLines(group.name), {
        exact: out.formula(
          `=${parts.map(({ exact }) => exact).join('+')}`,
          decimal(group.exact),
          out.formats.exact,
        ),
        amount: moneyCell(`=${clean(parts.map(({ amount }) => amount).join('+'))}`, group.amount, year),
      });
      return [group.name, { exact: `C${String(row)}`, amount: `H${String(row)}` }];
    }),
  );
}

function mapped(groups: readonly GroupResult[], placed: readonly number[] | undefined): Groups | undefined {
  if (placed === undefined) return undefined;
  return new Map(
    groups.map(({ name }, index) => {
      const row = String(placed[index] ?? 0);
      return [name, { exact: `C${row}`, amount: `H${row}` }];
    }),
  );
}
