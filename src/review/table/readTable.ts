import { columnName } from '../../workbook/address';
import type { CellBlock } from '../../workbook/cells';
import type { ColumnRole } from '../model';
import { isPeopleHead, isTotalHead, roleOf, stepOf, unitOfColumn, type ColumnFacts } from './columns';
import type { Region } from './findTables';
import { frameOf, type Frame, type Line } from './frame';
import type { RowKind, Table, TableCell, TableColumn, TableRow, TableText } from './model';
import { acrossYears } from './longFormat';
import { recognise } from './parties';
import { rowShape, textAt, type SheetMap } from './sheetMap';
import { rowSums } from './rowSums';
import { withSummingRows } from './summingRows';
import { withParts } from './totals';
import { withUnnamedTotal } from './unnamedTotals';
import { unitIn, type UnitWords } from './units';
import { dateIn, rowWords } from './words';

/** Reads a found region as a table, or undefined when it is none (a block of labels and values, loose figures). */
export function readTable(
  map: SheetMap,
  region: Region,
  corrections: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>(),
): Table | undefined {
  const frame = frameOf(map, region);
  const texts = textsAround(map, region, frame);
  const fields = frame.fields.map((field) => ({
    field,
    cells: frame.lines.map((line) => frame.cell(line, field)),
  }));
  const summable = fields.filter(({ field }) => !field.isLabel).map(({ cells }) => cells);
  const lines = withUnnamedTotal(withSummingRows(rowsOf(frame.lines), summable), summable, frame.turned);
  const rows = withParts(lines, summable);
  const tableUnit = unitIn(frame.corner) ?? unitOfLines(frame) ?? unitOfTexts(texts);
  const tableText = texts
    .filter((text) => text.place === 'title')
    .map((text) => text.text)
    .join(' ');
  const peopleHeaded = fields.some(({ field }) => isPeopleHead(field.header));
  const columns = fields.map(({ field, cells }, index): TableColumn => {
    const facts: ColumnFacts = {
      header: field.header,
      cells,
      rows,
      isLabel: field.isLabel,
      tableUnit,
      tableText,
      corner: frame.corner,
      peopleHeaded,
      sheet: map.block.sheet,
    };
    const role = corrections.get(`${map.block.sheet}!${columnName(cells[0]?.column ?? 0)}`) ?? roleOf(facts);
    return {
      index,
      sheetColumn: cells[0]?.column ?? field.at,
      header: field.header,
      ...(field.headCell === undefined ? {} : { headCell: field.headCell }),
      role,
      ...unitOfColumn(facts, role),
      ...dateIn(field.header),
      cells,
      hidden: field.hidden,
      step: stepOf(cells, rows),
      sumOf: [],
    };
  });
  const table: Table = {
    sheet: map.block.sheet,
    top: Math.min(region.first, ...region.heads) + map.block.top,
    left: region.left + map.block.left,
    bottom: region.last + map.block.top,
    right: region.right + map.block.left,
    rows,
    columns: rowSums(rows, columns, isTotalHead),
    partyColumn: columns.find((column) => column.role === 'party')?.index,
    texts,
    turned: frame.turned,
  };
  return isTable(table, region) ? (acrossYears(table) ?? table) : undefined;
}

/** At least two lines with figures, and a head, a total or known parties that make it more than loose figures. */
function isTable(table: Table, region: Region): boolean {
  const lines = table.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  const figures = table.columns.filter(
    (column) => column.role !== 'party' && column.role !== 'text' && column.role !== 'code',
  );
  const filled = figures.filter(
    (column) =>
      lines.filter(
        (row) =>
          !Number.isNaN(column.cells[row.index]?.value ?? NaN) || column.cells[row.index]?.kind === 'error',
      ).length >= 2,
  );
  if (lines.length < 2 || filled.length === 0) return false;
  const known = lines.filter((row) => row.code !== undefined).length;
  const total = table.rows.some((row) => row.kind === 'total' || row.kind === 'subtotal');
  return known >= 2 || region.heads.length > 0 || (total && lines.length >= 3);
}

function rowsOf(lines: readonly Line[]): TableRow[] {
  const named = lines.map((line) => ({ line, party: recognise(line.label), words: rowWords(line.label) }));
  const regionNames = named.filter(
    ({ party, words }) => party?.kind === 'region' || words === 'region',
  ).length;
  const municipal = named.filter(({ party }) => party?.kind === 'municipality').length;
  const lineCount = named.filter(
    ({ party, words }) => party !== undefined || words === undefined || words === 'region',
  ).length;
  return named.map(({ line, party, words }, index): TableRow => ({
    index,
    kind:
      municipal === 0 && groupLine(line.label, lineCount - regionNames)
        ? 'item'
        : kindOf(words, party?.kind, municipal === 0 && regionNames > 2),
    label: line.label.trim(),
    ...(line.labelCell === undefined ? {} : { labelCell: line.labelCell }),
    ...(party === undefined ? {} : { code: party.code }),
    parts: [],
    hidden: line.hidden,
    ...(line.section === undefined ? {} : { section: line.section }),
  }));
}

/** "Kommunerna" is a party of its own where no municipalities are listed. */
function groupLine(label: string, others: number): boolean {
  return others <= 1 && /^(?:länets )?kommuner(?:na)?$/i.test(label.trim());
}

function kindOf(
  words: ReturnType<typeof rowWords>,
  party: 'municipality' | 'region' | undefined,
  regionTable: boolean,
): RowKind {
  if (party === 'municipality') return 'item';
  if (party === 'region' || words === 'region') return regionTable ? 'item' : 'region';
  return words ?? 'item';
}

/** Titles, heads, notes and section texts of the table, with their cells. */
function textsAround(map: SheetMap, region: Region, frame: Frame): TableText[] {
  const { block } = map;
  const texts: TableText[] = [];
  const collect = (rows: readonly number[], place: TableText['place']) => {
    for (const row of rows) {
      const { first, last } = rowShape(map, row, region.left, region.right);
      const from = first < 0 ? 0 : first;
      for (let column = from; column <= (first < 0 ? map.columns - 1 : last); column++) {
        const text = textAt(map, row, column);
        if (text !== '')
          texts.push({ text, cell: { row: row + block.top, column: column + block.left }, place });
      }
    }
  };
  collect(region.titles, 'title');
  collect(region.heads, 'head');
  collect(region.notes, 'note');
  return [...texts, ...frame.sections];
}

/** Where years stand down, the heads across ("Avtalsbelopp, kr") say the unit: when half of them do, and alike. */
function unitOfLines(frame: Frame): UnitWords | undefined {
  if (!frame.turned) return undefined;
  const units = frame.lines.map((line) => unitIn(line.label)).filter((unit) => unit !== undefined);
  const [first] = units;
  const alike = units.every((unit) => unit.scale === first?.scale);
  return alike && units.length >= frame.lines.length / 2 ? first : undefined;
}

function unitOfTexts(texts: readonly TableText[]): UnitWords | undefined {
  for (const place of ['title', 'note', 'section'] as const)
    for (const { text } of texts.filter((other) => other.place === place)) {
      const unit = unitIn(text);
      if (unit) return unit;
    }
  return undefined;
}

export type { CellBlock, TableCell };
