import { formatDecimal } from '../../core/exact/decimal';
import type { Fraction } from '../../core/exact/fraction';
import type { Outcome } from '../../core/outcome';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { values } from '../../text/sheetsAssumptions';
import { multiYear } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import * as facts from './yearFacts';
import { changesOf, type YearsTogether } from './yearsTogether';

/** What *Flerårsplan* shows of the years, as asked for. */
export interface Years {
  readonly years: readonly YearResult[];
  readonly input: AllocationInput;
  /** Years with a population column of their own, in their order. */
  readonly populationYears: readonly YearResult[];
  /** The amounts rounded together, when that was asked for and possible. */
  readonly together: YearsTogether | undefined;
  /** What rounding has given or taken from each party; empty for a single year. */
  readonly rounding: ReadonlyMap<string, Fraction>;
}

/** The notes of *Flerårsplan*: source, index of each year, rounding, and whatever differs from the years' own sheets. */
export function multiYearNotes(
  shown: Years,
  first: YearResult,
  asked: Outcome<YearsTogether> | undefined,
): readonly string[] {
  const { years, input, populationYears } = shown;
  return [
    ...[...new Set(populationYears.map((year) => facts.populationSource(year, input)))].map((source) =>
      words.stop(`Källa: ${source}`),
    ),
    ...years.map((year) => yearNote(year, input)),
    ...roundingNotes(shown, first, asked),
  ];
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

/** How the amounts were rounded, what differs from the years' own sheets, and what rounding adds up to per party. */
function roundingNotes(
  { years, input, together, rounding }: Years,
  first: YearResult,
  asked: Outcome<YearsTogether> | undefined,
): readonly string[] {
  const unit = facts.unitOf(first);
  const own = facts.roundsByItself(input, years)
    ? words.ownRoundingNote(unit)
    : words.roundingNoteManyYears({ unit, method: first.method });
  return [
    ...(together === undefined ? [own] : [multiYear.together(unit)]),
    ...(together === undefined ? [] : differenceNotes(years, together)),
    ...(asked?.kind === 'refused' ? [multiYear.notTogether] : []),
    ...(rounding.size === 0
      ? []
      : [
          multiYear.roundingNote(
            [...rounding].map(([party, deviation]) => ({
              party,
              deviation: formatDecimal(deviation, { decimals: 2 }),
            })),
          ),
        ]),
  ];
}

function differenceNotes(years: readonly YearResult[], { differences }: YearsTogether): readonly string[] {
  if (differences.length === 0) return [multiYear.noDifference];
  return years.flatMap(({ year }) => {
    const ofYear = differences.filter((difference) => difference.year === year);
    return ofYear.length === 0 ? [] : [multiYear.differences(year, changesOf(ofYear))];
  });
}
