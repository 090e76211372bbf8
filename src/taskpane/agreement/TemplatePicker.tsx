import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { agreementWords } from '../../text/sheetsAgreement';
import { agreementSheet, termRange } from '../../workbook/write/agreementSheet';
import { agreementTemplates, templateRows } from '../../workbook/write/agreementTemplates';
import { Choice } from '../shared/Choice';
import { NewSheetState, useBlocked } from '../shared/NewSheetState';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';
import { useNewSheet } from '../shared/useNewSheet';
import { useAgreementFlow } from './AgreementContext';

/** An agreement to start from, written as a new sheet which then is what the form reads. */
export function TemplatePicker() {
  const { text, announce } = usePane();
  const words = text.agreement.parts.templates;
  const { dispatch, read } = useAgreementFlow();
  const sheet = useNewSheet(text.agreement.saving);
  const blocked = useBlocked();
  const [chosen, setChosen] = useState(agreementTemplates[0]?.id ?? '');
  const create = async (): Promise<void> => {
    const template = agreementTemplates.find(({ id }) => id === chosen);
    if (template === undefined) return;
    const rows = templateRows(template);
    const name = await sheet.write(() => agreementSheet(rows, agreementWords.sheet));
    if (name === undefined) return;
    announce(text.agreement.saved(name));
    dispatch({ type: 'sheet-written', sheet: name });
    await read({ sheet: name, range: termRange(rows.length) });
    // The new agreement stands above the lists it was chosen from.
    window.scrollTo(0, 0);
  };
  return (
    <>
      <Hint>{words.hint}</Hint>
      <Choice
        label={words.label}
        value={chosen}
        options={agreementTemplates.map(({ id, title }) => ({
          value: id,
          text: title === '' ? words.empty : words.name(id, title),
        }))}
        onChoose={setChosen}
      />
      <NewSheetState sheet={sheet} />
      <Actions>
        <Button disabledFocusable={sheet.working || blocked !== undefined} onClick={() => void create()}>
          {words.write}
        </Button>
      </Actions>
    </>
  );
}
