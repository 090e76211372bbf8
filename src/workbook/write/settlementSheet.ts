import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { settlement as text } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import * as out from './outCells';
import { tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** *Reglering <år>*: outcome against what was billed, and each party's part of the surplus by its rule (B10, E1). */
export function settlementSheet(year: YearResult, input: AllocationInput): SheetDescription | undefined {
  const { settlement } = year;
  if (settlement === undefined) return undefined;
  const returned = new Map(settlement.rows.map((row) => [row.party, row.amount]));
  const line = (
    party: string,
    billed: bigint,
    back: bigint,
    style?: 'total' | 'region',
  ): readonly OutCell[] => [
    out.text(party, style),
    out.money(billed, year.unit, style),
    ...(settlement.rule === 'kept' ? [] : [out.signedMoney(back, year.unit, style)]),
    out.money(billed - back, year.unit, style),
  ];
  const lineOf = (row: { readonly party: string; readonly amount: bigint }): readonly OutCell[] =>
    line(row.party, row.amount, returned.get(row.party) ?? 0n);
  const municipalities = facts.municipalityRows(year);
  const others = facts.otherRows(year);
  const backTo = (rows: readonly { readonly party: string }[]): bigint =>
    rows.reduce((sum, row) => sum + (returned.get(row.party) ?? 0n), 0n);
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.settlement(year.year),
    title: text.title(input.agreement.name?.value, year.year),
    subtitle: words.subtitle({ caseNumber, unit: words.unitText }),
    columns: [
      { head: words.heads.party, width: 28 },
      { head: text.billed, width: 20, numeric: true },
      ...(settlement.rule === 'kept' ? [] : [{ head: text.returned, width: 22, numeric: true }]),
      { head: text.final, width: 20, numeric: true },
    ],
    rows: [
      ...municipalities.map(lineOf),
      ...(municipalities.length > 0 && others.length > 0
        ? [line(words.rowNames.municipalities, facts.sumOf(municipalities), backTo(municipalities), 'total')]
        : []),
      ...others.map(lineOf),
      line(words.rowNames.total, facts.sumOf(year.rows), backTo(year.rows), 'total'),
    ],
    notes: notesOf(year),
    orientation: 'portrait',
    caseNumber,
  });
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
