import { columnName } from '../../workbook/address';
import type { CellBlock } from '../../workbook/cells';
import { readCell } from './cell';
import type { Region } from './findTables';
import { mergedAreas } from './mergedAreas';
import type { TableCell, TableText } from './model';
import { recognise } from './parties';
import { classAt, rowShape, textAt, type SheetMap } from './sheetMap';
import { EMPTY, NUMBER, TEXT, TEXT_NUMBER } from './cell';
import { figureAt } from './sheetMap';
import { isYear, rowWords } from './words';

/**
 * A table as lines (parties) and fields (columns of figures), whichever way it stood in the sheet: years down and
 * parties across are turned, so that every check sees parties down.
 */
export interface Frame {
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
  readonly turned: boolean;
  /** Head over the names, where the unit of the whole table may stand ("Nämnd, tkr"). */
  readonly corner: string;
  readonly cell: (line: Line, field: Field) => TableCell;
  readonly sections: readonly TableText[];
}

export interface Line {
  readonly at: number;
  readonly label: string;
  readonly labelCell?: TableCell;
  readonly section?: string;
  readonly hidden: boolean;
}

export interface Field {
  readonly at: number;
  readonly header: string;
  readonly headCell?: TableCell;
  readonly hidden: boolean;
  readonly isLabel: boolean;
}

export function frameOf(map: SheetMap, region: Region): Frame {
  const label = labelColumn(map, region);
  return partiesAcross(map, region, label) || yearsDown(map, region, label)
    ? turnedFrame(map, region)
    : uprightFrame(map, region, label);
}

/** "0885": a code stands for a party, but where names stand beside it they are the names. */
const CODE_TEXT = /^\d+$/;

/** The column of names: most recognised parties, then most texts, then leftmost. */
function labelColumn(map: SheetMap, region: Region): number | undefined {
  let best: number | undefined;
  let bestScore = 0;
  for (let column = region.left; column <= region.right; column++) {
    let score = 0;
    for (let row = region.first; row <= region.last; row++) {
      const kind = classAt(map, row, column);
      if (kind === TEXT) {
        const text = textAt(map, row, column);
        score += recognise(text) ? (CODE_TEXT.test(text) ? 1.5 : 3) : text.length > 1 ? 1 : 0.1;
      } else if (kind === NUMBER && recognise(textAt(map, row, column))) score += 0.5;
    }
    if (score > bestScore * 1.2) [best, bestScore] = [column, score];
  }
  return best;
}

function partiesAcross(map: SheetMap, region: Region, label: number | undefined): boolean {
  let across = 0;
  for (const head of region.heads)
    for (let column = region.left; column <= region.right; column++)
      if (classAt(map, head, column) === TEXT && recognise(textAt(map, head, column))) across++;
  if (across < 3) return false;
  let down = 0;
  for (let row = region.first; row <= region.last; row++)
    if (label !== undefined && recognise(textAt(map, row, label))) down++;
  return down < across;
}

function yearsDown(map: SheetMap, region: Region, label: number | undefined): boolean {
  if (region.heads.length === 0) return false;
  const years: number[] = [];
  let rows = 0;
  for (let row = region.first; row <= region.last; row++) {
    rows++;
    const kind = classAt(map, row, region.left);
    const figure = figureAt(map, row, region.left);
    if ((kind === NUMBER || kind === TEXT_NUMBER) && isYear(figure)) years.push(figure);
  }
  if (years.length < rows * 0.6 || !areYears(years)) return false;
  if (label === undefined || label === region.left) return true;
  let texts = 0;
  for (let row = region.first; row <= region.last; row++) if (classAt(map, row, label) === TEXT) texts++;
  return texts < rows * 0.5;
}

/** Years follow each other closely; Dalarna's municipality codes (2021 to 2085) do not. */
function areYears(figures: readonly number[]): boolean {
  const [first = 0, last = 0] = [figures[0], figures.at(-1)];
  const rising = figures.every((figure, i) => i === 0 || figure > (figures[i - 1] ?? 0));
  return figures.length >= 2 && rising && last - first <= figures.length * 2;
}

function uprightFrame(map: SheetMap, region: Region, label: number | undefined): Frame {
  const { block } = map;
  const hiddenRows = new Set(block.hiddenRows);
  const hiddenColumns = new Set(block.hiddenColumns);
  const lines: Line[] = [];
  const sections: TableText[] = [];
  let section: string | undefined;
  for (let row = region.first; row <= region.last; row++) {
    const shape = rowShape(map, row, region.left, region.right);
    if (shape.first < 0) continue;
    const text = label === undefined ? '' : textAt(map, row, label);
    const isLine =
      shape.figures + shape.years > 0 || recognise(text) !== undefined || rowWords(text) !== undefined;
    const sheetRow = row + block.top;
    if (!isLine) {
      const heading = textAt(map, row, shape.firstText);
      section = heading;
      sections.push({
        text: heading,
        cell: { row: sheetRow, column: shape.firstText + block.left },
        place: 'section',
      });
      continue;
    }
    lines.push({
      at: sheetRow,
      label: text === '' ? labelInRow(map, row, region) : text,
      ...(label === undefined ? {} : { labelCell: readCell(block, sheetRow, label + block.left) }),
      ...(section === undefined ? {} : { section }),
      hidden: hiddenRows.has(sheetRow),
    });
  }
  const fields: Field[] = [];
  for (let column = region.left; column <= region.right; column++) {
    if (isEmptyField(map, region, column)) continue;
    const at = column + block.left;
    fields.push({
      at,
      ...headOf(map, region, column),
      hidden: hiddenColumns.has(at),
      isLabel: column === label,
    });
  }
  return {
    lines,
    fields,
    turned: false,
    corner: label === undefined ? '' : headOf(map, region, label).header,
    sections,
    cell: (line, field) => readCell(block, line.at, field.at),
  };
}

/** A total row may have its word in another column than the names. */
function labelInRow(map: SheetMap, row: number, region: Region): string {
  for (let column = region.left; column <= region.right; column++) {
    if (classAt(map, row, column) !== TEXT) continue;
    const text = textAt(map, row, column);
    if (rowWords(text) !== undefined) return text;
  }
  return '';
}

function isEmptyField(map: SheetMap, region: Region, column: number): boolean {
  for (let row = region.first; row <= region.last; row++)
    if (classAt(map, row, column) !== EMPTY) return false;
  return true;
}

/** Head text of a column: its head rows from the top, merged and spanning heads included. */
function headOf(map: SheetMap, region: Region, column: number): { header: string; headCell?: TableCell } {
  const { block } = map;
  const parts: string[] = [];
  let headCell: TableCell | undefined;
  for (const head of region.heads) {
    const own = textAt(map, head, column);
    const text = own === '' ? spanning(map, region, head, column) : headText(map, head, column, own);
    if (text !== '' && !parts.includes(text)) parts.push(text);
    if (own !== '' || headCell === undefined)
      headCell = readCell(block, head + block.top, column + block.left);
  }
  return { header: parts.join(' '), ...(headCell === undefined ? {} : { headCell }) };
}

function headText(map: SheetMap, row: number, column: number, own: string): string {
  return readCell(map.block, row + map.block.top, column + map.block.left).text.trim() || own;
}

/** A head that stands over several columns, by a merged area or by standing alone above lower heads. */
function spanning(map: SheetMap, region: Region, head: number, column: number): string {
  const { block } = map;
  const [row, at] = [head + block.top, column + block.left];
  const area = mergedAreas(block).find(
    (m) => row >= m.top && row <= m.bottom && at >= m.left && at <= m.right,
  );
  if (area) return textAt(map, area.top - block.top, area.left - block.left);
  const lower = region.heads.find((other) => other > head);
  if (lower === undefined || textAt(map, lower, column) === '') return '';
  for (let left = column - 1; left > region.left; left--) {
    const text = textAt(map, head, left);
    if (text !== '') return textAt(map, lower, left) === '' ? '' : text;
    if (textAt(map, lower, left) === '') return '';
  }
  return '';
}

/** Parties across: every column becomes a line, every row a field named by its first cell. */
function turnedFrame(map: SheetMap, region: Region): Frame {
  const { block } = map;
  const hiddenRows = new Set(block.hiddenRows);
  const hiddenColumns = new Set(block.hiddenColumns);
  const lines: Line[] = [];
  for (let column = region.left + 1; column <= region.right; column++) {
    if (isEmptyField(map, region, column)) continue;
    const at = column + block.left;
    const { header, headCell } = headOf(map, region, column);
    const part = headCell && recognise(headCell.text) ? headCell.text : header;
    lines.push({
      at,
      label: part,
      ...(headCell ? { labelCell: headCell } : {}),
      hidden: hiddenColumns.has(at),
    });
  }
  const fields: Field[] = [];
  for (let row = region.first; row <= region.last; row++) {
    if (rowShape(map, row, region.left, region.right).first < 0) continue;
    const headCell = readCell(block, row + block.top, region.left + block.left);
    fields.push({
      at: row + block.top,
      header: textAt(map, row, region.left),
      headCell,
      hidden: hiddenRows.has(row + block.top),
      isLabel: false,
    });
  }
  return {
    lines,
    fields,
    turned: true,
    corner: headOf(map, region, region.left).header,
    sections: [],
    cell: (line, field) => readCell(block, field.at, line.at),
  };
}

/** Head of a field for messages: its text, or its letter when it has none. */
export function fieldName(header: string, column: number): string {
  return header === '' ? `kolumn ${columnName(column)}` : header;
}

export type { CellBlock };
