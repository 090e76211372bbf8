import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { municipalitiesOf, vintagesOf } from '../../data/countyPopulations';
import { regions } from '../../data/municipalities';
import { goTo } from '../../excel/goTo';
import { writeSheets } from '../../excel/writeSheets';
import type { ExcelFault } from '../../excel/model';
import type { RangeAddress } from '../../workbook/cells';
import { populationRange, populationSheet } from '../../workbook/write/populationSheet';
import { Busy } from '../shared/Busy';
import { FaultNotice } from '../shared/FaultNotice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint } from '../shared/Section';

/** A county's municipalities with the population of one date, on a new sheet that is then used. */
export default function CountyPicker({ onWritten }: { readonly onWritten: (table: RangeAddress) => void }) {
  const { text, workbook, refreshWorkbook } = usePane();
  const words = text.county;
  const [code, setCode] = useState('20');
  const [date, setDate] = useState<string>();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<ExcelFault>();
  const offered = vintagesOf(code);
  const vintage = offered.find((one) => one.date === date) ?? offered[0];
  const region = regions.find((one) => one.code === code);

  const create = async (): Promise<void> => {
    if (vintage === undefined || region === undefined) return;
    setWorking(true);
    setFault(undefined);
    const municipalities = municipalitiesOf(code);
    const described = populationSheet({ county: region.county, municipalities, vintages: [vintage] });
    const outcome = await writeSheets([described]);
    setWorking(false);
    refreshWorkbook();
    const [sheet] = outcome.sheets;
    if (outcome.kind === 'failed') setFault(outcome.fault);
    if (outcome.kind !== 'written' || sheet === undefined) return;
    const table = { sheet: sheet.name, range: populationRange(municipalities.length) };
    await goTo({ ...table, range: 'A1' }).catch(() => undefined);
    onWritten(table);
  };

  return (
    <>
      <Hint>{words.hint}</Hint>
      <Field label={words.county}>
        <Select value={code} onChange={(_, data) => setCode(data.value)}>
          {regions.map((one) => (
            <option key={one.code} value={one.code}>
              {one.county}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.vintage}>
        <Select value={vintage?.date ?? ''} onChange={(_, data) => setDate(data.value)}>
          {offered.map((one) => (
            <option key={one.date} value={one.date}>
              {one.label}
            </option>
          ))}
        </Select>
      </Field>
      {vintage === undefined && <Notice kind="warning">{words.missing}</Notice>}
      <Hint>{words.notRefreshed}</Hint>
      {fault && <FaultNotice fault={fault} />}
      {working && <Busy label={words.working} />}
      <Actions>
        <Button
          disabledFocusable={working || vintage === undefined || workbook?.readOnly === true}
          onClick={() => void create()}
        >
          {words.create}
        </Button>
      </Actions>
    </>
  );
}
