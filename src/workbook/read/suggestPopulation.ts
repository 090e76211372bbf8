import { formatDecimal } from '../../core/exact/decimal';
import type { Fraction } from '../../core/exact/fraction';
import type { WorkbookSnapshot } from '../cells';
import { addressOf, cellAt } from './blockCells';
import { figureOf } from './figures';
import { foldText } from './foldedText';
import type { Suggestion } from './model';
import { inUnit } from './numberText';
import { usedColumns, type UsedColumn } from './populationColumns';
import { sumOf } from './readPopulation';
import type { TableLayout } from './tableLayout';
import { tableRows } from './tableRows';
import { findTables } from './tableSearch';

/** A suggestion with how plausible it is and what its columns can be used for. */
export interface Candidate {
  readonly suggestion: Suggestion;
  readonly score: number;
  readonly layout: TableLayout;
  readonly columns: readonly UsedColumn[];
}

const SOURCE_SHEET = /befolkning|folkmangd|invanare|underlag|^parter|^kommuner|^scb/;
/** Sheets that the product writes itself: never the source while there is another. */
const OWN_SHEET =
  /^(?:fordelning|kontroll|konsekvens|flerarsplan|reglering|fakturaunderlag|antaganden|granskning|text till|jamforelse)/;

/**
 * Tables that could be the population range, the most plausible first: address (heads and total row included), number
 * of municipalities, and the sum of the last population column. Found anywhere in any visible sheet.
 */
export function suggestPopulation(workbook: WorkbookSnapshot): readonly Suggestion[] {
  return populationCandidates(workbook).map(({ suggestion }) => suggestion);
}

/** The same with what a reader needs to choose between them. */
export function populationCandidates(workbook: WorkbookSnapshot): readonly Candidate[] {
  return workbook.sheets
    .flatMap((block) => findTables(block))
    .map(candidate)
    .filter(({ suggestion, columns }) => suggestion.parties > (columns.length > 0 ? 0 : 1))
    .sort((a, b) => b.score - a.score);
}

function candidate(layout: TableLayout): Candidate {
  const columns = usedColumns(layout);
  const rows = tableRows(layout, { financiers: [] }).filter(({ kind }) => kind === 'party');
  const shown = columns.findLast(({ use }) => use === 'population') ?? columns.at(-1);
  const figures = rows.map(({ row }) =>
    shown === undefined ? undefined : tolerantFigure(layout, shown, row),
  );
  return {
    suggestion: {
      address: addressOf(layout.area),
      parties: rows.length,
      sum: formatDecimal(sumOf(figures)),
    },
    score: scoreOf(layout, columns, rows.length),
    layout,
    columns,
  };
}

/** A figure for the sum that is shown: cells that cannot be read count nothing here and are named when it is read. */
function tolerantFigure(layout: TableLayout, column: UsedColumn, row: number): Fraction | undefined {
  const figure = figureOf(cellAt(layout.area.block, row, column.column));
  return figure.kind === 'number'
    ? inUnit(figure.written, column.unit === '%' ? undefined : column.unit)
    : undefined;
}

function scoreOf(layout: TableLayout, columns: readonly UsedColumn[], parties: number): number {
  const sheet = foldText(layout.area.block.sheet);
  const population = columns.filter(({ use }) => use === 'population');
  const byHead = population.some(({ remarks }) => remarks.length === 0);
  const others = layout.columns.length - columns.length;
  return (
    (byHead ? 40 : population.length > 0 ? 15 : columns.length > 0 ? 10 : -30) +
    (columns.some(({ use }) => use !== 'population') ? 10 : 0) +
    (SOURCE_SHEET.test(sheet) ? 30 : 0) -
    (OWN_SHEET.test(sheet) ? 60 : 0) +
    (layout.recognised ? 10 : 0) +
    Math.min(parties, 60) / 2 -
    Math.min(others, 5) * 2
  );
}
