import type { Award, Contest } from './award';

/**
 * "Löpande": the running sum of the quotas is rounded (half up) row by row, and a part is the difference
 * between two such sums. Each part is the floor or the ceiling of its quota; the last sum is the total.
 */
export function awardByCascade({ quotas }: Contest): Award {
  const remainders: readonly (number | bigint)[] = quotas.remainders;
  const denominator = BigInt(quotas.denominator);
  let carried = 0n;
  const extras = remainders.map((remainder) => {
    carried += BigInt(remainder);
    if (2n * carried < denominator) return 0;
    carried -= denominator;
    return 1;
  });
  return { extras, reasonOf: (part) => (extras[part] === 0 ? 'none' : 'cascade'), ties: [] };
}
