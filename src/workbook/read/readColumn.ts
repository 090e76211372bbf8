import { compare, ZERO, type Fraction } from '../../core/exact/fraction';
import type { PartyColumn } from '../../core/agreement/model';
import type { Refusal, Remark, Sourced } from '../../core/outcome';
import { cellAt, type Cell } from './blockCells';
import { figureOf, figureRefusal, shown, type Figure } from './figures';
import { inUnit } from './numberText';
import type { ColumnUse, UsedColumn } from './populationColumns';
import type { TableLayout } from './tableLayout';
import type { PartyRow } from './tableRows';

/** A column as read, with the faults of its cells: they are refused only when the column is used (D6). */
export interface ColumnReading {
  readonly use: ColumnUse;
  /** 0-based column of the sheet. */
  readonly at: number;
  readonly column: PartyColumn;
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

const FIELDS: Readonly<Record<ColumnUse, string>> = {
  population: 'Folkmängd',
  weight: 'Vikt',
  amount: 'Belopp',
};

/**
 * Reads one column for the parties. An empty cell in one of several columns means no party that year (E6) and stays
 * `undefined`; in the only column it is refused. Only the column of fixed amounts counts the region's row (E3).
 */
export function readColumn(
  layout: TableLayout,
  used: UsedColumn,
  parties: readonly PartyRow[],
  oneOfSeveral: boolean,
): ColumnReading {
  const refusals: Refusal[] = [...used.refusals];
  const texts: Cell[] = [];
  const remarks: Remark[] = [...used.remarks];
  const field = used.header === '' ? FIELDS[used.use] : used.header;
  const inPercent = firstIsShare(layout, used, parties);
  const figures = parties.map(({ party, row }): Sourced<Fraction> | undefined => {
    if (party.kind !== 'municipality' && used.use !== 'amount') return undefined;
    const cell = cellAt(layout.area.block, row.row, used.column);
    const read = readCell(cell, used, {
      name: party.name,
      oneOfSeveral,
      optional: party.kind !== 'municipality',
      field,
      inPercent,
    });
    refusals.push(...read.refusals);
    remarks.push(...read.remarks);
    if (read.asText) texts.push(cell);
    return read.value === undefined ? undefined : { value: read.value, origin: { cell: cell.address } };
  });
  const origin = { cell: used.headerCell.address };
  const { year, date } = used;
  return {
    use: used.use,
    at: used.column,
    column: {
      header: used.header,
      ...(year === undefined ? {} : { year }),
      ...(date === undefined ? {} : { date }),
      figures,
      origin,
    },
    refusals,
    remarks: [...remarks, ...textRemark(texts, field)],
  };
}

/** Whether the first weight of a column is in per cent: the others must be alike. */
function firstIsShare(
  layout: TableLayout,
  used: UsedColumn,
  parties: readonly PartyRow[],
): boolean | undefined {
  if (used.use !== 'weight') return undefined;
  const figures = parties.map(({ row }) => figureOf(cellAt(layout.area.block, row.row, used.column)));
  const first = figures.find((figure) => figure.kind === 'number' && figure.written.numerator !== 0n);
  return first?.kind === 'number' ? isShare(first, used) : undefined;
}

interface CellReading {
  readonly value?: Fraction;
  readonly asText: boolean;
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

interface CellPlace {
  readonly name: string;
  readonly field: string;
  readonly oneOfSeveral: boolean;
  readonly optional: boolean;
  /** Weights: whether the first figure of the column is in per cent. */
  readonly inPercent: boolean | undefined;
}

function readCell(cell: Cell, used: UsedColumn, place: CellPlace): CellReading {
  const figure = figureOf(cell);
  const refuse = (code: string): CellReading => ({
    asText: false,
    refusals: [
      { code, field: place.field, cell: cell.address, facts: { name: place.name, value: shown(cell) } },
    ],
    remarks: [],
  });
  switch (figure.kind) {
    case 'empty':
      return place.oneOfSeveral || place.optional
        ? { asText: false, refusals: [], remarks: [] }
        : refuse('read-figure-missing');
    case 'unusable': {
      const refusal = figureRefusal(figure, cell, place.field);
      return {
        asText: false,
        refusals: [{ ...refusal, facts: { ...refusal.facts, name: place.name } }],
        remarks: [],
      };
    }
    case 'number':
      return readNumber(cell, figure, used, place, refuse);
  }
}

function readNumber(
  cell: Cell,
  figure: Extract<Figure, { kind: 'number' }>,
  used: UsedColumn,
  place: CellPlace,
  refuse: (code: string) => CellReading,
): CellReading {
  const value = scaled(figure, used);
  if (value === undefined) return refuse('read-unit-contradiction');
  if (
    used.use === 'weight' &&
    place.inPercent !== undefined &&
    value.numerator !== 0n &&
    isShare(figure, used) !== place.inPercent
  ) {
    return refuse('read-weights-mixed');
  }
  if (compare(value, ZERO) < 0) return refuse('read-figure-negative');
  const remarks = [...figure.remarks];
  if (used.use === 'population') {
    if (figure.percentFormat || figure.unit === '%') return refuse('read-population-percent');
    if (value.denominator !== 1n) {
      if (figure.asText && figure.decimals === 3) return refuse('read-cell-ambiguous');
      remarks.push(oddFigure('read-population-not-whole', cell, place));
    } else if (value.numerator === 0n) remarks.push(oddFigure('read-population-zero', cell, place));
  }
  return { value, asText: figure.asText, refusals: [], remarks };
}

function oddFigure(code: string, cell: Cell, place: CellPlace): Remark {
  return { code, field: place.field, cell: cell.address, facts: { name: place.name, value: shown(cell) } };
}

/** The figure in the unit of its own cell or else of the head (E4); undefined when the two contradict each other. */
function scaled(figure: Extract<Figure, { kind: 'number' }>, used: UsedColumn): Fraction | undefined {
  if (figure.percentFormat) return used.use === 'amount' ? undefined : figure.written;
  const { unit } = figure;
  if (used.use === 'weight') return inUnit(figure.written, isShare(figure, used) ? '%' : undefined);
  if (unit !== undefined && used.unit !== undefined && unit !== used.unit && unit !== 'count')
    return undefined;
  if (used.use === 'amount' && (unit === '%' || used.unit === '%')) return undefined;
  return inUnit(figure.written, unit === undefined || unit === 'count' ? used.unit : unit);
}

/** True for a weight in per cent: in its own text, or by the head. */
function isShare(figure: Extract<Figure, { kind: 'number' }>, used: UsedColumn): boolean {
  return figure.percentFormat || figure.unit === '%' || used.unit === '%';
}

/** One remark for all text numbers of a column: which cells, and what was read. */
function textRemark(cells: readonly Cell[], field: string): readonly Remark[] {
  const [first] = cells;
  if (first === undefined) return [];
  const names = cells.map(({ address }) => address.slice(address.lastIndexOf('!') + 1)).join(', ');
  return [
    {
      code: 'read-text-number',
      field,
      cell: first.address,
      facts: { value: shown(first), cells: names, count: String(cells.length) },
    },
  ];
}
