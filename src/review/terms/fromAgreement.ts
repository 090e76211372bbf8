import type { Agreement } from '../../core/agreement/model';
import { toDouble } from '../exactNumber';
import { recognise } from '../table/parties';
import { statedKey } from './fromParameters';
import type { Term, Terms } from './model';

/** Terms of an agreement that was given with the request: the farthest from the table, so a nearer statement wins. */
export function fromAgreement(agreement: Agreement): Terms {
  const term = <T>(value: T, source: string): Term<T> => ({
    value,
    source: `avtalet: ${source}`,
    nearness: 0,
  });
  const year = agreement.baseYear.value;
  const region = agreement.financing.find((group) => group.kind === 'region')?.shares[0]?.share.value;
  const municipal = agreement.financing.find((group) => group.kind === 'municipality')?.shares[0]?.share
    .value;
  const amount = amountOf(agreement);
  return {
    amounts: amount === undefined ? [] : [{ ...term(amount, 'årlig kostnad'), year }],
    ...(region === undefined ? {} : { regionShare: term(toDouble(region), 'regionens andel') }),
    ...(municipal === undefined ? {} : { municipalShare: term(toDouble(municipal), 'kommunernas andel') }),
    key: term(statedKey(agreement.key.value), 'fördelningsnyckel'),
    ...(agreement.key.value.kind === 'per-inhabitant'
      ? { perHead: term(toDouble(agreement.key.value.rate), 'fördelningsnyckel') }
      : {}),
    ...(agreement.roundingMethod.stated
      ? { method: term(agreement.roundingMethod.value, 'avrundningsmetod') }
      : {}),
    rates: agreement.index.rates.map((rate) => ({
      ...term(toDouble(rate.rate.value), 'index'),
      year: rate.year,
    })),
    ...roundingAndLimits(agreement),
    ...(isUnsettled(agreement) ? { unsettled: true } : {}),
    ...(agreement.index.rates.length > 0 || agreement.index.series !== undefined ? { indexed: true } : {}),
    baseYear: year,
    ...(agreement.index.firstYear === undefined ? {} : { firstIndexYear: agreement.index.firstYear.value }),
    deductions: agreement.deductions
      .filter((deduction) => deduction.amount.kind === 'fixed')
      .map((deduction) => term(toDouble(deduction.amount.value.value), deduction.name)),
    parties: agreement.parties
      .filter((party) => party.kind === 'municipality')
      .map((party) => party.code ?? recognise(party.name)?.code ?? party.name),
    contradictions: [],
  };
}

/** What the amounts are rounded to, line by line, and between which limits a party's amount lies. */
function roundingAndLimits({
  cost,
  key,
  roundingUnit,
  minimum,
  maximum,
}: Agreement): Pick<Terms, 'unit' | 'lines' | 'limits' | 'fixedAmounts'> {
  const limits = {
    ...(minimum === undefined ? {} : { least: toDouble(minimum.value) }),
    ...(maximum === undefined ? {} : { most: toDouble(maximum.value) }),
  };
  return {
    ...(roundingUnit.stated ? { unit: toDouble(roundingUnit.value) } : {}),
    ...(cost.kind === 'lines' ? { lines: cost.lines.length } : {}),
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    ...(key.value.kind === 'fixed-amounts' ? { fixedAmounts: true } : {}),
  };
}

/** Other financiers, shares that change or deductions in per cent. */
function isUnsettled({ financing, deductions }: Agreement): boolean {
  return (
    financing.some(({ kind, shares }) => kind === 'other' || shares.length > 1) ||
    deductions.some(({ amount }) => amount.kind === 'share')
  );
}

function amountOf({ cost }: Agreement): number | undefined {
  if (cost.kind === 'amount') return toDouble(cost.amount.value);
  if (cost.kind === 'positions') return toDouble(cost.count.value) * toDouble(cost.costPerPosition.value);
  if (cost.kind === 'lines') return cost.lines.reduce((sum, line) => sum + toDouble(line.amount.value), 0);
  return undefined;
}
