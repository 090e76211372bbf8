/** Rows or columns along the screen, in pixels. Hidden ones have the size 0. */
export interface Axis {
  readonly count: number;
  readonly length: number;
  readonly sizeOf: (index: number) => number;
  /** Where row or column `index` begins. */
  readonly offsetOf: (index: number) => number;
  /** The one that covers `offset`; outside the axis the first or last visible one. */
  readonly indexAt: (offset: number) => number;
}

/** `special` are the sizes that differ from `standard`: only they cost memory and time, not the million others. */
export function axis(count: number, standard: number, special: ReadonlyMap<number, number>): Axis {
  const indices = [...special.keys()].filter((index) => index < count).sort((a, b) => a - b);
  // extra[n] is what the first n special sizes add to the standard size.
  const extra = [0];
  for (const index of indices) extra.push((extra.at(-1) ?? 0) + (special.get(index) ?? standard) - standard);

  /** How many special ones stand before `index`. */
  const specialBefore = (index: number): number =>
    firstWhere(indices.length, (at) => (indices[at] ?? 0) >= index);
  const offsetOf = (index: number): number => index * standard + (extra[specialBefore(index)] ?? 0);
  const sizeOf = (index: number): number => special.get(index) ?? standard;
  const lastVisible = (from: number): number => {
    let index = Math.min(count - 1, from);
    while (index > 0 && sizeOf(index) === 0) index -= 1;
    return index;
  };
  return {
    count,
    length: offsetOf(count),
    sizeOf,
    offsetOf,
    indexAt: (offset) => lastVisible(firstWhere(count, (index) => offsetOf(index + 1) > offset)),
  };
}

/** The smallest number below `count` for which `holds` is true (it stays true after it), or `count`. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
