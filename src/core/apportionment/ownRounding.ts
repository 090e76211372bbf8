import type { Award, AwardReason, Contest } from './award';
import { roundsUp } from './quotas';
import { largestFirst } from './ranking';

/** "Var för sig": each part rounded half up by itself; the sum may miss the total. */
export function awardByOwnRounding({ quotas }: Contest): Award {
  const remainders: readonly (number | bigint)[] = quotas.remainders;
  const extras = remainders.map((remainder) => (roundsUp(remainder, quotas.denominator) ? 1 : 0));
  return { extras, reasonOf: (part) => (extras[part] === 0 ? 'none' : 'own-rounding'), ties: [] };
}

/** "Rest till största": as var för sig, and the difference to the largest weight, the first of several equal (P4). */
export function awardRestToLargest(contest: Contest): Award {
  const weights: readonly (number | bigint)[] = contest.weights.weights;
  const byWeight = [...weights.keys()].sort((one, other) => largestFirst(weights[one], weights[other]));
  return awardRest(contest, byWeight, 'largest');
}

/** "Rest till sista": as var för sig, and the difference to the last part that has a weight (P4). */
export function awardRestToLast(contest: Contest): Award {
  const { weights } = contest.weights;
  const withWeight = [...weights.keys()].filter((part) => Number(weights[part]) > 0);
  return awardRest(contest, withWeight.reverse(), 'last');
}

/**
 * Without limits the first candidate takes the whole difference. With limits (B6) it takes what it has room
 * for, and the next candidate the rest.
 */
function awardRest(contest: Contest, candidates: readonly number[], reason: AwardReason): Award {
  const own = awardByOwnRounding(contest);
  const extras = [...own.extras];
  const takers = new Set<number>();
  let rest = extras.reduce((left, extra) => left - extra, contest.left);
  for (const part of candidates) {
    const taken = withinLimits(contest, part, extras[part] ?? 0, rest);
    if (taken === 0) continue;
    extras[part] = (extras[part] ?? 0) + taken;
    takers.add(part);
    rest -= taken;
  }
  return { extras, reasonOf: (part) => (takers.has(part) ? reason : own.reasonOf(part)), ties: [] };
}

function withinLimits({ limits, quotas }: Contest, part: number, extra: number, rest: number): number {
  if (limits === undefined) return rest;
  const units = BigInt(quotas.floors[part] ?? 0) + BigInt(extra);
  const roomUp = limits.maximum === undefined ? rest : Number(limits.maximum - units);
  const roomDown = Number(limits.minimum - units);
  return Math.max(Math.min(rest, roomUp), roomDown);
}
