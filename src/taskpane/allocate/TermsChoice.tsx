import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { ChosenRange } from '../shared/ChosenRange';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Rich } from '../shared/Rich';
import { Actions, Hint, Section } from '../shared/Section';
import { useGoTo } from '../shared/useGoTo';
import { SelectionButton } from '../shared/SelectionButton';
import { useAllocate } from './AllocateContext';
import { TermsForm } from './TermsForm';

/** The agreement's terms: a range of the workbook, or a small form when there is none. */
export function TermsChoice({ tried }: { readonly tried: boolean }) {
  const { text } = usePane();
  const words = text.allocate.source;
  const { state, dispatch } = useAllocate();
  const [first] = state.agreements;
  const { terms } = state;
  return (
    <Section title={words.agreement}>
      {state.termsOpen ? (
        <Alternatives />
      ) : terms?.kind === 'range' ? (
        <ChosenRange
          address={terms.address}
          note={
            state.agreements.some((known) => formatAddress(known) === formatAddress(terms.address))
              ? words.agreement
              : words.chosenSelection
          }
          onChange={() => dispatch({ type: 'terms-opened' })}
        />
      ) : terms === undefined && first !== undefined ? (
        <Proposed address={first} />
      ) : (
        <>
          {first === undefined && <Hint>{words.agreementEmpty}</Hint>}
          <TermsForm tried={tried} />
          <Actions>
            <Button appearance="subtle" onClick={() => dispatch({ type: 'terms-opened' })}>
              {text.shared.chooseAnother}
            </Button>
          </Actions>
        </>
      )}
    </Section>
  );
}

function Proposed({ address }: { readonly address: RangeAddress }) {
  const { text } = usePane();
  const { dispatch } = useAllocate();
  const { show, fault } = useGoTo();
  return (
    <>
      <Notice
        kind="info"
        actions={
          <>
            <Button onClick={() => dispatch({ type: 'terms-chosen', terms: { kind: 'range', address } })}>
              {text.shared.use}
            </Button>
            <Button onClick={() => show(address)}>{text.shared.show}</Button>
            <Button appearance="subtle" onClick={() => dispatch({ type: 'terms-opened' })}>
              {text.shared.chooseAnother}
            </Button>
          </>
        }
      >
        <Rich text={text.allocate.source.agreementFound(formatAddress(address))} />
      </Notice>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}

const formValue = 'formular';

function Alternatives() {
  const { text } = usePane();
  const words = text.allocate.source;
  const { state, dispatch, takeSelection } = useAllocate();
  const chosen =
    state.terms?.kind === 'range' ? formatAddress(state.terms.address) : state.terms ? formValue : '';
  return (
    <>
      <RadioGroup
        aria-label={words.agreement}
        value={chosen}
        onChange={(_, data) => {
          const address = state.agreements.find((known) => formatAddress(known) === data.value);
          if (address) dispatch({ type: 'terms-chosen', terms: { kind: 'range', address } });
          else dispatch({ type: 'terms-chosen', terms: { kind: 'form' } });
        }}
      >
        {state.agreements.map((address) => (
          <Radio key={formatAddress(address)} value={formatAddress(address)} label={formatAddress(address)} />
        ))}
        <Radio value={formValue} label={words.fillIn} />
      </RadioGroup>
      <Hint>{words.pickInSheet}</Hint>
      <SelectionButton onUse={() => void takeSelection('terms')} />
    </>
  );
}
