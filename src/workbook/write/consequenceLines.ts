import type { PartyKind } from '../../core/agreement/model';
import { sum, type Fraction, type Ore } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import type { AllocationInput } from '../read/model';
import type { CellStyle } from './description';
import type { RowKind } from './liveSumRows';
import type { CurrentAmounts } from './options';
import * as facts from './yearFacts';

/** One printed line: both amounts, and the population they are set against. */
export interface Line {
  readonly label: string;
  /** Undefined for a party that enters. */
  readonly before: Ore | undefined;
  /** Undefined for a party that has left. */
  readonly after: Ore | undefined;
  readonly population: Fraction | undefined;
  /** What today's amount is set against: the same population unless it was made from another. */
  readonly populationBefore: Fraction | undefined;
  readonly style?: CellStyle;
  readonly kind: RowKind;
  /** What is paid today is not known, or not for all that a sum counts: then there is no change to tell. */
  readonly isUnknown?: boolean;
}

/** The lines of the table, and those that its notes tell of. */
export interface Lines {
  readonly municipalities: readonly Line[];
  readonly municipal: Line;
  readonly others: readonly Line[];
  readonly all: readonly Line[];
}

/** Parties as they stand in the table, those that have left last among their own kind; and the sums. */
export function linesOf(year: YearResult, input: AllocationInput, current: CurrentAmounts): Lines {
  const left = leftParties(year, input, current);
  const municipalities = [
    ...facts.municipalityRows(year).map((row) => lineOf(row, current)),
    ...left.filter(({ style }) => style === undefined),
  ];
  const others = [
    ...facts.otherRows(year).map((row) => lineOf(row, current)),
    ...left.filter(({ style }) => style !== undefined),
  ];
  const municipal = subtotal('municipalities', municipalities);
  const all = [
    ...municipalities,
    ...(municipalities.length > 0 && others.length > 0 ? [municipal] : []),
    ...others,
    subtotal('total', [...municipalities, ...others]),
  ];
  return { municipalities, municipal, others, all };
}

function lineOf(row: RowResult, current: CurrentAmounts): Line {
  return {
    kind: 'party',
    label: row.party,
    before: current.amounts.get(row.party),
    after: row.amount,
    population: row.population,
    populationBefore:
      current.population === undefined ? row.population : current.population.figures.get(row.party),
    ...(current.missing?.includes(row.party) === true ? { isUnknown: true } : {}),
    ...(row.kind === 'municipality' ? {} : { style: 'region' }),
  };
}

/** Where not the same parties pay before and after, each side has its own population, and its sum. */
export function withPopulation(
  current: CurrentAmounts,
  { rows, populationHeader = '' }: YearResult,
): CurrentAmounts {
  const known = new Set(rows.map(({ party }) => party));
  const same =
    [...current.amounts.keys()].every((party) => known.has(party)) &&
    rows.every(({ party, population }) => population === undefined || current.amounts.has(party));
  if (same || current.population !== undefined) return current;
  const figures = rows.flatMap(({ party, population }) =>
    population === undefined || !current.amounts.has(party) ? [] : [[party, population] as const],
  );
  return { ...current, population: { header: populationHeader, figures: new Map(figures) } };
}

/** Parties that pay today and not in the new year: without them today's amounts would not add up. */
function leftParties(
  { rows }: YearResult,
  { agreement }: AllocationInput,
  { amounts, population, others = [] }: CurrentAmounts,
): readonly Line[] {
  const present = new Set(rows.map(({ party }) => party));
  const kinds = new Map<string, PartyKind>([
    ...others.map((name) => [name, 'other'] as const),
    ...agreement.parties.map(({ name, kind }) => [name, kind] as const),
  ]);
  return [...amounts]
    .filter(([party, amount]) => !present.has(party) && amount !== 0n)
    .map(([party, before]) => ({
      kind: 'party',
      label: party,
      before,
      after: undefined,
      population: undefined,
      populationBefore: population?.figures.get(party),
      ...((kinds.get(party) ?? 'municipality') === 'municipality' ? {} : { style: 'region' as const }),
    }));
}

/** Sums of the printed figures, so that the table adds up; none of today's amounts where one of them is not known. */
function subtotal(kind: 'municipalities' | 'total', lines: readonly Line[]): Line {
  const isUnknown = lines.some((line) => line.isUnknown);
  return {
    kind,
    label: words.rowNames[kind],
    ...(isUnknown ? { isUnknown } : {}),
    before: isUnknown ? undefined : lines.reduce((sum, line) => sum + (line.before ?? 0n), 0n),
    after: lines.reduce((sum, line) => sum + (line.after ?? 0n), 0n),
    population: sumOfAll(lines.filter(({ after }) => after !== undefined).map((line) => line.population)),
    populationBefore: sumOfAll(
      lines.filter(({ before }) => before !== undefined).map((line) => line.populationBefore),
    ),
    style: 'total',
  };
}

/** The sum where every line that pays has a figure; a region without population leaves it open. */
function sumOfAll(populations: readonly (Fraction | undefined)[]): Fraction | undefined {
  const known = populations.filter((population) => population !== undefined);
  return known.length > 0 && known.length === populations.length ? sum(known) : undefined;
}

/** Who pays nothing before or after has 0 there, so that the changes add up; none where today's amount is not known. */
export const changeOf = ({ before, after, isUnknown }: Line): Ore | undefined =>
  isUnknown === true ? undefined : (after ?? 0n) - (before ?? 0n);
