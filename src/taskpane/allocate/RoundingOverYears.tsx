import { formatDecimal } from '../../core/exact/decimal';
import type { Plan } from '../../core/plan/model';
import { accumulatedRounding, yearsTogether } from '../../workbook/write/yearsTogether';
import { Disclosure } from '../shared/Disclosure';
import { usePane } from '../shared/PaneContext';
import { Hint } from '../shared/Section';
import { PartyTable } from './PartyTable';
import { signedKronor } from './signed';

export interface RoundingOverYearsProps {
  readonly plan: Plan;
  /** Flerårsplan was rounded both ways. */
  readonly together: boolean;
}

/** A chunk of its own. What rounding has given or taken from each party over the years: the proof that it is fair. */
export default function RoundingOverYears({ plan, together }: RoundingOverYearsProps) {
  const { text } = usePane();
  const words = text.allocate.result;
  const outcome = together ? yearsTogether(plan) : undefined;
  const rounding = accumulatedRounding(plan, outcome?.kind === 'done' ? outcome.value : undefined);
  const lines = [...rounding].map(([party, deviation]) => ({
    party,
    deviation: formatDecimal(deviation, { decimals: 2 }),
  }));
  const most = lines.reduce((size, { deviation }) => Math.max(size, Math.abs(Number(deviation))), 0);
  return (
    <Disclosure title={words.rounding}>
      <Hint>{words.roundingLead(plan.years.length, text.numbers.kronor(most.toFixed(2)))}</Hint>
      <PartyTable
        caption={words.roundingCaption}
        head={words.roundingHead}
        lines={lines.map(({ party, deviation }) => ({
          party,
          amount: signedKronor(deviation, text.numbers),
        }))}
      />
    </Disclosure>
  );
}
