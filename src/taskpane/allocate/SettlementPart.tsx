import { oreToDecimal } from '../../core/exact/decimal';
import type { YearResult } from '../../core/plan/model';
import { FactList } from '../shared/FactList';
import { usePane } from '../shared/PaneContext';
import { Disclosure } from '../shared/Disclosure';
import { Hint } from '../shared/Section';
import { PartyTable } from './PartyTable';
import { signedKronor } from './signed';

/** The outcome of the year against what was agreed, and what that makes for each party. Nothing without an outcome. */
export function SettlementPart({ year }: { readonly year: YearResult }) {
  const { text } = usePane();
  const words = text.allocate.settlement;
  const { settlement } = year;
  if (settlement === undefined) return null;
  const { outcome, surplus, rule, rows, unusedDeductions } = settlement;
  const kronor = (ore: bigint | undefined): string =>
    ore === undefined ? '' : text.numbers.kronor(oreToDecimal(ore));
  return (
    <Disclosure title={words.title(year.year)}>
      <FactList
        facts={[
          { term: words.outcome, value: kronor(outcome) },
          { term: words.unused, value: kronor(unusedDeductions) },
          {
            term: surplus < 0n ? words.deficit : words.surplus,
            value: kronor(surplus < 0n ? -surplus : surplus),
          },
          { term: words.rule, value: words.rules[rule] },
        ]}
      />
      {rows.length > 0 && (
        <>
          <PartyTable
            caption={words.caption(year.year)}
            head={words.amount}
            lines={rows.map(({ party, amount }) => ({
              party,
              amount: signedKronor(oreToDecimal(amount), text.numbers),
            }))}
            total={signedKronor(
              oreToDecimal(rows.reduce((sum, { amount }) => sum + amount, 0n)),
              text.numbers,
            )}
          />
          <Hint>{text.allocate.trueUp.signs}</Hint>
        </>
      )}
    </Disclosure>
  );
}
