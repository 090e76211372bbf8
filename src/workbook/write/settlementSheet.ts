import type { RowResult, SettlementResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { settlement as text } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import type { CellStyle, SheetDescription } from './description';
import { rounded } from './livePlace';
import { asLive, cellsOfAll, isLive, liveNotes, type LivePlaces, type ReportCells } from './liveReports';
import { sumRows, type RowKind } from './liveSumRows';
import * as out from './outCells';
import { firstRow, tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** A printed line. */
interface Line {
  readonly kind: RowKind;
  readonly label: string;
  readonly billed: bigint;
  readonly back: bigint;
  readonly style?: CellStyle;
}

/** *Reglering <år>*: outcome against what was billed, and each party's part of the surplus by its rule (B10, E1). */
export function settlementSheet(
  year: YearResult,
  input: AllocationInput,
  live?: LivePlaces,
): SheetDescription | undefined {
  const { settlement } = year;
  if (settlement === undefined) return undefined;
  const isKept = settlement.rule === 'kept';
  const lines = linesOf(year, settlement);
  const found = cellsOfAll([year], live);
  // What goes back is divided by itself, in steps that no sheet has: one column of values would be a mixture.
  const cells: ReportCells = isLive(found) && !isKept ? { kind: 'returned' } : found;
  const own = isLive(cells) ? cells.get(year.year) : undefined;
  const sums = sumRows(lines.map(({ kind }) => kind));
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.settlement(year.year),
    title: text.title(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({ caseNumber, unit: words.unitText }),
    columns: [
      { head: words.heads.party, width: 28 },
      { head: text.billed, width: 20, numeric: true },
      ...(isKept ? [] : [{ head: text.returned, width: 22, numeric: true }]),
      { head: text.final, width: 20, numeric: true },
    ],
    rows: lines.map(({ kind, label, billed, back, style }, index) => {
      const source = kind === 'party' ? own?.amount(label) : own && rounded(sums.sum(kind, 'B'), year);
      return [
        out.text(label, style),
        asLive(out.money(billed, year.unit, style), source),
        ...(isKept ? [] : [out.signedMoney(back, year.unit, style)]),
        asLive(out.money(billed - back, year.unit, style), source && `B${String(firstRow + index)}`),
      ];
    }),
    notes: [...notesOf(year), ...liveNotes(cells, live)],
    orientation: 'portrait',
    caseNumber,
  });
}

function linesOf(year: YearResult, { rows }: SettlementResult): readonly Line[] {
  const returned = new Map(rows.map((row) => [row.party, row.amount]));
  const lineOf = ({ party, amount }: RowResult): Line => ({
    kind: 'party',
    label: party,
    billed: amount,
    back: returned.get(party) ?? 0n,
  });
  const municipalities = facts.municipalityRows(year).map(lineOf);
  const others = facts.otherRows(year).map(lineOf);
  const total = (kind: 'municipalities' | 'total', lines: readonly Line[]): Line => ({
    kind,
    label: words.rowNames[kind],
    billed: lines.reduce((sum, { billed }) => sum + billed, 0n),
    back: lines.reduce((sum, { back }) => sum + back, 0n),
    style: 'total',
  });
  return [
    ...municipalities,
    ...(municipalities.length > 0 && others.length > 0 ? [total('municipalities', municipalities)] : []),
    ...others,
    total('total', [...municipalities, ...others]),
  ];
}

function notesOf({ settlement, agreedAmount }: YearResult): readonly string[] {
  if (settlement === undefined) return [];
  const { surplus } = settlement;
  return [
    ...(settlement.outcome === undefined
      ? []
      : [text.outcome(facts.kr(settlement.outcome), facts.kr(agreedAmount))]),
    surplus === 0n
      ? text.even
      : surplus > 0n
        ? text.surplus(facts.kr(surplus))
        : text.deficit(facts.kr(-surplus)),
    settlement.rule === 'kept' ? text.kept : text.back,
    ...(settlement.unusedDeductions === undefined || settlement.unusedDeductions === 0n
      ? []
      : [text.unused(facts.kr(settlement.unusedDeductions))]),
  ];
}
