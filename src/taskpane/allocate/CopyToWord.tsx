import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { goTo } from '../../excel/goTo';
import type { WrittenSheet } from '../../excel/model';
import { Choice } from '../shared/Choice';
import { copy } from '../shared/clipboard';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions } from '../shared/Section';
import { useAllocate } from './AllocateContext';
import type { AllocateState } from './allocateState';
import { describeSheets, whatToDescribe } from './describeSheets';
import { wordTable } from './wordTable';

export interface CopyToWordProps {
  readonly sheets: readonly WrittenSheet[];
  /** What else can be done with the sheets: buttons on the same line. */
  readonly children: ReactNode;
}

/** A year's table on the clipboard, the year being a choice when there are several. Where that is blocked: by hand. */
export function CopyToWord({ sheets, children }: CopyToWordProps) {
  const { text, announce, hold } = usePane();
  const words = text.allocate.result;
  const { state } = useAllocate();
  const tables = sheets.filter(({ name }) => name.startsWith('Fördelning'));
  const [wanted, setWanted] = useState<string>();
  const [said, setSaid] = useState<string>();
  const table = tables.find(({ name }) => name === wanted) ?? tables[0];

  const copyTable = async ({ name, address }: WrittenSheet): Promise<void> => {
    const done = await copyAsWordTable(name, state);
    if (!done) await hold((held) => goTo(address, held)).catch(() => undefined);
    const message = done ? words.copiedToWord(name) : words.copyByHand(name);
    setSaid(message);
    announce(message);
  };

  return (
    <>
      {table && tables.length > 1 && (
        <Choice
          label={words.wordTable}
          value={table.name}
          options={tables.map(({ name }) => ({ value: name, text: name }))}
          onChoose={setWanted}
        />
      )}
      <Actions>
        {table && <Button onClick={() => void copyTable(table)}>{words.copyToWord}</Button>}
        {children}
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
    </>
  );
}

/** The written sheet's table as text and HTML on the clipboard; false when it must be copied by hand. */
async function copyAsWordTable(written: string, state: AllocateState): Promise<boolean> {
  const described = await describeSheets(
    { ...whatToDescribe(state), terms: undefined, choice: { ...state.choice, kinds: ['allocation'] } },
    'values',
  );
  // A sheet whose name was taken is called `Fördelning 2023 (2)`.
  const sheet = described.find(({ name }) => written === name || written.startsWith(`${name} (`));
  const content = sheet && wordTable(sheet);
  return content !== undefined && (await copy(content.text, content.html));
}
