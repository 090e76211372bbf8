import { add, equals, ZERO, type Fraction } from '../../core/exact/fraction';
import type { Party } from '../../core/agreement/model';
import type { Remark } from '../../core/outcome';
import type { Municipality } from '../../data/municipalities';
import { cellAt, isEmpty, rowCells, rowsOf, textOf, type Cell } from './blockCells';
import { figureOf, shown } from './figures';
import { foldText } from './foldedText';
import { recogniseParty, type RecognisedParty } from './partyName';
import { nameOf, type TableLayout } from './tableLayout';

/** What a row below the heads is. */
export type RowKind = 'party' | 'region' | 'financier' | 'total' | 'empty' | 'note' | 'left-out' | 'nameless';

export interface TableRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  readonly nameCell: Cell;
  readonly recognised: RecognisedParty;
  /** For a party: the municipality it is, when known for certain. */
  readonly municipality?: Municipality;
  readonly remark?: Remark;
}

/** A party with the row it stands in. */
export interface PartyRow {
  readonly party: Party;
  readonly row: TableRow;
}

/** Names that the agreement gives to parties that are no municipality. */
export interface PartyNames {
  /** "Regionens namn" */
  readonly region?: string;
  /** Other financing groups, as Polisen. */
  readonly financiers: readonly string[];
}

const NOTE = /^(?:källa|källor|not|noter|anm|anmärkning|obs|uppgift|hämtad|kommentar|senast|\*|\d\)|avser )/i;

/** Every row below the heads with what it is (D4): parties, region, totals, empty rows, notes. */
export function tableRows(layout: TableLayout, names: PartyNames): readonly TableRow[] {
  const rows = rowsOf(layout.area).filter((row) => row >= layout.firstRow);
  const lastSolid = rows.findLast((row) => isSolid(layout, row, names)) ?? layout.firstRow;
  let afterTotal = false;
  return rows.map((row) => {
    const classified = classify(layout, row, names, { afterTotal, afterTable: row > lastSolid });
    if (classified.kind === 'total') afterTotal = true;
    return classified;
  });
}

/** True for a row that is part of the table for certain: a known name, or figures beside a name. */
function isSolid(layout: TableLayout, row: number, names: PartyNames): boolean {
  const cell = cellAt(layout.area.block, row, layout.nameColumn);
  const party = recogniseParty(nameOf(cell));
  if (party.kind !== 'other' || isNamed(nameOf(cell), names)) return true;
  return hasFigures(layout, row) && !NOTE.test(nameOf(cell));
}

function isNamed(name: string, names: PartyNames): boolean {
  const folded = foldText(name);
  return (
    folded !== '' && [names.region ?? '', ...names.financiers].some((other) => foldText(other) === folded)
  );
}

/** Figures, or anything else in a column of figures ("saknas"), beside the name. */
function hasFigures(layout: TableLayout, row: number): boolean {
  return layout.columns.some(({ column }) => {
    const figure = figureOf(cellAt(layout.area.block, row, column));
    return (
      figure.kind === 'number' ||
      (figure.kind === 'unusable' && (figure.code !== 'read-cell-word' || !layout.recognised))
    );
  });
}

function classify(
  layout: TableLayout,
  row: number,
  names: PartyNames,
  place: { readonly afterTotal: boolean; readonly afterTable: boolean },
): TableRow {
  const nameCell = cellAt(layout.area.block, row, layout.nameColumn);
  const name = nameOf(nameCell);
  const recognised = recogniseParty(name);
  const base = { row, name, nameCell, recognised };
  if (rowCells(layout.area, row).every(isEmpty)) return { ...base, kind: 'empty' };
  if (foldText(name) === 'region' || (name !== '' && foldText(names.region ?? '') === foldText(name))) {
    return { ...base, kind: 'region' };
  }
  if (isNamed(name, names)) return { ...base, kind: 'financier' };
  switch (recognised.kind) {
    case 'municipality':
      return { ...base, kind: 'party', municipality: recognised.municipality };
    case 'region':
    case 'total':
      return { ...base, kind: recognised.kind };
    case 'other':
      return { ...base, ...unknownRow(layout, base, recognised.likely, place) };
  }
}

/** A name that is nothing known: a party when it has figures, a note or heading when it has none. */
function unknownRow(
  layout: TableLayout,
  { row, name, nameCell }: { row: number; name: string; nameCell: Cell },
  likely: Municipality | undefined,
  place: { readonly afterTotal: boolean; readonly afterTable: boolean },
): { kind: RowKind; remark?: Remark } {
  const figures = hasFigures(layout, row);
  if (nameCell.type === 'Error' || (name === '' && figures)) return namelessRow(layout, row, nameCell);
  if (
    place.afterTable &&
    !(layout.recognised ? likely !== undefined : isShortName(layout, row, name, place))
  ) {
    return isLooseName(layout, row, name, place)
      ? { kind: 'left-out', remark: rowRemark('read-row-without-figures', nameCell, row) }
      : { kind: 'note' };
  }
  if (name === '') return { kind: 'note' };
  if (figures && place.afterTotal)
    return { kind: 'left-out', remark: rowRemark('read-row-left-out', nameCell, row) };
  const stranger = layout.recognised && likely === undefined && !/^\d+$/.test(name);
  if (figures && stranger && isSumOfRowsAbove(layout, row)) {
    return { kind: 'total', remark: rowRemark('read-total-assumed', nameCell, row) };
  }
  if (figures || likely !== undefined || !layout.recognised) return { kind: 'party' };
  return { kind: 'left-out', remark: rowRemark('read-row-without-figures', nameCell, row) };
}

/** Among names of no known kind, the last row without a figure is a party that lacks it, unless it reads as a note. */
function isShortName(
  layout: TableLayout,
  row: number,
  name: string,
  place: { readonly afterTotal: boolean },
): boolean {
  if (name === '' || place.afterTotal || NOTE.test(name) || name.length > 40) return false;
  return row > layout.area.top && !rowCells(layout.area, row - 1).every(isEmpty);
}

/** A short name right below the parties, without figures, may be a party that was forgotten: it is left out, and said. */
function isLooseName(
  layout: TableLayout,
  row: number,
  name: string,
  place: { readonly afterTotal: boolean },
): boolean {
  return (
    layout.recognised && name.length <= 30 && !/[.:]$/.test(name) && isShortName(layout, row, name, place)
  );
}

/** Figures without a name: a total when they are the sum of what stands above, else a fault. */
function namelessRow(layout: TableLayout, row: number, nameCell: Cell): { kind: RowKind; remark?: Remark } {
  if (nameCell.type !== 'Error' && isSumOfRowsAbove(layout, row)) {
    return { kind: 'total', remark: rowRemark('read-total-assumed', nameCell, row) };
  }
  return { kind: 'nameless' };
}

function rowRemark(code: string, nameCell: Cell, row: number): Remark {
  return { code, cell: nameCell.address, facts: { name: shown(nameCell), row: String(row + 1) } };
}

/** True when every figure of the row is the sum of the figures above it in its column, over at least two rows. */
function isSumOfRowsAbove(layout: TableLayout, row: number): boolean {
  const sums = layout.columns.flatMap(({ column }) => {
    const own = figureOf(cellAt(layout.area.block, row, column));
    if (own.kind !== 'number') return [];
    const above = figuresAbove(layout, row, column);
    return [above.length >= 2 && equals(above.reduce(add, ZERO), own.written)];
  });
  return sums.length > 0 && sums.every(Boolean);
}

function figuresAbove(layout: TableLayout, row: number, column: number): readonly Fraction[] {
  const { area, firstRow } = layout;
  return Array.from({ length: row - firstRow }, (_, i) => cellAt(area.block, firstRow + i, column))
    .map(figureOf)
    .flatMap((figure) => (figure.kind === 'number' ? [figure.written] : []));
}

/** How far from the table its source note may stand: a blank row, and a note of a line or two. */
const NOTE_ROWS = 4;

/** The source notes below or above the table ("Källa: SCB …"), inside the range or just outside it (D4), nearest first. */
export function sourceNotes(layout: TableLayout, rows: readonly TableRow[]): readonly string[] {
  const { area, firstRow } = layout;
  const near = (from: number): readonly number[] => Array.from({ length: NOTE_ROWS }, (_, i) => from + i);
  const inside = rows.filter(({ kind }) => kind === 'note').map(({ row }) => row);
  const above = rowsOf(area).filter((row) => row < firstRow);
  const places = [...inside, ...near(area.bottom + 1), ...above, ...near(area.top - NOTE_ROWS)];
  return [...new Set(places)]
    .filter((row) => row >= 0)
    .flatMap((row) => rowCells(area, row).map(textOf))
    .filter((text) => /^källa|\bscb\b/i.test(text));
}
