import { cellAt, rowsOf } from './blockCells';
import { figureOf } from './figures';
import { foldText, plainText } from './foldedText';
import type { FigureUnit } from './numberText';
import { usedColumns } from './populationColumns';
import type { TableColumn, TableLayout } from './tableLayout';
import { splitUnit } from './unitSuffix';

/** A column that may hold what the parties pay today, with what its head says. */
export interface CurrentColumn extends TableColumn {
  /** The head without unit and without a "ca" figure, as it can stand over the amounts in kronor; '' without a head. */
  readonly label: string;
  readonly unit?: FigureUnit;
  /** A parenthesis that could be a unit and is none that is known (E4). */
  readonly unknownUnit?: string;
  /** The head says that the amounts are today's: nuvarande, gällande, tidigare … */
  readonly isNamed: boolean;
}

/** Heads of amounts that are paid today, before what the agreement gives. */
const CURRENT =
  /nuvarande|gallande|tidigare|dagens|hittillsvarande|befintlig|foregaende|innevarande|\bi ?dag\b|\bgamm?alt?\b|\bgamla\b/;
/** Figures that are no amounts, whatever else the head says. */
const NO_AMOUNT =
  /folkmangd|befolkning|invanare|population|\binv\b|andel|procent|%|forandring|okning|minskning|differens|skillnad|\bdiff|kr ?\/ ?inv|kr per inv|per inv|per km|\bvikt|nyckel|\bkod\b|avrundning|justering/;
/** "ca 2,4 mkr/år" in a head is a statement about the sum, no unit of the column. */
const ABOUT = /[\s,;:(–-]{1,3}(?:ca\.?|cirka|c:a|omkring|ungefär)\s?\d.*$/iu;
const NEUTRAL_NOTE =
  /\d|^(?:prel\.?|preliminar\w*|slutlig\w*|prognos|utfall|budget|fast|(?:exkl|inkl)\.? moms)$/;

/**
 * The columns of a table that may hold today's amounts, left to right. Population, shares, weights, changes and codes
 * are none; a column taken for the population by its figures or by a bare year is one only where nothing else is left.
 */
export function currentColumns(layout: TableLayout): readonly CurrentColumn[] {
  const possible = layout.columns.filter(
    ({ column, header }) => !NO_AMOUNT.test(foldText(header)) && holdsFigures(layout, column),
  );
  const population = new Set(
    usedColumns(layout)
      .filter(({ use, header }) => use === 'population' && !CURRENT.test(foldText(header)))
      .map(({ column }) => column),
  );
  const amounts = possible.filter(({ column }) => !population.has(column));
  return (amounts.length > 0 ? amounts : possible).map(describe);
}

function describe(column: TableColumn): CurrentColumn {
  const header = plainText(column.header).replace(ABOUT, '').trim();
  const { bare, unit, note } = splitUnit(header);
  const unknown = note !== undefined && !NEUTRAL_NOTE.test(foldText(note));
  return {
    ...column,
    label: unit === undefined ? header : bare,
    ...(unit === undefined ? {} : { unit }),
    ...(unknown ? { unknownUnit: note } : {}),
    isNamed: CURRENT.test(foldText(column.header)),
  };
}

/** At least half of what stands in the column is figures; some may be faulty, and are then named. */
function holdsFigures({ area, firstRow }: TableLayout, column: number): boolean {
  const figures = rowsOf(area)
    .filter((row) => row >= firstRow)
    .map((row) => figureOf(cellAt(area.block, row, column)))
    .filter(({ kind }) => kind !== 'empty');
  const usable = figures.filter((figure) => figure.kind === 'number' && !figure.percentFormat).length;
  return usable > 0 && usable * 2 >= figures.length;
}
