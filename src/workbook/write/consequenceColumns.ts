import { divide, fraction, kronor, type Fraction, type Ore } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { consequence as text } from '../../text/sheetsReports';
import { changeOf, type Line } from './consequenceLines';
import type { CellStyle, OutCell } from './description';
import { changeFormat, type ConsequenceColumn } from './liveConsequence';
import type { CurrentAmounts } from './options';
import * as out from './outCells';
import type { TableColumn } from './tableSheet';
import * as facts from './yearFacts';

/** A column of *Konsekvens*: what it shows, and its cell in a line. */
export type Column = TableColumn & {
  readonly kind: ConsequenceColumn;
  readonly cell: (line: Line) => OutCell;
};

/** What the table shows: population where the key uses it, both amounts, kr per inhabitant, and the change. */
export function columnsOf(year: YearResult, current: CurrentAmounts): readonly Column[] {
  const populated = facts.usesPopulation(year);
  const after = text.label(year.year);
  const numeric = true;
  const populationColumn = (
    kind: ConsequenceColumn,
    head: string,
    of: (line: Line) => Fraction | undefined,
  ): Column => ({
    kind,
    head,
    width: 13,
    numeric,
    cell: (line) => exactOr(of(line), out.formats.whole, line.style),
  });
  const perCapita = (
    kind: ConsequenceColumn,
    head: string,
    rate: (line: Line) => Fraction | undefined,
  ): Column => ({
    kind,
    head: text.currentPerCapita(head),
    width: 13,
    numeric,
    cell: (line) => exactOr(rate(line), out.formats.öre, line.style),
  });
  const other = current.population;
  const own = populationColumn(
    'population',
    words.heads.population(year.populationHeader),
    (line) => line.population,
  );
  const first =
    other === undefined
      ? own
      : populationColumn(
          'populationBefore',
          words.heads.population(other.header),
          (line) => line.populationBefore,
        );
  return [
    { kind: 'party', head: words.heads.party, width: 18, cell: (line) => out.text(line.label, line.style) },
    ...(populated ? [first] : []),
    {
      kind: 'before',
      head: current.label,
      width: 13,
      numeric,
      cell: (line) => moneyOr(line.before, year, line.style),
    },
    ...(populated
      ? [perCapita('rateBefore', current.label, (line) => rateOf(line.before, line.populationBefore))]
      : []),
    ...(populated && other !== undefined ? [own] : []),
    { kind: 'after', head: after, width: 13, numeric, cell: (line) => moneyOr(line.after, year, line.style) },
    ...(populated ? [perCapita('rateAfter', after, (line) => rateOf(line.after, line.population))] : []),
    {
      kind: 'change',
      head: text.change,
      width: 13,
      numeric,
      cell: (line) => {
        const change = changeOf(line);
        return change === undefined ? out.empty(line.style) : out.signedMoney(change, year.unit, line.style);
      },
    },
    { kind: 'percent', head: text.changePercent, width: 12, numeric, cell: percentCell },
  ];
}

function rateOf(amount: Ore | undefined, population: Fraction | undefined): Fraction | undefined {
  return amount === undefined || population === undefined ? undefined : divide(kronor(amount), population);
}

function exactOr(value: Fraction | undefined, format: string, style?: CellStyle): OutCell {
  return value === undefined ? out.empty(style) : out.exactNumber(value, format, style);
}

function moneyOr(amount: Ore | undefined, year: YearResult, style?: CellStyle): OutCell {
  return amount === undefined ? out.empty(style) : out.money(amount, year.unit, style);
}

function percentCell(line: Line): OutCell {
  const { before, style } = line;
  const change = changeOf(line);
  return before === undefined || before === 0n || change === undefined
    ? out.empty(style)
    : out.exactNumber(fraction(change, before), changeFormat, style);
}
