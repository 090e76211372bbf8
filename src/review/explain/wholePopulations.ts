import { mostOf } from '../extremes';
/** Whole inhabitants at one common rate that reproduce a column of amounts. Derived: never an official figure. */
export interface WholePopulations {
  readonly rate: number;
  readonly sum: number;
  readonly figures: readonly number[];
}

/** The more rows and the higher the rate, the less a solution can be luck; below this many expected by luck it is told. */
const LUCK = 0.01;

/**
 * Finds whole populations near the printed ones (±3 %) that make every amount = rate × population, rounded to the
 * step. Tries every population of the largest row and lets the others narrow the rate; undefined when there is none,
 * when there are several, or when luck could have made it.
 */
export function wholePopulations(
  amounts: readonly number[],
  near: readonly number[],
  step: number,
): WholePopulations | undefined {
  const largest = near.indexOf(mostOf(near));
  const amount = amounts[largest] ?? 0;
  const around = near[largest] ?? 0;
  const rate = amount / around;
  const chance = step / rate;
  const tries = around * 0.06;
  if (!(rate > 0) || !(step > 0) || tries * chance ** (amounts.length - 1) > LUCK) return undefined;
  const order = amounts.map((_, i) => i).sort((a, b) => (amounts[b] ?? 0) - (amounts[a] ?? 0));
  const found: WholePopulations[] = [];
  for (let population = Math.ceil(around * 0.97); population <= around * 1.03; population++) {
    const solution = solve(
      amounts,
      order,
      step,
      (amount - step / 2) / population,
      (amount + step / 2) / population,
    );
    if (solution) found.push(solution);
    if (found.length > 1) return undefined;
  }
  return found[0];
}

/** Narrows the rate row by row; every row must have a whole population inside its interval. */
function solve(
  amounts: readonly number[],
  order: readonly number[],
  step: number,
  from: number,
  to: number,
): WholePopulations | undefined {
  let [low, high] = [from, to];
  const figures = amounts.map(() => 0);
  for (const i of order) {
    const amount = amounts[i] ?? 0;
    const population = Math.round(amount / ((low + high) / 2));
    if (population <= 0) return undefined;
    low = Math.max(low, (amount - step / 2) / population);
    high = Math.min(high, (amount + step / 2) / population);
    if (low > high) return undefined;
    figures[i] = population;
  }
  return { rate: (low + high) / 2, sum: figures.reduce((sum, figure) => sum + figure, 0), figures };
}
