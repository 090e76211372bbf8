import { sameParty } from '../agreement/participation';
import type { Agreement } from '../agreement/model';
import { formatDecimal } from '../exact/decimal';
import { divide, multiply, sum } from '../exact/fraction';
import type { Facts, Origin, Sourced } from '../outcome';
import type { RowResult, TraceStep, YearResult } from './model';

/** Where the chain begins: the figure that the agreement states, in the way it states it. */
export function costSteps(agreement: Agreement, result: YearResult, row: RowResult): readonly TraceStep[] {
  const { cost, key } = agreement;
  if (key.value.kind === 'per-inhabitant') {
    return [step('rate-per-inhabitant', { rate: formatDecimal(key.value.rate) }, key)];
  }
  if (key.value.kind === 'fixed-amounts') return fixedAmountSteps(agreement, result, row);
  const baseYear = String(agreement.baseYear.value);
  switch (cost.kind) {
    case 'amount':
      return [step('base-amount', { amount: formatDecimal(cost.amount.value), baseYear }, cost.amount)];
    case 'positions': {
      const amount = formatDecimal(multiply(cost.count.value, cost.costPerPosition.value));
      const count = formatDecimal(cost.count.value);
      const costPerPosition = formatDecimal(cost.costPerPosition.value);
      return [step('positions', { count, costPerPosition, amount, baseYear }, cost.costPerPosition)];
    }
    case 'lines': {
      const lines = cost.lines.map(({ name, amount }) =>
        step('cost-line', { name, amount: formatDecimal(amount.value) }, amount),
      );
      const total = formatDecimal(sum(cost.lines.map(({ amount }) => amount.value)));
      return [...lines, step('base-amount', { amount: total, baseYear })];
    }
    case 'fixed-amounts':
    case 'from-key':
      return [];
  }
}

/** E3: the party's own figure in the column headed Belopp, and the sum of all, both before any raise. */
function fixedAmountSteps(agreement: Agreement, result: YearResult, row: RowResult): readonly TraceStep[] {
  const place = agreement.parties.findIndex(({ name }) => sameParty(name, row.party));
  const column = agreement.amounts.find(({ header }) => header === result.populationHeader);
  const figure = column?.figures[place];
  const unraised = divide(result.exactAmount, result.indexFactor) ?? result.exactAmount;
  const year = column?.year ?? agreement.baseYear.value;
  const total = { amount: formatDecimal(unraised), year: String(year) };
  if (figure === undefined) return [step('fixed-amounts-sum', total)];
  const own = step('fixed-amount', { party: row.party, amount: formatDecimal(figure.value) }, figure);
  return [own, step('fixed-amounts-sum', total)];
}

function step(
  name: string,
  facts: Facts,
  { origin }: { origin?: Sourced<unknown>['origin'] } = {},
): TraceStep {
  return withOrigin(name, facts, origin);
}

const withOrigin = (name: string, facts: Facts, origin?: Origin): TraceStep =>
  origin === undefined ? { step: name, facts } : { step: name, facts, origin };
