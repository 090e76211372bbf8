import { deductionsOfYear } from '../agreement/deductions';
import type { Agreement } from '../agreement/model';
import type { Notes } from '../agreement/notes';
import { kronor, multiply, type Ore, sum } from '../exact/fraction';
import { roundToUnit } from '../exact/rounding';
import { settleYear } from '../settlement/settle';
import { type Division, divideBetweenParties } from './divide';
import { describeMembers } from './memberRows';
import type { YearResult } from './model';
import { partFromAmount, rankParts } from './part';
import { termsOfYear, type YearTerms } from './terms';

/** Computes one year by itself; `undefined` when something was refused, which stands in `notes`. */
export function computeYear(
  agreement: Agreement,
  year: number,
  unit: Ore,
  notes: Notes,
): YearResult | undefined {
  const terms = termsOfYear(agreement, year, unit, notes);
  if (notes.refusals().length > 0) return undefined;
  const perInhabitant = agreement.key.value.kind === 'per-inhabitant';
  const own = perInhabitant ? payPerInhabitant(agreement, terms) : undefined;
  const agreedAmount = own?.groups[0]?.amount ?? roundToUnit(terms.exactAmount, unit);
  const deductions = deductionsOfYear(agreement.deductions, agreedAmount, unit, notes);
  const distributable = deductions.reduce((left, { amount }) => left - amount, agreedAmount);
  if (notes.refusals().length > 0) return undefined;
  const division = own ?? divideBetweenParties(agreement, terms, distributable, 'agreed', notes);
  const settlement = settleYear(agreement, terms, { agreedAmount, deductions }, notes);
  if (notes.refusals().length > 0) return undefined;
  const { key } = terms;
  return {
    year,
    agreedAmount,
    exactAmount: terms.exactAmount,
    indexFactor: terms.indexFactor,
    deductions,
    distributable,
    groups: division.groups,
    rows: division.rows,
    ties: division.ties,
    ...(key.column === undefined ? {} : { populationHeader: key.column.header }),
    ...(key.column?.year === undefined ? {} : { populationYear: key.column.year }),
    ...(key.populations.length === 0 ? {} : { populationTotal: sum(key.populations) }),
    unit: kronor(unit),
    method: terms.method,
    ...(settlement === undefined ? {} : { settlement }),
    ...(division.lines.length > 1 ? { lines: division.lines } : {}),
  };
}

/** B9: each municipality pays inhabitants x rate x index factor, rounded by itself; the amount is the sum. */
function payPerInhabitant(agreement: Agreement, terms: YearTerms): Division {
  const { key, unit, indexFactor } = terms;
  const rate = agreement.key.value.kind === 'per-inhabitant' ? agreement.key.value.rate : kronor(0n);
  const raised = multiply(rate, indexFactor);
  const parts = key.populations.map((inhabitants) => {
    const exact = multiply(inhabitants, raised);
    const part = partFromAmount(exact, roundToUnit(exact, unit), unit, 'none');
    return part.extraUnits === 0n ? part : { ...part, reason: 'own-rounding' };
  });
  const name = terms.lines[0]?.groups[0]?.name ?? '';
  const amount = parts.reduce((added, part) => added + part.amount, 0n);
  const group = partFromAmount(terms.exactAmount, amount, unit, 'sum-of-parties');
  return {
    lines: [],
    groups: [{ name, kind: 'municipality', share: kronor(100n), outsideTable: false, ...group }],
    rows: describeMembers(agreement, terms, name, rankParts(parts)),
    ties: [],
  };
}
