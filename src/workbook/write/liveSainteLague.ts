import type { RowResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as text } from '../../text/sheetsFormulas';
import { columnName } from '../address';
import type { OutCell } from './description';
import { decimal } from './liveInputs';
import { allCell, extraColumn, hasLimits, span, unitsFormula, weightColumn, type Place } from './livePlace';
import { fits } from './liveProduct';
import { unitCount } from './liveShareOut';
import { holdings, lackingUnits, play, startOf, type Holding } from './liveSteps';
import * as out from './outCells';
import * as facts from './yearFacts';

/** The columns before the steps: party, place, weight, remainder, start, units, amount at a limit. */
const firstStep = 7;
/** The column of explanations is for words, wide and to the left: no step stands in it. */
const explanations = 9;

/** The letter of a step's column. */
const stepColumn = (step: number): string =>
  columnName(firstStep + step + (firstStep + step < explanations ? 0 : 1));

/** Cells of a row, one for each step, with the column of explanations left empty. */
function stepCells(steps: number, cell: (step: number) => OutCell, gap: OutCell): readonly OutCell[] {
  const cells = Array.from({ length: steps }, (_, step) => cell(step));
  const before = explanations - firstStep;
  return steps <= before ? cells : [...cells.slice(0, before), gap, ...cells.slice(before)];
}

/** One step for every second part at most: rounding each quota by itself never misses by more. */
const stepCount = (parties: number): number => Math.ceil(parties / 2);

export const isSainteLague = ({ year, byInhabitant }: Place): boolean =>
  year.method === 'sainte-lague' && !byInhabitant;

/** How many columns *Kontroll* must have for the steps. */
export const stepColumns = (parties: number): number => firstStep + stepCount(parties) + 1;

/** Half down: a unit is there from the start when more than half of it is (its quotient is above the common one). */
export function startCells(row: RowResult, index: number, place: Place): readonly OutCell[] {
  if (!isSainteLague(place)) return [];
  const r = String(place.from + index);
  return [out.formula(`=IF(2*E${r}>${allCell(place)},1,0)`, String(startOf(row)), out.formats.signedWhole)];
}

export function startSum(rows: readonly RowResult[], place: Place): readonly OutCell[] {
  if (!isSainteLague(place)) return [];
  const column = extraColumn('start', place);
  const total = rows.reduce((all, row) => all + startOf(row), 0n);
  return [
    out.formula(
      `=SUM(${column}${String(place.from)}:${column}${String(place.to)})`,
      String(total),
      out.formats.signedWhole,
    ),
  ];
}

/** Empty rows above the steps: fewer, and a reader of tables takes the steps for more rows of the table above. */
export const rowsBeforeSteps = 3;

/** Where the block of steps has its rows. */
function rowsOf(place: Place) {
  const count = place.to - place.from + 1;
  const head = place.stepsFrom + 3;
  return {
    direction: place.stepsFrom + 1,
    head,
    first: head + 1,
    last: head + count,
    winners: head - 1,
  };
}

/** The units a party ends with above its whole ones: from the start, and those of the steps. */
export function sainteLagueExtra(r: string, place: Place): string {
  const { direction, winners } = rowsOf(place);
  const count = place.to - place.from + 1;
  const last = stepColumn(stepCount(count) - 1);
  const steps = `${columnName(firstStep)}$${String(winners)}:${last}$${String(winners)}`;
  const own = `ROWS(A$${String(place.from)}:A${r})`;
  return `${extraColumn('start', place)}${r}+B$${String(direction)}*COUNTIF(${steps},${own})`;
}

/**
 * The steps of Sainte-Laguë below the table: in each, the party with the lowest quotient of (2 x units + 1) and weight
 * gets a unit, the first of equals; or gives one back, the last of equals, so the list is then read from its end.
 * Quotients are counted from the exact quota, which keeps them small: the order is the same.
 */
export function stepRows(rows: readonly RowResult[], place: Place): readonly (readonly OutCell[])[] {
  const { direction, first, last, winners } = rowsOf(place);
  const steps = stepCount(rows.length);
  const lacking = lackingUnits(rows);
  const sign = lacking < 0n ? -1n : 1n;
  const listed = holdings(rows, place);
  const order = sign < 0n ? [...listed].reverse() : listed;
  const played = play(order, sign, Number(lacking * sign), steps, place);
  const start = `${extraColumn('start', place)}$${String(place.sumRow)}`;
  const lack = `G$${String(place.sumRow)}-${start}`;
  const body = order.map((holding, index) => {
    const r = String(first + index);
    return [
      ...holdingCells(holding, r, { first, last, direction }, place),
      ...stepCells(
        steps,
        (step) => {
          const key = played.keys[step]?.[index];
          const formula = keyFormula(r, step, { direction, winners }, place);
          return out.formula(`=${formula}`, key === undefined ? '' : decimal(key), '0.000000');
        },
        out.empty(),
      ),
    ];
  });
  return [
    ...Array.from({ length: rowsBeforeSteps }, () => []),
    [out.text(text.steps(steps), 'bold')],
    [out.text(text.stepDirection), out.formula(`=IF(${lack}<0,-1,1)`, String(sign), out.formats.plain)],
    [
      out.text(text.stepWinner),
      ...Array.from({ length: firstStep - 1 }, () => out.empty()),
      ...stepCells(
        steps,
        (step) => {
          const column = stepColumn(step);
          const keys = `${column}${String(first)}:${column}${String(last)}`;
          const row = String(winners);
          const given =
            step === 0 ? '0' : `COUNTIF($${stepColumn(0)}${row}:${stepColumn(step - 1)}${row},">0")`;
          const place = `INDEX($B${String(first)}:$B${String(last)},MATCH(MIN(${keys}),${keys},0))`;
          return out.formula(
            `=IF(ABS(${lack})>${given},${place},0)`,
            String(played.winners[step] ?? 0),
            out.formats.plain,
          );
        },
        out.empty(),
      ),
    ],
    headRow(steps, place),
    ...body,
  ];
}

function headRow(steps: number, place: Place): readonly OutCell[] {
  const heads = [
    text.stepPlace,
    hasLimits(place) ? text.limitedWeight : words.heads.weight,
    text.remainder,
    text.start,
    text.stepUnits,
    hasLimits(place) ? text.limitedUnits : '',
  ];
  return [
    out.text(text.stepParty, 'heading'),
    ...heads.map((head) => (head === '' ? out.empty('heading') : out.text(head, 'headingRight'))),
    ...stepCells(steps, (step) => out.text(text.step(step + 1), 'headingRight'), out.empty('heading')),
  ];
}

function holdingCells(
  holding: Holding,
  r: string,
  at: { readonly first: number; readonly last: number; readonly direction: number },
  place: Place,
): readonly OutCell[] {
  const { first, last, direction } = at;
  const { unit } = place.chain;
  const from = (column: string): string => `INDEX(${span(column, place)},$B${r})`;
  const count = (formula: string, value: bigint): OutCell =>
    out.formula(`=${formula}`, String(value), out.formats.whole);
  return [
    out.formula(`=${from('A')}`, holding.row.party, out.formats.general),
    out.formula(
      `=IF(B$${String(direction)}<0,ROWS(A${r}:A$${String(last)}),ROWS(A$${String(first)}:A${r}))`,
      String(holding.place),
      out.formats.plain,
    ),
    count(from(weightColumn(place)), holding.weight),
    count(from('E'), holding.rest),
    count(from(extraColumn('start', place)), holding.start),
    count(`ROUND(${from('D')}/${unit},0)+E${r}`, holding.units),
    hasLimits(place)
      ? count(`ROUND(${from(extraColumn('limitedAmount', place))}/${unit},0)`, holding.limited)
      : out.empty(),
  ];
}

/** The quotient of a party's next unit, from its exact quota; empty where it can neither get nor give one. */
function keyFormula(
  r: string,
  step: number,
  at: { readonly direction: number; readonly winners: number },
  place: Place,
): string {
  const sign = `$B$${String(at.direction)}`;
  const before = stepColumn(step - 1);
  const first = `$${columnName(firstStep)}$${String(at.winners)}`;
  const moved = step === 0 ? '' : `+${sign}*COUNTIF(${first}:${before}$${String(at.winners)},$B${r})`;
  const units = `$F${r}${moved}`;
  const ahead = `2*($E${r}${moved})+${sign}`;
  const own = `((${ahead})*${dollar(allCell(place))}-2*$D${r})`;
  const { minimum, maximum } = place.chain.limits ?? {};
  const least = minimum ?? '0';
  const full = maximum === undefined ? '' : `,AND(${sign}>0,${units}>=${maximum})`;
  const weight = hasLimits(place) ? `AND($C${r}=0,$G${r}=0)` : `$C${r}=0`;
  const stuck = `OR(${weight},AND(${sign}<0,${units}<=${least})${full})`;
  const quotient = hasLimits(place)
    ? `IF($C${r}=0,(${ahead})/$G${r},${own}/($C${r}*${unitsFormula(place).replace(/(?<![$A-Z'])([A-Z]+)\$/g, '$$$1$$')}))`
    : `${own}/$C${r}`;
  return `IF(${stuck},"",${sign}*${quotient})`;
}

const dollar = (cell: string): string => `$${cell}`;

/**
 * True when two quotients that differ do so by more than a double's last digits: they are fractions of whole numbers
 * whose cross products stay small. No step leads further from the quota than three times the parties.
 */
export function quotientsFit(rows: readonly RowResult[], place: Place): boolean {
  const weights = [...place.key.weights].sort((one, other) => (one > other ? -1 : 1));
  const [largest = 0n, second = 0n] = weights;
  const range = 3n * BigInt(rows.length);
  const units = unitCount(facts.municipalAmount(place.year), place.year.unit);
  const count = BigInt(rows.length);
  return (
    fits(range * largest * second) &&
    fits(count * place.total.numerator) &&
    (!hasLimits(place) || (fits(range * largest * units) && fits(count * units)))
  );
}
