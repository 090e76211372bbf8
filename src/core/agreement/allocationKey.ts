import { formatDecimal } from '../exact/decimal';
import { add, equals, type Fraction, fraction, multiply, ONE, sum, ZERO } from '../exact/fraction';
import type { Origin } from '../outcome';
import { cellInColumn, columnOfYear } from './columns';
import { LABELS } from './labels';
import type { Agreement, AllocationKey, KeyTerm, PartyColumn } from './model';
import { type Notes, takeNotes } from './notes';
import { municipalitiesOfYear } from './participation';

/** The municipalities of a year with the weights that the key gives them. */
export interface YearKey {
  /** Places in `Agreement.parties`. */
  readonly members: readonly number[];
  /** One per member; their proportions are the shares. */
  readonly weights: readonly Fraction[];
  /** Folkmängd used, one per member; empty when the key does not use it. */
  readonly populations: readonly Fraction[];
  readonly origins: readonly (Origin | undefined)[];
  readonly column?: PartyColumn;
}

export function usesPopulation(key: AllocationKey): boolean {
  if (key.kind === 'per-inhabitant') return true;
  return key.kind === 'blend' && key.terms.some(({ term }) => term.kind === 'population');
}

/**
 * B5: the weights of the municipalities in a year, in the order of the population range. A blend adds the
 * exact shares, so that it is rounded once; `lika` counts every listed municipality of the year.
 * Refused: a missing or negative figure, all figures 0, no column, blend terms that do not make 100 %.
 */
export function keyOfYear(agreement: Agreement, year: number, notes: Notes): YearKey {
  const key = agreement.key.value;
  if (key.kind === 'fixed-amounts') return fixedAmountsOfYear(agreement, year, notes);
  const byPopulation = usesPopulation(key);
  const populationColumn = columnOfYear(agreement.populations, year, byPopulation ? notes : takeNotes());
  const own = key.kind === 'blend' ? key.terms.find(({ term }) => term.kind === 'own')?.term : undefined;
  // Without folkmängd it is the column of weights that shows who is a party.
  const [columns, column] =
    populationColumn === undefined && own?.kind === 'own'
      ? [agreement.weights, ownColumn(agreement, own.header, year, takeNotes())]
      : [agreement.populations, populationColumn];
  const members = municipalitiesOfYear(agreement, year, columns, column, notes);

  const populations = byPopulation
    ? figuresOf(agreement, populationColumn, members, LABELS.population, notes)
    : [];
  const weightsOf = (term: KeyTerm): readonly Fraction[] => {
    if (term.kind === 'equal') return members.map(() => ONE);
    if (term.kind === 'population') return populations;
    const weights = ownColumn(agreement, term.header, year, notes);
    return figuresOf(agreement, weights, members, term.header ?? LABELS.weight, notes);
  };
  const weights =
    key.kind === 'blend' ? blend(key, weightsOf, members.length, agreement, notes) : populations;
  const shown = byPopulation ? populationColumn : undefined;
  if (shown !== undefined) notes.assume('population-date', { header: shown.header }, year);
  return describeKey(members, weights, populations, shown);
}

/** E3: the municipalities' fixed amounts are their weights. */
function fixedAmountsOfYear(agreement: Agreement, year: number, notes: Notes): YearKey {
  const { amounts } = agreement;
  const column = columnOfYear(amounts, year, notes);
  const members = municipalitiesOfYear(agreement, year, amounts, column, notes);
  const weights = figuresOf(agreement, column, members, LABELS.amount, notes);
  return describeKey(members, weights, [], column);
}

function describeKey(
  members: readonly number[],
  weights: readonly Fraction[],
  populations: readonly Fraction[],
  column: PartyColumn | undefined,
): YearKey {
  const origins = members.map((place) => column?.figures[place]?.origin);
  return { members, weights, populations, origins, ...(column === undefined ? {} : { column }) };
}

function blend(
  key: Extract<AllocationKey, { kind: 'blend' }>,
  weightsOf: (term: KeyTerm) => readonly Fraction[],
  count: number,
  agreement: Agreement,
  notes: Notes,
): readonly Fraction[] {
  const [first] = key.terms;
  if (first !== undefined && key.terms.length === 1 && equals(first.share, ONE)) return weightsOf(first.term);
  const total = sum(key.terms.map(({ share }) => share));
  if (!equals(total, ONE) || key.terms.some(({ share }) => share.numerator < 0n)) {
    const facts = { sum: formatDecimal(multiply(total, fraction(100n))) };
    notes.refuse('key-shares-not-whole', { field: LABELS.key, origin: agreement.key.origin }, facts);
  }
  let added: readonly Fraction[] = Array.from({ length: count }, () => ZERO);
  for (const { share, term } of key.terms) {
    const weights = weightsOf(term);
    const divisor = sum(weights);
    if (divisor.numerator <= 0n) continue;
    const factor = multiply(share, fraction(divisor.denominator, divisor.numerator));
    added = added.map((weight, place) => add(weight, multiply(factor, weights[place] ?? ZERO)));
  }
  return added;
}

/** D3: the column of own weights, by header when the key names one. */
function ownColumn(
  { weights, key }: Agreement,
  header: string | undefined,
  year: number,
  notes: Notes,
): PartyColumn | undefined {
  const named =
    header === undefined ? weights : weights.filter((column) => sameHeader(column.header, header));
  const column = columnOfYear(named, year, notes);
  if (column === undefined && header !== undefined && weights.length > 0) {
    const facts = { header, headers: weights.map((other) => other.header).join(', ') };
    notes.refuse('weight-column-unknown', { field: LABELS.key, origin: key.origin }, facts);
  }
  return column;
}

const sameHeader = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');

/** The figures of the members in a column; every missing or negative one is refused with its cell. */
export function figuresOf(
  { parties }: Agreement,
  column: PartyColumn | undefined,
  members: readonly number[],
  field: string,
  notes: Notes,
): readonly Fraction[] {
  if (column === undefined) {
    notes.refuse('column-missing', { field }, { column: field });
    return members.map(() => ZERO);
  }
  const figures = members.map((place) => {
    const party = parties[place];
    const figure = column.figures[place];
    const cell = figure?.origin?.cell ?? (party === undefined ? undefined : cellInColumn(column, party));
    const at = { field, ...(cell === undefined ? {} : { origin: { cell } }) };
    const facts = { party: party?.name ?? '', header: column.header };
    if (figure === undefined) notes.refuse('figure-missing', at, facts);
    else if (figure.value.numerator < 0n) {
      notes.refuse('figure-negative', at, { ...facts, figure: formatDecimal(figure.value) });
    }
    return figure?.value ?? ZERO;
  });
  const allZero = members.every((place) => column.figures[place]?.value.numerator === 0n);
  if (members.length > 0 && allZero) {
    notes.refuse('figures-all-zero', { field, origin: column.origin }, { header: column.header });
  }
  return figures;
}
