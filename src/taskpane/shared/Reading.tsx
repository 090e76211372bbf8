import { rectangleOf } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/cells';
import { Busy } from './Busy';
import { usePane } from './PaneContext';

/** The workbook is being read: the table and its rows where they are known. */
export function Reading({ range }: { readonly range?: RangeAddress | undefined }) {
  const { text } = usePane();
  const area = range && rectangleOf(range.range);
  return (
    <Busy
      label={
        range === undefined || area === undefined
          ? text.shared.readingWorkbook
          : text.shared.reading(area.bottom - area.top + 1, range.sheet)
      }
    />
  );
}
