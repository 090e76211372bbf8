import { type Fraction, ONE, sum, ZERO } from '../../core/exact/fraction';
import type { Outcome } from '../../core/outcome';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { multiYear } from '../../text/sheetsReports';
import { cellName } from '../address';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import { multiYearNotes, type Years } from './multiYearNotes';
import * as out from './outCells';
import { firstRow, headRow, tableSheet, type TableColumn, type TableSheet } from './tableSheet';
import * as facts from './yearFacts';
import { accumulatedRounding, type YearsTogether } from './yearsTogether';

/**
 * *Flerårsplan*: years across, amounts and population per party, the sum over the years, what rounding has given or
 * taken in all (the proof of fairness), the index behind each year, a chart of the totals. With `together` the years
 * are rounded together, and every amount that differs from the year's own sheet is said.
 */
export function multiYearSheet(
  years: readonly YearResult[],
  input: AllocationInput,
  together?: Outcome<YearsTogether>,
): SheetDescription | undefined {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const populationYears = years.filter(
    (year, index) =>
      facts.usesPopulation(year) && years[index - 1]?.populationHeader !== year.populationHeader,
  );
  const rounded = together?.kind === 'done' ? together.value : undefined;
  const rounding =
    years.length < 2
      ? new Map<string, Fraction>()
      : accumulatedRounding({ years, assumptions: [], remarks: [] }, rounded);
  const shown: Years = { years, input, populationYears, together: rounded, rounding };
  const rows = tableRows(shown);
  const agreement = input.agreement.name?.value;
  const caseNumber = input.agreement.caseNumber?.value;
  const columns = columnsOf(shown, first.year, last.year);
  return tableSheet({
    name: words.sheetNames.multiYear(),
    title: multiYear.title(agreement, first.year, last.year),
    subtitle: words.subtitle({
      caseNumber,
      unit: words.unitText,
      forecast: facts.forecastOf(last.year, input),
    }),
    columns,
    rows,
    notes: multiYearNotes(shown, first, together),
    orientation: columns.length <= 5 ? 'portrait' : 'landscape',
    caseNumber,
    frozenColumns: 1,
    ...(years.length < 2 ? {} : { charts: [chartOf(years, agreement, firstRow + rows.length - 1)] }),
  });
}

function columnsOf({ years, populationYears }: Years, from: number, to: number): readonly TableColumn[] {
  return [
    { head: words.heads.party, width: 26 },
    ...years.map((year) => ({ head: multiYear.amount(year.year), width: 15, numeric: true })),
    ...(years.length < 2
      ? []
      : [
          { head: multiYear.sum(from, to), width: 17, numeric: true },
          { head: multiYear.rounding, width: 14, numeric: true },
        ]),
    ...populationYears.map((year) => ({
      head: multiYear.population(year.year, year.populationHeader),
      // A date in a head is not broken at its hyphens.
      width: 21,
      numeric: true,
    })),
  ];
}

function tableRows(shown: Years): readonly (readonly OutCell[])[] {
  const { years } = shown;
  const municipalities = partiesOf(years, facts.municipalityRows);
  const others = partiesOf(years, facts.otherRows);
  return [
    ...municipalities.map((party) => partyRow(party, shown)),
    ...(municipalities.length > 0 && others.length > 0
      ? [totalRow(words.rowNames.municipalities, municipalities, facts.municipalAmount, true, shown)]
      : []),
    ...others.map((party) => partyRow(party, shown)),
    totalRow(words.rowNames.total, [...municipalities, ...others], totalOf, others.length === 0, shown),
  ];
}

function partyRow(party: string, shown: Years): readonly OutCell[] {
  const { years, populationYears, rounding } = shown;
  const amounts = years.map((year) => amountOf(party, year, shown.together));
  const unit = years[0]?.unit ?? ONE;
  const sum = amounts.reduce<bigint>((added, amount) => added + (amount ?? 0n), 0n);
  return [
    out.text(party),
    ...amounts.map((amount) => (amount === undefined ? out.empty() : out.money(amount, unit))),
    ...(years.length < 2
      ? []
      : [out.money(sum, unit), out.exactNumber(rounding.get(party) ?? ZERO, out.formats.signedÖre)]),
    ...populationYears.map((year) => populationOf(party, year)),
  ];
}

function totalRow(
  label: string,
  parties: readonly string[],
  amount: (year: YearResult) => bigint,
  withPopulation: boolean,
  { years, populationYears, rounding }: Years,
): readonly OutCell[] {
  const unit = years[0]?.unit ?? ONE;
  const amounts = years.map(amount);
  const moved = sum(parties.map((party) => rounding.get(party) ?? ZERO));
  return [
    out.text(label, 'total'),
    ...amounts.map((total) => out.money(total, unit, 'total')),
    ...(years.length < 2
      ? []
      : [
          out.money(
            amounts.reduce((added, total) => added + total, 0n),
            unit,
            'total',
          ),
          out.exactNumber(moved, out.formats.signedÖre, 'total'),
        ]),
    ...populationYears.map((year) =>
      withPopulation && year.populationTotal !== undefined
        ? out.exactNumber(year.populationTotal, out.formats.whole, 'total')
        : out.empty('total'),
    ),
  ];
}

function totalOf(year: YearResult): bigint {
  const municipal = facts.municipalityRows(year).length > 0 ? facts.municipalAmount(year) : 0n;
  return municipal + facts.sumOf(facts.otherRows(year));
}

/** Every party of any year, in the order they first appear: one that enters later stands after the others. */
function partiesOf(
  years: readonly YearResult[],
  rowsOf: (year: YearResult) => readonly RowResult[],
): readonly string[] {
  return [...new Set(years.flatMap((year) => rowsOf(year).map((row) => row.party)))];
}

function amountOf(party: string, year: YearResult, together: YearsTogether | undefined): bigint | undefined {
  const own = year.rows.find((r) => r.party === party)?.amount;
  return own === undefined ? undefined : (together?.amounts.get(year.year)?.get(party) ?? own);
}

function populationOf(party: string, year: YearResult): OutCell {
  const population = year.rows.find((r) => r.party === party)?.population;
  return population === undefined ? out.empty() : out.exactNumber(population, out.formats.whole);
}

function chartOf(
  years: readonly YearResult[],
  agreement: string | undefined,
  totalRowNumber: number,
): NonNullable<TableSheet['charts']>[number] {
  return {
    kind: 'line',
    title: multiYear.chartTitle(agreement),
    altText: multiYear.chartAlt(years.map((year) => ({ year: year.year, amount: facts.kr(totalOf(year)) }))),
    categories: `B${String(headRow)}:${cellName(headRow - 1, years.length)}`,
    values: [
      {
        name: words.rowNames.total,
        range: `B${String(totalRowNumber)}:${cellName(totalRowNumber - 1, years.length)}`,
      },
    ],
    height: 16,
  };
}
