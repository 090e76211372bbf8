import type { LimitedAmounts } from '../agreement/limits';
import type { Agreement } from '../agreement/model';
import { wholeWeights } from '../apportionment/quotas';
import { type Fraction, fraction } from '../exact/fraction';
import type { ApportionedPart, RowResult } from './model';
import { readPart } from './part';
import type { YearTerms } from './terms';

type Writable<Result> = { -readonly [Field in keyof Result]: Result[Field] };

/**
 * The rows of the municipalities, with what the key and the limits gave each. A plan has very many of them, so
 * the parts, fresh from their apportionment and used nowhere else, are completed in place: every row the same
 * shape, optional fields last.
 */
export function describeMembers(
  agreement: Agreement,
  { key }: YearTerms,
  group: string,
  parts: readonly ApportionedPart[],
  limited?: LimitedAmounts,
): readonly RowResult[] {
  const shares = sharesOf(key.weights);
  return parts.map((part, position) => {
    const party = agreement.parties[key.members[position] ?? -1];
    const cutTo = limited?.cutTo[position];
    const cut = cutTo !== undefined && part.reason === 'none';
    const row = (cut ? { ...readPart(part), reason: 'limit' } : part) as Writable<RowResult>;
    row.party = party?.name ?? '';
    row.kind = 'municipality';
    row.group = group;
    row.share = shares[position] ?? NOTHING;
    addKnown(row, 'code', party?.code);
    addKnown(row, 'population', key.populations[position]);
    addKnown(row, 'origin', key.origins[position]);
    addKnown(row, 'limitedBy', cutTo);
    return row;
  });
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function addKnown<Field extends keyof RowResult>(
  row: Writable<RowResult>,
  field: Field,
  value: RowResult[Field] | undefined,
): void {
  if (value !== undefined) row[field] = value;
}

function sharesOf(weights: readonly Fraction[]): readonly Fraction[] {
  const whole = wholeWeights(weights);
  const sum = BigInt(whole.sum);
  const figures: readonly (number | bigint)[] = whole.weights;
  return figures.map((weight) => fraction(BigInt(weight), sum));
}
