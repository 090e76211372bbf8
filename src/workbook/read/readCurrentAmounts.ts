import type { Party } from '../../core/agreement/model';
import { formatDecimal } from '../../core/exact/decimal';
import { add, compare, equals, kronor, ZERO, type Fraction, type Ore } from '../../core/exact/fraction';
import type { Refusal, Remark } from '../../core/outcome';
import { cellName } from '../address';
import type { RangeAddress, WorkbookSnapshot } from '../cells';
import { areaOf, cellAt, type Area } from './blockCells';
import { currentColumns, type CurrentColumn } from './currentColumns';
import { matchParties, namesOf } from './currentParties';
import { figureOf } from './figures';
import { partyRemarks } from './partyRemarks';
import { readColumn } from './readColumn';
import { partiesIn } from './readPopulation';
import { layoutOf, type TableLayout } from './tableLayout';
import type { TableRow } from './tableRows';

/** What each party pays today, as read from a range of the workbook. */
export interface CurrentTable {
  /** The column of amounts, head and total row included. */
  readonly address: RangeAddress;
  /** Head of the column without unit: what it may be called beside the new amounts; '' without a head. */
  readonly label: string;
  /** By the names of the plan; parties that only pay today under their own. In öre, half away from zero. */
  readonly amounts: ReadonlyMap<string, Ore>;
  /** The cell of each amount, as `Blad1!C3`. */
  readonly cells: ReadonlyMap<string, string>;
  /** Parties of the plan without an amount: not known, which is not 0. */
  readonly missing: readonly string[];
  /** Those of the parties that are no municipality. */
  readonly others: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Read; or several columns of amounts between which somebody has to choose; or why not, with cells. */
export type CurrentReading =
  | { readonly kind: 'done'; readonly value: CurrentTable; readonly columns: readonly CurrentColumn[] }
  | { readonly kind: 'choose'; readonly columns: readonly CurrentColumn[] }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly Refusal[];
      readonly columns: readonly CurrentColumn[];
    };

/** A range, and the column of the amounts in it where somebody has chosen: where it stood, and its head. */
export interface CurrentRange {
  readonly address: RangeAddress;
  /** 0-based column of the sheet. */
  readonly column?: number;
  readonly header?: string;
}

/**
 * Reads what the parties pay today: a column of names or kommun codes (E8), one of amounts, one row of heads. The only
 * column of amounts is taken, else the only one that is headed nuvarande, gällande, tidigare …; between several somebody
 * chooses. Total rows are left out (D4), the region's row counts, units in the head or cell scale (E4). Refused, each
 * with its cell: words, errors, negative amounts, a party twice, no amounts, none of the parties. A party without an
 * amount is said and stays without: nothing is taken for 0.
 */
export function readCurrentAmounts(
  workbook: WorkbookSnapshot,
  range: CurrentRange,
  parties: readonly Party[],
): CurrentReading {
  const area = areaOf(workbook, range.address);
  if (area.kind === 'refused') return refuse(area.refusals);
  const layout = layoutOf(area.value);
  if (layout === undefined) return refuse([fault(area.value, 'read-current-no-parties', range.address)]);
  const columns = currentColumns(layout);
  const column = range.column === undefined ? obviousColumn(columns) : chosenColumn(columns, range);
  if (column !== undefined) return readAmounts(layout, column, parties, columns);
  return columns.length === 0
    ? refuse([fault(area.value, 'read-current-no-column', range.address)])
    : { kind: 'choose', columns };
}

/** The only one, or the only one whose head says so. */
function obviousColumn(columns: readonly CurrentColumn[]): CurrentColumn | undefined {
  const named = columns.filter(({ isNamed }) => isNamed);
  return columns.length === 1 ? columns[0] : named.length === 1 ? named[0] : undefined;
}

/** The chosen one, also where columns have been put in before it; never another one in its place. */
function chosenColumn(
  columns: readonly CurrentColumn[],
  { column, header }: CurrentRange,
): CurrentColumn | undefined {
  const alike = columns.filter((candidate) => header === undefined || candidate.header === header);
  const moved = header !== undefined && alike.length === 1 ? alike[0] : undefined;
  return alike.find((candidate) => candidate.column === column) ?? moved;
}

const refuse = (refusals: readonly Refusal[], columns: readonly CurrentColumn[] = []): CurrentReading => ({
  kind: 'refused',
  refusals,
  columns,
});

function fault(area: Area, code: string, address: RangeAddress): Refusal {
  const cell = cellAt(area.block, area.top, area.left).address;
  return { code, cell, facts: { sheet: address.sheet, range: address.range } };
}

function readAmounts(
  layout: TableLayout,
  column: CurrentColumn,
  parties: readonly Party[],
  columns: readonly CurrentColumn[],
): CurrentReading {
  const { rows, parties: listed, refusals: faults } = partiesIn(layout, namesOf(parties));
  const { unit } = column;
  const used = { ...column, use: 'amount' as const, refusals: unitFaults(column), remarks: [] };
  const reading = readColumn(layout, { ...used, ...(unit === undefined ? {} : { unit }) }, listed, true);
  const { names, refusals: twice } = matchParties(listed, parties);
  const refusals = [...faults, ...reading.refusals, ...twice];
  if (refusals.length > 0) return refuse(refusals, columns);
  const paid = listed.flatMap(({ party }, index) => {
    const figure = reading.column.figures[index];
    const name = names[index] ?? party.name;
    return figure === undefined ? [] : [{ name, kind: party.kind, figure, ore: oreOf(figure.value) }];
  });
  if (!parties.some(({ name }) => paid.some((one) => one.name === name))) {
    const address = columnAddress(layout, column.column);
    return refuse([fault(layout.area, 'read-current-no-parties', address)], columns);
  }
  const known = new Set(parties.map(({ name }) => name));
  const amounts = new Map(paid.map(({ name, ore }) => [name, ore]));
  const missing = [...known].filter((name) => !amounts.has(name));
  const told = (code: string, of: readonly string[]): readonly Remark[] =>
    of.length === 0 ? [] : [{ code, cell: column.headerCell.address, facts: { names: of.join(', ') } }];
  const extra = paid.filter(({ name, ore }) => !known.has(name) && ore !== 0n);
  const rounded = paid.filter(({ ore, figure }) => !equals(kronor(ore), figure.value));
  return {
    kind: 'done',
    columns,
    value: {
      address: columnAddress(layout, column.column),
      label: column.label,
      amounts,
      cells: new Map(paid.map(({ name, figure }) => [name, figure.origin?.cell ?? ''])),
      missing,
      others: paid.filter(({ kind }) => kind !== 'municipality').map(({ name }) => name),
      remarks: [
        ...told('read-current-missing', missing),
        ...told(
          'read-current-extra',
          extra.map(({ name }) => name),
        ),
        ...told(
          'read-current-rounded',
          rounded.map(({ name }) => name),
        ),
        ...partyRemarks(layout, rows, listed, undefined).filter(({ code }) => !COVERED.has(code)),
        ...reading.remarks,
        ...totalRemark(layout, rows, column),
      ],
    },
  };
}

/** E4: a unit that is not known is refused. */
function unitFaults({ header, headerCell, unknownUnit }: CurrentColumn): readonly Refusal[] {
  if (unknownUnit === undefined) return [];
  return [{ code: 'read-unit-unknown', cell: headerCell.address, facts: { header, unit: unknownUnit } }];
}

/** What is said here in words of its own, or does not matter for amounts. */
const COVERED: ReadonlySet<string> = new Set([
  'read-county-missing',
  'read-county-extra',
  'read-party-unknown',
  'read-rows-left-out',
]);

/** Kronor as öre, half away from zero; amounts are never negative here. */
function oreOf({ numerator, denominator }: Fraction): Ore {
  return (numerator * 200n + denominator) / (denominator * 2n);
}

function columnAddress({ area, headerTop }: TableLayout, column: number): RangeAddress {
  return {
    sheet: area.block.sheet,
    range: `${cellName(Math.max(area.top, headerTop), column)}:${cellName(area.bottom, column)}`,
  };
}

/** A total row that neither all parties nor the municipalities together make: the rows hold, and it is said. */
function totalRemark(
  layout: TableLayout,
  rows: readonly TableRow[],
  { column, header }: CurrentColumn,
): readonly Remark[] {
  const total = rows.findLast(({ kind }) => kind === 'total');
  if (total === undefined) return [];
  const cell = cellAt(layout.area.block, total.row, column);
  const figure = figureOf(cell);
  if (figure.kind !== 'number') return [];
  const unscaled = rows
    .filter(({ kind }) => kind === 'party' || kind === 'region' || kind === 'financier')
    .map(({ row, kind }) => ({ kind, figure: figureOf(cellAt(layout.area.block, row, column)) }));
  const sumOf = (of: readonly (typeof unscaled)[number][]): Fraction =>
    of.reduce<Fraction>(
      (sum, one) => (one.figure.kind === 'number' ? add(sum, one.figure.written) : sum),
      ZERO,
    );
  const all = sumOf(unscaled);
  const sums = [all, sumOf(unscaled.filter(({ kind }) => kind === 'party'))];
  if (sums.some((sum) => compare(sum, figure.written) === 0)) return [];
  const facts = { header, printed: formatDecimal(figure.written), sum: formatDecimal(all) };
  return [{ code: 'read-printed-total-differs', cell: cell.address, facts }];
}
