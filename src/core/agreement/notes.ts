import type { Assumption, Facts, Origin, Refusal } from '../outcome';

/**
 * What a computation has to say beside its figures. An assumption that holds in several years is one
 * assumption that names the years; refusals are gathered, so that a user can mend all of them at once.
 */
export interface Notes {
  readonly assume: (id: string, facts?: Facts, year?: number) => void;
  readonly refuse: (code: string, at?: Whereabouts, facts?: Facts) => void;
  readonly assumptions: () => readonly Assumption[];
  readonly refusals: () => readonly Refusal[];
}

/** Where a fault stands: the contract's label and the cell, as far as they are known. */
export interface Whereabouts {
  readonly field?: string;
  readonly origin?: Origin | undefined;
}

export function takeNotes(): Notes {
  const assumptions = new Map<string, { id: string; facts: Facts; years: Set<number> }>();
  const refusals = new Map<string, Refusal>();

  const assume = (id: string, facts: Facts = {}, year?: number): void => {
    const key = JSON.stringify([id, facts]);
    const entry = assumptions.get(key) ?? { id, facts, years: new Set<number>() };
    if (year !== undefined) entry.years.add(year);
    assumptions.set(key, entry);
  };

  const refuse = (code: string, at: Whereabouts = {}, facts: Facts = {}): void => {
    const cell = at.origin?.cell;
    const refusal: Refusal = {
      code,
      ...(at.field === undefined ? {} : { field: at.field }),
      ...(cell === undefined ? {} : { cell }),
      facts,
    };
    refusals.set(JSON.stringify(refusal), refusal);
  };

  return {
    assume,
    refuse,
    assumptions: () => [...assumptions.values()].map(nameYears),
    refusals: () => [...refusals.values()],
  };
}

function nameYears({ id, facts, years }: { id: string; facts: Facts; years: Set<number> }): Assumption {
  if (years.size === 0) return { id, facts };
  return { id, facts: { ...facts, years: [...years].sort((one, other) => one - other).join(', ') } };
}
