import type { YearResult } from '../../core/plan/model';
import { columnName } from '../address';
import type { OutCell } from './description';
import { rounded } from './livePlace';
import type { YearCells } from './liveReports';
import { sumRows, type RowKind, type SumRows } from './liveSumRows';
import * as out from './outCells';
import { firstRow } from './tableSheet';

/** What a column of *Konsekvens* shows; with one population for both sides it is `population`. */
export type ConsequenceColumn =
  | 'party'
  | 'populationBefore'
  | 'before'
  | 'rateBefore'
  | 'population'
  | 'after'
  | 'rateAfter'
  | 'change'
  | 'percent';

interface Layout {
  readonly year: YearResult;
  readonly columns: readonly ConsequenceColumn[];
  readonly rows: readonly { readonly kind: RowKind; readonly label: string }[];
  readonly after: YearCells;
  /** The year before, where it is live too, or the user's cells; without them today's figures are typed, as inputs. */
  readonly before: Pick<YearCells, 'amount' | 'population'> | undefined;
}

/** The same table with its figures taken from the years' own sheets, and every other one computed from this sheet's. */
export function liveConsequence(
  table: readonly (readonly OutCell[])[],
  layout: Layout,
): readonly (readonly OutCell[])[] {
  const sums = sumRows(layout.rows.map(({ kind }) => kind));
  return table.map((cells, index) => {
    const row = layout.rows[index];
    if (row === undefined) return cells;
    const at = (column: ConsequenceColumn): Place | undefined => {
      const place = layout.columns.indexOf(column);
      const cell = cells[place];
      if (cell === undefined) return undefined;
      const letter = columnName(place);
      return { letter, cell: `${letter}${String(firstRow + index)}`, isFilled: cell.kind !== 'empty' };
    };
    return cells.map((cell, place) => {
      const column = layout.columns[place];
      const formula = column === undefined ? undefined : formulaAt(row, column, at, { ...layout, sums });
      return formula === undefined ? cell : asFormula(cell, `=${formula}`, column === 'percent');
    });
  });
}

interface Place {
  readonly letter: string;
  /** The cell in the row at hand. */
  readonly cell: string;
  readonly isFilled: boolean;
}

type At = (column: ConsequenceColumn) => Place | undefined;

function formulaAt(
  row: Layout['rows'][number],
  column: ConsequenceColumn,
  at: At,
  layout: Layout & { readonly sums: SumRows },
): string | undefined {
  const own = at(column);
  switch (column) {
    case 'party':
      return undefined;
    case 'populationBefore':
    case 'before':
    case 'population':
    case 'after':
      if (own?.isFilled !== true) return undefined;
      return row.kind === 'party'
        ? sourceOf(row.label, column, layout)
        : sumOf(row.kind, own.letter, column, layout);
    case 'rateBefore':
      return quotient(at('before'), at('populationBefore') ?? at('population'));
    case 'rateAfter':
      return quotient(at('after'), at('population'));
    case 'change':
      // Left empty where today's amount is not known.
      return own?.isFilled !== true
        ? undefined
        : rounded(`${at('after')?.cell ?? ''}-${at('before')?.cell ?? ''}`, layout.year);
    case 'percent':
      return quotient(at('change'), at('before'));
  }
}

/** The party's figure on the sheets of its year; undefined where it is typed. */
function sourceOf(party: string, column: ConsequenceColumn, { before, after }: Layout): string | undefined {
  const of = column === 'before' || column === 'populationBefore' ? before : after;
  return column === 'before' || column === 'after' ? of?.amount(party) : of?.population(party);
}

function sumOf(
  kind: RowKind,
  letter: string,
  column: ConsequenceColumn,
  { sums, year }: Layout & { readonly sums: SumRows },
): string {
  const sum = sums.sum(kind, letter);
  return column === 'before' || column === 'after' ? rounded(sum, year) : sum;
}

/** One cell by another; empty where there is nothing to divide by. */
function quotient(of: Place | undefined, by: Place | undefined): string | undefined {
  return of?.isFilled === true && by?.isFilled === true
    ? `IF(${by.cell}=0,"",${of.cell}/${by.cell})`
    : undefined;
}

export const changeFormat = '+0.0 %;-0.0 %;0.0 %';

/** The formula in place of a figure, or of nothing where a quotient has nothing to divide by so far. */
function asFormula(cell: OutCell, content: string, isPercent: boolean): OutCell {
  if (cell.kind === 'number') return out.formula(content, cell.value, cell.format, cell.style);
  return out.formula(content, '', isPercent ? changeFormat : out.formats.öre, cell.style);
}
