import { apportion } from '../../src/core/apportionment/apportion';
import type { Agreement } from '../../src/core/agreement/model';
import { whole } from '../../src/core/exact/fraction';
import { computePlan } from '../../src/core/plan/plan';
import { agreement, column, municipalities, rate } from '../golden/agreements';
import { cpuMicroseconds } from './measure';
import { divideByDecimal, divideByDinero, divideByFloat } from './rivals';

/** `npm run bench`: the engine against three other ways, and a large plan. Exit status 1 when a goal is missed. */

const SIZES = [15, 49, 290, 100_000];
const failures: string[] = [];

function goal(kept: boolean, text: string): void {
  console.log(`${kept ? 'ok  ' : 'MISS'} ${text}`);
  if (!kept) failures.push(text);
}

/** The same figures in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 1;
    return state;
  };
}

const random = randomNumbers(290);
const population = (): number => 2_000 + (random() % 100_000);

interface Measured {
  readonly parties: number;
  readonly ours: number;
  readonly dinero: number;
  readonly decimal: number;
  readonly float: number;
}

function measureSize(parties: number): Measured {
  const weights = Array.from({ length: parties }, population);
  const total = 20_000_000 + 3 * parties;
  const request = {
    total: whole(total),
    weights: weights.map(whole),
    unit: whole(1),
    method: 'storsta-resten',
  } as const;
  const outcome = apportion(request);
  const parts = outcome.kind === 'done' ? outcome.value.parts : [];
  const exact = parts.reduce((sum, { amount }) => sum + amount, 0n) === BigInt(total) * 100n;
  if (parties <= 290) {
    const same = divideByDecimal(total, weights).every(
      (part, place) => BigInt(part) * 100n === parts[place]?.amount,
    );
    goal(same, `${parties} parties: every amount is that of decimal.js`);
  }
  goal(exact, `${parties} parties: the total is exact`);
  const times = {
    ours: cpuMicroseconds(() => apportion(request)),
    dinero: cpuMicroseconds(() => divideByDinero(total, weights)),
    decimal: cpuMicroseconds(() => divideByDecimal(total, weights)),
    float: cpuMicroseconds(() => divideByFloat(total, weights)),
  };
  const ratio = (time: number): string => `${(time / times.ours).toFixed(2)} x`;
  console.log(
    `${String(parties).padStart(7)} parties: ${times.ours.toFixed(1)} µs with the full trace; ` +
      `dinero.js ${ratio(times.dinero)}, decimal.js ${ratio(times.decimal)}, plain float ${ratio(times.float)}`,
  );
  return { parties, ...times };
}

const results = SIZES.map(measureSize);
const at = (parties: number) => results.find((result) => result.parties === parties)!;

const { ours, dinero, decimal } = at(290);
goal(
  decimal / ours >= 10,
  `290 parties: at least 10 times as fast as decimal.js (${(decimal / ours).toFixed(1)})`,
);
goal(dinero / ours > 1, `290 parties: faster than dinero.js (${(dinero / ours).toFixed(2)})`);

/*
 * n log n is the growth of the work; a result of 100 000 parties also leaves the processor's caches. The plain
 * float version is one sort and a few passes, n log n by construction, so it shows what that costs here.
 */
const growthOf = (time: 'ours' | 'float'): number => at(100_000)[time] / at(290)[time];
const work = (100_000 * Math.log(100_000)) / (290 * Math.log(290));
const growths = `${growthOf('ours').toFixed(0)} x, plain float ${growthOf('float').toFixed(0)} x`;
console.log(`growth from 290 to 100 000 parties: ${growths}; n log n alone ${work.toFixed(0)} x`);
goal(growthOf('ours') <= 1.25 * growthOf('float'), 'growth no faster than that of one n log n sort');

function largeAgreements(count: number, parties: number, years: number): Agreement[] {
  const names = Array.from({ length: parties }, (_, place) => `Kommun ${place}`);
  const populations = Array.from({ length: years }, (_, step) => {
    return column(`Folkmängd ${2023 + step}`, names.map(population), { year: 2023 + step });
  });
  const rates = Array.from({ length: years - 1 }, (_, step) => rate(2024 + step, `0.02${step % 10}`));
  return Array.from({ length: count }, (_, place) =>
    agreement({
      parties: municipalities(names),
      populations,
      cost: { kind: 'amount', amount: { value: whole(4_000_000 + 12_345 * place) } },
      index: { rates },
    }),
  );
}

const agreements = largeAgreements(50, 290, 30);
const planned = cpuMicroseconds(
  () => {
    for (const terms of agreements) {
      const plan = computePlan(terms);
      if (plan.kind === 'refused' || plan.value.years.length !== 30) throw new Error('The plan was refused.');
    }
  },
  5,
  1,
);
goal(planned < 1e6, `290 parties x 30 years x 50 agreements: ${(planned / 1e6).toFixed(2)} s, below 1 s`);

console.log(failures.length === 0 ? 'All goals are met.' : `${failures.length} goals are missed.`);
process.exitCode = failures.length === 0 ? 0 : 1;
