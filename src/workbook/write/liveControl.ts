import { formatDecimal } from '../../core/exact/decimal';
import { divide, fraction, multiply } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { live as text } from '../../text/sheetsFormulas';
import type { WorkbookSnapshot } from '../cells';
import type { AllocationInput } from '../read/model';
import type { OutCell } from './description';
import type { LiveChain } from './liveChain';
import { decimal } from './liveInputs';
import type { LiveKey } from './liveKey';
import { liveKeyCells, populationColumn } from './liveKeyCells';
import { moneyCell, raised, rounded, span, type Place } from './livePlace';
import { controlCells, otherCells, sumCells, totalCells, widened } from './liveSums';
import { exactProduct, unitsOf } from './liveRounding';
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
  /** Heads of the columns that the terms of a mixed key add. */
  readonly termHeads: readonly string[];
}

/**
 * Every step of the second split as formulas: whole-number remainders `MOD(total*key, sum)`, which doubles hold
 * exactly, ranks with ties in list order, the units added, the amounts. Undefined for methods and keys that formulas
 * do not cover, and for figures too large to be exact: those sheets get values.
 */
export function liveControl(
  year: YearResult,
  input: AllocationInput,
  { chain, key }: { readonly chain: LiveChain; readonly key: LiveKey },
  workbook: WorkbookSnapshot | undefined,
): LiveControl | undefined {
  const rows = facts.municipalityRows(year);
  if (rows.length === 0 || !isCovered(year, input, key)) return undefined;
  const from = firstRow;
  const to = from + rows.length - 1;
  const place: Place = {
    year,
    chain,
    from,
    to,
    sumRow: to + 1,
    key,
    total: fraction(key.weights.reduce((all, weight) => all + weight, 0n)),
  };
  const others = facts.otherRows(year);
  const body = rows.map((row, index) => partyCells(row, index, place, input, workbook));
  const label = others.length > 0 ? words.rowNames.municipalities : words.rowNames.total;
  const otherRows = new Map(others.map((row, index) => [row.party, place.sumRow + 1 + index]));
  return {
    from,
    to,
    others: otherRows,
    populationColumn: populationColumn(key),
    termHeads: key.terms.length < 2 ? [] : key.terms.map((term) => term.label),
    rows: widened([
      ...body,
      sumCells(label, place, input),
      ...others.map((row, index) =>
        otherCells(row, String(place.sumRow + 1 + index), place, input, workbook),
      ),
      ...(others.length > 0 ? [totalCells(place, others)] : []),
      controlCells(place),
    ]),
  };
}

function isCovered(year: YearResult, input: AllocationInput, { weights, terms }: LiveKey): boolean {
  // Raised fixed amounts (E3) are the year's rounded total divided (B1), which a factor on each amount is not.
  const raisedYear = year.indexFactor.numerator !== year.indexFactor.denominator;
  if (input.agreement.key.value.kind === 'fixed-amounts' && raisedYear) return false;
  if (facts.roundsByItself(input)) {
    return terms.every((term) => term.scale === 1n);
  }
  if (year.method === 'sainte-lague') return false;
  const units = unitsOf(year, facts.municipalAmount(year));
  return units * Number(weights.reduce((all, weight) => all + weight, 0n)) < exactProduct;
}

function partyCells(
  row: RowResult,
  index: number,
  place: Place,
  input: AllocationInput,
  workbook: WorkbookSnapshot | undefined,
): readonly OutCell[] {
  const { year, chain } = place;
  const at = place.from + index;
  const r = String(at);
  const perInhabitant = facts.roundsByItself(input);
  const key = liveKeyCells(place.key, chain, { index, row: at, sumRow: place.sumRow }, workbook);
  const exact = perInhabitant
    ? `=${raised(`B${r}`, chain)}`
    : `=C$${String(place.sumRow)}*B${r}/B$${String(place.sumRow)}`;
  const perCapita = row.population === undefined ? undefined : divide(row.exact, row.population);
  return [
    out.text(row.party),
    key.weight,
    out.formula(exact, decimal(row.exact), out.formats.exact),
    moneyCell(floorFormula(r, place, perInhabitant), row.floor, year),
    out.formula(
      remainderFormula(r, place, perInhabitant),
      perInhabitant
        ? formatDecimal(row.remainder, { decimals: Math.min(chain.digits, 6) })
        : decimal(multiply(row.remainder, place.total)),
      perInhabitant ? out.formats.remainder : out.formats.whole,
    ),
    perInhabitant
      ? out.empty()
      : out.formula(
          `=COUNTIF(${span('E', place)},">"&E${r})+COUNTIF(E$${String(place.from)}:E${r},E${r})`,
          String(row.rank),
          out.formats.plain,
        ),
    out.formula(extraFormula(at, place, perInhabitant), String(row.extraUnits), out.formats.signedWhole),
    moneyCell(`=${rounded(`D${r}+G${r}*${chain.unit}`, year)}`, row.amount, year),
    perCapita === undefined
      ? out.empty()
      : out.formula(`=C${r}/${populationColumn(place.key)}${r}`, decimal(perCapita), out.formats.perCapita),
    perInhabitant ? out.text(text.own) : reasonCell(row, r, year),
    moneyCell(
      `=${rounded(`D${r}+${ownRounding(r, place, perInhabitant)}*${chain.unit}`, year)}`,
      row.amount - row.adjustment,
      year,
    ),
    out.money(row.amount, year.unit),
    moneyCell(`=ABS(H${r}-L${r})`, 0n, year),
    ...key.terms,
  ];
}

/** Whole units below the exact amount: the division leaves no remainder, so it is exact. */
function floorFormula(r: string, place: Place, perInhabitant: boolean): string {
  const { unit, digits } = place.chain;
  if (perInhabitant) {
    return `=${rounded(`INT(ROUND(C${r}/${unit},${String(digits)}))*${unit}`, place.year)}`;
  }
  const product = `${unitsFormula(place)}*B${r}`;
  const all = `B$${String(place.sumRow)}`;
  return `=${rounded(`(${product}-MOD(${product},${all}))/${all}*${unit}`, place.year)}`;
}

function remainderFormula(r: string, place: Place, perInhabitant: boolean): string {
  const { unit, digits } = place.chain;
  if (perInhabitant) return `=ROUND((C${r}-D${r})/${unit},${String(Math.min(digits, 6))})`;
  const all = `B$${String(place.sumRow)}`;
  return `=MOD(${unitsFormula(place)}*B${r},${all})`;
}

/** 1 where ordinary rounding goes up: the remainder is half the sum of the key or more. */
function ownRounding(r: string, { sumRow }: Place, perInhabitant: boolean): string {
  return perInhabitant ? `ROUND(E${r},0)` : `ROUND(E${r}/B$${String(sumRow)},0)`;
}

/** The municipalities' amount in whole units. */
const unitsFormula = ({ sumRow, chain }: Place): string => `ROUND(C$${String(sumRow)}/${chain.unit},0)`;

/** Units added to the floor, by the method; ties go to the first in the list (P2, P4). */
function extraFormula(at: number, place: Place, perInhabitant: boolean): string {
  const r = String(at);
  const first = String(place.from);
  const own = ownRounding(r, place, perInhabitant);
  const all = `B$${String(place.sumRow)}`;
  const left = `G$${String(place.sumRow)}`;
  const missing = `ROUND((C$${String(place.sumRow)}-SUM(${span('K', place)}))/${place.chain.unit},0)`;
  if (perInhabitant) return `=${own}`;
  switch (place.year.method) {
    case 'var-for-sig':
      return `=${own}`;
    case 'rest-till-storst':
      return `=${own}+IF(ROWS(B$${first}:B${r})=MATCH(MAX(${span('B', place)}),${span('B', place)},0),${missing},0)`;
    case 'rest-till-sist':
      return `=${own}+IF(AND(B${r}>0,SUM(B${r}:B$${String(place.to)})=B${r}),${missing},0)`;
    case 'lopande': {
      const running = (to: string): string => `ROUND(SUM(E$${first}:E${to})/${all},0)`;
      return at === place.from ? `=${running(r)}` : `=${running(r)}-${running(String(at - 1))}`;
    }
    case 'storsta-resten':
    case 'sainte-lague':
      return `=IF(F${r}<=${left},1,0)`;
  }
}

function reasonCell(row: RowResult, r: string, year: YearResult): OutCell {
  if (year.method !== 'storsta-resten') return out.text(text.own);
  return out.formula(
    `=IF(G${r}>0,"${text.extra}","${text.none}")`,
    row.extraUnits > 0n ? text.extra : text.none,
    out.formats.general,
  );
}
