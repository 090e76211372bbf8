import { apportion } from '../../src/core/apportionment/apportion';
import type { Agreement } from '../../src/core/agreement/model';
import { type Fraction, type Ore, whole } from '../../src/core/exact/fraction';
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

/** An amount in whole kronor and the people it is divided by. */
interface Case {
  readonly total: number;
  readonly people: readonly number[];
  readonly weights: readonly Fraction[];
}

/**
 * As many amounts of one size as make 100 000 parties, and every result is kept until the pass is over: all
 * sizes then work on as much memory, and a small one does not look fast because it stays in the caches.
 */
function casesOf(parties: number): readonly Case[] {
  return Array.from({ length: Math.ceil(100_000 / parties) }, () => {
    const people = Array.from({ length: parties }, population);
    return { total: 20_000_000 + 3 * parties, people, weights: people.map(whole) };
  });
}

function apportioned({ total, weights }: Case) {
  const outcome = apportion({ total: whole(total), weights, unit: whole(1), method: 'storsta-resten' });
  if (outcome.kind === 'refused') throw new Error('The apportionment was refused.');
  return outcome.value.parts;
}

const amountsOf = (one: Case): readonly Ore[] => apportioned(one).map(({ amount }) => amount);

const traceOf = (one: Case): readonly unknown[] =>
  apportioned(one).map(({ exact, amount, adjustment, floor, remainder, rank, extraUnits, reason }) => {
    return { exact, amount, adjustment, floor, remainder, rank, extraUnits, reason };
  });

interface Measured {
  readonly parties: number;
  readonly ours: number;
  readonly trace: number;
  readonly dinero: number;
  readonly decimal: number;
  readonly float: number;
}

function measureSize(parties: number): Measured {
  const cases = casesOf(parties);
  const [first] = cases;
  const amounts = amountsOf(first!);
  if (parties <= 290) {
    const same = divideByDecimal(first!.total, first!.people).every(
      (part, place) => BigInt(part) * 100n === amounts[place],
    );
    goal(same, `${parties} parties: every amount is that of decimal.js`);
  }
  const exact = amounts.reduce((sum, amount) => sum + amount, 0n) === BigInt(first!.total) * 100n;
  goal(exact, `${parties} parties: the total is exact`);
  const time = (divide: (one: Case) => unknown): number =>
    cpuMicroseconds(() => cases.map(divide), cases.length);
  const times = {
    ours: time(amountsOf),
    trace: time(traceOf),
    dinero: time(({ total, people }) => divideByDinero(total, people)),
    decimal: time(({ total, people }) => divideByDecimal(total, people)),
    float: time(({ total, people }) => divideByFloat(total, people)),
  };
  const ratio = (other: number): string => `${(other / times.ours).toFixed(2)} x`;
  console.log(
    `${String(parties).padStart(7)} parties: ${times.ours.toFixed(1)} µs (${times.trace.toFixed(1)} µs with the ` +
      `whole trace read); dinero.js ${ratio(times.dinero)}, decimal.js ${ratio(times.decimal)}, plain float ${ratio(times.float)}`,
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

const work = (100_000 * Math.log(100_000)) / (290 * Math.log(290));
const growthOf = (time: 'ours' | 'trace' | 'float'): number => at(100_000)[time] / at(290)[time];
for (const [time, name] of [
  ['ours', 'amounts'],
  ['trace', 'the whole trace'],
] as const) {
  const grown = `${growthOf(time).toFixed(0)} x; n log n is ${work.toFixed(0)} x`;
  goal(growthOf(time) <= work, `growth from 290 to 100 000 parties at most n log n, ${name}: ${grown}`);
}
console.log(`growth of plain float, one sort and a few passes: ${growthOf('float').toFixed(0)} x`);

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
const planned = cpuMicroseconds(() => {
  for (const terms of agreements) {
    const plan = computePlan(terms);
    if (plan.kind === 'refused' || plan.value.years.length !== 30) throw new Error('The plan was refused.');
  }
});
goal(planned < 1e6, `290 parties x 30 years x 50 agreements: ${(planned / 1e6).toFixed(2)} s, below 1 s`);

console.log(failures.length === 0 ? 'All goals are met.' : `${failures.length} goals are missed.`);
process.exitCode = failures.length === 0 ? 0 : 1;
