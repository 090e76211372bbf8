import type { Refusal, Remark, StatedValue } from '../../core/outcome';

/** A figure that the agreement states with different values: what to choose between, and the cell that was chosen. */
export interface Contradiction {
  /** The label, as `Index från och med`. */
  readonly field: string;
  readonly choices: readonly StatedValue[];
  readonly chosen?: string;
}

/** A contradiction that the user settled: as much an assumption as anything the agreement leaves open. */
export const isSettled = ({ code }: Remark): boolean => code === 'read-contradiction-settled';

/**
 * Every contradiction of a reading, each once: those that stop it, and those that are settled already. They stand in
 * the order of their cells, so that none moves when it is settled.
 */
export function contradictionsOf(
  refusals: readonly Refusal[],
  remarks: readonly Remark[],
): readonly Contradiction[] {
  const found = new Map<string, Contradiction>();
  for (const { field, choices } of refusals) {
    if (choices !== undefined) found.set(keyOf(choices), { field: field ?? '', choices });
  }
  for (const { field, choices, cell } of remarks.filter(isSettled)) {
    if (choices === undefined || cell === undefined) continue;
    found.set(keyOf(choices), { field: field ?? '', choices, chosen: cell });
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b, 'sv', { numeric: true })).map(([, one]) => one);
}

const keyOf = (choices: readonly StatedValue[]): string => choices.map(({ cell }) => cell).join(' ');
