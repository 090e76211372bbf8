import type { Scalar, ValueType } from './cellStore';
import { refuse } from './excelError';
import { faultOfFormula } from './formulaSyntax';

/**
 * What a text becomes when it is put into a cell. Excel treats a string written to `Range.values` as if it were typed:
 * number-like text becomes a number, "=", "+" and "-" begin a formula, an apostrophe forces text, and a cell with the
 * format "@" keeps text as it is.
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export interface Entered {
  readonly value: Scalar;
  readonly type: ValueType;
  /** English, commas, with its "=". */
  readonly formula?: string;
  /** Excel gives a cell with the format General a fitting format for what was typed (percent, date). */
  readonly numberFormat?: string;
}

/** How numbers and formulas are typed: invariant through the API, Swedish by a person. */
export interface EntryConventions {
  readonly decimal: '.' | ',';
  readonly groups: RegExp;
  readonly booleans: { readonly true: string; readonly false: string };
  readonly formula: (text: string) => string;
}

export const INVARIANT: EntryConventions = {
  decimal: '.',
  groups: /(?<=\d),(?=\d{3}(?!\d))/g,
  booleans: { true: 'TRUE', false: 'FALSE' },
  formula: (text) => text,
};

export const ERROR_VALUES: readonly string[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#BLOCKED!',
  '#FIELD!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
];

/** support.microsoft.com "Excel specifications and limits": characters and line feeds of a cell, characters of a formula. */
const LONGEST_TEXT = 32_767;
const MOST_LINE_FEEDS = 253;
const LONGEST_FORMULA = 8_192;
/** The same page: the largest number, and the digits of a typed number that count. */
const LARGEST_NUMBER = 9.99999999999999e307;
const DIGITS = 15;

const text = (value: string): Entered =>
  value === '' ? { value: '', type: 'Empty' } : { value, type: 'String' };
const number = (value: number, numberFormat?: string): Entered =>
  numberFormat === undefined ? { value, type: 'Double' } : { value, type: 'Double', numberFormat };

/** Reads one typed value for a cell whose number format is `format`. */
export function enter(input: Scalar, format: string, conventions: EntryConventions): Entered {
  if (typeof input === 'number') {
    if (!(Math.abs(input) <= LARGEST_NUMBER)) refuse('InvalidArgument', 'not a number that fits a cell');
    return number(input);
  }
  if (typeof input === 'boolean') return { value: input, type: 'Boolean' };
  if (input.length > LONGEST_TEXT) refuse('InvalidArgument', 'more than 32767 characters');
  if (lineFeeds(input) > MOST_LINE_FEEDS) refuse('InvalidArgument', 'more than 253 line feeds');
  if (input.startsWith("'")) return { value: input.slice(1), type: 'String' };
  if (format === '@') return text(input);
  return (
    numberFrom(input, conventions) ??
    booleanOrError(input, conventions) ??
    formulaFrom(input, conventions) ??
    text(input)
  );
}

function lineFeeds(input: string): number {
  let count = 0;
  for (let at = input.indexOf('\n'); at >= 0; at = input.indexOf('\n', at + 1)) count += 1;
  return count;
}

function formulaFrom(input: string, conventions: EntryConventions): Entered | undefined {
  if (input.startsWith('@') && input.length > 1)
    refuse('InvalidArgument', 'Excel reads a leading @ as a formula');
  if (!/^[=+-]./s.test(input)) return undefined;
  const written = input.startsWith('=') ? input : `=${input}`;
  if (written.length > LONGEST_FORMULA) refuse('FormulaLengthExceedsLimit');
  const formula = conventions.formula(written);
  const fault = faultOfFormula(formula);
  if (fault !== undefined) refuse('InvalidArgument', `${formula}: ${fault}`);
  return { value: 0, type: 'Double', formula };
}

function booleanOrError(input: string, conventions: EntryConventions): Entered | undefined {
  const upper = input.trim().toUpperCase();
  if (upper === conventions.booleans.true) return { value: true, type: 'Boolean' };
  if (upper === conventions.booleans.false) return { value: false, type: 'Boolean' };
  return ERROR_VALUES.includes(upper) ? { value: upper, type: 'Error' } : undefined;
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberFrom(input: string, conventions: EntryConventions): Entered | undefined {
  let body = input.trim();
  if (body.length === 0 || body.length > 60) return undefined;
  const date = dateFrom(body);
  if (date !== undefined) return date;
  const percent = body.endsWith('%');
  if (percent) body = body.slice(0, -1).trim();
  const bracketed = /^\(([^+-].*)\)$/.exec(body)?.[1];
  if (bracketed !== undefined) body = `-${bracketed}`;
  body = body.replace(conventions.groups, '');
  if (conventions.decimal === ',') {
    if (body.includes('.')) return undefined;
    body = body.replace(',', '.');
  }
  if (!PLAIN.test(body)) return undefined;
  const value = typedNumber(body, percent ? -2 : 0);
  if (Math.abs(value) > LARGEST_NUMBER) return undefined;
  return percent ? number(value, body.includes('.') ? '0.00%' : '0%') : number(value);
}

/** Excel keeps 15 digits of a number that is typed, with noughts for the others. `shift` moves the point: -2 is per cent. */
function typedNumber(body: string, shift: number): number {
  const [mantissa = '', exponent = '0'] = body.split(/e/i);
  const noughts = /^[-+]?[0.]*/.exec(mantissa)?.[0] ?? '';
  let kept = 0;
  const digits = mantissa
    .slice(noughts.length)
    .replace(/\d/g, (digit) => ((kept += 1) > DIGITS ? '0' : digit));
  return Number(`${noughts}${digits}e${Number(exponent) + shift}`);
}

const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** "2024-05-01" and "12:30" turn into serial numbers with a date format, in the API as under the fingers. */
function dateFrom(body: string): Entered | undefined {
  const time = TIME.exec(body);
  if (time !== null) {
    const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
    if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
    return number(
      (hours * 3600 + minutes * 60 + seconds) / 86_400,
      time[3] === undefined ? 'hh:mm' : 'hh:mm:ss',
    );
  }
  const date = ISO_DATE.exec(body);
  if (date === null) return undefined;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  const days = Math.round((moment.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  // Excel counts a 29 February 1900 that never was.
  return number(days > 59 ? days + 1 : days, 'yyyy-mm-dd');
}
