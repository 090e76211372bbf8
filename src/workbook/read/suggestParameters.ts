import type { CellBlock, RangeAddress, WorkbookSnapshot } from '../cells';
import { addressOf, cellAt, isEmpty, textOf, wholeSheet, type Area } from './blockCells';
import { foldText } from './foldedText';
import { recogniseLabel, type Label } from './labels';
import { recogniseKnown } from './partyName';

/** Fewer different labels than this are a table's heads or a title, not an agreement. */
const FEWEST = 2;
/** Labels without which nothing is an agreement: one of them must be there. */
const TELLING = new Set([
  'amount',
  'cost-line',
  'positions',
  'base-year',
  'share',
  'key',
  'index-rate',
  'deduction',
]);

/**
 * Blocks of labels that could be the parameter range, the one with most labels first: labels, values and (when there is
 * one) the third column with sources. A single empty row does not end a block (D4).
 */
export function suggestParameters(workbook: WorkbookSnapshot): readonly RangeAddress[] {
  return parameterBlocks(workbook).map(({ area }) => addressOf(area));
}

/** The same with how plausible each block is. */
export function parameterBlocks(workbook: WorkbookSnapshot): readonly LabelBlock[] {
  return workbook.sheets.flatMap(blocksOf).sort((a, b) => b.score - a.score);
}

export interface LabelBlock {
  readonly area: Area;
  readonly score: number;
}

function blocksOf(block: CellBlock): readonly LabelBlock[] {
  const sheet = wholeSheet(block);
  const columns = new Map<number, Map<number, Label>>();
  block.values.forEach((values, r) =>
    values.forEach((value, c) => {
      const label = typeof value === 'string' && value !== '' ? recogniseLabel(value) : undefined;
      if (label === undefined) return;
      const [row, column] = [block.top + r, block.left + c];
      columns.set(column, (columns.get(column) ?? new Map<number, Label>()).set(row, label));
    }),
  );
  return [...columns].flatMap(([column, labels]) => blocksInColumn(sheet, column, labels));
}

function blocksInColumn(
  sheet: Area,
  column: number,
  labels: ReadonlyMap<number, Label>,
): readonly LabelBlock[] {
  const found: LabelBlock[] = [];
  let free = sheet.top;
  for (const row of [...labels.keys()].sort((a, b) => a - b)) {
    if (row < free) continue;
    const bottom = lastRow(sheet, column, row, labels);
    free = bottom + 1;
    const inside = [...labels].filter(
      ([at, label]) => at >= row && at <= bottom && hasValue(sheet, column, at, label),
    );
    const fields = new Set(inside.map(([, { field }]) => field));
    if (fields.size < FEWEST || !inside.some(([, { id }]) => TELLING.has(id))) continue;
    const right = Math.min(sheet.right, lastColumn(sheet, column, row, bottom));
    found.push({
      area: { ...sheet, top: row, bottom, left: column, right },
      score: score(sheet, fields.size),
    });
  }
  return found;
}

const filled = (sheet: Area, row: number, column: number) => !isEmpty(cellAt(sheet.block, row, column));

/** A label counts when something stands beside it; a title "Avtal" with nothing beside it does not. */
function hasValue(sheet: Area, column: number, row: number, { id }: Label): boolean {
  return (
    filled(sheet, row, column + 1) || filled(sheet, row, column + 2) || id === 'amount' || id === 'base-year'
  );
}

/**
 * Down over single empty rows (D4), to where a table of parties follows. Two empty rows or more end the block when what
 * follows is another agreement (a label it already has) or none of its labels.
 */
function lastRow(sheet: Area, column: number, firstRow: number, labels: ReadonlyMap<number, Label>): number {
  const fields = new Set<string>();
  let last = firstRow;
  let empty = 0;
  for (let row = firstRow; row <= sheet.bottom; row += 1) {
    if (!filled(sheet, row, column) && !filled(sheet, row, column + 1)) {
      empty += 1;
      continue;
    }
    const label = labels.get(row);
    if (empty > 1 && (label === undefined || fields.has(label.field))) break;
    if (label === undefined && startsTable(textOf(cellAt(sheet.block, row, column)))) break;
    if (label !== undefined) fields.add(label.field);
    if (label !== undefined || filled(sheet, row, column + 1)) last = row;
    empty = 0;
  }
  return last;
}

function startsTable(text: string): boolean {
  return (
    /^(?:kommun|kommuner|part|parter|kommunkod)$/.test(foldText(text)) || recogniseKnown(text) !== undefined
  );
}

/** Value column, and the source column when it holds anything but another table. */
function lastColumn(sheet: Area, column: number, top: number, bottom: number): number {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  const used = (at: number) => rows.some((row) => filled(sheet, row, at));
  const value = used(column + 1) || !used(column + 2) ? column + 1 : column + 2;
  const source = value + 1;
  const texts = rows.map((row) => textOf(cellAt(sheet.block, row, source))).filter((text) => text !== '');
  const isTable = texts.some((text) => recogniseKnown(text)?.kind === 'municipality');
  return texts.length > 0 && !isTable ? source : value;
}

/** Sheets that the product writes itself repeat the labels: never the source while there is another. */
const OWN_SHEET =
  /^(?:fordelning|kontroll|konsekvens|flerarsplan|reglering|fakturaunderlag|antaganden|granskning|text till)/;

function score(sheet: Area, labels: number): number {
  const name = foldText(sheet.block.sheet);
  return labels + (/avtal|villkor|parametrar/.test(name) ? 20 : 0) - (OWN_SHEET.test(name) ? 60 : 0);
}
