import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { filledRows } from '../shared/agreementRows';
import { FaultNotice, WaitingNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { StepPage } from '../shared/StepPage';
import { Cancelled, Writing } from '../shared/Writing';
import { useAgreementFlow } from './AgreementContext';
import { fieldGroups } from './agreementFields';
import type { FormRow } from './agreementState';

const useStyles = makeStyles({
  row: { display: 'grid', rowGap: '4px', paddingBottom: '8px' },
  label: { fontSize: tokens.fontSizeBase300 },
});

/** Every term with value and source clause. It is written as a new sheet; the old one stays as it is. */
export function AgreementForm() {
  const { text, workbook } = usePane();
  const words = text.agreement;
  const { state, dispatch, save, saving } = useAgreementFlow();
  const [tried, setTried] = useState(false);
  const rows = state.form ?? [];
  const empty = filledRows(rows).length === 0;
  const back = (): void => dispatch({ type: 'form-closed' });
  const blocked = workbook?.readOnly
    ? text.shared.readOnlyWorkbook
    : workbook?.structureProtected
      ? text.shared.structureProtected
      : undefined;
  return (
    <StepPage
      title={words.formTitle}
      onBack={back}
      footer={
        <>
          <Button onClick={back}>{text.shared.back}</Button>
          <Button
            appearance="primary"
            disabledFocusable={state.work !== 'none' || blocked !== undefined}
            onClick={() => {
              setTried(true);
              if (!empty) void save();
            }}
          >
            {words.save}
          </Button>
        </>
      }
    >
      {state.waiting && <WaitingNotice />}
      {state.fault && <FaultNotice fault={state.fault} />}
      {blocked !== undefined && <Notice kind="warning">{blocked}</Notice>}
      {state.work === 'writing' && <Writing label={words.saving} job={saving} />}
      {state.cancelled && <Cancelled sheets={state.cancelled} />}
      {tried && empty && <Notice kind="error">{words.nothingFilled}</Notice>}
      <Hint>{words.editHint}</Hint>
      {fieldGroups.map((group) => {
        const inGroup = rows.flatMap((row, index) => (row.group === group ? [{ row, index }] : []));
        return inGroup.length === 0 ? null : (
          <Section key={group} title={words.groups[group]}>
            {inGroup.map(({ row, index }) => (
              <RowInputs key={index} row={row} index={index} />
            ))}
          </Section>
        );
      })}
      <Hint>{words.addHint}</Hint>
      <Actions>
        <Button onClick={() => dispatch({ type: 'row-added' })}>{words.addRow}</Button>
      </Actions>
    </StepPage>
  );
}

function RowInputs({ row, index }: { readonly row: FormRow; readonly index: number }) {
  const styles = useStyles();
  const words = usePane().text.agreement;
  const { dispatch } = useAgreementFlow();
  const change = (changed: Partial<FormRow>): void => dispatch({ type: 'row-changed', index, row: changed });
  return (
    <div className={styles.row} role="group" aria-label={row.label === '' ? words.newLabel : row.label}>
      {row.group === 'other' ? (
        <Input
          aria-label={words.newLabel}
          placeholder={words.newLabel}
          value={row.label}
          onChange={(_, data) => change({ label: data.value })}
        />
      ) : (
        <span className={styles.label}>{row.label}</span>
      )}
      <Input
        aria-label={words.valueOf(row.label)}
        placeholder={words.value}
        value={row.value}
        onChange={(_, data) => change({ value: data.value })}
      />
      <Input
        size="small"
        aria-label={words.sourceOf(row.label)}
        placeholder={words.sourcePlaceholder}
        value={row.source}
        onChange={(_, data) => change({ source: data.value })}
      />
    </div>
  );
}
