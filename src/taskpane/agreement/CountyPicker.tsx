import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { municipalitiesOf, vintagesOf } from '../../data/countyPopulations';
import { regions } from '../../data/municipalities';
import { formatNumber } from '../../text/numbers';
import { populationSheet } from '../../workbook/write/populationSheet';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';
import { useAgreementFlow } from './AgreementContext';
import { Choice } from './Choice';
import { NewSheetState, useBlocked } from './NewSheetState';
import { useNewSheet } from './useNewSheet';

/** The county that the product was made for comes first to hand; every other is in the list. */
const FIRST_COUNTY = '20';

/** The municipalities of a county and their population, as a new sheet. A chunk of its own: it holds every figure. */
export default function CountyPicker() {
  const { text, announce } = usePane();
  const words = text.agreement.parts.county;
  const { read, state } = useAgreementFlow();
  const sheet = useNewSheet();
  const blocked = useBlocked();
  const [county, setCounty] = useState(FIRST_COUNTY);
  const [date, setDate] = useState('');
  const vintages = vintagesOf(county);
  const vintage = vintages.find((one) => one.date === date) ?? vintages[0];
  const region = regions.find(({ code }) => code === county);
  if (vintage === undefined || region === undefined) return null;
  const municipalities = municipalitiesOf(county);
  const sum = municipalities.reduce((all, { code }) => all + (vintage.figures.get(code) ?? 0), 0);
  const create = async (): Promise<void> => {
    const described = populationSheet({ county: region.county, municipalities, vintages: [vintage] });
    const name = await sheet.write(() => described);
    if (name === undefined) return;
    announce(words.written(name));
    if (state.range !== undefined) await read();
  };
  return (
    <>
      <Hint>{words.hint}</Hint>
      <Choice
        label={words.region}
        value={county}
        options={regions.map(({ code, name }) => ({ value: code, text: name }))}
        onChoose={setCounty}
      />
      <Choice
        label={words.vintage}
        value={vintage.date}
        options={vintages.map((one) => ({ value: one.date, text: one.label }))}
        onChoose={setDate}
      />
      <Hint>
        {words.sum(municipalities.length, formatNumber(String(sum)))} {words.source(vintage.source)}
      </Hint>
      <NewSheetState sheet={sheet} />
      {sheet.written !== undefined && <Notice kind="success">{words.written(sheet.written)}</Notice>}
      <Actions>
        <Button disabledFocusable={sheet.working || blocked !== undefined} onClick={() => void create()}>
          {words.write}
        </Button>
      </Actions>
    </>
  );
}
