/** @jest-environment jsdom */
import { WorkbookModel } from '../host/model/workbook';
import { cellText } from '../host/objects/rangeValues';
import { geometryOf } from './geometry';
import { paint } from './gridPaint';
import { at, type Selection } from './selection';

/** Seven pixels a character, so that widths can be reckoned by hand. */
const widthOf = (text: string): number => text.length * 7;

function picture(
  fill: (model: WorkbookModel) => void,
  selection: Selection = at(0, 0),
  scrollTop = 0,
): HTMLElement {
  const model = new WorkbookModel({ sheets: ['Blad1'] });
  fill(model);
  const sheet = model.sheet('Blad1');
  const node = document.createElement('div');
  node.append(
    paint({
      sheet,
      geometry: geometryOf(sheet, selection.corner, widthOf),
      selection,
      scroll: { left: 0, top: scrollTop },
      size: { width: 46 + 64 * 4, height: 22 + 20 * 6 },
      textOf: (row, column) => cellText(sheet.cell(row, column), sheet.styleOf(row, column)),
      styleOf: (row, column) => sheet.styleOf(row, column),
      widthOf,
    }),
  );
  return node;
}
const cell = (node: HTMLElement, row: number, column: number): HTMLElement => {
  const found = node.querySelector<HTMLElement>(`#cell-${String(row)}-${String(column)}`);
  if (!found) throw new Error(`cell ${String(row)},${String(column)} is not drawn`);
  return found;
};
const rowNumbers = (node: HTMLElement): (string | null)[] =>
  [...node.querySelectorAll('[role=rowheader]')].map((head) => head.textContent);

describe('painting a sheet', () => {
  it('draws only what is in sight, with its place for screen readers', () => {
    const node = picture((model) => model.sheet('Blad1').load(5000, 0, 'sist', 'String'));
    expect(rowNumbers(node)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect([...node.querySelectorAll('[role=columnheader]')].map((head) => head.textContent)).toEqual([
      'Hela bladet',
      'A',
      'B',
      'C',
      'D',
    ]);
    expect(cell(node, 2, 1).closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('4');
    expect(cell(node, 2, 1).getAttribute('aria-colindex')).toBe('3');
  });

  it('keeps frozen rows when the rest is scrolled, and leaves out hidden ones', () => {
    const node = picture(
      (model) => {
        const sheet = model.sheet('Blad1');
        sheet.frozen = { rows: 1, columns: 0 };
        sheet.hiddenRows.add(11);
        sheet.load(50, 0, 'x', 'String');
      },
      at(0, 0),
      180,
    );
    expect(rowNumbers(node)).toEqual(['1', '11', '13', '14', '15', '16']);
  });

  it('shows numbers by their format to the right and hides one that does not fit behind #', () => {
    const node = picture((model) => {
      const sheet = model.sheet('Blad1');
      sheet.load(0, 0, 159413, 'Double');
      sheet.load(1, 0, 123456789012, 'Double');
      sheet.restyle({ top: 0, left: 0, bottom: 1, right: 0 }, { numberFormat: '#,##0' });
    });
    expect(cell(node, 0, 0).textContent.replace(/\s/g, ' ')).toBe('159 413');
    expect(cell(node, 0, 0).style.textAlign).toBe('right');
    expect(cell(node, 1, 0).textContent).toMatch(/^#+$/);
  });

  it('lets a text run over empty cells and stop at a filled one', () => {
    const text = 'En rubrik som är längre än kolumnen';
    const node = picture((model) => {
      const sheet = model.sheet('Blad1');
      sheet.load(0, 0, text, 'String');
      sheet.load(1, 0, text, 'String');
      sheet.load(1, 2, 'x', 'String');
    });
    expect(cell(node, 0, 0).classList.contains('spills')).toBe(true);
    expect(cell(node, 0, 0).querySelector<HTMLElement>('.text')?.style.maxWidth).toBe('256px');
    expect(cell(node, 1, 0).querySelector<HTMLElement>('.text')?.style.maxWidth).toBe('128px');
  });

  it('draws a merged area as one cell', () => {
    const node = picture((model) => model.sheet('Blad1').merge({ top: 1, left: 1, bottom: 2, right: 2 }));
    expect(cell(node, 1, 1).style.width).toBe('128px');
    expect(cell(node, 1, 1).style.height).toBe('40px');
    expect(node.querySelector('#cell-2-2')).toBeNull();
  });

  it('marks the selection, its active cell and its headings', () => {
    const node = picture(() => undefined, { active: { row: 1, column: 1 }, corner: { row: 2, column: 2 } });
    const chosen = [...node.querySelectorAll('[aria-selected=true]')].map(({ id }) => id);
    expect(chosen).toEqual(['cell-1-1', 'cell-1-2', 'cell-2-1', 'cell-2-2']);
    expect(cell(node, 1, 1).classList.contains('active')).toBe(true);
    expect(cell(node, 1, 1).style.getPropertyValue('--edge-top')).toBe('2px');
    expect(cell(node, 2, 2).style.getPropertyValue('--edge-top')).toBe('');
    expect([...node.querySelectorAll('.chosen-head')].map((head) => head.textContent)).toEqual([
      'B',
      'C',
      '2',
      '3',
    ]);
  });

  it('writes what cells hold as text, never as markup', () => {
    const node = picture((model) =>
      model.sheet('Blad1').load(0, 0, '<img src=x onerror=alert(1)>', 'String'),
    );
    expect(node.querySelector('img')).toBeNull();
    expect(cell(node, 0, 0).textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('makes room for large fonts and wrapped lines', () => {
    const model = new WorkbookModel({ sheets: ['Blad1'] });
    const sheet = model.sheet('Blad1');
    sheet.load(0, 0, 'Titel', 'String');
    sheet.restyle({ top: 0, left: 0, bottom: 0, right: 0 }, { fontSize: 20 });
    sheet.load(1, 0, 'ett två tre fyra fem', 'String');
    sheet.restyle({ top: 1, left: 0, bottom: 1, right: 0 }, { wrapText: true });
    const { rows } = geometryOf(sheet, { row: 0, column: 0 }, widthOf);
    // 20 points are 27 pixels; the five words need three lines of 56 pixels.
    expect([rows.sizeOf(0), rows.sizeOf(1), rows.sizeOf(2)]).toEqual([36, 63, 20]);
  });
});
