import { useEffect, useState } from 'react';
import { toFault } from '../../excel/faults';
import { markCells, readMarks, unmarkCells } from '../../excel/markCells';
import type { CellMark } from '../../excel/model';
import type { RangeAddress } from '../../workbook/cells';
import { usePane } from '../shared/PaneContext';
import { useReviewFlow } from './ReviewContext';

/** The marks that stand in the user's sheets, and the ways to set and remove them. */
export interface Marks {
  readonly standing: boolean;
  /** What was done last, in words. */
  readonly said: string | undefined;
  readonly mark: (cells: readonly RangeAddress[]) => Promise<void>;
  readonly unmark: () => Promise<void>;
}

export function useMarks(): Marks {
  const { text, announce, hold } = usePane();
  const words = text.review.document;
  const { dispatch } = useReviewFlow();
  const [marks, setMarks] = useState<readonly CellMark[]>([]);
  const [said, setSaid] = useState<string>();

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

  const change = async (job: () => Promise<unknown>, message: string): Promise<void> => {
    try {
      await job();
      setMarks(await readMarks());
      setSaid(message);
      announce(message);
    } catch (error) {
      dispatch({ type: 'failed', fault: toFault(error) });
    }
  };
  const mark = (cells: readonly RangeAddress[]): Promise<void> =>
    change(() => hold((held) => markCells(cells, held)), words.marked(cells.length));
  const unmark = (): Promise<void> => change(() => hold((held) => unmarkCells(marks, held)), words.unmarked);
  return { standing: marks.length > 0, said, mark, unmark };
}
