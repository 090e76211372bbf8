import { divide, type Fraction, fraction, kronor, multiply, type Ore, subtract } from '../exact/fraction';
import type { PartyKind } from '../agreement/model';
import { nameKey } from '../agreement/participation';
import type { RowResult, YearResult } from '../plan/model';

/** One side of a comparison: an amount, and kronor per inhabitant where the folkmängd is known. */
export interface ComparedAmount {
  readonly amount: Ore;
  readonly population?: Fraction;
  readonly amountPerCapita?: Fraction;
}

export interface ComparedRow {
  readonly party: string;
  readonly kind: PartyKind;
  /** `undefined`: no party on that side; it counts as 0 in the change. */
  readonly before?: ComparedAmount;
  readonly after?: ComparedAmount;
  readonly change: Ore;
  /** Change in per cent of the amount before; `undefined` when that is 0. */
  readonly changePerCent?: Fraction;
  /** Change in kr per inhabitant; `undefined` when either side lacks it. */
  readonly changePerCapita?: Fraction;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** The sum of the printed amounts, all parties. */
  readonly total: ComparedRow;
}

/**
 * Two agreements or two years beside each other ("nuvarande avtal" and "nytt avtal"): kr, kr per inhabitant,
 * change in kr and per cent, per party and in sum. Parties in the order of `after`, then those that left.
 */
export function compareYears(before: YearResult, after: YearResult): Comparison {
  const earlier = new Map(before.rows.map((row) => [nameKey(row.party), row]));
  const later = new Map(after.rows.map((row) => [nameKey(row.party), row]));
  const rows = [
    ...after.rows.map((row) => compareRow(row, earlier.get(nameKey(row.party)), row)),
    ...before.rows
      .filter((row) => !later.has(nameKey(row.party)))
      .map((row) => compareRow(row, row, undefined)),
  ];
  return { rows, total: compareSides('Summa', 'other', sumOf(before), sumOf(after)) };
}

function compareRow(
  { party, kind }: RowResult,
  before: RowResult | undefined,
  after: RowResult | undefined,
): ComparedRow {
  return compareSides(party, kind, sideOf(before), sideOf(after));
}

function sideOf(row: RowResult | undefined): ComparedAmount | undefined {
  return row === undefined ? undefined : describeSide(row.amount, row.population);
}

function sumOf({ rows, populationTotal }: YearResult): ComparedAmount {
  return describeSide(
    rows.reduce((total, { amount }) => total + amount, 0n),
    populationTotal,
  );
}

function describeSide(amount: Ore, population: Fraction | undefined): ComparedAmount {
  if (population === undefined) return { amount };
  const amountPerCapita = divide(kronor(amount), population);
  return { amount, population, ...(amountPerCapita === undefined ? {} : { amountPerCapita }) };
}

function compareSides(
  party: string,
  kind: PartyKind,
  before: ComparedAmount | undefined,
  after: ComparedAmount | undefined,
): ComparedRow {
  const change = (after?.amount ?? 0n) - (before?.amount ?? 0n);
  const ratio = before === undefined ? undefined : divide(kronor(change), kronor(before.amount));
  const [earlier, later] = [before?.amountPerCapita, after?.amountPerCapita];
  return {
    party,
    kind,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    change,
    ...(ratio === undefined ? {} : { changePerCent: multiply(ratio, fraction(100n)) }),
    ...(earlier === undefined || later === undefined ? {} : { changePerCapita: subtract(later, earlier) }),
  };
}
