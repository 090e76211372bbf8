import type { Refusal, Remark } from '../../core/outcome';
import { cellAt, type Cell } from './blockCells';
import { findDate } from './dates';
import { figureOf } from './figures';
import { foldText } from './foldedText';
import type { FigureUnit } from './numberText';
import type { TableColumn, TableLayout } from './tableLayout';
import { splitUnit } from './unitSuffix';

export type ColumnUse = 'population' | 'weight' | 'amount';

/** A column that the allocation may use, with what its head says. */
export interface UsedColumn extends TableColumn {
  readonly use: ColumnUse;
  readonly year?: number;
  readonly date?: string;
  readonly unit?: FigureUnit;
  /** Faults of the head itself: they matter only when the column is used. */
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

const POPULATION = /folkmangd|befolkning|invanare|population|\binv\b/;
const NOT_POPULATION =
  /andel|procent|%|forandring|okning|minskning|differens|skillnad|\bdiff|kr ?\/|kr per|per inv|\/ ?inv|per km|\/ ?km|tathet|tillvaxt|avgift|belopp|kostnad|\bkr\b|tkr|mkr|mnkr/;
/** D3 and E3: the whole head, apart from a unit and a year. */
const WEIGHT = /^(?:vikt|vikter|nyckel|egen nyckel|egen vikt|andel|andelar)$/;
const AMOUNT = /^(?:belopp|fast belopp|fasta belopp)$/;
const MONEY = /\bkr\b|tkr|mkr|mnkr|kronor|belopp|kostnad|avgift|avtal|andel|%|differens|forandring|skillnad/;
/** A scale that the head of a population column may not have unread. */
const SCALE = /-tal$|tiotal|hundratal|miljon|\bmn\b|eur|usd|sek/;
const NEUTRAL_NOTE =
  /^(?:prel\.?|preliminar\w*|slutlig\w*|prognos|utfall|budget|scb|kalla.*|fast|exkl\.? moms|inkl\.? moms|.*\d{4}.*)$/;

/** The columns of a table that hold folkmängd, own weights (D3) or fixed amounts (E3), by their heads. */
export function usedColumns(layout: TableLayout): readonly UsedColumn[] {
  const byHead = layout.columns.flatMap((column) => {
    const use = useOf(column.header);
    return use === undefined ? [] : [describe(column, use)];
  });
  if (byHead.some(({ use }) => use === 'population')) return byHead;
  const guess = byContent(layout, new Set(byHead.map(({ column }) => column)));
  return guess === undefined ? byHead : [guess, ...byHead];
}

/** Whole-number columns whose heads name a year or nearly say folkmängd, and are not used: said, in case a head is misspelt. */
export function unusedColumnRemarks(layout: TableLayout, used: readonly UsedColumn[]): readonly Remark[] {
  const taken = new Set(used.map(({ column }) => column));
  return layout.columns
    .filter(({ column, header }) => {
      const folded = foldText(header);
      const telling = findDate(folded).year !== undefined || /^(?:folk|befolk|inv)/.test(folded);
      const other = MONEY.test(folded) || NOT_POPULATION.test(folded);
      return !taken.has(column) && telling && !other && isWholeNumbers(layout, column);
    })
    .map(({ header, headerCell }) => ({
      code: 'read-column-unused',
      cell: headerCell.address,
      facts: { header },
    }));
}

function useOf(header: string): ColumnUse | undefined {
  const folded = foldText(withoutYear(splitUnit(header).bare));
  if (WEIGHT.test(folded)) return 'weight';
  if (AMOUNT.test(folded)) return 'amount';
  const whole = foldText(header);
  if (POPULATION.test(whole) && !NOT_POPULATION.test(whole)) return 'population';
  return isOnlyDate(whole) ? 'population' : undefined;
}

/** A head that is nothing but a date or a year (B8). */
function isOnlyDate(folded: string): boolean {
  const rest = folded
    .replace(/\(?(?:prel\.?|preliminar\w*|prognos|scb|slutlig\w*)\)?/g, '')
    .replace(
      /\b(?:den|ar|per|i|jan\w*|feb\w*|mar\w*|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\b/g,
      '',
    );
  return findDate(folded).year !== undefined && /^[\d\s\-/.:]*$/.test(rest);
}

const withoutYear = (text: string) => text.replace(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g, ' ').trim();

function describe(column: TableColumn, use: ColumnUse, remarks: readonly Remark[] = []): UsedColumn {
  const { unit, note } = splitUnit(column.header);
  const { year, date, years } = findDate(column.header);
  const cell = column.headerCell.address;
  const facts = { header: column.header };
  const folded = foldText(note ?? '');
  const unknownUnit =
    use === 'amount'
      ? note !== undefined && !NEUTRAL_NOTE.test(folded)
      : use === 'population' && SCALE.test(folded);
  const manyYears = years.length > 1 && date === undefined;
  return {
    ...column,
    use,
    ...(year === undefined ? {} : { year }),
    ...(date === undefined ? {} : { date }),
    ...(unit === undefined ? {} : { unit }),
    refusals: [
      ...(unknownUnit ? [{ code: 'read-unit-unknown', cell, facts: { ...facts, unit: note ?? '' } }] : []),
      ...(manyYears
        ? [{ code: 'read-header-years', cell, facts: { ...facts, years: years.join(', ') } }]
        : []),
    ],
    remarks,
  };
}

/**
 * The population column of a table whose head does not say so: the first column of whole numbers whose head is empty (S0's
 * printed table), else the first whose head speaks of nothing else. It is always said.
 */
function byContent(layout: TableLayout, taken: ReadonlySet<number>): UsedColumn | undefined {
  const candidates = layout.columns.filter(
    ({ column }) => !taken.has(column) && isWholeNumbers(layout, column),
  );
  const chosen =
    candidates.find(({ header }) => header === '') ??
    candidates.find(({ header }) => !MONEY.test(foldText(header)) && splitUnit(header).unit === undefined);
  if (chosen === undefined) return undefined;
  const cell = cellAt(layout.area.block, layout.firstRow, chosen.column).address;
  const remark = { code: 'read-population-column-assumed', cell, facts: { header: chosen.header } };
  return describe(chosen, 'population', [remark]);
}

/** Most of the column's cells are whole numbers of at least 0; some may be faulty, and are then named. */
function isWholeNumbers(layout: TableLayout, column: number): boolean {
  const { area, firstRow } = layout;
  const figures = bodyCells(area.bottom, firstRow, (row) => cellAt(area.block, row, column)).map(figureOf);
  const filled = figures.filter(({ kind }) => kind !== 'empty').length;
  const whole = figures.filter(
    (figure) => figure.kind === 'number' && !figure.percentFormat && figure.written.denominator === 1n,
  ).length;
  return whole > 0 && whole * 2 > filled;
}

function bodyCells(bottom: number, firstRow: number, at: (row: number) => Cell): readonly Cell[] {
  return Array.from({ length: bottom - firstRow + 1 }, (_, i) => at(firstRow + i));
}
