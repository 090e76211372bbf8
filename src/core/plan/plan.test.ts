import { agreement } from '../../../test/golden/agreements';
import type { Agreement } from '../agreement/model';
import { oreToDecimal } from '../exact/decimal';
import type { Plan, YearResult } from './model';
import { computePlan } from './plan';

function plan(terms: Agreement): Plan {
  const outcome = computePlan(terms);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

const year = (terms: Agreement, place = 0): YearResult => plan(terms).years[place]!;

const amounts = (result: YearResult): Record<string, string> =>
  Object.fromEntries(result.rows.map(({ party, amount }) => [party, oreToDecimal(amount)]));

describe('A1, 2023', () => {
  test('four municipalities get one krona less than by themselves, and the sum is exact', () => {
    const result = year(agreement());
    expect(amounts(result)).toEqual({
      Avesta: '159413',
      Borlänge: '363823',
      Falun: '414395',
      Gagnef: '72508',
      Hedemora: '107462',
      Leksand: '110548',
      Ludvika: '184568',
      'Malung-Sälen': '70628',
      Mora: '142478',
      Orsa: '48124',
      Rättvik: '76836',
      Smedjebacken: '75657',
      Säter: '77695',
      Vansbro: '47090',
      Älvdalen: '48775',
      'Region Dalarna': '2000000',
    });
    expect(result.groups.map(({ name, amount }) => [name, oreToDecimal(amount)])).toEqual([
      ['Region Dalarna', '2000000'],
      ['Kommunerna', '2000000'],
    ]);
    expect(result.rows.filter(({ adjustment }) => adjustment === -100n).map(({ party }) => party)).toEqual([
      'Avesta',
      'Malung-Sälen',
      'Säter',
      'Älvdalen',
    ]);
  });
});
