import type { Award, AwardReason, Contest } from './award';

/**
 * Hamilton's method: every part gets the whole units of its quota, and the units left over go one each to
 * the largest remainders. Equal remainders: the first in the list (P2). Never outside floor and ceiling,
 * so it also stays within limits that are whole units (B6).
 */
export function awardByLargestRemainder({ quotas, ranking, left }: Contest): Award {
  const remainders: readonly (number | bigint)[] = quotas.remainders;
  const extras = remainders.map(() => 0);
  const reasons = remainders.map((): AwardReason => 'none');
  const winners = ranking.slice(0, left);
  const edge = remainders[winners.at(-1) ?? -1];
  const firstLoser = remainders[ranking[left] ?? -1];
  const tied = edge !== undefined && edge === firstLoser;
  for (const part of winners) {
    extras[part] = 1;
    reasons[part] = tied && remainders[part] === edge ? 'tie-order' : 'remainder';
  }
  if (!tied) return { extras, reasons, ties: [] };
  const parts = [...remainders.keys()].filter((part) => remainders[part] === edge);
  return { extras, reasons, ties: [{ parts, settledBy: 'order' }] };
}
