import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Party } from '../../core/agreement/model';
import { columnName, rectangleOf } from '../../workbook/address';
import type { CurrentColumn } from '../../workbook/read/currentColumns';
import type { CurrentReading, CurrentTable } from '../../workbook/read/readCurrentAmounts';
import { ChosenRange } from '../shared/ChosenRange';
import { Choice } from '../shared/Choice';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { RefusalList } from '../shared/RefusalList';
import { RemarkList } from '../shared/RemarkList';
import { useAllocate } from './AllocateContext';
import { currentLabel, readSummary } from './currentAmounts';
import { CurrentProposals } from './CurrentProposals';
import { useCurrentAmounts } from './useCurrentAmounts';

/** Today's amounts: proposed or selected, and then what was read, under which head, and who has none. */
export function CurrentChoice({ year }: { readonly year: number }) {
  const words = usePane().text.allocate.compare;
  const { choice } = useAllocate().state;
  const found = useCurrentAmounts();
  const [isOpen, setOpen] = useState(false);
  if (found === undefined) return null;
  const { proposals, parties, reading } = found;
  const picking = (
    <CurrentProposals
      proposals={proposals}
      parties={parties}
      isOpen={isOpen || reading !== undefined}
      onOpen={() => setOpen(true)}
      onChosen={() => setOpen(false)}
    />
  );
  if (choice.current === undefined || reading === undefined) {
    return (
      <>
        {picking}
        <Notice kind="info">{words.needed(year)}</Notice>
      </>
    );
  }
  if (isOpen) return picking;
  if (reading.kind === 'refused') {
    return (
      <>
        <RefusalList refusals={reading.refusals} />
        {reading.columns.length > 1 && <ColumnChoice columns={reading.columns} table={undefined} />}
        {picking}
      </>
    );
  }
  return <Chosen reading={reading} parties={parties} onChange={() => setOpen(true)} />;
}

interface ChosenProps {
  readonly reading: Exclude<CurrentReading, { kind: 'refused' }>;
  readonly parties: readonly Party[];
  readonly onChange: () => void;
}

/** The chosen range with what it holds; between several columns one is asked for. */
function Chosen({ reading, parties, onChange }: ChosenProps) {
  const { text, announce } = usePane();
  const words = text.allocate.compare;
  const { choice } = useAllocate().state;
  const table = reading.kind === 'done' ? reading.value : undefined;
  const note = table === undefined ? words.severalColumns : readSummary(table, parties, words, text.numbers);
  useEffect(() => announce(note), [note, announce]);
  const address = table?.address ?? choice.current?.range.address;
  return (
    <>
      <ChosenRange {...(address === undefined ? {} : { address })} note={note} onChange={onChange} />
      {reading.columns.length > 1 && <ColumnChoice columns={reading.columns} table={table} />}
      {table !== undefined && (
        <>
          <Heading table={table} />
          <RemarkList remarks={table.remarks} />
        </>
      )}
    </>
  );
}

interface ColumnChoiceProps {
  readonly columns: readonly CurrentColumn[];
  readonly table: CurrentTable | undefined;
}

function ColumnChoice({ columns, table }: ColumnChoiceProps) {
  const words = usePane().text.allocate.compare;
  const { state, takeCurrent } = useAllocate();
  const { current } = state.choice;
  const chosen = table === undefined ? undefined : rectangleOf(table.address.range)?.left;
  const options = columns.map(({ column, header }) => ({
    value: String(column),
    text: header === '' ? words.noHead(columnName(column)) : header,
  }));
  return (
    <Choice
      label={words.column}
      value={chosen === undefined ? '' : String(chosen)}
      options={chosen === undefined ? [{ value: '', text: words.chooseColumn }, ...options] : options}
      onChoose={(value) => {
        const column = columns.find((one) => String(one.column) === value);
        if (current === undefined || column === undefined) return;
        const { address } = current.range;
        void takeCurrent({ address, column: column.column, header: column.header });
      }}
    />
  );
}

/** What the amounts are called on the sheet: their own head, or what is typed here. */
function Heading({ table }: { readonly table: CurrentTable }) {
  const words = usePane().text.allocate.compare;
  const { state, dispatch } = useAllocate();
  const { choice } = state;
  const { current } = choice;
  if (current === undefined) return null;
  return (
    <Field label={words.heading}>
      <Input
        value={current.label ?? currentLabel(choice, table)}
        maxLength={60}
        onChange={(_, { value }) =>
          dispatch({
            type: 'sheets-chosen',
            choice: { ...choice, current: { ...current, label: value } },
          })
        }
      />
    </Field>
  );
}
