import type { CellBlock, CellValue } from '../cells';
import { sheetOf } from '../read/sheetFixture';
import type { OutCell, SheetDescription } from './description';

function valueOf(cell: OutCell): CellValue {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  const value = cell.kind === 'number' ? cell.value : cell.expected;
  return cell.kind === 'formula' && cell.format === 'General' ? value : Number(value);
}

/** The sheet as Excel would give it back once it is written: what the readers then see. For tests. */
export function readBack({ name, rows }: SheetDescription): CellBlock {
  return sheetOf(
    name,
    rows.map((row) =>
      row.map((cell) => ({
        value: valueOf(cell),
        format: 'format' in cell ? cell.format : 'General',
        ...(cell.kind === 'formula' ? { formula: cell.formula } : {}),
      })),
    ),
  );
}
