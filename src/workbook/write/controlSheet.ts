import { formatDecimal } from '../../core/exact/decimal';
import { divide, sum as added, type Fraction } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { controlText, reasonText } from '../../text/sheetsControl';
import { live as liveText } from '../../text/sheetsFormulas';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import { liveColumns } from './liveColumns';
import type { LiveControl } from './liveControl';
import * as out from './outCells';
import { tableSheet, type TableColumn } from './tableSheet';
import * as facts from './yearFacts';

const columns: readonly TableColumn[] = [
  { head: words.heads.party, width: 22 },
  { head: words.heads.weight, width: 12, numeric: true },
  { head: words.heads.exact, width: 18, numeric: true },
  { head: words.heads.floor, width: 14, numeric: true },
  { head: words.heads.remainder, width: 10, numeric: true },
  { head: words.heads.rank, width: 8, numeric: true },
  { head: words.heads.extra, width: 9, numeric: true },
  { head: words.heads.amount, width: 15, numeric: true },
  { head: words.heads.perCapita, width: 16, numeric: true },
  { head: words.heads.reason, width: 78 },
];

/** *Kontroll*: every party's exact quota, remainder and rank, and who got each odd krona and why; then check sums. */
export function controlSheet(
  year: YearResult,
  input: AllocationInput,
  only: boolean,
  steps: readonly string[],
  live?: LiveControl,
): SheetDescription {
  const municipalities = facts.municipalityRows(year);
  const others = facts.otherRows(year);
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.control(only ? undefined : year.year),
    title: words.controlTitle(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({ caseNumber, unit: words.unitText }),
    columns: live === undefined ? columns : liveColumns(columns, live),
    rows: live?.rows ?? [
      ...municipalities.map((row) => partyRow(row, year, municipalities)),
      ...(municipalities.length > 0 && others.length > 0
        ? [sumRow(year, words.rowNames.municipalities)]
        : []),
      ...others.map((row) => otherRow(row, year)),
      totalRow(year),
    ],
    notes: [
      controlText.noteColumns,
      ...(live === undefined ? [] : [liveText.controlNote]),
      ...(facts.ratesUpTo(year.year, input).length === 0 ? [] : [facts.indexText(year, input)]),
      ...steps,
      ...year.ties.map((tie) => controlText.tie(words.listed(tie.parties))),
    ],
    orientation: 'landscape',
    caseNumber,
    frozenColumns: 1,
  });
}

function partyRow(row: RowResult, year: YearResult, all: readonly RowResult[]): readonly OutCell[] {
  const perCapita = row.population === undefined ? undefined : divide(row.exact, row.population);
  return [
    out.text(row.party),
    row.population === undefined
      ? out.exactNumber(row.share, out.formats.percent)
      : out.exactNumber(row.population, out.formats.whole),
    out.exactNumber(row.exact, out.formats.exact),
    out.money(row.floor, year.unit),
    out.exactNumber(row.remainder, out.formats.remainder),
    out.number(String(row.rank), out.formats.plain),
    out.number(String(row.extraUnits), out.formats.signedWhole),
    out.money(row.amount, year.unit),
    perCapita === undefined ? out.empty() : out.exactNumber(perCapita, out.formats.perCapita),
    out.text(
      reasonText({
        reason: row.reason,
        unit: facts.unitOf(year),
        remainder: shortRemainder(row.remainder),
        rank: row.rank,
        winners: all.filter((other) => other.extraUnits > 0n).length,
        of: all.length,
        extraUnits: String(row.extraUnits),
        adjustment: facts.kr(row.adjustment),
      }),
    ),
  ];
}

function otherRow(row: RowResult, year: YearResult): readonly OutCell[] {
  return [
    out.text(row.party, 'region'),
    out.empty('region'),
    out.exactNumber(row.exact, out.formats.exact, 'region'),
    out.money(row.floor, year.unit, 'region'),
    out.exactNumber(row.remainder, out.formats.remainder, 'region'),
    out.empty('region'),
    out.number(String(row.extraUnits), out.formats.signedWhole, 'region'),
    out.money(row.amount, year.unit, 'region'),
    out.empty('region'),
    out.text(groupText(row, year), 'region'),
  ];
}

/** How a side's amount came about: its share of all or of what fixed amounts leave, a fixed amount, or cost lines. */
function groupText(row: RowResult, { groups, lines, distributable }: YearResult): string {
  if (lines !== undefined) return controlText.groupOfLines;
  const group = groups.find((g) => g.name === row.group);
  if (group?.reason === 'fixed') return controlText.groupFixed;
  const fixed = facts.sumOf(groups.filter(({ reason }) => reason === 'fixed'));
  const share = words.shareWords(formatDecimal(group?.share ?? row.share));
  const of = facts.kr(distributable - fixed);
  return fixed === 0n ? controlText.groupShare(share, of) : controlText.groupShareOfRest(share, of);
}

/** The municipalities' row: check sum against their group's amount, and the common rate per inhabitant. */
function sumRow(year: YearResult, label: string): readonly OutCell[] {
  const rows = facts.municipalityRows(year);
  const sum = facts.sumOf(rows);
  const wanted = facts.municipalAmount(year);
  const exact = added(rows.map((row) => row.exact));
  const isWhole = exact.numerator * 100n === wanted * exact.denominator;
  const total = year.populationTotal;
  const perCapita = total === undefined ? undefined : divide({ numerator: wanted, denominator: 100n }, total);
  const verdict =
    sum === wanted
      ? controlText.sumOk(facts.kr(sum))
      : controlText.sumOff(facts.kr(sum), facts.kr(wanted), facts.kr(sum - wanted));
  const same = perCapita !== undefined && sameForAll(rows);
  return [
    out.text(label, 'total'),
    total === undefined ? out.empty('total') : out.exactNumber(total, out.formats.whole, 'total'),
    isWhole ? out.money(wanted, year.unit, 'total') : out.exactNumber(exact, out.formats.exact, 'total'),
    out.money(
      rows.reduce((s, row) => s + row.floor, 0n),
      year.unit,
      'total',
    ),
    out.empty('total'),
    out.empty('total'),
    out.number(String(rows.reduce((s, row) => s + row.extraUnits, 0n)), out.formats.signedWhole, 'total'),
    out.money(wanted, year.unit, 'total'),
    perCapita === undefined ? out.empty('total') : out.exactNumber(perCapita, out.formats.perCapita, 'total'),
    out.text(same ? `${verdict} ${controlText.perCapitaSame(formatDecimal(perCapita))}` : verdict, 'total'),
  ];
}

function totalRow(year: YearResult): readonly OutCell[] {
  const others = facts.otherRows(year);
  if (others.length === 0) return sumRow(year, words.rowNames.total);
  const sum =
    (facts.municipalityRows(year).length > 0 ? facts.municipalAmount(year) : 0n) + facts.sumOf(others);
  const verdict =
    sum === year.distributable
      ? controlText.sumOk(facts.kr(sum))
      : controlText.sumOff(facts.kr(sum), facts.kr(year.distributable), facts.kr(sum - year.distributable));
  return [
    out.text(words.rowNames.total, 'total'),
    ...Array.from({ length: 6 }, () => out.empty('total')),
    out.money(sum, year.unit, 'total'),
    out.empty('total'),
    out.text(verdict, 'total'),
  ];
}

function sameForAll(rows: readonly RowResult[]): boolean {
  const rates = rows.map((row) =>
    row.population === undefined ? undefined : divide(row.exact, row.population),
  );
  const [first] = rates;
  return (
    first !== undefined &&
    rates.every((rate) => rate?.numerator === first.numerator && rate.denominator === first.denominator)
  );
}

function shortRemainder(remainder: Fraction): string {
  return remainder.numerator === 0n ? '0' : formatDecimal(remainder, { decimals: 4 });
}
