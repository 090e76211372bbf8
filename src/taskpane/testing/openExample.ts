import { agreements } from '../../../assets/examples/source/agreements';
import type { Content, ExampleSheet } from '../../../assets/examples/source/sheet';
import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { openWorkbook } from './excelDouble';

/** A row of the sheet Avtal that a test adds to an example: label, value, source. */
export type Term = readonly [label: string, value: string | number, source?: string];

/** Opens an example workbook (`a05`) in the double, with rows added to its sheet Avtal. */
export function openExample(id: string, more: readonly Term[] = [], without: readonly string[] = []): void {
  const sheets = agreements.find(([name]) => name.startsWith(id))?.[1];
  if (sheets === undefined) throw new Error(`no such example: ${id}`);
  openWorkbook(
    sheets.map((sheet) => {
      if (sheet.name !== 'Avtal') return described(sheet);
      const kept = sheet.rows.filter(([label]) => !without.includes(labelOf(label)));
      return described({ ...sheet, rows: [...kept, ...more] });
    }),
  );
}

const labelOf = (content: Content): string =>
  typeof content === 'object' && 'text' in content ? content.text : '';

function described({ name, rows, widths }: ExampleSheet): SheetDescription {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column]))),
    columns: Array.from({ length: width }, (_, column) => ({ width: widths[column] ?? 12 })),
    frozenRows: 0,
    orientation: 'portrait',
    footer: { left: '', centre: '', right: '' },
  };
}

function cellOf(content: Content): OutCell {
  if (content === undefined) return { kind: 'empty' };
  if (typeof content === 'string') return { kind: 'text', text: content };
  if (typeof content === 'number') return { kind: 'number', value: String(content), format: 'General' };
  if ('formula' in content) {
    const { formula, result } = content;
    return { kind: 'formula', formula, expected: String(result), format: 'General' };
  }
  if ('text' in content) return { kind: 'text', text: content.text };
  return { kind: 'number', value: String(content.value), format: content.format };
}
