import { isSafe, type Quotas } from './quotas';

/** The parts from the largest remainder to the smallest; the order of the list decides equals (P2). */
export function rankByRemainder(quotas: Quotas): readonly number[] {
  const count = quotas.remainders.length;
  if (isSafe(quotas) && quotas.denominator * count <= Number.MAX_SAFE_INTEGER) {
    return rankPacked(quotas.remainders);
  }
  const figures: readonly (number | bigint)[] = quotas.remainders;
  return [...figures.keys()].sort((one, other) => largestFirst(figures[one], figures[other]));
}

/** For sorting figures of a list, where equals keep its order (sorts are stable). */
export function largestFirst(one: number | bigint = 0, other: number | bigint = 0): number {
  if (one === other) return 0;
  return one > other ? -1 : 1;
}

/**
 * Remainder and place packed into one double (remainder * count + places behind it), so that the engine's
 * own numeric sort does the work: from the smallest key to the largest, read backwards.
 */
function rankPacked(remainders: readonly number[]): readonly number[] {
  const count = remainders.length;
  const keys = new Float64Array(count);
  remainders.forEach((remainder, part) => (keys[part] = remainder * count + (count - 1 - part)));
  keys.sort();
  const ranking = new Array<number>(count);
  keys.forEach((key, place) => (ranking[count - 1 - place] = count - 1 - (key % count)));
  return ranking;
}

/** The nth largest remainder, from 1: the one at the edge when n units are handed out. None for n = 0. */
export function nthLargest(quotas: Quotas, nth: number): number | bigint | undefined {
  if (isSafe(quotas)) return selectLargest([...quotas.remainders], nth - 1);
  return quotas.remainders[rankByRemainder(quotas)[nth - 1] ?? -1];
}

/**
 * Hoare's selection, linear where a sort is n log n. Between `from` and `to` the values are parted around the
 * middle one of three, larger ones first, and the half with the wanted place is parted again. Figures made to
 * defeat that are sorted instead, after twice as many partings as halving takes.
 */
function selectLargest(values: number[], place: number): number | undefined {
  let from = 0;
  let to = values.length - 1;
  for (let partings = 2 * Math.log2(values.length); from < to; partings -= 1) {
    if (partings < 0) return values.sort((one, other) => other - one)[place];
    const pivot = middleOf(values[from] ?? 0, values[(from + to) >>> 1] ?? 0, values[to] ?? 0);
    let left = from;
    let right = to;
    while (left <= right) {
      while ((values[left] ?? 0) > pivot) left += 1;
      while ((values[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const notLarger = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = notLarger;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place];
}

const middleOf = (one: number, two: number, three: number): number =>
  Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
