import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useEffect } from 'react';
import { contradictionsOf, isSettled } from '../../workbook/read/contradictions';
import { useAllocate } from '../allocate/AllocateContext';

import { withSettled } from '../allocate/supplements';
import { AssumptionList } from '../shared/AssumptionList';
import { ChosenRange } from '../shared/ChosenRange';
import { Contradictions } from '../shared/Contradictions';
import { Disclosure } from '../shared/Disclosure';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Reading } from '../shared/Reading';
import { RefusalList } from '../shared/RefusalList';
import { RemarkList } from '../shared/RemarkList';
import { Rich } from '../shared/Rich';
import { Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { SelectionButton } from '../shared/SelectionButton';
import { AgreementForm } from './AgreementForm';
import { useAgreementFlow } from './AgreementContext';
import { fieldGroups, formRows } from './agreementFields';
import { FieldList } from './FieldList';
import { TemplatePicker } from './TemplatePicker';
import { TermSection } from './TermSection';

const CountyPicker = lazy(() => import('../county/CountyPicker'));

/** The view Avtal: the agreement as read, field by field, and the way to write it anew. */
export default function AgreementTab({ onLeave }: { readonly onLeave: () => void }) {
  const { state, read } = useAgreementFlow();
  const { settled } = useAllocate().state.supplements;
  const current = state.read && state.settled === settled;
  const unread = !current && state.fault === undefined && state.work === 'none';
  useEffect(() => {
    if (unread) void read();
    // Read when the view is first shown and when a contradiction is settled; "Läs om" reads again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read is made anew on each render
  }, [unread]);
  return state.form === undefined ? <ReadAgreement onLeave={onLeave} /> : <AgreementForm />;
}

function ReadAgreement({ onLeave }: { readonly onLeave: () => void }) {
  const { text, openTab } = usePane();
  const words = text.agreement;
  const { state, dispatch, read, takeSelection } = useAgreementFlow();
  const { state: allocating, settle } = useAllocate();
  const found = state.range !== undefined;
  // What can be chosen between is asked for by itself, neither refused nor remarked on.
  const refused = state.refusals.filter(({ choices }) => choices === undefined);
  const remarks = state.remarks.filter((remark) => !isSettled(remark));
  const openForm = (): void => dispatch({ type: 'form-opened', rows: formRows(state.fields) });
  return (
    <StepPage
      title={words.title}
      onBack={onLeave}
      footer={
        <>
          <Button onClick={openForm} disabledFocusable={!state.read}>
            {found ? words.edit : words.fillIn}
          </Button>
          {found && state.refusals.length === 0 && (
            <Button appearance="primary" onClick={() => openTab('allocate')}>
              {words.allocate}
            </Button>
          )}
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void read()} />}
      {state.work === 'reading' && <Reading range={state.range} />}
      {state.written !== undefined && <Notice kind="success">{words.saved(state.written)}</Notice>}
      {state.stale && (
        <Notice kind="warning" actions={<Button onClick={() => void read()}>{text.shared.readAgain}</Button>}>
          {text.shared.stale(undefined)}
        </Notice>
      )}
      {state.range && (
        <ChosenRange
          address={state.range}
          note={words.readFrom}
          changeLabel={text.shared.useSelection}
          onChange={() => void takeSelection()}
        />
      )}
      {state.read && !found && (
        <>
          <Hint>
            <Rich text={words.empty} />
          </Hint>
          <SelectionButton onUse={() => void takeSelection()} />
        </>
      )}
      <Contradictions
        contradictions={contradictionsOf(state.refusals, state.remarks)}
        settled={allocating.supplements.settled}
        onChoose={(contradiction, cell) =>
          void settle(withSettled(allocating.supplements, contradiction, cell))
        }
      />
      {refused.length > 0 && found && (
        <Section title={words.refused}>
          <RefusalList refusals={refused} />
        </Section>
      )}
      {found && <Fields />}
      {found && state.parts && <TermSection parts={state.parts} />}
      {remarks.length > 0 && (
        <Section title={words.remarks}>
          <RemarkList remarks={remarks} />
        </Section>
      )}
      {found && <Hint>{words.editHint}</Hint>}
      {state.read && <Beginnings />}
    </StepPage>
  );
}

/** Ways to an agreement and a population that are not in the workbook yet. */
function Beginnings() {
  const { text } = usePane();
  const { state, read } = useAgreementFlow();
  return (
    <div>
      <Disclosure title={text.agreement.parts.templates.title}>
        <TemplatePicker />
      </Disclosure>
      <Disclosure title={text.county.title}>
        <Suspense fallback={null}>
          {/* The agreement may now have the population it lacked. */}
          <CountyPicker
            onWritten={async () => {
              if (state.range !== undefined) await read();
            }}
          />
        </Suspense>
      </Disclosure>
    </div>
  );
}

function Fields() {
  const { text } = usePane();
  const words = text.agreement;
  const { state } = useAgreementFlow();
  const settled = state.remarks.filter(isSettled);
  const assumed = state.assumptions.length + settled.length;
  const missing = state.fields.filter(({ status }) => status === 'missing');
  return (
    <>
      {fieldGroups.map((group) => {
        const fields = state.fields.filter((field) => field.group === group && field.status !== 'missing');
        return fields.length === 0 ? null : (
          <Section key={group} title={words.groups[group]}>
            <FieldList fields={fields} />
          </Section>
        );
      })}
      <div>
        {assumed > 0 && (
          <Disclosure title={`${words.assumptions} (${String(assumed)})`}>
            <AssumptionList assumptions={state.assumptions} settled={settled} />
          </Disclosure>
        )}
        {missing.length > 0 && (
          <Disclosure title={words.missingCount(missing.length)}>
            <Hint>{words.missingHint}</Hint>
            <div>{missing.map(({ label }) => label).join(', ')}</div>
          </Disclosure>
        )}
      </div>
    </>
  );
}
