import { foldText } from '../workbook/read/foldedText';

/** A name in the call as the program knows it: capitals, å, ä, ö and spaces for hyphens do not matter. */
export const plainName = (word: string): string => foldText(word).replace(/ /g, '-');

/** The known name that was probably meant; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const name = plainName(word);
  const [best] = known
    .map((candidate) => ({ candidate, slips: slipsBetween(name, candidate) }))
    .filter(({ candidate, slips }) => slips <= Math.min(4, Math.max(name.length, candidate.length) / 2))
    .sort((first, second) => first.slips - second.slips);
  return best?.candidate;
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour. Both words are short. */
function slipsBetween(from: string, to: string): number {
  const [a, b] = [from.slice(0, LONGEST), to.slice(0, LONGEST)];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number): number =>
        (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity;
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity;
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

/** What is longer than this is near no name of ours. */
const LONGEST = 30;
