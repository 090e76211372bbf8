import type { Fraction } from '../../core/exact/fraction';
import type { AllocationKey } from '../../core/agreement/model';
import type { ParameterRow } from '../../workbook/read/parameterRows';
import { readKey, readMethod } from '../../workbook/read/parameterChoices';
import {
  readAmount,
  readCount,
  readDeduction,
  readRate,
  readShare,
  readYear,
  type Reading,
} from '../../workbook/read/parameterValues';
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

/** Terms from labels and values in the sheets; what cannot be read is left out (the reader of the agreement tells it). */
export function fromParameters(rows: readonly ParameterRow[], nearness: number): Terms {
  const terms: Draft = { amounts: [], rates: [], deductions: [], parties: [], contradictions: [] };
  let [positions, perPosition]: (number | undefined)[] = [undefined, undefined];
  for (const row of rows) {
    const term = <T>(value: T): Term<T> => ({
      value,
      source: `${row.label.field} (${row.value.address})`,
      nearness,
    });
    switch (row.label.id) {
      case 'amount': {
        const amount = number(readAmount(row));
        const year = dateIn(row.labelCell.value.toString()).year;
        if (amount !== undefined)
          terms.amounts = [...terms.amounts, { ...term(amount), ...(year === undefined ? {} : { year }) }];
        break;
      }
      case 'positions':
        positions = number(readCount(row));
        break;
      case 'cost-per-position':
        perPosition = number(readAmount(row));
        break;
      case 'share':
        shareTerm(terms, row, term);
        break;
      case 'key': {
        const key = readKey(row);
        if (key.kind === 'value') terms.key = term(statedKey(key.value.value));
        else if (/folkm|befolkn|invanar/.test(foldText(String(row.value.value))))
          terms.key = term('population');
        break;
      }
      case 'rounding-method': {
        const method = readMethod(row);
        if (method.kind === 'value') terms.method = term(method.value.value);
        break;
      }
      case 'index-rate': {
        const rate = number(readRate(row));
        if (rate !== undefined)
          terms.rates = [
            ...terms.rates,
            { ...term(rate), ...(row.label.year === undefined ? {} : { year: row.label.year }) },
          ];
        break;
      }
      case 'index-series': {
        const rate = number(readRate(row));
        if (rate !== undefined) terms.rates = [...terms.rates, term(rate)];
        break;
      }
      case 'base-year':
      case 'index-from': {
        const year = readYear(row);
        if (year.kind === 'value')
          terms[row.label.id === 'base-year' ? 'baseYear' : 'firstIndexYear'] = year.value.value;
        break;
      }
      case 'deduction': {
        const deduction = readDeduction(row);
        if (deduction.kind === 'value' && deduction.value.value.kind === 'fixed')
          terms.deductions = [...terms.deductions, term(toDouble(deduction.value.value.value))];
        break;
      }
      default:
    }
  }
  if (positions !== undefined && perPosition !== undefined && terms.amounts.length === 0)
    terms.amounts = [
      { value: positions * perPosition, source: 'Antal årsarbetare × kostnad per årsarbetare', nearness },
    ];
  return terms;
}

function shareTerm(terms: Draft, row: ParameterRow, term: <T>(value: T) => Term<T>): void {
  const share = number(readShare(row));
  if (share === undefined) return;
  if (row.label.subject === 'region') terms.regionShare = term(share);
  if (row.label.subject === 'municipalities') terms.municipalShare = term(share);
}
