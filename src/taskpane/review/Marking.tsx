import { Button } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { formatAddress } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { Notice } from '../shared/Notice';
import { usePane } from '../shared/PaneContext';
import { Actions, Hint, Section } from '../shared/Section';
import { placeOf } from '../shared/useGoTo';
import type { RankedFinding } from './rankedFindings';
import { useMarks } from './useMarks';

const ConfirmDialog = lazy(() => import('../shared/ConfirmDialog'));

/** Marks in the user's sheet: asked for, by conditional format, and taken away again with one button. */
export function Marking({ ranked }: { readonly ranked: readonly RankedFinding[] }) {
  const { text, workbook } = usePane();
  const words = text.review.document;
  const [asking, setAsking] = useState(false);
  const { standing, said, mark, unmark } = useMarks();
  const cells = markedCells(ranked);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return (
    <Section title={words.mark}>
      <Hint>{words.markHint}</Hint>
      <Actions>
        {standing ? (
          <Button onClick={() => void unmark()}>{words.unmark}</Button>
        ) : (
          <Button disabled={workbook?.readOnly === true} onClick={() => setAsking(true)}>
            {words.mark}
          </Button>
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
              if (confirmed) void mark(cells);
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
