import examples from '../../../test/golden/apportionment-examples.json';
import type { ApportionmentMethod } from '../agreement/model';
import { formatDecimal, oreToDecimal, parseDecimal } from '../exact/decimal';
import type { Fraction } from '../exact/fraction';
import { readPart } from '../plan/part';
import { apportion, type Apportionment, APPORTIONMENT_METHODS, type PartLimits } from './apportion';

const amount = (text: string): Fraction => parseDecimal(text)!;

function divide(
  total: string,
  weights: readonly (number | string)[],
  method: ApportionmentMethod = 'storsta-resten',
  unit = '1',
  limits?: PartLimits,
): Apportionment {
  const outcome = apportion({
    total: amount(total),
    weights: weights.map((weight) => amount(String(weight))),
    unit: amount(unit),
    method,
    ...(limits === undefined ? {} : { limits }),
  });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const amounts = (result: Apportionment): string[] => result.parts.map((part) => oreToDecimal(part.amount));

const refusalsOf = (
  total: string,
  weights: readonly string[],
  unit = '1',
  method = 'storsta-resten',
): string[] => {
  const outcome = apportion({
    total: amount(total),
    weights: weights.map(amount),
    unit: amount(unit),
    method: method as ApportionmentMethod,
  });
  return outcome.kind === 'refused' ? outcome.refusals.map((refusal) => refusal.code) : [];
};

const METHOD_OF = new Map<string, ApportionmentMethod>([
  ['hamilton', 'storsta-resten'],
  ['webster', 'sainte-lague'],
]);

describe('published examples', () => {
  test.each(examples.vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const method = METHOD_OF.get(vector.method)!;
    const result = divide(String(vector.seats), vector.votes, method);
    const parts = result.parts.map((part) => Number(part.amount / 100n));
    expect(parts.reduce((total, part) => total + part, 0)).toBe(vector.seats);
    expect(result.ties.length).toBe(vector.tie ? 1 : 0);
    if (!vector.tie || vector.tieRule === 'first-in-order') expect(parts).toEqual(vector.expected);
    if (method !== 'storsta-resten') return;
    const sum = vector.votes.reduce((total, votes) => total + BigInt(votes), 0n);
    parts.forEach((part, index) => {
      const product = BigInt(vector.votes[index]!) * BigInt(vector.seats);
      const floor = Number(product / sum);
      expect([floor, product % sum === 0n ? floor : floor + 1]).toContain(part);
    });
  });
});

describe('S0: 2 000 000 kr by the population of June 2021', () => {
  const population = [
    22986, 52460, 59752, 10455, 15495, 15940, 26613, 10184, 20544, 6939, 11079, 10909, 11203, 6790, 7033,
  ];
  const printed = [
    159414, 363823, 414395, 72508, 107462, 110548, 184568, 70629, 142478, 48124, 76836, 75657, 77696, 47090,
    48776,
  ];

  test('var för sig is the printed table and adds up to 2 000 004', () => {
    const result = divide('2000000', population, 'var-for-sig');
    expect(amounts(result)).toEqual(printed.map(String));
    expect(formatDecimal(result.difference)).toBe('4');
  });

  test('largest remainder takes one krona each from Avesta, Malung-Sälen, Säter and Älvdalen', () => {
    const result = divide('2000000', population);
    expect(formatDecimal(result.difference)).toBe('0');
    expect(result.parts.map((part) => Number(part.adjustment / 100n))).toEqual([
      -1, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0, -1,
    ]);
    expect(amounts(result)[0]).toBe('159413');
    expect(amounts(result)[14]).toBe('48775');
  });

  test('S4: 23 849 655 kr gives Falun and Orsa the two kronor', () => {
    expect(formatDecimal(divide('23849655', population, 'var-for-sig').difference)).toBe('-2');
    const result = divide('23849655', population);
    expect(amounts(result)[2]).toBe('4941587');
    expect(amounts(result)[9]).toBe('573867');
    expect(result.parts.map((part) => part.adjustment)).toEqual(
      population.map((_, index) => (index === 2 || index === 9 ? 100n : 0n)),
    );
  });

  test('S2: 1 300 000 kr is exact already', () => {
    expect(formatDecimal(divide('1300000', population, 'var-for-sig').difference)).toBe('0');
  });
});

describe('the trace', () => {
  test('carries exact amount, floor, remainder, rank and reason', () => {
    const { parts } = divide('10', [1, 1, 4], 'storsta-resten');
    expect(readPart(parts[2]!)).toEqual({
      exact: { numerator: 20n, denominator: 3n },
      amount: 600n,
      adjustment: -100n,
      floor: 600n,
      remainder: { numerator: 2n, denominator: 3n },
      rank: 3,
      extraUnits: 0n,
      reason: 'none',
    });
    expect(parts.map((part) => part.reason)).toEqual(['tie-order', 'tie-order', 'none']);
    expect(parts.map((part) => part.rank)).toEqual([1, 2, 3]);
  });
});

describe('ties (P2)', () => {
  test('name all who competed, winners and losers', () => {
    const result = divide('100', [1, 1, 1]);
    expect(amounts(result)).toEqual(['34', '33', '33']);
    expect(result.ties).toEqual([{ parts: [0, 1, 2], settledBy: 'order' }]);
    expect(result.parts.map((part) => part.reason)).toEqual(['tie-order', 'none', 'none']);
  });

  test('a tie that nobody loses is none', () => {
    expect(divide('5', [1, 1, 2, 0]).ties).toEqual([]);
    expect(divide('0', [1, 1]).ties).toEqual([]);
  });

  test('only the remainders at the edge compete', () => {
    const result = divide('3', [7, 1, 1, 1], 'storsta-resten');
    // Quotas 2,1 · 0,3 · 0,3 · 0,3: one unit for three equals.
    expect(amounts(result)).toEqual(['2', '1', '0', '0']);
    expect(result.ties).toEqual([{ parts: [1, 2, 3], settledBy: 'order' }]);
    // Quotas 1,9 · 0,7 · 0,7 · 0,7: the first gets its unit without competing.
    expect(divide('4', [19, 7, 7, 7]).parts.map((part) => part.reason)).toEqual([
      'remainder',
      'tie-order',
      'tie-order',
      'none',
    ]);
    const mixed = divide('4', [19, 8, 8, 5], 'storsta-resten');
    // Quotas 1,9 · 0,8 · 0,8 · 0,5: three units, the edge 0,8 is shared by two winners, no loser equals them.
    expect(amounts(mixed)).toEqual(['2', '1', '1', '0']);
    expect(mixed.ties).toEqual([]);
    expect(mixed.parts.map((part) => part.reason)).toEqual(['remainder', 'remainder', 'remainder', 'none']);
  });

  test('Sainte-Laguë: equal quotients, also between parts of different size', () => {
    // 3/3 equals 1/1: the first in the list gets the unit.
    const result = divide('2', [3, 1], 'sainte-lague');
    expect(amounts(result)).toEqual(['2', '0']);
    expect(result.ties).toEqual([{ parts: [0, 1], settledBy: 'order' }]);
    expect(amounts(divide('2', [1, 3], 'sainte-lague'))).toEqual(['1', '1']);
    expect(divide('3', [3, 1], 'sainte-lague').ties).toEqual([]);
    expect(divide('2', [3, 1], 'sainte-lague').parts.map((part) => part.reason)).toEqual([
      'tie-order',
      'none',
    ]);
  });
});

describe('Sainte-Laguë', () => {
  /** One unit at a time to the highest quotient: the definition, for small numbers. */
  function byDefinition(units: number, weights: readonly number[]): number[] {
    const got = weights.map(() => 0);
    for (let unit = 0; unit < units; unit += 1) {
      let best = 0;
      weights.forEach((weight, part) => {
        const [mine, theirs] = [2 * got[part]! + 1, 2 * got[best]! + 1];
        if (weight * theirs > weights[best]! * mine) best = part;
      });
      got[best] = got[best]! + 1;
    }
    return got;
  }

  test('is the same as handing out the units one by one', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 400; round += 1) {
      const weights = Array.from({ length: 1 + next(9) }, () => next(40));
      weights[0] = 1 + next(30);
      const units = next(60);
      const result = divide(String(units), weights, 'sainte-lague');
      expect(amounts(result).map(Number)).toEqual(byDefinition(units, weights));
    }
  });

  test('may leave floor and ceiling of the quota', () => {
    const result = divide('100', [94, 1, 1, 1, 1, 1, 1], 'sainte-lague');
    expect(result.parts[0]!.reason).toBe('none');
    const many = divide('1000', [9000, ...Array.from({ length: 100 }, () => 14)], 'sainte-lague');
    expect(many.parts[0]!.extraUnits).toBe(BigInt(Number(amounts(many)[0]) - 865));
    expect(many.parts[0]!.reason).toBe('highest-quotient');
    expect(Math.abs(Number(amounts(many)[0]) - 865)).toBeGreaterThan(1);
  });
});

describe('the other methods', () => {
  test('rest till största takes the difference at the first of the largest', () => {
    const result = divide('100', [1, 1, 1], 'rest-till-storst');
    expect(amounts(result)).toEqual(['34', '33', '33']);
    expect(result.parts.map((part) => part.reason)).toEqual(['largest', 'none', 'none']);
    expect(amounts(divide('1', [1, 2, 2, 1], 'rest-till-storst'))).toEqual(['0', '1', '0', '0']);
    expect(amounts(divide('3', [1, 1, 1, 1, 1, 1], 'rest-till-storst'))).toEqual([
      '-2',
      '1',
      '1',
      '1',
      '1',
      '1',
    ]);
  });

  test('rest till sista means the last that has a weight (P4)', () => {
    const result = divide('100', [1, 1, 1, 0], 'rest-till-sist');
    expect(amounts(result)).toEqual(['33', '33', '34', '0']);
    expect(result.parts.map((part) => part.reason)).toEqual(['none', 'none', 'last', 'none']);
    expect(divide('4', [1, 1, 2], 'rest-till-sist').parts.map((part) => part.reason)).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  test('var för sig rounds half up and says who was rounded up', () => {
    const result = divide('3', [1, 1, 4, 0], 'var-for-sig');
    expect(amounts(result)).toEqual(['1', '1', '2', '0']);
    expect(result.parts.map((part) => part.reason)).toEqual(['own-rounding', 'own-rounding', 'none', 'none']);
    expect(result.parts.map((part) => part.adjustment)).toEqual([0n, 0n, 0n, 0n]);
    expect(formatDecimal(result.difference)).toBe('1');
  });

  test('löpande rounds the running sums', () => {
    const result = divide('10', [1, 1, 1, 1, 1, 1], 'lopande');
    // Running sums 1,67 · 3,33 · 5 · 6,67 · 8,33 · 10.
    expect(amounts(result)).toEqual(['2', '1', '2', '2', '1', '2']);
    expect(result.parts.map((part) => part.reason)).toEqual([
      'cascade',
      'none',
      'cascade',
      'cascade',
      'none',
      'cascade',
    ]);
    expect(amounts(divide('1', [1, 1, 0], 'lopande'))).toEqual(['1', '0', '0']);
  });

  test.each(APPORTIONMENT_METHODS)('%s: a refund is the mirror image of the cost (P3)', (method) => {
    for (const [total, weights, unit] of [
      ['100', [406, 348, 246, 0], '1'],
      ['1234.56', [3, 3, 1], '0.01'],
      ['99999', [5, 5, 5, 7], '1000'],
      ['1000', [9000, ...Array.from({ length: 100 }, () => 14)], '1'],
    ] as const) {
      const cost = divide(total, weights, method, unit);
      const refund = divide(`-${total}`, weights, method, unit);
      expect(refund.parts.map((part) => -part.amount)).toEqual(cost.parts.map((part) => part.amount));
      expect(refund.parts.map((part) => -part.adjustment)).toEqual(cost.parts.map((part) => part.adjustment));
      expect(refund.roundedTotal).toBe(-cost.roundedTotal);
      expect(refund.ties).toEqual(cost.ties);
      refund.parts.forEach((part, index) => {
        expect(part.exact.numerator).toBe(-cost.parts[index]!.exact.numerator);
        expect(part.remainder).toEqual(cost.parts[index]!.remainder);
        expect(
          part.floor + part.extraUnits * ((amount(unit).numerator * 100n) / amount(unit).denominator),
        ).toBe(part.amount);
      });
    }
  });
});

describe('units and exact figures (P1, P5)', () => {
  test('the amount is rounded to the unit first, half away from zero', () => {
    expect(amounts(divide('100.5', [1, 1]))).toEqual(['51', '50']);
    expect(formatDecimal(divide('100.5', [1, 1]).difference)).toBe('0.5');
    expect(amounts(divide('-100.5', [1, 1]))).toEqual(['-51', '-50']);
    expect(amounts(divide('400', [1, 2], 'storsta-resten', '1000'))).toEqual(['0', '0']);
    expect(amounts(divide('600', [1, 2], 'storsta-resten', '1000'))).toEqual(['0', '1000']);
    expect(divide('600', [1, 2], 'storsta-resten', '1000').roundedTotal).toBe(100000n);
  });

  test('öre', () => {
    expect(amounts(divide('0.05', [1, 1, 1], 'storsta-resten', '0.01'))).toEqual(['0.02', '0.02', '0.01']);
  });

  test('exact is taken from the amount as given', () => {
    const { parts } = divide('100.5', ['0.5', '1.5'], 'storsta-resten', '10');
    expect(parts.map((part) => formatDecimal(part.exact))).toEqual(['25.125', '75.375']);
    expect(parts.map((part) => oreToDecimal(part.amount))).toEqual(['20', '80']);
    expect(parts.map((part) => oreToDecimal(part.adjustment))).toEqual(['-10', '0']);
  });

  test('figures beyond 2^53 are exact', () => {
    const result = divide(
      '900719925474099300000.01',
      ['9007199254740993', '1', '0.0000000000000000001'],
      'storsta-resten',
      '0.01',
    );
    expect(result.parts.reduce((total, part) => total + part.amount, 0n)).toBe(90071992547409930000001n);
    expect(amounts(result).slice(1)).toEqual(['100000', '0']);
    // 1e30, written out.
    expect(amounts(divide('1' + '0'.repeat(30), [1, 1, 1]))[0]).toBe('3'.repeat(29) + '4');
  });

  test('the fast path on doubles and the path on bigints agree', () => {
    const weights = [22986, 52460, 59752, 10455, 15495, 7033];
    for (const method of APPORTIONMENT_METHODS) {
      const small = divide('1999999.37', weights, method, '0.01');
      const scaled = weights.map((weight) => `${String(weight)}${'0'.repeat(16)}`);
      const large = divide('1999999.37', scaled, method, '0.01');
      expect(large.parts.map(readPart)).toEqual(small.parts.map(readPart));
      expect(large.ties).toEqual(small.ties);
    }
  });
});

describe('refusals', () => {
  test('carry what was given', () => {
    const outcome = apportion({
      total: amount('1'),
      weights: [amount('0'), amount('0')],
      unit: amount('5'),
      method: 'hamilton' as ApportionmentMethod,
    });
    expect(outcome).toStrictEqual({
      kind: 'refused',
      refusals: [
        { code: 'unit-unknown', facts: { unit: '5' } },
        { code: 'method-unknown', facts: { method: 'hamilton' } },
        { code: 'weights-all-zero', facts: { count: '2' } },
      ],
    });
  });

  test('name what is wrong', () => {
    expect(refusalsOf('100', [])).toEqual(['weights-missing']);
    expect(refusalsOf('100', ['0', '0'])).toEqual(['weights-all-zero']);
    expect(refusalsOf('100', ['1', '-2', '-0.5'])).toEqual(['weight-negative', 'weight-negative']);
    expect(refusalsOf('100', ['1'], '5')).toEqual(['unit-unknown']);
    expect(refusalsOf('100', ['1'], '0.001')).toEqual(['unit-unknown']);
    expect(refusalsOf('100', ['1'], '1.001')).toEqual(['unit-unknown']);
    expect(refusalsOf('100', ['1'], '1', 'hamilton')).toEqual(['method-unknown']);
    expect(refusalsOf('100', ['1', '0'])).toEqual([]);
    const outcome = apportion({
      total: amount('1'),
      weights: [amount('2'), amount('-2.5')],
      unit: amount('1'),
      method: 'lopande',
    });
    expect(outcome).toEqual({
      kind: 'refused',
      refusals: [{ code: 'weight-negative', facts: { position: '2', weight: '-2.5' } }],
    });
  });
});

describe('limits (B6)', () => {
  const limits: PartLimits = { minimum: 200n, maximum: 500n };

  test('a rest goes on to the next when the first has no room', () => {
    // Quotas 5 · 2,67 · 2,67 · 2,67 of 13: own rounding gives 14, so one unit is taken back.
    expect(amounts(divide('13', [15, 8, 8, 8], 'rest-till-storst', '1', limits))).toEqual([
      '4',
      '3',
      '3',
      '3',
    ]);
    // Quotas 5 · 2,33 · 2,33 · 2,33 of 12: one unit too little, but the largest is at its maximum.
    expect(amounts(divide('12', [15, 7, 7, 7], 'rest-till-storst', '1', limits))).toEqual([
      '5',
      '3',
      '2',
      '2',
    ]);
    // Quotas 2 · 2 · 2,67 ·2,67 · 2,67 of 12, from the end.
    expect(amounts(divide('12', [8, 8, 8, 6, 6], 'rest-till-sist', '1', limits))).toEqual([
      '3',
      '3',
      '2',
      '2',
      '2',
    ]);
  });

  test('Sainte-Laguë within limits is: everyone the minimum, then the highest quotient that has room', () => {
    let seed = 3;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let turn = 0; turn < 500; turn += 1) {
      const weights = Array.from({ length: 1 + next(6) }, () => 1 + next(turn % 2 === 0 ? 5 : 60));
      const minimum = next(4);
      const maximum = next(4) === 0 ? undefined : minimum + next(9);
      const most = maximum === undefined ? 40 : (maximum - minimum) * weights.length;
      const units = minimum * weights.length + (most === 0 ? 0 : next(most + 1));
      const got = weights.map(() => minimum);
      const higher = (one: number, other: number): number =>
        weights[one]! * (2 * got[other]! + 1) - weights[other]! * (2 * got[one]! + 1);
      for (let unit = minimum * weights.length; unit < units; unit += 1) {
        const room = [...got.keys()].filter((part) => maximum === undefined || got[part]! < maximum);
        const best = room.reduce((first, part) => (higher(part, first) > 0 ? part : first));
        got[best] = got[best]! + 1;
      }
      const limit = maximum === undefined ? {} : { maximum: BigInt(maximum) * 100n };
      const result = divide(String(units), weights, 'sainte-lague', '1', {
        minimum: BigInt(minimum) * 100n,
        ...limit,
      });
      expect(amounts(result).map(Number)).toEqual(got);
      const last = (part: number): number => weights[part]! / (2 * got[part]! - 1);
      const next1 = (part: number): number => weights[part]! / (2 * got[part]! + 1);
      const served = [...got.keys()].filter((part) => got[part]! > minimum);
      const edge = Math.min(...served.map(last));
      const losers = [...got.keys()].filter(
        (part) => (maximum === undefined || got[part]! < maximum) && next1(part) === edge,
      );
      const winners = served.filter((part) => last(part) === edge);
      const wanted =
        losers.length === 0 ? [] : [...new Set([...losers, ...winners])].sort((one, other) => one - other);
      expect(result.ties.flatMap(({ parts }) => parts)).toEqual(wanted);
      expect(result.parts.flatMap((part, place) => (part.reason === 'tie-order' ? [place] : []))).toEqual(
        losers.length === 0 ? [] : winners,
      );
    }
  });

  test('with only a minimum the first takes all the rest', () => {
    expect(amounts(divide('8', [5, 5, 5, 9], 'rest-till-storst', '1', { minimum: 100n }))).toEqual([
      '2',
      '2',
      '2',
      '2',
    ]);
  });

  test('a weight of 0 gets nothing even when the others are at their maximum (P4)', () => {
    const full = divide('5', [1, 0], 'sainte-lague', '1', { minimum: 0n, maximum: 300n });
    expect(amounts(full)).toEqual(['3', '0']);
    expect(formatDecimal(full.difference)).toBe('-2');
  });

  test('Sainte-Laguë within limits', () => {
    const bounded = divide('12', [15, 7, 7, 7], 'sainte-lague', '1', limits);
    expect(amounts(bounded)).toEqual(['5', '3', '2', '2']);
    expect(bounded.ties).toEqual([{ parts: [1, 2, 3], settledBy: 'order' }]);
    const low = divide('1007', [9000, ...Array.from({ length: 100 }, () => 10.7)], 'sainte-lague', '1', {
      minimum: 100n,
    });
    expect(low.parts.every((part) => part.amount >= 100n)).toBe(true);
    expect(low.parts.reduce((total, part) => total + part.amount, 0n)).toBe(100700n);
  });
});
