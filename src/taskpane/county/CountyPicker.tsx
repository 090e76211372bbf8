import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { municipalitiesOf, vintagesOf } from '../../data/countyPopulations';
import { regions } from '../../data/municipalities';
import type { RangeAddress } from '../../workbook/cells';
import { populationRange, populationSheet } from '../../workbook/write/populationSheet';
import { Choice } from '../shared/Choice';
import { NewSheetState, useBlocked } from '../shared/NewSheetState';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';
import { useNewSheet } from '../shared/useNewSheet';

/** The county that the product was made for comes first to hand; every other is in the list. */
const FIRST_COUNTY = '20';

export interface CountyPickerProps {
  /** Told where the table stands, when the sheet has been written. */
  readonly onWritten?: (table: RangeAddress) => void | Promise<void>;
}

/**
 * The municipalities of a county with the population of one date, on a new sheet. Both Fördela and Avtal offer it. A
 * chunk of its own: it holds every figure.
 */
export default function CountyPicker({ onWritten }: CountyPickerProps) {
  const { text, announce } = usePane();
  const words = text.county;
  const sheet = useNewSheet(words.working);
  const blocked = useBlocked();
  const [county, setCounty] = useState(FIRST_COUNTY);
  const [date, setDate] = useState('');
  const vintages = vintagesOf(county);
  const vintage = vintages.find((one) => one.date === date) ?? vintages[0];
  const region = regions.find(({ code }) => code === county);
  const municipalities = municipalitiesOf(county);

  const create = async (): Promise<void> => {
    if (vintage === undefined || region === undefined) return;
    const described = populationSheet({ county: region.county, municipalities, vintages: [vintage] });
    const name = await sheet.write(() => described);
    if (name === undefined) return;
    announce(words.written(name));
    await onWritten?.({ sheet: name, range: populationRange(municipalities.length) });
  };

  return (
    <>
      <Hint>{words.hint}</Hint>
      <Choice
        label={words.county}
        value={county}
        options={regions.map((one) => ({ value: one.code, text: one.county }))}
        onChoose={setCounty}
      />
      {vintage === undefined ? (
        <Notice kind="warning">{words.missing}</Notice>
      ) : (
        <>
          <Choice
            label={words.vintage}
            value={vintage.date}
            options={vintages.map((one) => ({ value: one.date, text: text.numbers.date(one.date) }))}
            onChoose={setDate}
          />
          <Hint>
            {words.sum(municipalities.length, text.numbers.number(sumOf(vintage, municipalities)))}{' '}
            {words.source(vintage.source)} {words.notRefreshed}
          </Hint>
        </>
      )}
      <NewSheetState sheet={sheet} />
      {sheet.written !== undefined && <Notice kind="success">{words.written(sheet.written)}</Notice>}
      <Actions>
        <Button
          disabledFocusable={sheet.working || vintage === undefined || blocked !== undefined}
          onClick={() => void create()}
        >
          {words.create}
        </Button>
      </Actions>
    </>
  );
}

function sumOf(
  { figures }: { readonly figures: ReadonlyMap<string, number> },
  municipalities: readonly { readonly code: string }[],
): string {
  return String(municipalities.reduce((all, { code }) => all + (figures.get(code) ?? 0), 0));
}
