/** A small, fast generator (xorshift32) so that a failing case can be made again from its seed. */
export interface Random {
  /** A whole number from 0 to below - 1. */
  readonly below: (limit: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (perCent: number) => boolean;
  readonly pick: <Entry>(entries: readonly Entry[]) => Entry;
}

export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (perCent) => below(100) < perCent,
    pick: (entries) => entries[below(entries.length)]!,
  };
}
