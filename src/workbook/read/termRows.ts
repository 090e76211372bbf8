import type { TermTerms } from '../../core/agreement/model';
import type { Remark, Sourced } from '../../core/outcome';
import { isEmpty, textOf } from './blockCells';
import { findDate } from './dates';
import { foldText } from './foldedText';
import type { LabelId } from './labels';
import { monthsOf } from './parameterChoices';
import type { ParameterRow } from './parameterRows';
import { originOf, readDate, rowRemark } from './parameterValues';

/** The term, notice and renewal of the agreement. What cannot be read is remarked on: no amount depends on it. */
export function readTerm(rows: readonly ParameterRow[]): { term: TermTerms; remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const only = (id: LabelId): ParameterRow | undefined => {
    const [first, ...others] = rows.filter(({ label, value }) => label.id === id && !isEmpty(value));
    for (const row of others) {
      remarks.push(rowRemark(row, 'read-text-twice', { first: first?.value.address ?? '', firstValue: '' }));
    }
    return first;
  };
  const date = (id: LabelId): Sourced<string> | undefined => {
    const row = only(id);
    if (row === undefined) return undefined;
    const read = readDate(row);
    remarks.push(...read.remarks);
    return read.date;
  };
  const length = (id: LabelId, plain: number): Sourced<number> | undefined => {
    const row = only(id);
    if (row === undefined) return undefined;
    const months = monthsOf(row, plain);
    if (months === undefined) remarks.push(rowRemark(row, 'read-length-unclear'));
    return months === undefined ? undefined : { value: months, origin: originOf(row) };
  };
  const whole = wholeTerm(only('term'), remarks);
  const from = date('term-from') ?? whole?.from;
  const to = date('term-to') ?? whole?.to;
  const noticeRow = only('notice');
  const months = length('notice-months', 1);
  const renewal = length('renewal', 12);
  const signed = mustSign(only('all-must-sign'));
  return {
    term: {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(noticeRow === undefined
        ? {}
        : { notice: { value: wordsOf(noticeRow), origin: originOf(noticeRow) } }),
      ...(months === undefined ? {} : { noticeMonthsBeforeEnd: months }),
      ...(renewal === undefined ? {} : { renewalYears: { ...renewal, value: renewal.value / 12 } }),
      ...(signed === undefined ? {} : { allMustSign: signed }),
    },
    remarks,
  };
}

const wordsOf = ({ value }: ParameterRow) => textOf(value) || String(value.value);

/** "Avtalstid: 2023-01-01 – 2026-12-31" in one cell. */
function wholeTerm(
  row: ParameterRow | undefined,
  remarks: Remark[],
): { from: Sourced<string>; to: Sourced<string> } | undefined {
  if (row === undefined) return undefined;
  const halves = textOf(row.value).split(/ (?:[-\u2010-\u2015\u2212]|till|t\.?o\.?m\.?|till och med) /);
  const [from, to] = halves.map((half) => findDate(half).date);
  if (from === undefined || to === undefined || halves.length !== 2) {
    remarks.push(rowRemark(row, 'read-date-unclear'));
    return undefined;
  }
  const origin = originOf(row);
  return { from: { value: from, origin }, to: { value: to, origin } };
}

function mustSign(row: ParameterRow | undefined): Sourced<boolean> | undefined {
  if (row === undefined) return undefined;
  const value =
    typeof row.value.value === 'boolean'
      ? row.value.value
      : /^(?:ja|sant|alla)\b/.test(foldText(wordsOf(row)));
  return { value, origin: originOf(row) };
}
