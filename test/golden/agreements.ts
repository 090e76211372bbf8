import type {
  Agreement,
  AllocationKey,
  FinancingGroup,
  IndexRate,
  KeyTerm,
  Party,
  PartyColumn,
} from '../../src/core/agreement/model';
import { parseDecimal } from '../../src/core/exact/decimal';
import type { Fraction } from '../../src/core/exact/fraction';
import type { Sourced } from '../../src/core/outcome';
import { june2021 } from './memo2022';

/** Exact number from decimal text; the texts here are known to be numbers. */
export const exact = (text: string | number): Fraction => parseDecimal(String(text))!;
export const sourced = (text: string | number): Sourced<Fraction> => ({ value: exact(text) });

/** S0, S2: folkmängd June 2021, sum 288 382. */
export const JUNE_2021 = june2021;

export const municipalities = (names: readonly string[]): Party[] =>
  names.map((name, row) => ({ name, kind: 'municipality', cell: `Befolkning!A${row + 2}` }));

/** A column of figures in the order of the parties; `undefined` is an empty cell. */
export function column(
  header: string,
  figures: readonly (number | string | undefined)[],
  rest: Partial<PartyColumn> = {},
  letter = 'B',
): PartyColumn {
  return {
    header,
    figures: figures.map((figure, row) =>
      figure === undefined
        ? undefined
        : { value: exact(figure), origin: { cell: `Befolkning!${letter}${row + 2}` } },
    ),
    origin: { cell: `Befolkning!${letter}1` },
    ...rest,
  };
}

export const group = (
  kind: FinancingGroup['kind'],
  name: string,
  share?: string,
  fromYear?: number,
): FinancingGroup => ({
  name,
  kind,
  shares:
    share === undefined ? [] : [{ share: sourced(share), ...(fromYear === undefined ? {} : { fromYear }) }],
});

export const REGION_HALF = group('region', 'Region Dalarna', '0.5');

export const blend = (...terms: readonly (readonly [string, KeyTerm])[]): AllocationKey => ({
  kind: 'blend',
  terms: terms.map(([share, term]) => ({ share: exact(share), term })),
});
export const BY_POPULATION = blend(['1', { kind: 'population' }]);
export const EQUAL = blend(['1', { kind: 'equal' }]);

export const rate = (year: number, value: string): IndexRate => ({
  year,
  rate: { value: exact(value), origin: { cell: `Avtal!B${year - 2010}` } },
});

/** A1's shape with everything else left out: 15 municipalities and the region, half each, by population. */
export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    name: { value: 'RSS Dalarna' },
    baseYear: { value: 2023 },
    cost: { kind: 'amount', amount: sourced(4000000) },
    deductions: [],
    financing: [REGION_HALF, group('municipality', 'Kommunerna', '0.5')],
    regionName: { value: 'Region Dalarna' },
    key: { value: BY_POPULATION, stated: true },
    roundingUnit: { ...sourced(1), stated: true },
    roundingMethod: { value: 'storsta-resten', stated: true },
    index: { rates: [] },
    term: {},
    outcomes: [],
    participation: [],
    parties: municipalities(JUNE_2021.map(([name]) => name)),
    populations: [
      column(
        'Folkmängd',
        JUNE_2021.map(([, figure]) => figure),
      ),
    ],
    weights: [],
    amounts: [],
    ...changes,
  };
}
