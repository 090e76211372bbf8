import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Agreement, PartyColumn } from '../../core/agreement/model';
import { oreToDecimal } from '../../core/exact/decimal';
import type { YearResult } from '../../core/plan/model';
import { populationTrueUp, type PopulationTrueUp } from '../../workbook/populationTrueUp';
import { columnOf } from '../../workbook/trueUpChoice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { RefusalList } from '../shared/RefusalList';
import { Hint } from '../shared/Section';
import { useAllocate } from './AllocateContext';
import { PartyTable } from './PartyTable';
import { withTrueUp } from './sheetChoice';
import { signedKronor } from './signed';

export interface TrueUpPartProps {
  readonly year: YearResult;
  readonly agreement: Agreement;
}

/** A chunk of its own. A year billed on a preliminary population: which column is final, and what that makes for each. */
export default function TrueUpPart({ year, agreement }: TrueUpPartProps) {
  const { text } = usePane();
  const words = text.allocate.trueUp;
  const { state, dispatch } = useAllocate();
  const chosen = state.choice.trueUps.find((choice) => choice.year === year.year);
  const [picked, setPicked] = useState<number>();
  // The sheets may be read again meanwhile: a choice that is made follows its column, one that is not begins anew.
  const billed = chosen?.billed ?? picked ?? columnOf(agreement, year) ?? 0;
  const final = chosen?.final;
  const choose = (on: number, settledOn: number | undefined): void => {
    setPicked(on);
    const trueUp =
      settledOn === undefined || settledOn === on
        ? undefined
        : { year: year.year, billed: on, final: settledOn };
    dispatch({ type: 'sheets-chosen', choice: withTrueUp(state.choice, year.year, trueUp) });
  };
  const outcome = useMemo(
    () => (chosen === undefined ? undefined : populationTrueUp(agreement, chosen)),
    [agreement, chosen],
  );
  const options = agreement.populations.map((column, place) => ({
    place,
    label: labelOf(column, place, words),
  }));
  return (
    <>
      <Hint>{words.lead(year.year)}</Hint>
      <Field label={words.billed}>
        <Select value={String(billed)} onChange={(_, { value }) => choose(Number(value), final)}>
          {options.map(({ place, label }) => (
            <option key={place} value={String(place)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.final}>
        <Select
          value={final === undefined ? '' : String(final)}
          onChange={(_, { value }) => choose(billed, value === '' ? undefined : Number(value))}
        >
          <option value="">{words.choose}</option>
          {options
            .filter(({ place }) => place !== billed)
            .map(({ place, label }) => (
              <option key={place} value={String(place)}>
                {label}
              </option>
            ))}
        </Select>
      </Field>
      {outcome?.kind === 'refused' && <RefusalList refusals={outcome.refusals} />}
      {outcome?.kind === 'done' && <Result trueUp={outcome.value} />}
    </>
  );
}

function labelOf({ header }: PartyColumn, place: number, words: { column: (n: number) => string }): string {
  return header === '' ? words.column(place + 1) : header;
}

function Result({ trueUp }: { readonly trueUp: PopulationTrueUp }) {
  const { text } = usePane();
  const words = text.allocate.trueUp;
  const { kinds } = useAllocate().state.choice;
  const { number } = text.numbers;
  const sum = signedKronor(oreToDecimal(trueUp.difference), text.numbers);
  return (
    <>
      <PartyTable
        caption={words.caption(trueUp.year)}
        head={words.difference}
        lines={trueUp.rows.map(({ party, preliminary, final, amount }) => ({
          party,
          amount: signedKronor(oreToDecimal(amount), text.numbers),
          detail: words.detail(number(oreToDecimal(preliminary)), number(oreToDecimal(final))),
        }))}
        total={sum}
      />
      <Hint>{words.signs}</Hint>
      {trueUp.difference === 0n ? (
        <Notice kind="success">{words.even}</Notice>
      ) : (
        <Notice kind="info">{words.uneven(sum)}</Notice>
      )}
      {kinds.includes('true-up') && <Hint>{words.sheet(trueUp.year)}</Hint>}
    </>
  );
}
