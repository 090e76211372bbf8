import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { NextButton } from '../shared/NextButton';
import { usePane } from '../shared/PaneContext';
import { Reading } from '../shared/Reading';
import { StepPage } from '../shared/StepPage';
import { useAllocate } from './AllocateContext';
import { PopulationChoice } from './PopulationChoice';
import { TermsChoice } from './TermsChoice';
import { missingFields } from './termsForm';

/** Step 1: which table holds the population, and where the agreement's terms stand. */
export function SourceStep({ onLeave }: { readonly onLeave: () => void }) {
  const { text } = usePane();
  const { state, readSources, compute } = useAllocate();
  const [tried, setTried] = useState(false);
  const unread = state.workbook === undefined && state.fault === undefined && state.work === 'none';
  useEffect(() => {
    if (unread) void readSources();
    // Read once when the step is first shown; "Läs om" and the buttons read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- readSources is made anew on each render
  }, [unread]);

  // What is proposed and not changed is what "Nästa" takes: it stands on the screen with address and sum.
  const [proposedPopulation] = state.populations;
  const [proposedAgreement] = state.agreements;
  const population = state.population ?? proposedPopulation?.address;
  const terms =
    state.terms ??
    (proposedAgreement === undefined
      ? ({ kind: 'form' } as const)
      : { kind: 'range' as const, address: proposedAgreement });
  const complete = terms.kind === 'range' || missingFields(state.form).length === 0;

  const next = (): void => {
    setTried(true);
    if (!complete) {
      document.querySelector<HTMLInputElement>('input[aria-invalid="true"], input[required]')?.focus();
      return;
    }
    void compute({ terms, ...(population === undefined ? {} : { population }) });
  };

  return (
    <StepPage
      title={text.allocate.steps.source}
      step={{ n: 1, of: 4 }}
      onBack={onLeave}
      footer={
        <>
          <Button onClick={onLeave}>{text.shared.back}</Button>
          <NextButton to={text.allocate.steps.check} onClick={next} />
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} onRetry={() => void readSources()} />}
      {state.work === 'reading' && <Reading range={state.population} />}
      {state.workbook && (
        <>
          <PopulationChoice />
          <TermsChoice tried={tried} />
        </>
      )}
    </StepPage>
  );
}
