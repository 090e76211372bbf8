import { columnLetters, contains, type Area } from '../host/model/area';
import { isBlank, type Cell } from '../host/model/cellStore';
import type { CellStyle } from '../host/model/style';
import type { WorksheetModel } from '../host/model/worksheet';
import { fontOf, sideOf, wear } from './cellLook';
import type { Geometry } from './geometry';
import { areaOfSelection, type Selection } from './selection';

/** Sizes of the headings in pixels. */
export const HEADING = { width: 46, height: 22 };

/** Everything a picture of the sheet is made from. */
export interface Scene {
  readonly sheet: WorksheetModel;
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly textOf: (row: number, column: number) => string;
  readonly styleOf: (row: number, column: number) => CellStyle;
  readonly widthOf: (text: string, font: string) => number;
}

export const cellId = (row: number, column: number): string => `cell-${String(row)}-${String(column)}`;

/** A run of rows or columns with their places in the window. */
interface Placed {
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly frozen: boolean;
}

/** The visible rows or columns: the frozen ones first, then those that the scroll position brings in. */
function placed(scene: Scene, kind: 'rows' | 'columns'): readonly Placed[] {
  const along = scene.geometry[kind];
  const frozen = scene.geometry.frozen[kind];
  const [heading, scroll, room] =
    kind === 'rows'
      ? [HEADING.height, scene.scroll.top, scene.size.height]
      : [HEADING.width, scene.scroll.left, scene.size.width];
  const found: Placed[] = [];
  const add = (index: number, offset: number, isFrozen: boolean): boolean => {
    const start = heading + offset;
    if (start >= room) return false;
    const size = along.sizeOf(index);
    if (size > 0) found.push({ index, start, size, frozen: isFrozen });
    return true;
  };
  for (let index = 0; index < frozen && index < along.count; index += 1) {
    if (!add(index, along.offsetOf(index), true)) return found;
  }
  for (
    let index = Math.max(frozen, along.indexAt(along.offsetOf(frozen) + scroll));
    index < along.count;
    index += 1
  ) {
    if (!add(index, along.offsetOf(index) - scroll, false)) break;
  }
  return found;
}

function element(role: string, className: string, text = ''): HTMLDivElement {
  const made = document.createElement('div');
  made.setAttribute('role', role);
  made.className = className;
  made.textContent = text;
  return made;
}

function place(node: HTMLElement, start: number, width: number, height: number): void {
  node.style.left = `${String(start)}px`;
  node.style.width = `${String(width)}px`;
  node.style.height = `${String(height)}px`;
}

/** The heading row with the column letters. */
function columnHeadings(columns: readonly Placed[], chosen: Area): HTMLElement {
  const row = element('row', 'row heading-row');
  row.setAttribute('aria-rowindex', '1');
  row.style.height = `${String(HEADING.height)}px`;
  row.style.zIndex = '6';
  const corner = element('columnheader', 'head frozen-row unseen', 'Hela bladet');
  corner.setAttribute('aria-colindex', '1');
  place(corner, 0, HEADING.width, HEADING.height);
  row.append(corner);
  for (const column of columns) {
    const isChosen = column.index >= chosen.left && column.index <= chosen.right;
    const head = element(
      'columnheader',
      `head${isChosen ? ' chosen-head' : ''}`,
      columnLetters(column.index),
    );
    head.setAttribute('aria-colindex', String(column.index + 2));
    if (column.frozen) head.style.zIndex = '5';
    place(head, column.start, column.size, HEADING.height);
    row.append(head);
  }
  return row;
}

/** Marks what is selected: a tint, and a line along the edges of the area. */
function markChosen(node: HTMLElement, row: number, column: number, chosen: Area): void {
  node.classList.add('chosen');
  node.setAttribute('aria-selected', 'true');
  if (row === chosen.top) node.style.setProperty('--edge-top', '2px');
  if (row === chosen.bottom) node.style.setProperty('--edge-bottom', '-2px');
  if (column === chosen.left) node.style.setProperty('--edge-left', '2px');
  if (column === chosen.right) node.style.setProperty('--edge-right', '-2px');
}

/** How far a text may run over empty neighbours, as Excel lets it: the width, and the last column it covers. */
function spill(scene: Scene, row: number, column: number, needed: number): { width: number; until: number } {
  let width = scene.geometry.columns.sizeOf(column);
  let until = column;
  while (
    width < needed &&
    until + 1 < scene.geometry.columns.count &&
    isBlank(scene.sheet.cell(row, until + 1))
  ) {
    until += 1;
    width += scene.geometry.columns.sizeOf(until);
  }
  return { width, until };
}

/** A number that does not fit is not cut but hidden behind #, so that nobody reads half of it. */
function shownText(
  scene: Scene,
  cell: Cell | undefined,
  text: string,
  style: CellStyle,
  width: number,
): string {
  if (cell?.type !== 'Double' || text === '') return text;
  const room = width - 7;
  const font = fontOf(style);
  if (scene.widthOf(text, font) <= room + 2) return text;
  return '#'.repeat(Math.max(1, Math.floor(room / Math.max(1, scene.widthOf('#', font)))));
}

function paintRow(scene: Scene, row: Placed, columns: readonly Placed[], chosen: Area): HTMLElement {
  const { sheet, selection, geometry } = scene;
  const node = element('row', 'row');
  node.setAttribute('aria-rowindex', String(row.index + 2));
  node.style.transform = `translateY(${String(row.start)}px)`;
  node.style.height = `${String(row.size)}px`;
  node.style.zIndex = row.frozen ? '5' : '0';
  if (row.frozen && row.index === geometry.frozen.rows - 1) node.classList.add('frozen-edge-bottom');
  const isChosen = row.index >= chosen.top && row.index <= chosen.bottom;
  const head = element('rowheader', `head${isChosen ? ' chosen-head' : ''}`, String(row.index + 1));
  head.setAttribute('aria-colindex', '1');
  place(head, 0, HEADING.width, row.size);
  node.append(head);
  let coveredUntil = -1;
  for (const column of columns) {
    const merge = sheet.merges.length > 0 ? sheet.mergeAt(row.index, column.index) : undefined;
    if (merge && (merge.top !== row.index || merge.left !== column.index)) continue;
    const cell = sheet.cell(row.index, column.index);
    const style = scene.styleOf(row.index, column.index);
    const made = element('gridcell', `cell${column.frozen ? ' frozen' : ''}`);
    made.id = cellId(row.index, column.index);
    made.setAttribute('aria-colindex', String(column.index + 2));
    const width = merge
      ? geometry.columns.offsetOf(merge.right + 1) - geometry.columns.offsetOf(merge.left)
      : column.size;
    const height = merge
      ? geometry.rows.offsetOf(merge.bottom + 1) - geometry.rows.offsetOf(merge.top)
      : row.size;
    place(made, column.start, width, height);
    if (column.frozen && column.index === geometry.frozen.columns - 1)
      made.classList.add('frozen-edge-right');
    if (merge) made.style.zIndex = '2';
    const side = sideOf(style, cell);
    wear(made, style, side);
    if (column.index < coveredUntil) made.style.borderRightColor = 'transparent';
    if (!isBlank(cell)) {
      const text = shownText(scene, cell, scene.textOf(row.index, column.index), style, width);
      const inner = document.createElement('span');
      inner.className = 'text';
      inner.textContent = text;
      made.append(inner);
      const needed = scene.widthOf(text, fontOf(style)) + 8;
      if (cell?.type === 'String' && side === 'left' && !style.wrapText && !merge && needed > width) {
        const over = spill(scene, row.index, column.index, needed);
        if (over.until > column.index) {
          coveredUntil = over.until;
          made.classList.add('spills');
          made.style.borderRightColor = 'transparent';
          inner.style.maxWidth = `${String(over.width)}px`;
        }
      }
    }
    const here = { top: row.index, left: column.index, bottom: row.index, right: column.index };
    if (contains(chosen, here)) markChosen(made, row.index, column.index, chosen);
    if (row.index === selection.active.row && column.index === selection.active.column)
      made.classList.add('active');
    node.append(made);
  }
  return node;
}

/** Draws the visible part of the sheet: one row element a row, headings included. */
export function paint(scene: Scene): DocumentFragment {
  const rows = placed(scene, 'rows');
  const columns = placed(scene, 'columns');
  const chosen = areaOfSelection(scene.selection);
  const picture = document.createDocumentFragment();
  picture.append(columnHeadings(columns, chosen));
  for (const row of rows) picture.append(paintRow(scene, row, columns, chosen));
  return picture;
}
