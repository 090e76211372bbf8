import type { IndexRate } from '../../core/agreement/model';
import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import { divide, type Ore } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import { formatAddress } from '../address';
import type { AllocationInput } from '../read/model';
import { heads, indexNote, type Side, unknownSource } from '../../text/sheets';

/** The municipalities of a year, in the order of the population range. */
export function municipalityRows(year: YearResult): readonly RowResult[] {
  return year.rows.filter((row) => row.kind === 'municipality');
}

/** The region and other financiers, one row each. */
export function otherRows(year: YearResult): readonly RowResult[] {
  return year.rows.filter((row) => row.kind !== 'municipality');
}

export function sumOf(rows: readonly { readonly amount: Ore }[]): Ore {
  return rows.reduce((sum, row) => sum + row.amount, 0n);
}

/** What the table prints for the municipalities together: their group's amount; their sum where there is no group. */
export function municipalAmount(year: YearResult): Ore {
  const group = year.groups.find((g) => g.kind === 'municipality');
  return group?.amount ?? sumOf(municipalityRows(year));
}

/** Keys where every amount stands by itself and the agreed amount follows from them (B9, E3). */
export function totalFollows(input: AllocationInput): boolean {
  return input.agreement.key.value.kind !== 'blend';
}

/**
 * Whether each amount is its own, plainly rounded, and the total what they add up to. So it always is by inhabitant;
 * fixed amounts with parts of a unit (an index, öre) are divided from their rounded sum like any others (E3, P1).
 */
export function roundsByItself(input: AllocationInput, years: readonly YearResult[]): boolean {
  return (
    totalFollows(input) &&
    years.every(
      (year) =>
        municipalAmount(year) === sumOf(municipalityRows(year)) &&
        municipalityRows(year).every(({ adjustment }) => adjustment === 0n),
    )
  );
}

/** What each side pays, and how that came about: a share of all, of what fixed amounts leave, or a fixed amount. */
export function sidesOf({ groups, lines }: YearResult): readonly Side[] {
  const shareKind = groups.some(({ reason }) => reason === 'fixed') ? 'share-of-rest' : 'share';
  return groups.map(({ name, amount, share, reason }) => ({
    name,
    amount: kr(amount),
    share:
      lines !== undefined
        ? { kind: 'none' }
        : reason === 'fixed'
          ? { kind: 'fixed' }
          : { kind: shareKind, share: formatDecimal(share) },
  }));
}

export function unitOf(year: YearResult): string {
  return formatDecimal(year.unit);
}

export function usesPopulation(year: YearResult): boolean {
  return municipalityRows(year).some((row) => row.population !== undefined);
}

/** Where the year's population comes from, in the user's own words when the table says it. */
export function populationSource(year: YearResult, input: AllocationInput): string {
  const note = noteOf(year, input)
    ?.replace(/^\s*källa\s*:?\s*/i, '')
    .trim();
  if (note !== undefined && note !== '') {
    return note;
  }
  return unknownSource(headOf(year), formatAddress(input.population.address));
}

/** Of several notes the one that names the year of the column's figures; else the first. */
function noteOf({ populationHeader = '' }: YearResult, { population }: AllocationInput): string | undefined {
  const { sourceNote, sourceNotes = [] } = population;
  const [dated] = /\d{4}/.exec(populationHeader) ?? [];
  const own = dated === undefined ? undefined : sourceNotes.find((note) => note.includes(dated));
  return own ?? sourceNote;
}

/** The head of the figures behind the key; a bare date or year is folkmängd. */
function headOf(year: YearResult): string {
  if (year.populationHeader === undefined) return '';
  return usesPopulation(year) ? heads.population(year.populationHeader) : year.populationHeader;
}

/** Clauses the agreement's figures were taken from, each once, as the user wrote them. */
export function clausesOf(input: AllocationInput): readonly string[] {
  const { agreement } = input;
  const origins = [
    'amount' in agreement.cost ? agreement.cost.amount.origin : undefined,
    agreement.cost.kind === 'positions' ? agreement.cost.count.origin : undefined,
    ...agreement.financing.flatMap((group) => group.shares.map(({ share }) => share.origin)),
    agreement.key.origin,
  ];
  const clauses = [
    ...new Set(origins.flatMap((origin) => (origin?.clause === undefined ? [] : [origin.clause]))),
  ];
  // "Avtal p. 6, den årliga befolkningsfördelningen" says "Avtal p. 6" too.
  return clauses.filter((clause) => !clauses.some((other) => other.startsWith(`${clause},`)));
}

/** Rates that have raised a year's amount, oldest first. */
export function ratesUpTo(year: number, input: AllocationInput): readonly IndexRate[] {
  const { baseYear, index } = input.agreement;
  const first = Math.max(index.firstYear?.value ?? baseYear.value + 1, baseYear.value + 1);
  return [...index.rates]
    .filter((rate) => rate.year >= first && rate.year <= year)
    .sort((a, b) => a.year - b.year);
}

/** The editions of forecasts behind a year's amount, or undefined when all rates are outcomes or unstated. */
export function forecastOf(year: number, input: AllocationInput): string | undefined {
  const forecasts = ratesUpTo(year, input).filter((rate) => rate.status === 'forecast');
  return forecasts.length === 0
    ? undefined
    : forecasts
        .map((rate) => [rate.series, rate.edition].filter((part) => part !== undefined).join(' '))
        .map((edition) => (edition === '' ? 'utgåva anges inte' : edition))
        .join(', ');
}

export const kr = oreToDecimal;

/** How index raised the year's amount, in one sentence. */
export function indexText(year: YearResult, input: AllocationInput): string {
  const factor = formatDecimal(year.indexFactor);
  const base = divide(year.exactAmount, year.indexFactor) ?? year.exactAmount;
  return indexNote({
    base: formatDecimal(base, { significant: 17 }),
    factor,
    amount: kr(year.agreedAmount),
    rates: ratesUpTo(year.year, input).map((rate) => ({
      year: rate.year,
      rate: formatDecimal(rate.rate.value),
      ...(rate.series === undefined ? {} : { series: rate.series }),
      ...(rate.edition === undefined ? {} : { edition: rate.edition }),
    })),
  });
}
