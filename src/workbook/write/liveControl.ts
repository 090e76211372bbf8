import { formatDecimal } from '../../core/exact/decimal';
import { divide, fraction, multiply } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as text, type LiveReason } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import type { OutCell } from './description';
import type { LiveChain } from './liveChainModel';
import { decimal } from './liveInputs';
import type { LiveKey } from './liveKey';
import { liveKeyCells, populationColumn, populationScale } from './liveKeyCells';
import { freeTotal, limitCells, limitedDigits, limitOf } from './liveLimits';
import {
  allCell,
  extraColumn,
  hasLimits,
  isByInhabitant,
  moneyCell,
  rounded,
  span,
  unitsFormula,
  weightColumn,
  type Place,
} from './livePlace';
import { floorOf, remainderOf } from './liveProduct';
import { missingFormula, restCells, restTaken } from './liveRests';
import { roundsSafely } from './liveRounding';
import {
  isSainteLague,
  quotientsFit,
  sainteLagueExtra,
  startCells,
  stepColumns,
  stepRows,
  rowsBeforeSteps,
} from './liveSainteLague';
import { controlCells, otherCells, sumCells, totalCells, widened } from './liveSums';
import * as out from './outCells';
import { firstRow } from './tableSheet';
import * as facts from './yearFacts';

/** The body of *Kontroll* as formulas, and where it has what. */
export interface LiveControl {
  readonly rows: readonly (readonly OutCell[])[];
  /** First and last row (1-based) of the municipalities. */
  readonly from: number;
  readonly to: number;
  /** Row of each other party. */
  readonly others: ReadonlyMap<string, number>;
  /** Column of folkmängd: the key itself, or a term of it. */
  readonly populationColumn: string;
  /** `/cell` where folkmängd is counted in parts, else empty. */
  readonly populationScale: string;
  /** Heads of the columns that a mixed key, limits and Sainte-Laguë add. */
  readonly extraHeads: readonly string[];
  /** Columns that the steps of Sainte-Laguë need; 0 without them. */
  readonly width: number;
}

/**
 * Every step of the second split as formulas: whole-number remainders, which doubles hold exactly, ranks with ties in
 * list order, limits, the units added, the amounts. A reason where figures are too large to be exact: values then.
 */
export function liveControl(
  year: YearResult,
  input: AllocationInput,
  { chain, key }: { readonly chain: LiveChain; readonly key: LiveKey },
  workbook: WorkbookSnapshot | undefined,
): LiveControl | LiveReason {
  const rows = facts.municipalityRows(year);
  if (rows.length === 0) return 'no-parties';
  const others = facts.otherRows(year);
  if (!others.every(({ exact }) => roundsSafely(year, exact))) return 'too-large';
  const place = placeOf(year, isByInhabitant(input), { chain, key }, rows.length, others.length);
  if (isSainteLague(place) && !quotientsFit(rows, place)) return 'too-large-for-quotients';
  const body = rows.map((_, index) => partyCells(rows, index, place, workbook));
  const label = others.length > 0 ? words.rowNames.municipalities : words.rowNames.total;
  const steps = isSainteLague(place) ? stepRows(rows, place) : [];
  return {
    from: place.from,
    to: place.to,
    others: new Map(others.map((row, index) => [row.party, place.sumRow + 1 + index])),
    populationColumn: populationColumn(key),
    populationScale: populationScale(key, chain),
    extraHeads: [
      ...(key.terms.length < 2 ? [] : key.terms.map((term) => term.label)),
      ...place.extra.map((column) => text[column]),
    ],
    width: steps.length === 0 ? 0 : stepColumns(rows.length),
    rows: widened(
      [
        ...body,
        sumCells(label, place),
        ...others.map((row, index) => otherCells(row, String(place.sumRow + 1 + index), place)),
        ...(others.length > 0 ? [totalCells(place, others)] : []),
        controlCells(place),
        ...steps,
      ],
      steps.length === 0 ? 0 : stepColumns(rows.length),
    ),
  };
}

function placeOf(
  year: YearResult,
  byInhabitant: boolean,
  { chain, key }: { readonly chain: LiveChain; readonly key: LiveKey },
  parties: number,
  others: number,
): Place {
  const from = firstRow;
  const to = from + parties - 1;
  const limited = chain.limits !== undefined;
  const { method } = year;
  return {
    year,
    chain,
    from,
    to,
    sumRow: to + 1,
    key,
    total: fraction(key.weights.reduce((all, weight) => all + weight, 0n)),
    byInhabitant,
    extra: [
      ...(limited ? (['limit', 'limitedWeight', 'limitedAmount'] as const) : []),
      ...(limited && method === 'rest-till-storst' ? (['order', 'room'] as const) : []),
      ...(limited && method === 'rest-till-sist' ? (['room'] as const) : []),
      ...(method === 'sainte-lague' && !byInhabitant ? (['start'] as const) : []),
    ],
    // After the sums, other parties, Summa, the control and two empty rows.
    stepsFrom: to + 1 + (others > 0 ? others + 1 : 0) + rowsBeforeSteps + 2,
  };
}

function partyCells(
  rows: readonly RowResult[],
  index: number,
  place: Place,
  workbook: WorkbookSnapshot | undefined,
): readonly OutCell[] {
  const row = rows[index];
  if (row === undefined) return [];
  const { year, chain, byInhabitant, sumRow } = place;
  const at = place.from + index;
  const r = String(at);
  const key = liveKeyCells(place.key, chain, { index, row: at, sumRow, party: row.party }, workbook);
  const perCapita = row.population === undefined ? undefined : divide(row.exact, row.population);
  return [
    out.text(row.party),
    key.weight,
    out.formula(`=${exactFormula(r, place)}`, decimal(row.exact), out.formats.exact),
    moneyCell(`=${rounded(floorFormula(r, place), year)}`, row.floor, year),
    out.formula(
      `=${remainderFormula(r, place)}`,
      byInhabitant
        ? formatDecimal(row.remainder, { decimals: Math.min(chain.digits, 6) })
        : decimal(multiply(row.remainder, freeTotal(rows, place))),
      byInhabitant ? out.formats.remainder : out.formats.whole,
    ),
    byInhabitant
      ? out.empty()
      : out.formula(
          `=COUNTIF(${span('E', place)},">"&E${r})+COUNTIF(E$${String(place.from)}:E${r},E${r})`,
          String(row.rank),
          out.formats.plain,
        ),
    out.formula(`=${extraFormula(at, place)}`, String(row.extraUnits), out.formats.signedWhole),
    moneyCell(`=${rounded(`D${r}+G${r}*${chain.unit}`, year)}`, row.amount, year),
    perCapita === undefined
      ? out.empty()
      : out.formula(
          `=C${r}/${inhabitants(populationColumn(place.key) + r, place)}`,
          decimal(perCapita),
          out.formats.perCapita,
        ),
    reasonCell(row, r, place),
    moneyCell(
      `=${rounded(`D${r}+${ownRounding(r, place)}*${chain.unit}`, year)}`,
      row.amount - row.adjustment,
      year,
    ),
    out.money(row.amount, year.unit),
    moneyCell(`=ABS(H${r}-L${r})`, 0n, year),
    ...key.terms,
    ...limitCells(row, index, place),
    ...restCells(rows, index, place),
    ...startCells(row, index, place),
  ];
}

/** The cell of a key figure as inhabitants: folkmängd with decimals counts in parts. */
function inhabitants(cell: string, { key, chain }: Place): string {
  const scale = populationScale(key, chain);
  return scale === '' ? cell : `(${cell}${scale})`;
}

function exactFormula(r: string, place: Place): string {
  const { byInhabitant, sumRow, chain } = place;
  const total = `C$${String(sumRow)}`;
  if (byInhabitant) return `${inhabitants(`B${r}`, place)}*${chain.rate ?? '1'}`;
  if (!hasLimits(place)) return `${total}*B${r}/B$${String(sumRow)}`;
  const free = `${extraColumn('limitedWeight', place)}${r}`;
  const limited = extraColumn('limitedAmount', place);
  const left = `(${total}-${limited}$${String(sumRow)})`;
  return `${limited}${r}+IF(${free}=0,0,${left}*${free}/${allCell(place)})`;
}

/** Whole units below the exact amount. */
function floorFormula(r: string, place: Place): string {
  const { unit, digits } = place.chain;
  if (place.byInhabitant) return `INT(ROUND(C${r}/${unit},${String(digits)}))*${unit}`;
  const weight = `${weightColumn(place)}${r}`;
  const whole = `${floorOf(unitsFormula(place), weight, allCell(place), `E${r}`)}*${unit}`;
  if (!hasLimits(place)) return whole;
  return `${extraColumn('limitedAmount', place)}${r}+IF(${weight}=0,0,${whole})`;
}

function remainderFormula(r: string, place: Place): string {
  const { unit, digits, amountDigits } = place.chain;
  if (place.byInhabitant) return `ROUND((C${r}-D${r})/${unit},${String(Math.min(digits, 6))})`;
  const weight = `${weightColumn(place)}${r}`;
  const units = unitsFormula(place);
  const groups = hasLimits(place) ? limitedDigits(units, place) : amountDigits;
  const rest = remainderOf(units, weight, allCell(place), groups);
  return hasLimits(place) ? `IF(${weight}=0,0,${rest})` : rest;
}

/** 1 where ordinary rounding goes up: the remainder is half the sum of the key or more. */
function ownRounding(r: string, place: Place): string {
  if (place.byInhabitant) return `ROUND(E${r},0)`;
  const up = `ROUND(E${r}/${allCell(place)},0)`;
  return hasLimits(place) ? `IF(E${r}=0,0,${up})` : up;
}

/** Units added to the floor, by the method; ties go to the first in the list (P2, P4). */
function extraFormula(at: number, place: Place): string {
  const r = String(at);
  const first = String(place.from);
  const own = ownRounding(r, place);
  if (place.byInhabitant) return own;
  switch (place.year.method) {
    case 'var-for-sig':
      return own;
    case 'rest-till-storst':
    case 'rest-till-sist':
      return `${own}+${restFormula(r, place)}`;
    case 'lopande': {
      const running = (to: string): string => runningFormula(first, to, place);
      return at === place.from ? running(r) : `${running(r)}-${running(String(at - 1))}`;
    }
    case 'sainte-lague':
      return sainteLagueExtra(r, place);
    case 'storsta-resten':
      return `IF(F${r}<=G$${String(place.sumRow)},1,0)`;
  }
}

/** The running sum of the remainders, rounded. */
function runningFormula(first: string, to: string, place: Place): string {
  const sum = `SUM(E$${first}:E${to})`;
  const whole = `ROUND(${sum}/${allCell(place)},0)`;
  return hasLimits(place) ? `IF(${sum}=0,0,${whole})` : whole;
}

/** The whole rest to one party; within limits, as far as each has room. */
function restFormula(r: string, place: Place): string {
  if (hasLimits(place)) return restTaken(r, place);
  const rest = missingFormula(place);
  const weights = span('B', place);
  return place.year.method === 'rest-till-storst'
    ? `IF(ROWS(B$${String(place.from)}:B${r})=MATCH(MAX(${weights}),${weights},0),${rest},0)`
    : `IF(AND(B${r}>0,SUM(B${r}:B$${String(place.to)})=B${r}),${rest},0)`;
}

function reasonCell(row: RowResult, r: string, place: Place): OutCell {
  if (place.byInhabitant || place.year.method !== 'storsta-resten') return out.text(text.own);
  const others = hasLimits(place)
    ? `IF(${extraColumn('limit', place)}${r}="${text.free}","${text.none}","${text.atLimit}")`
    : `"${text.none}"`;
  const without = hasLimits(place) && limitOf(row, place) !== undefined ? text.atLimit : text.none;
  return out.formula(
    `=IF(G${r}>0,"${text.extra}",${others})`,
    row.extraUnits > 0n ? text.extra : without,
    out.formats.general,
  );
}
