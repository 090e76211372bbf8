import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { Numbers } from '../../text/numbers';
import { formatAddress } from '../../workbook/address';
import type { Suggestion } from '../../workbook/read/model';
import { ChosenRange } from '../shared/ChosenRange';
import { Disclosure } from '../shared/Disclosure';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Rich } from '../shared/Rich';
import { Hint, Section } from '../shared/Section';
import { useGoTo } from '../shared/useGoTo';
import { SelectionButton } from '../shared/SelectionButton';
import { useAllocate } from './AllocateContext';

const CountyPicker = lazy(() => import('../county/CountyPicker'));

/** The population table: proposed with address, parties and sum; another one; or the selected range. */
export function PopulationChoice() {
  const { text } = usePane();
  const words = text.allocate.source;
  const { state, dispatch, takeSelection } = useAllocate();
  const [first] = state.populations;
  const chosen = state.population;
  if (state.populationOpen || (chosen === undefined && first === undefined)) {
    return (
      <Section title={words.population}>
        {state.populations.length > 0 && <Alternatives suggestions={state.populations} />}
        <Hint>
          <Rich text={words.empty} />
        </Hint>
        <SelectionButton onUse={() => void takeSelection('population')} />
        <Disclosure title={text.county.title}>
          <Suspense fallback={null}>
            <CountyPicker onWritten={(address) => dispatch({ type: 'population-chosen', address })} />
          </Suspense>
        </Disclosure>
      </Section>
    );
  }
  return (
    <Section title={words.population}>
      {chosen === undefined && first !== undefined ? (
        <Proposed suggestion={first} />
      ) : (
        chosen !== undefined && (
          <ChosenRange
            address={chosen}
            note={
              noteOf(state.populations, formatAddress(chosen), words, text.numbers) ?? words.chosenSelection
            }
            onChange={() => dispatch({ type: 'population-opened' })}
          />
        )
      )}
    </Section>
  );
}

function noteOf(
  suggestions: readonly Suggestion[],
  address: string,
  words: { chosen: (parties: number, sum: string) => string },
  { number }: Numbers,
): string | undefined {
  const known = suggestions.find((suggestion) => formatAddress(suggestion.address) === address);
  return known && words.chosen(known.parties, number(known.sum));
}

function Proposed({ suggestion }: { readonly suggestion: Suggestion }) {
  const { text } = usePane();
  const { dispatch } = useAllocate();
  const { show, fault } = useGoTo();
  const words = text.allocate.source;
  return (
    <>
      <Notice
        kind="info"
        actions={
          <>
            <Button onClick={() => dispatch({ type: 'population-chosen', address: suggestion.address })}>
              {text.shared.use}
            </Button>
            <Button onClick={() => show(suggestion.address)}>{text.shared.show}</Button>
            <Button appearance="subtle" onClick={() => dispatch({ type: 'population-opened' })}>
              {text.shared.chooseAnother}
            </Button>
          </>
        }
      >
        <Rich
          text={words.found(
            formatAddress(suggestion.address),
            suggestion.parties,
            text.numbers.number(suggestion.sum),
          )}
        />
      </Notice>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}

function Alternatives({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { text } = usePane();
  const words = text.allocate.source;
  const { state, dispatch } = useAllocate();
  const chosen = state.population && formatAddress(state.population);
  return (
    <RadioGroup
      aria-label={words.others(suggestions.length)}
      value={chosen ?? ''}
      onChange={(_, data) => {
        const picked = suggestions.find(({ address }) => formatAddress(address) === data.value);
        if (picked) dispatch({ type: 'population-chosen', address: picked.address });
      }}
    >
      {suggestions.map(({ address, parties, sum }) => (
        <Radio
          key={formatAddress(address)}
          value={formatAddress(address)}
          label={words.candidate(formatAddress(address), parties, text.numbers.number(sum))}
        />
      ))}
    </RadioGroup>
  );
}
