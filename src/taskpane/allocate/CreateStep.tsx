import { Button, Checkbox, Field, Label, Radio, RadioGroup, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useId, useState } from 'react';
import type { SheetDescription } from '../../workbook/write/description';
import type { SheetKind } from '../../workbook/write/options';
import { Busy } from '../shared/Busy';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Hint } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { useAllocate } from './AllocateContext';
import { describeSheets, offeredKinds } from './describeSheets';
import { RoundTogether } from './RoundTogether';
import { withKind } from './sheetChoice';
import { SheetNames } from './SheetNames';
import { StaleNotice } from './StaleNotice';

const CompareWith = lazy(() => import('./CompareWith'));

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
});

/** Step 4: which sheets, with which names, as values or live formulas, and whether Ctrl+Z will do. */
export function CreateStep() {
  const { text, workbook, preferences, setPreferences } = usePane();
  const words = text.allocate.create;
  const { state, dispatch, write, cancel } = useAllocate();
  const described = useDescribed();
  const sheets = described === undefined || described === 'failed' ? [] : described;
  const writing = state.work === 'writing';
  // The sheet that is being written is finished first: until then it is said that the press was heard.
  const [stopping, setStopping] = useState(false);
  const stop = (): void => {
    setStopping(true);
    cancel();
  };
  const start = (): void => {
    setStopping(false);
    void write(sheets);
  };
  const blocked = workbook?.readOnly
    ? text.shared.readOnlyWorkbook
    : workbook?.structureProtected
      ? text.shared.structureProtected
      : undefined;
  const back = (): void => dispatch({ type: 'step-opened', step: 'preview' });
  return (
    <StepPage
      title={text.allocate.steps.create}
      step={{ n: 4, of: 4 }}
      onBack={writing ? undefined : back}
      footer={
        <>
          <Button onClick={writing ? stop : back} disabledFocusable={writing && stopping}>
            {writing ? text.shared.cancel : text.shared.back}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={writing || sheets.length === 0 || blocked !== undefined}
            onClick={start}
          >
            {words.create}
          </Button>
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} />}
      {state.removed !== undefined && (
        <Notice kind="success">{text.shared.remove.done(state.removed)}</Notice>
      )}
      {blocked !== undefined && <Notice kind="warning">{blocked}</Notice>}
      <StaleNotice />
      {writing ? (
        <Writing stopping={stopping} />
      ) : (
        <>
          {described === undefined && <Busy label={words.preparing} />}
          {described === 'failed' && <Notice kind="error">{words.notPossible}</Notice>}
          <Kinds />
          <RoundTogether />
          <Suspense fallback={null}>{state.choice.kinds.includes('consequence') && <CompareWith />}</Suspense>
          {described !== undefined && described !== 'failed' && <SheetNames sheets={described} />}
          <Field label={words.figures}>
            <RadioGroup
              value={preferences.mode}
              onChange={(_, data) =>
                setPreferences({ ...preferences, mode: data.value === 'values' ? 'values' : 'formulas' })
              }
            >
              <Radio value="formulas" label={`${words.formulas}. ${words.formulasHint}`} />
              <Radio value="values" label={`${words.values}. ${words.valuesHint}`} />
            </RadioGroup>
          </Field>
          <Hint>{words.newSheets}</Hint>
          <Hint>{workbook?.canGroupUndo ? words.undo : words.noUndo}</Hint>
        </>
      )}
    </StepPage>
  );
}

/** The chosen kinds as sheets; undefined until they are described, `failed` when that cannot be done. */
function useDescribed(): readonly SheetDescription[] | 'failed' | undefined {
  const { state } = useAllocate();
  const { preferences } = usePane();
  const { computation, workbook, terms, form, choice } = state;
  const [described, setDescribed] = useState<readonly SheetDescription[] | 'failed'>();
  useEffect(() => {
    let current = true;
    describeSheets({ computation, workbook, terms, form, choice }, preferences.mode)
      .then((sheets) => current && setDescribed(sheets))
      // A fault of the program's own: said, instead of waiting for ever.
      .catch(() => current && setDescribed('failed'));
    return () => {
      current = false;
    };
  }, [computation, workbook, terms, form, choice, preferences.mode]);
  return described;
}

/** What can be made of this plan, in the order the sheets will stand. */
function Kinds() {
  const styles = useStyles();
  const words = usePane().text.allocate.create;
  const { state, dispatch } = useAllocate();
  const { computation, workbook, terms, form, choice } = state;
  const id = useId();
  const [offered, setOffered] = useState<readonly SheetKind[]>([]);
  useEffect(() => {
    let current = true;
    offeredKinds({ computation, workbook, terms, form, choice })
      .then((found) => current && setOffered(found))
      // Then only the usual sheets are made.
      .catch(() => current && setOffered([]));
    return () => {
      current = false;
    };
  }, [computation, workbook, terms, form, choice]);
  if (offered.length === 0) return null;
  return (
    // No Field around them: it would give every box the same id, and a press on a name would tick the first box.
    <div role="group" aria-labelledby={id} className={styles.list}>
      <Label id={id}>{words.which}</Label>
      {offered.map((kind) => (
        <Checkbox
          key={kind}
          label={words.kinds[kind]}
          checked={choice.kinds.includes(kind)}
          onChange={(_, { checked }) =>
            dispatch({ type: 'sheets-chosen', choice: withKind(choice, kind, checked === true) })
          }
        />
      ))}
    </div>
  );
}

function Writing({ stopping }: { readonly stopping: boolean }) {
  const { text } = usePane();
  const { progress } = useAllocate().state;
  if (stopping) return <Busy label={text.shared.stopping} delay={0} />;
  return progress === undefined ? (
    <Busy label={text.allocate.create.preparing} delay={0} />
  ) : (
    <Busy
      label={text.shared.writing(progress.index, progress.of, progress.sheet)}
      share={progress.index / (progress.of + 1)}
      delay={0}
    />
  );
}
