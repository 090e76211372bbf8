import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect } from 'react';
import { formatAddress } from '../../workbook/address';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { usePane } from '../shared/PaneContext';
import { Reading } from '../shared/Reading';
import { Rich } from '../shared/Rich';
import { Hint } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useSelectionFollowed } from '../shared/followSelection';
import { useReviewFlow } from './ReviewContext';
import { Reviewing } from './Reviewing';

/** Step 1: which table, and against what. */
export function ChooseStep({ onLeave }: { readonly onLeave: () => void }) {
  const { text } = usePane();
  const words = text.review.choose;
  const { state, dispatch, readPlaces, run, cancel } = useReviewFlow();
  useEffect(() => {
    void readPlaces();
    // Read once, when the step is shown; the selection is followed from then on, and the button reads all again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- readPlaces is made anew on each render
  }, []);
  useSelectionFollowed((selection) => dispatch({ type: 'selection-read', selection }));
  const reviewing = state.work === 'reviewing';
  return (
    <StepPage
      title={text.review.steps.choose}
      step={{ n: 1, of: 3 }}
      onBack={reviewing ? cancel : onLeave}
      footer={
        <>
          <Button onClick={reviewing ? cancel : onLeave}>
            {reviewing ? text.shared.cancel : text.shared.back}
          </Button>
          <Button appearance="primary" disabledFocusable={state.work !== 'none'} onClick={() => void run()}>
            {state.scope === 'selection' ? words.runSelection : words.run}
          </Button>
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void readPlaces()} />}
      {state.work === 'reading' && <Reading />}
      {reviewing ? (
        <Reviewing />
      ) : (
        <>
          <Hint>
            <Rich text={words.empty} />
          </Hint>
          <ScopeChoice />
          <AgainstChoice />
        </>
      )}
    </StepPage>
  );
}

function ScopeChoice() {
  const { text, workbook } = usePane();
  const words = text.review.choose;
  const { state, dispatch, readPlaces } = useReviewFlow();
  const { selection } = state;
  return (
    <>
      <Field label={words.what}>
        <RadioGroup
          value={state.scope}
          onChange={(_, data) => {
            const { value } = data;
            if (value === 'selection' || value === 'sheet' || value === 'workbook')
              dispatch({ type: 'scope-chosen', scope: value });
          }}
        >
          <Radio
            value="selection"
            disabled={selection === undefined}
            label={selection ? words.selectionValue(formatAddress(selection)) : words.selection}
          />
          {workbook && <Radio value="sheet" label={words.sheet(workbook.activeSheet)} />}
          <Radio value="workbook" label={words.workbook} />
        </RadioGroup>
      </Field>
      <div>
        <Button onClick={() => void readPlaces()}>{words.refreshSelection}</Button>
      </div>
    </>
  );
}

function AgainstChoice() {
  const { text } = usePane();
  const words = text.review.choose;
  const { state, dispatch } = useReviewFlow();
  const { agreement } = state;
  return (
    <Field label={words.against}>
      <RadioGroup
        value={state.against}
        onChange={(_, data) =>
          dispatch({ type: 'against-chosen', against: data.value === 'agreement' ? 'agreement' : 'inner' })
        }
      >
        <Radio
          value="agreement"
          disabled={agreement === undefined}
          label={agreement ? words.agreement(formatAddress(agreement)) : words.noAgreement}
        />
        <Radio value="inner" label={words.inner} />
      </RadioGroup>
    </Field>
  );
}
