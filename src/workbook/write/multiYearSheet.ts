import { formatDecimal } from '../../core/exact/decimal';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { values } from '../../text/sheetsAssumptions';
import { multiYear } from '../../text/sheetsReports';
import { cellName } from '../address';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import * as out from './outCells';
import { firstRow, headRow, tableSheet } from './tableSheet';
import * as facts from './yearFacts';

/** *Flerårsplan*: years across, amounts and population per party, the index behind each year, a chart of the totals. */
export function multiYearSheet(
  years: readonly YearResult[],
  input: AllocationInput,
): SheetDescription | undefined {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const populationYears = years.filter(
    (year, index) =>
      facts.usesPopulation(year) && years[index - 1]?.populationHeader !== year.populationHeader,
  );
  const municipalities = partiesOf(years, facts.municipalityRows);
  const others = partiesOf(years, facts.otherRows);
  const unit = first.unit;
  const line = (label: string, amounts: readonly OutCell[], populations: readonly OutCell[]) => [
    out.text(label),
    ...amounts,
    ...populations,
  ];
  const totals = (label: string, amount: (year: YearResult) => bigint, withPopulation: boolean) => [
    out.text(label, 'total'),
    ...years.map((year) => out.money(amount(year), unit, 'total')),
    ...populationYears.map((year) =>
      withPopulation && year.populationTotal !== undefined
        ? out.exactNumber(year.populationTotal, out.formats.whole, 'total')
        : out.empty('total'),
    ),
  ];
  const rows: (readonly OutCell[])[] = [
    ...municipalities.map((party) =>
      line(
        party,
        years.map((year) => amountOf(party, year)),
        populationYears.map((year) => populationOf(party, year)),
      ),
    ),
    ...(municipalities.length > 0 && others.length > 0
      ? [totals(words.rowNames.municipalities, facts.municipalAmount, true)]
      : []),
    ...others.map((party) =>
      line(
        party,
        years.map((year) => amountOf(party, year)),
        populationYears.map(() => out.empty()),
      ),
    ),
    totals(words.rowNames.total, totalOf, others.length === 0),
  ];
  const totalRow = firstRow + rows.length - 1;
  const agreement = input.agreement.name?.value;
  const caseNumber = input.agreement.caseNumber?.value;
  return tableSheet({
    name: words.sheetNames.multiYear(),
    title: multiYear.title(agreement, first.year, last.year),
    subtitle: words.subtitle({
      caseNumber,
      unit: words.unitText,
      forecast: facts.forecastOf(last.year, input),
    }),
    columns: [
      { head: words.heads.party, width: 26 },
      ...years.map((year) => ({ head: multiYear.amount(year.year), width: 15, numeric: true })),
      ...populationYears.map((year) => ({
        head: multiYear.population(year.year, year.populationHeader),
        width: 16,
        numeric: true,
      })),
    ],
    rows,
    notes: [
      ...(populationYears.length === 0 ? [] : [words.stop(`Källa: ${facts.populationSource(first, input)}`)]),
      ...years.map((year) => yearNote(year, input)),
      ...(facts.roundsByItself(input)
        ? [words.ownRoundingNote(facts.unitOf(first))]
        : [words.roundingNoteManyYears({ unit: facts.unitOf(first), method: first.method })]),
    ],
    orientation: years.length + populationYears.length <= 4 ? 'portrait' : 'landscape',
    caseNumber,
    frozenColumns: 1,
    ...(years.length < 2
      ? {}
      : {
          charts: [
            {
              kind: 'line' as const,
              title: multiYear.chartTitle(agreement),
              altText: multiYear.chartAlt(
                years.map((year) => ({ year: year.year, amount: facts.kr(totalOf(year)) })),
              ),
              categories: `B${String(headRow)}:${cellName(headRow - 1, years.length)}`,
              values: [
                {
                  name: words.rowNames.total,
                  range: `B${String(totalRow)}:${cellName(totalRow - 1, years.length)}`,
                },
              ],
              height: 16,
            },
          ],
        }),
  });
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

function amountOf(party: string, year: YearResult): OutCell {
  const row = year.rows.find((r) => r.party === party);
  return row === undefined ? out.empty() : out.money(row.amount, year.unit);
}

function populationOf(party: string, year: YearResult): OutCell {
  const population = year.rows.find((r) => r.party === party)?.population;
  return population === undefined ? out.empty() : out.exactNumber(population, out.formats.whole);
}

function yearNote(year: YearResult, input: AllocationInput): string {
  const rate = facts.ratesUpTo(year.year, input).find((r) => r.year === year.year);
  return multiYear.yearNote({
    year: year.year,
    amount: facts.kr(year.agreedAmount),
    factor: formatDecimal(year.indexFactor),
    rate: rate === undefined ? undefined : formatDecimal(rate.rate.value),
    source: rate === undefined ? undefined : values.rateSource(rate.series, rate.edition, rate.status),
  });
}
