import Fraction from 'fraction.js';
import type { YearResult } from '../../src/core/plan/model';
import { computePlan } from '../../src/core/plan/plan';
import { computeSpec, type OracleYear } from './oracleAgreement';
import { randomSpec, type Spec } from './spec';
import { toAgreement } from './toAgreement';

/** What differs between the two computations of a random agreement, as text; `undefined` when nothing does. */
export function differenceInAgreement(seed: number): string | undefined {
  const spec = randomSpec(seed);
  const wanted = computeSpec(spec);
  const outcome = computePlan(toAgreement(spec));
  const told = (what: string): string => `agreement ${seed}: ${what}\n${JSON.stringify(spec)}`;
  if (outcome.kind === 'refused' || wanted === 'refused') {
    if (outcome.kind === 'refused' && wanted === 'refused') return undefined;
    return told(
      outcome.kind === 'refused'
        ? `engine refuses ${JSON.stringify(outcome.refusals)}`
        : 'engine computes what must be refused',
    );
  }
  const { years } = outcome.value;
  if (years.map(({ year }) => year).join() !== wanted.map(({ year }) => year).join())
    return told('other years');
  for (const [place, year] of wanted.entries()) {
    const difference = differenceInYear(spec, years[place]!, year);
    if (difference !== undefined) return told(`${year.year}: ${difference}`);
  }
  return undefined;
}

export const isRefused = (seed: number): boolean => computeSpec(randomSpec(seed)) === 'refused';

function differenceInYear(spec: Spec, result: YearResult, wanted: OracleYear): string | undefined {
  const unit = BigInt(new Fraction(spec.unit).mul(100).toString());
  const same = (
    what: string,
    found: readonly { readonly name: string; readonly amount: bigint }[],
    expected: ReadonlyMap<string, bigint>,
  ): string | undefined => {
    const one = found.map(({ name, amount }) => `${name} ${amount}`).join(', ');
    const other = [...expected].map(([name, units]) => `${name} ${units * unit}`).join(', ');
    return one === other ? undefined : `${what}: engine ${one}; wanted ${other}`;
  };
  if (result.agreedAmount !== wanted.agreed * unit)
    return `amount ${result.agreedAmount}, wanted ${wanted.agreed * unit}`;
  const named = (rows: readonly { readonly party: string; readonly amount: bigint }[]) =>
    rows.map(({ party, amount }) => ({ name: party, amount }));
  const { settlement } = result;
  if ((settlement === undefined) !== (wanted.settled === undefined)) return 'one settles, the other does not';
  return (
    same('groups', result.groups, wanted.groups) ??
    same('rows', named(result.rows), wanted.rows) ??
    (wanted.settled === undefined
      ? undefined
      : same('settlement', named(settlement?.rows ?? []), wanted.settled))
  );
}
