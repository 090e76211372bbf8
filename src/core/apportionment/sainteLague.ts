import { absolute } from '../exact/fraction';
import type { Award, AwardReason, Contest } from './award';
import { priorityQueue } from './priorityQueue';

/** One part's weight and the units it has; the next unit's quotient is weight / (2 * got + 1). */
interface Holding {
  readonly part: number;
  readonly weight: bigint;
  readonly floor: bigint;
  got: bigint;
}

/**
 * Webster's method (Sainte-Laguë): the units go one by one to the highest quotient weight / (2 * got + 1).
 * Equal quotients: the first in the list (P2). A part may end outside floor and ceiling of its quota.
 *
 * Handing out millions of units one by one would take long, so the state where every quotient above
 * sum / (2 * units) has been served is entered at once: it is each quota rounded, half down. From there
 * about one unit for every second part, at most, remains to be added or taken back.
 */
export function awardByHighestQuotient(contest: Contest): Award {
  const holdings = startingHoldings(contest);
  const missing = contest.units - holdings.reduce((total, { got }) => total + got, 0n);
  if (missing > 0n) addUnits(contest, holdings, missing);
  if (missing < 0n) takeBackUnits(contest, holdings, absolute(missing));
  return describeAward(contest, holdings);
}

function startingHoldings({ quotas, weights, limits }: Contest): Holding[] {
  const denominator = BigInt(quotas.denominator);
  const figures: readonly (number | bigint)[] = weights.weights;
  return figures.map((weight, part) => {
    const floor = BigInt(quotas.floors[part] ?? 0);
    const rounded = 2n * BigInt(quotas.remainders[part] ?? 0) > denominator ? floor + 1n : floor;
    return { part, weight: BigInt(weight), floor, got: clampUnits(rounded, limits) };
  });
}

function clampUnits(units: bigint, limits: Contest['limits']): bigint {
  if (limits === undefined) return units;
  if (units < limits.minimum) return limits.minimum;
  return limits.maximum !== undefined && units > limits.maximum ? limits.maximum : units;
}

function addUnits(contest: Contest, holdings: readonly Holding[], missing: bigint): void {
  const queue = priorityQueue<Holding>((one, other) => {
    const order = compareQuotients(one, one.got, other, other.got);
    return order === 0n ? one.part < other.part : order > 0n;
  });
  moveUnits(
    queue,
    holdings.filter((holding) => canGrow(contest, holding)),
    missing,
    (holding) => {
      holding.got += 1n;
      return canGrow(contest, holding);
    },
  );
}

function takeBackUnits(contest: Contest, holdings: readonly Holding[], surplus: bigint): void {
  const queue = priorityQueue<Holding>((one, other) => {
    const order = compareQuotients(one, one.got - 1n, other, other.got - 1n);
    return order === 0n ? one.part > other.part : order < 0n;
  });
  moveUnits(
    queue,
    holdings.filter((holding) => canShrink(contest, holding)),
    surplus,
    (holding) => {
      holding.got -= 1n;
      return canShrink(contest, holding);
    },
  );
}

function moveUnits(
  queue: ReturnType<typeof priorityQueue<Holding>>,
  holdings: readonly Holding[],
  units: bigint,
  move: (holding: Holding) => boolean,
): void {
  for (const holding of holdings) queue.push(holding);
  for (let left = units; left > 0n; left -= 1n) {
    const holding = queue.pop();
    if (holding === undefined) return;
    if (move(holding)) queue.push(holding);
  }
}

const canGrow = ({ limits }: Contest, { weight, got }: Holding): boolean =>
  weight > 0n && (limits?.maximum === undefined || got < limits.maximum);

const canShrink = ({ limits }: Contest, { got }: Holding): boolean => got > (limits?.minimum ?? 0n);

/** Sign of the difference of two quotients: one's unit number `first` (from 0) against other's `second`. */
function compareQuotients(one: Holding, first: bigint, other: Holding, second: bigint): bigint {
  return one.weight * (2n * second + 1n) - other.weight * (2n * first + 1n);
}

/** A tie is an equal quotient at the edge: the last one served is also the first one left out. */
function describeAward(contest: Contest, holdings: readonly Holding[]): Award {
  const served = holdings.filter((holding) => canShrink(contest, holding));
  const waiting = holdings.filter((holding) => canGrow(contest, holding));
  const lowest = served.reduce<Holding | undefined>((low, one) => {
    return low === undefined || compareQuotients(one, one.got - 1n, low, low.got - 1n) < 0n ? one : low;
  }, undefined);
  const atEdge = ({ part, weight }: Holding, unit: bigint): boolean =>
    lowest !== undefined &&
    compareQuotients({ part, weight, floor: 0n, got: 0n }, unit, lowest, lowest.got - 1n) === 0n;
  const losers = waiting.filter((holding) => atEdge(holding, holding.got));
  const winners = losers.length === 0 ? [] : served.filter((holding) => atEdge(holding, holding.got - 1n));
  const won = new Set(winners.map(({ part }) => part));
  // In the order of the list: the first of several equals win (P2), and a part's own quotients all differ.
  const parts = [...winners, ...losers].map(({ part }) => part);
  const reasons = holdings.map((holding) => reasonOf(holding, won));
  return {
    extras: holdings.map(({ got, floor }) => Number(got - floor)),
    reasonOf: (part) => reasons[part] ?? 'none',
    ties: parts.length === 0 ? [] : [{ parts, settledBy: 'order' }],
  };
}

function reasonOf({ part, got, floor }: Holding, won: ReadonlySet<number>): AwardReason {
  if (won.has(part)) return 'tie-order';
  return got === floor ? 'none' : 'highest-quotient';
}
