import { columnOfYear } from '../../core/agreement/columns';
import type { Agreement, KeyTerm, PartyColumn } from '../../core/agreement/model';
import { takeNotes } from '../../core/agreement/notes';
import { divide, equals, fraction, ONE, type Fraction } from '../../core/exact/fraction';
import type { Sourced } from '../../core/outcome';
import type { RowResult, YearResult } from '../../core/plan/model';
import { keyNames } from '../../text/sheetsFormulas';
import { wholeScale } from './liveRounding';

/** One term of the key as whole numbers. */
export interface LiveTerm {
  readonly label: string;
  /** The term's share as a whole number of the smallest common part: 30 % and 70 % are 3 and 7. */
  readonly factor: bigint;
  /** One figure per party, as the table has it, with its cell. */
  readonly figures: readonly Sourced<Fraction>[];
  /** What figures with decimals are multiplied by to be whole; 1 when they are. */
  readonly scale: bigint;
  /** The same as whole numbers, times `scale`. */
  readonly whole: readonly bigint[];
  readonly isPopulation: boolean;
  /** E3: the figures stand on *Beräkning*. */
  readonly isAmount: boolean;
}

/** The key of a year as whole numbers that formulas can compute with exactly. */
export interface LiveKey {
  readonly terms: readonly LiveTerm[];
  /** The weight of each party: a single term's figures, or the blend of several. */
  readonly weights: readonly bigint[];
}

/**
 * The key behind a year's shares in whole numbers; undefined when it cannot be found again in the agreement's columns.
 * What is found is checked against the engine's own shares.
 */
export function liveKey(
  year: YearResult,
  rows: readonly RowResult[],
  agreement: Agreement,
): LiveKey | undefined {
  const terms = termsOf(agreement);
  const factors = wholeFactors(terms.map(({ share }) => share));
  const live: LiveTerm[] = [];
  for (const [index, { term }] of terms.entries()) {
    const column = figuresOf(term, year, rows, agreement);
    const scale = wholeScale((column ?? []).map(({ value }) => value));
    if (column === undefined) return undefined;
    live.push({
      label: keyNames(term.kind, term.kind === 'own' ? term.header : undefined),
      factor: factors[index] ?? 1n,
      figures: column,
      scale,
      whole: column.map(({ value }) => (value.numerator * scale) / value.denominator),
      isPopulation: term.kind === 'population',
      isAmount: term.kind === 'amounts',
    });
  }
  const weights = blended(live, rows.length);
  return live.length > 0 && agrees(weights, rows) ? { terms: live, weights } : undefined;
}

type Term = KeyTerm | { readonly kind: 'amounts' };

function termsOf({ key }: Agreement): readonly { readonly share: Fraction; readonly term: Term }[] {
  switch (key.value.kind) {
    case 'per-inhabitant':
      return [{ share: ONE, term: { kind: 'population' } }];
    case 'fixed-amounts':
      return [{ share: ONE, term: { kind: 'amounts' } }];
    case 'blend':
      return key.value.terms;
  }
}

function figuresOf(
  term: Term,
  year: YearResult,
  rows: readonly RowResult[],
  agreement: Agreement,
): readonly Sourced<Fraction>[] | undefined {
  if (term.kind === 'equal') return rows.map(() => ({ value: ONE }));
  if (term.kind === 'own') {
    const named = agreement.weights.filter(
      ({ header }) => term.header === undefined || same(header, term.header),
    );
    return columnFigures(rows, agreement, named, year.year);
  }
  if (term.kind === 'amounts') return columnFigures(rows, agreement, agreement.amounts, year.year);
  const populations = rows.flatMap(({ population, origin }) =>
    population === undefined ? [] : [{ value: population, ...(origin === undefined ? {} : { origin }) }],
  );
  return populations.length === rows.length ? populations : undefined;
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');

/** The column the engine uses (B8). */
function columnFigures(
  rows: readonly RowResult[],
  agreement: Agreement,
  columns: readonly PartyColumn[],
  year: number,
): readonly Sourced<Fraction>[] | undefined {
  const column = columnOfYear(columns, year, takeNotes());
  const figures = rows.flatMap((row) => {
    const place = agreement.parties.findIndex((party) => party.name === row.party);
    const figure = column?.figures[place];
    return figure === undefined ? [] : [figure];
  });
  return figures.length === rows.length ? figures : undefined;
}

/** Shares as whole numbers in their smallest form. */
function wholeFactors(shares: readonly Fraction[]): readonly bigint[] {
  const denominator = shares.reduce(
    (all, share) => (all * share.denominator) / gcd(all, share.denominator),
    1n,
  );
  const whole = shares.map((share) => (share.numerator * denominator) / share.denominator);
  const common = whole.reduce(gcd, 0n);
  return whole.map((value) => (common === 0n ? value : value / common));
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** A blend adds shares of different sums: each figure times its factor times the sums of the other terms. */
function blended(terms: readonly LiveTerm[], count: number): readonly bigint[] {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) return only.whole;
  const sums = terms.map((term) => term.whole.reduce((all, value) => all + value, 0n));
  return Array.from({ length: count }, (_, party) =>
    terms.reduce((added, term, index) => {
      const others = sums.reduce((product, sum, place) => (place === index ? product : product * sum), 1n);
      return added + term.factor * (term.whole[party] ?? 0n) * others;
    }, 0n),
  );
}

function agrees(weights: readonly bigint[], rows: readonly RowResult[]): boolean {
  const total = fraction(weights.reduce((all, weight) => all + weight, 0n));
  return rows.every((row, index) => {
    const share = divide(fraction(weights[index] ?? 0n), total);
    return share !== undefined && equals(share, row.share);
  });
}
