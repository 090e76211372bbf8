import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useState } from 'react';
import { toFault } from '../../excel/faults';
import { markCells, readMarks, unmarkCells } from '../../excel/markCells';
import type { CellMark } from '../../excel/model';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { placeOf } from '../shared/useGoTo';
import type { RankedFinding } from './rankedFindings';
import { useReviewFlow } from './ReviewContext';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog'));

/** Marks in the user's sheet: asked for, by conditional format, and taken away again with one button. */
export function Marking({ ranked }: { readonly ranked: readonly RankedFinding[] }) {
  const { text, workbook, announce, hold } = usePane();
  const words = text.review.document;
  const { dispatch } = useReviewFlow();
  const [asking, setAsking] = useState(false);
  const [marks, setMarks] = useState<readonly CellMark[]>([]);
  const [said, setSaid] = useState<string>();
  const cells = markedCells(ranked);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];

  useEffect(() => {
    let open = true;
    readMarks()
      .then((stand) => open && setMarks(stand))
      // Without an answer there is nothing to offer; the button to mark still works.
      .catch(() => undefined);
    return () => {
      open = false;
    };
  }, []);

  const say = (message: string): void => {
    setSaid(message);
    announce(message);
  };
  const mark = async (): Promise<void> => {
    try {
      await hold((held) => markCells(cells, held));
      setMarks(await readMarks());
      say(words.marked(cells.length));
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };
  const unmark = async (): Promise<void> => {
    try {
      await hold((held) => unmarkCells(marks, held));
      setMarks(await readMarks());
      say(words.unmarked);
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };

  return (
    <Section title={words.mark}>
      <Hint>{words.markHint}</Hint>
      <Actions>
        {marks.length === 0 ? (
          <Button disabled={workbook?.readOnly === true} onClick={() => setAsking(true)}>
            {words.mark}
          </Button>
        ) : (
          <Button onClick={() => void unmark()}>{words.unmark}</Button>
        )}
      </Actions>
      {said !== undefined && <Notice kind="info">{said}</Notice>}
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={words.markTitle}
            question={words.markQuestion(cells.length, sheets.join('", "'))}
            confirm={words.markConfirm}
            keep={text.shared.cancel}
            onAnswer={(confirmed) => {
              setAsking(false);
              if (confirmed) void mark();
            }}
          />
        </Suspense>
      )}
    </Section>
  );
}

/** Every cell of a finding that is not accepted, once. */
export function markedCells(ranked: readonly RankedFinding[]): readonly RangeAddress[] {
  const cells = new Map<string, RangeAddress>();
  for (const { finding, table, accepted } of ranked) {
    if (accepted !== undefined) continue;
    for (const cell of finding.cells) {
      const place = placeOf(cell, table.sheet);
      if (place !== undefined) cells.set(formatAddress(place), place);
    }
  }
  return [...cells.values()];
}
