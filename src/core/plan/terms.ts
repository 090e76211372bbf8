import { keyOfYear, type YearKey, figuresOf } from '../agreement/allocationKey';
import { baseAmount, refuseContradiction, refuseUnlikely } from '../agreement/cost';
import { groupsOfYear, type YearGroup } from '../agreement/financing';
import { indexFactor } from '../agreement/indexation';
import { LABELS } from '../agreement/labels';
import { type Limits, limitsOf } from '../agreement/limits';
import type { Agreement, ApportionmentMethod } from '../agreement/model';
import type { Notes } from '../agreement/notes';
import { takesPart } from '../agreement/participation';
import { add, compare, divide, type Fraction, multiply, ONE, type Ore, sum, ZERO } from '../exact/fraction';

/** A cost line's weight in the amount, and who pays it. */
export interface YearLine {
  readonly name: string;
  readonly weight: Fraction;
  readonly groups: readonly YearGroup[];
}

/** All that the agreement says of one year, before anything is divided. */
export interface YearTerms {
  readonly year: number;
  readonly unit: Ore;
  readonly method: ApportionmentMethod;
  readonly key: YearKey;
  /** Without cost lines: one line that is the whole amount. */
  readonly lines: readonly YearLine[];
  readonly limits: Limits | undefined;
  readonly indexFactor: Fraction;
  /** Exact kronor, before B1's rounding. */
  readonly exactAmount: Fraction;
}

/** Reads the terms of a year; what cannot be used is refused in `notes`. */
export function termsOfYear(agreement: Agreement, year: number, unit: Ore, notes: Notes): YearTerms {
  const key = keyOfYear(agreement, year, notes);
  const factor = indexFactor(agreement, year, notes);
  const common = {
    year,
    unit,
    method: agreement.roundingMethod.value,
    key,
    limits: limitsOf(agreement, unit, notes),
  };
  switch (agreement.key.value.kind) {
    case 'blend':
      return {
        ...common,
        lines: linesOfYear(agreement, year, notes),
        indexFactor: factor,
        exactAmount: multiply(baseAmount(agreement, unit, notes) ?? refuseNoAmount(notes), factor),
      };
    case 'per-inhabitant':
      return { ...common, ...perInhabitant(agreement, key, factor, unit, notes) };
    case 'fixed-amounts':
      return { ...common, ...fixedAmounts(agreement, year, key, factor, unit, notes) };
  }
}

function refuseNoAmount(notes: Notes): Fraction {
  notes.refuse('amount-missing', { field: LABELS.cost });
  return ZERO;
}

const WHOLE_AMOUNT = 'whole';

function linesOfYear(agreement: Agreement, year: number, notes: Notes): readonly YearLine[] {
  const { cost, financing } = agreement;
  if (cost.kind !== 'lines') {
    return [{ name: WHOLE_AMOUNT, weight: ONE, groups: groupsOfYear(agreement, financing, year, notes) }];
  }
  return cost.lines.map((line) => {
    const own = line.financing.length === 0 ? financing : line.financing;
    return { name: line.name, weight: line.amount.value, groups: groupsOfYear(agreement, own, year, notes) };
  });
}

type AmountTerms = Pick<YearTerms, 'lines' | 'indexFactor' | 'exactAmount'>;

/** B9: goes without Årlig kostnad, shares and deductions; an amount that is given all the same must agree. */
function perInhabitant(
  agreement: Agreement,
  key: YearKey,
  factor: Fraction,
  unit: Ore,
  notes: Notes,
): AmountTerms {
  const { value, origin } = agreement.key;
  const rate = value.kind === 'per-inhabitant' ? value.rate : ZERO;
  refuseUnlikely({ value: rate, ...(origin === undefined ? {} : { origin }) }, LABELS.key, notes);
  const inhabitants = sum(key.populations);
  const shared = agreement.financing.filter((group) => group.kind !== 'municipality');
  if (
    agreement.deductions.length > 0 ||
    shared.some(({ shares }) => shares.some(({ share }) => share.value.numerator !== 0n))
  ) {
    notes.refuse('per-inhabitant-alone', { field: LABELS.key, origin });
  }
  const base = baseAmount(agreement, unit, notes);
  if (base !== undefined) refuseContradiction({ value: base }, multiply(inhabitants, rate), unit, notes);
  const group = agreement.financing.find(({ kind }) => kind === 'municipality');
  return {
    lines: [{ name: WHOLE_AMOUNT, weight: ONE, groups: [onlyGroup(group?.name ?? 'Kommunerna')] }],
    indexFactor: factor,
    exactAmount: multiply(multiply(inhabitants, rate), factor),
  };
}

const onlyGroup = (name: string): YearGroup => ({
  name,
  kind: 'municipality',
  outsideTable: false,
  share: ONE,
});

/**
 * E3: each party's amount stands in the column headed Belopp, the region's too. The groups' shares follow
 * from their sums. A column of a later year is raised from that year on.
 */
function fixedAmounts(
  agreement: Agreement,
  year: number,
  key: YearKey,
  factor: Fraction,
  unit: Ore,
  notes: Notes,
): AmountTerms {
  const others = otherParties(agreement, year, key);
  const figures = figuresOf(agreement, key.column, others, LABELS.amount, notes);
  const municipal = sum(key.weights);
  const total = figures.reduce(add, municipal);
  refuseUnlikely({ value: total }, LABELS.amount, notes);
  const { cost, baseYear } = agreement;
  const stated = cost.kind === 'amount' ? cost.amount : cost.kind === 'from-key' ? undefined : cost.stated;
  if (year === baseYear.value) refuseContradiction(stated, total, unit, notes);
  if (agreement.deductions.length > 0)
    notes.refuse('deductions-with-fixed-amounts', { field: LABELS.deduction });
  const share = (part: Fraction): Fraction => divide(part, total) ?? ZERO;
  const groups: YearGroup[] =
    key.members.length === 0 ? [] : [{ ...onlyGroup('Kommunerna'), share: share(municipal) }];
  others.forEach((place, position) => {
    const party = agreement.parties[place];
    if (party === undefined) return;
    const { name, kind } = party;
    groups.push({ name, kind, outsideTable: false, share: share(figures[position] ?? ZERO) });
  });
  refuseOtherShares(agreement, year, groups, notes);
  const from = key.column?.year ?? baseYear.value;
  const before = from <= baseYear.value ? ONE : indexFactor(agreement, Math.min(from, year), notes);
  const relative = divide(factor, before) ?? ONE;
  return {
    lines: [{ name: WHOLE_AMOUNT, weight: ONE, groups }],
    indexFactor: relative,
    exactAmount: multiply(total, relative),
  };
}

function otherParties(agreement: Agreement, year: number, { column }: YearKey): readonly number[] {
  const several = agreement.amounts.length > 1;
  return [...agreement.parties.entries()]
    .filter(([, { kind, name }]) => kind !== 'municipality' && takesPart(agreement, name, year))
    .filter(([place]) => !several || column?.figures[place] !== undefined)
    .map(([place]) => place);
}

/** Shares stated beside fixed amounts must be the ones the amounts give. */
function refuseOtherShares(
  agreement: Agreement,
  year: number,
  groups: readonly YearGroup[],
  notes: Notes,
): void {
  if (agreement.financing.length === 0) return;
  for (const stated of groupsOfYear(agreement, agreement.financing, year, notes)) {
    const given = groups.find(({ kind, name }) =>
      stated.kind === 'other' ? name === stated.name : kind === stated.kind,
    );
    if (compare(given?.share ?? ZERO, stated.share) === 0) continue;
    notes.refuse(
      'shares-contradict-amounts',
      { field: LABELS.amount, origin: stated.origin },
      { group: stated.name },
    );
  }
}
