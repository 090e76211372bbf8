import type { Fraction } from '../../core/exact/fraction';
import type { AllocationKey } from '../../core/agreement/model';
import type { LabelId } from '../../workbook/read/labels';
import type { ParameterRow } from '../../workbook/read/parameterRows';
import { readKey, readMethod } from '../../workbook/read/parameterChoices';
import { readDeduction, readRate, readShare } from '../../workbook/read/parameterShares';
import { readAmount, readCount, readYear, type Reading } from '../../workbook/read/parameterValues';
import { foldText } from '../../workbook/read/foldedText';
import { toDouble } from '../exactNumber';
import { dateIn } from '../table/words';
import type { StatedKey, Term, Terms } from './model';

function number(reading: Reading<Fraction>): number | undefined {
  return reading.kind === 'value' ? toDouble(reading.value.value) : undefined;
}

/** Which of the printed keys an allocation key is. */
export function statedKey(key: AllocationKey): StatedKey {
  if (key.kind === 'per-inhabitant') return 'population';
  if (key.kind === 'fixed-amounts' || key.terms.length !== 1) return 'other';
  const kind = key.terms[0]?.term.kind;
  return kind === 'population' ? 'population' : kind === 'equal' ? 'equal' : 'other';
}

type Draft = { -readonly [K in keyof Terms]: Terms[K] };

/** What one label gives to the terms; `term` adds where it comes from. */
type Taker = (terms: Draft, row: ParameterRow, term: <T>(value: T) => Term<T>) => void;

const TAKERS: Partial<Record<LabelId, Taker>> = {
  amount: (terms, row, term) => {
    const amount = number(readAmount(row));
    const { year } = dateIn(String(row.labelCell.value));
    if (amount !== undefined)
      terms.amounts = [...terms.amounts, { ...term(amount), ...(year === undefined ? {} : { year }) }];
  },
  share: shareTerm,
  key: (terms, row, term) => {
    const key = readKey(row);
    if (key.kind === 'value') terms.key = term(statedKey(key.value.value));
    else if (/folkm|befolkn|invanar/.test(foldText(String(row.value.value)))) terms.key = term('population');
    if (key.kind === 'value' && key.value.value.kind === 'per-inhabitant')
      terms.perHead = term(toDouble(key.value.value.rate));
    if (key.kind === 'value' && key.value.value.kind === 'fixed-amounts') terms.fixedAmounts = true;
  },
  minimum: (terms, row) => {
    const least = number(readAmount(row));
    if (least !== undefined) terms.limits = { ...terms.limits, least };
  },
  maximum: (terms, row) => {
    const most = number(readAmount(row));
    if (most !== undefined) terms.limits = { ...terms.limits, most };
  },
  'rounding-unit': (terms, row) => {
    const unit = number(readAmount(row));
    if (unit !== undefined && unit > 0) terms.unit = unit;
  },
  'cost-line': (terms) => {
    terms.lines = (terms.lines ?? 0) + 1;
  },
  'rounding-method': (terms, row, term) => {
    const method = readMethod(row);
    if (method.kind === 'value') terms.method = term(method.value.value);
  },
  'index-rate': (terms, row, term) => {
    const rate = number(readRate(row));
    const { year } = row.label;
    if (rate !== undefined)
      terms.rates = [...terms.rates, { ...term(rate), ...(year === undefined ? {} : { year }) }];
  },
  'index-series': (terms, row, term) => {
    const rate = number(readRate(row));
    if (rate !== undefined) terms.rates = [...terms.rates, term(rate)];
  },
  'base-year': (terms, row) => {
    const year = readYear(row);
    if (year.kind === 'value') terms.baseYear = year.value.value;
  },
  'index-from': (terms, row) => {
    const year = readYear(row);
    if (year.kind === 'value') terms.firstIndexYear = year.value.value;
  },
  deduction: (terms, row, term) => {
    const deduction = readDeduction(row);
    if (deduction.kind !== 'value' || deduction.value.value.kind !== 'fixed') return;
    terms.deductions = [...terms.deductions, term(toDouble(deduction.value.value.value))];
  },
};

/** Terms from labels and values in the sheets; what cannot be read is left out (the reader of the agreement tells it). */
export function fromParameters(rows: readonly ParameterRow[], nearness: number): Terms {
  const terms: Draft = { amounts: [], rates: [], deductions: [], parties: [], contradictions: [] };
  for (const row of rows) {
    const source = `${row.label.field} (${row.value.address})`;
    TAKERS[row.label.id]?.(terms, row, (value) => ({ value, source, nearness }));
  }
  if (rows.some(unsettles)) terms.unsettled = true;
  if (rows.some(({ label }) => INDEX.has(label.id))) terms.indexed = true;
  const amount = positionsAmount(rows);
  if (amount !== undefined && terms.amounts.length === 0)
    terms.amounts = [{ value: amount, source: 'Antal årsarbetare × kostnad per årsarbetare', nearness }];
  return terms;
}

const INDEX: ReadonlySet<LabelId> = new Set(['index-series', 'index-rate', 'index-from']);

/** What changes or divides the amount in a way that the terms do not hold. */
function unsettles(row: ParameterRow): boolean {
  const { label } = row;
  if (label.id === 'share')
    return label.year !== undefined || !['region', 'municipalities'].includes(label.subject ?? '');
  if (label.id !== 'deduction') return false;
  const deduction = readDeduction(row);
  return deduction.kind === 'value' && deduction.value.value.kind === 'share';
}

function positionsAmount(rows: readonly ParameterRow[]): number | undefined {
  const count = rows.find((row) => row.label.id === 'positions');
  const each = rows.find((row) => row.label.id === 'cost-per-position');
  const [positions, cost] = [count && number(readCount(count)), each && number(readAmount(each))];
  return positions === undefined || cost === undefined ? undefined : positions * cost;
}

function shareTerm(terms: Draft, row: ParameterRow, term: <T>(value: T) => Term<T>): void {
  const share = number(readShare(row));
  if (share === undefined) return;
  if (row.label.year !== undefined) return;
  if (row.label.subject === 'region') terms.regionShare = term(share);
  if (row.label.subject === 'municipalities') terms.municipalShare = term(share);
}
