import { formatDecimal } from '../../core/exact/decimal';
import { add, equals, ZERO, type Fraction } from '../../core/exact/fraction';
import type { Party, PartyColumn } from '../../core/agreement/model';
import type { Outcome, Refusal, Remark } from '../../core/outcome';
import type { RangeAddress, WorkbookSnapshot } from '../cells';
import { addressOf, areaOf, cellAt, isEmpty, type Area } from './blockCells';
import { leftOutRows, partyRemarks } from './partyRemarks';
import { readColumn, type ColumnReading } from './readColumn';
import { layoutOf, type TableLayout } from './tableLayout';
import { sourceNotes, tableRows, type PartyNames, type PartyRow, type TableRow } from './tableRows';
import { unusedColumnRemarks, usedColumns } from './populationColumns';
import { figureOf } from './figures';
import type { PopulationTable } from './model';

/** A population table with its faults still sorted by column: only those of columns that are used are refused. */
export interface PopulationReading {
  readonly table: PopulationTable;
  readonly columns: readonly ColumnReading[];
}

/**
 * Reads the table of parties in a range: names or codes (E8), columns of folkmängd by date or year (B8), own weights
 * (D3), fixed amounts (E3). Total and region rows, captions and notes are left out (D4). Refused, each with its cell: a
 * range without parties, a party twice, a name missing, an error for a name. Faults of figures stand in `columns`.
 */
export function readParties(
  workbook: WorkbookSnapshot,
  address: RangeAddress,
  names: PartyNames = { financiers: [] },
): Outcome<PopulationReading> {
  const area = areaOf(workbook, address);
  return area.kind === 'refused' ? area : readArea(area.value, names);
}

/** Reads an area that is known to hold a table. */
export function readArea(area: Area, names: PartyNames): Outcome<PopulationReading> {
  const layout = layoutOf(area);
  if (layout === undefined) return { kind: 'refused', refusals: [noTable(area)] };
  const { rows, parties, refusals: faults } = partiesIn(layout, names);
  const refusals = [...faults];
  if (!parties.some(({ party }) => party.kind === 'municipality')) refusals.push(noTable(area));
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const used = usedColumns(layout);
  const columns = used.map((column, _, all) =>
    readColumn(layout, column, parties, all.filter(({ use }) => use === column.use).length > 1),
  );
  return {
    kind: 'done',
    value: { table: tableOf(layout, rows, parties, columns, unusedColumnRemarks(layout, used)), columns },
  };
}

/** The rows of a table, its parties (municipalities first), and what is wrong with their names. */
export function partiesIn(
  layout: TableLayout,
  names: PartyNames,
): {
  readonly rows: readonly TableRow[];
  readonly parties: readonly PartyRow[];
  readonly refusals: readonly Refusal[];
} {
  const rows = tableRows(layout, names);
  const parties = orderedParties(rows.filter(isMember));
  return { rows, parties, refusals: [...nameFaults(rows), ...partiesTwice(parties)] };
}

const isMember = ({ kind }: TableRow) => kind === 'party' || kind === 'region' || kind === 'financier';

/** Municipalities in the order of their rows, then the region and other financiers. */
function orderedParties(rows: readonly TableRow[]): readonly PartyRow[] {
  const parties = rows.map((row) => ({ party: partyOf(row), row }));
  const municipalities = parties.filter(({ party }) => party.kind === 'municipality');
  return [...municipalities, ...parties.filter(({ party }) => party.kind !== 'municipality')];
}

function partyOf({ kind, name, nameCell, recognised, municipality }: TableRow): Party {
  const cell = nameCell.address;
  if (municipality !== undefined) {
    // A code, a footnote mark or a code in parenthesis is no part of the name; other spellings stay as written.
    const own = (recognised.kind === 'municipality' && recognised.match === 'code') || /[*¹²³)]$/.test(name);
    return { name: own ? municipality.name : name, code: municipality.code, kind: 'municipality', cell };
  }
  if (kind === 'party') return { name, kind: 'municipality', cell };
  const code = recognised.kind === 'region' ? recognised.code : undefined;
  return {
    name,
    kind: kind === 'region' ? 'region' : 'other',
    cell,
    ...(code === undefined ? {} : { code }),
  };
}

function noTable(area: Area): Refusal {
  const address = addressOf(area);
  return {
    code: 'read-no-parties',
    field: 'Folkmängd',
    cell: cellAt(area.block, area.top, area.left).address,
    facts: { sheet: address.sheet, range: address.range },
  };
}

/** Names that are errors, missing beside figures, or four digits that are no municipality's code. */
function nameFaults(rows: readonly TableRow[]): Refusal[] {
  return rows.flatMap(({ kind, name, nameCell }) => {
    const fault = (code: string) => [
      { code, field: 'Kommun', cell: nameCell.address, facts: { value: name } },
    ];
    if (kind === 'nameless') return fault(isEmpty(nameCell) ? 'read-name-missing' : 'read-name-error');
    return kind === 'party' && typeof nameCell.value === 'number' && !isCodeOf(rows, nameCell.row)
      ? fault('read-code-unknown')
      : [];
  });
}

function isCodeOf(rows: readonly TableRow[], row: number): boolean {
  return rows.some((other) => other.row === row && other.municipality !== undefined);
}

/** A municipality (by code or name) or another name that stands twice. */
function partiesTwice(parties: readonly PartyRow[]): Refusal[] {
  const seen = new Map<string, Party>();
  return parties.flatMap(({ party }) => {
    const key = party.code ?? party.name.toLowerCase();
    const first = seen.get(key);
    seen.set(key, first ?? party);
    if (first === undefined) return [];
    const facts = { name: party.name, first: first.cell ?? '', firstName: first.name };
    return [
      {
        code: 'read-party-twice',
        field: 'Kommun',
        ...(party.cell === undefined ? {} : { cell: party.cell }),
        facts,
      },
    ];
  });
}

function tableOf(
  layout: TableLayout,
  rows: readonly TableRow[],
  parties: readonly PartyRow[],
  columns: readonly ColumnReading[],
  unused: readonly Remark[],
): PopulationTable {
  const of = (use: string): readonly PartyColumn[] =>
    columns.filter((reading) => reading.use === use).map(({ column }) => column);
  const populations = columns.filter(({ use }) => use === 'population');
  const totals = populations.map((reading) => printedTotal(layout, rows, reading));
  const notes = sourceNotes(layout, rows);
  const [note] = notes;
  return {
    address: addressOf(layout.area),
    parties: parties.map(({ party }) => party),
    populations: of('population'),
    weights: of('weight'),
    amounts: of('amount'),
    printedTotals: totals.map((total) => total?.text),
    ...(note === undefined ? {} : { sourceNote: note }),
    ...(notes.length > 1 ? { sourceNotes: notes } : {}),
    leftOut: leftOutRows(rows),
    remarks: [
      ...partyRemarks(layout, rows, parties, populations.at(-1)?.at),
      ...columns.flatMap((reading) => reading.remarks),
      ...unused,
      ...totals.flatMap((total) => (total?.remark === undefined ? [] : [total.remark])),
    ],
  };
}

/** What the table's own total row prints for a column, and a remark when it is not the sum of the parties. */
function printedTotal(
  layout: TableLayout,
  rows: readonly TableRow[],
  { column, at }: ColumnReading,
): { text: string; remark?: Remark } | undefined {
  const totals = rows
    .filter(({ kind }) => kind === 'total')
    .flatMap(({ row }) => {
      const cell = cellAt(layout.area.block, row, at);
      const figure = figureOf(cell);
      return figure.kind === 'number' ? [{ cell, written: figure.written }] : [];
    });
  const last = totals.at(-1);
  if (last === undefined) return undefined;
  const sum = sumOf(column.figures.map((figure) => figure?.value));
  const text = formatDecimal(last.written);
  if (totals.some(({ written }) => equals(written, sum))) return { text };
  const facts = { header: column.header, printed: text, sum: formatDecimal(sum) };
  return { text, remark: { code: 'read-printed-total-differs', cell: last.cell.address, facts } };
}

/** Sum of figures; missing ones count nothing. */
export function sumOf(figures: readonly (Fraction | undefined)[]): Fraction {
  return figures.reduce<Fraction>((sum, figure) => (figure === undefined ? sum : add(sum, figure)), ZERO);
}
