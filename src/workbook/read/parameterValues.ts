import { compare, fraction, ONE, ZERO, type Fraction } from '../../core/exact/fraction';
import { formatDecimal } from '../../core/exact/decimal';
import type { Facts, Origin, Refusal, Remark, Sourced } from '../../core/outcome';
import { textOf } from './blockCells';
import { dateOfSerial, findDate } from './dates';
import { figureOf, isDateFormat, shown, type Figure } from './figures';
import { foldText } from './foldedText';
import { inUnit, parseSwedishNumber, unitOf, type FigureUnit } from './numberText';
import { rowRefusal, type ParameterRow } from './parameterRows';

/** A value of the parameter range as read: the value with its origin, or the refusal; remarks either way. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: Sourced<T>; readonly remarks: readonly Remark[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type NumberFigure = Extract<Figure, { kind: 'number' }>;

export function originOf({ value, source }: ParameterRow): Origin {
  return { cell: value.address, ...(source === undefined ? {} : { clause: source }) };
}

export function valueReading<T>(row: ParameterRow, value: T, remarks: readonly Remark[] = []): Reading<T> {
  return { kind: 'value', value: { value, origin: originOf(row) }, remarks };
}

export function refusedReading<T>(row: ParameterRow, code: string, facts: Facts = {}): Reading<T> {
  return { kind: 'refused', refusal: rowRefusal(row, code, facts) };
}

export function rowRemark({ label, value }: ParameterRow, code: string, facts: Facts = {}): Remark {
  return { code, field: label.field, cell: value.address, facts: { value: shown(value), ...facts } };
}

/** Reads the row's figure and hands it on; empty and unusable cells are dealt with here. */
function withFigure<T>(row: ParameterRow, read: (figure: NumberFigure) => Reading<T>): Reading<T> {
  const figure = figureOf(row.value);
  if (figure.kind === 'empty') return { kind: 'empty' };
  if (figure.kind === 'unusable') return refusedReading(row, figure.code, figure.facts);
  const reading = read(figure);
  if (reading.kind !== 'value') return reading;
  const told = figure.remarks.map((remark) => ({ ...remark, field: row.label.field }));
  const text = figure.asText && figure.unit === undefined ? [rowRemark(row, 'read-text-figure')] : [];
  return { ...reading, remarks: [...told, ...text, ...reading.remarks] };
}

const NEUTRAL_NOTE =
  /^(?:prel\.?|preliminar\w*|slutlig\w*|prognos|utfall|budget|netto|brutto|exkl\.? moms|inkl\.? moms|per ar|\d{4})$/;

/** Kronor: a unit in the cell or the label scales it (E4); a unit that is not known is refused, per cent too. */
export function readAmount(row: ParameterRow): Reading<Fraction> {
  const { note } = row.label;
  const beside = row.label.unit === undefined ? unitOf(row.source ?? '') : undefined;
  const labelUnit = row.label.unit ?? (beside === 'tkr' || beside === 'mnkr' ? beside : undefined);
  if (note !== undefined && !NEUTRAL_NOTE.test(foldText(note))) {
    return refusedReading(row, 'read-unit-unknown', { unit: note });
  }
  return withFigure(row, (figure) => {
    if (figure.percentFormat || figure.unit === '%' || labelUnit === '%')
      return refusedReading(row, 'read-amount-percent');
    if (figure.unit === 'count' || labelUnit === 'count')
      return refusedReading(row, 'read-unit-unknown', { unit: 'antal' });
    if (contradicts(figure.unit, labelUnit)) return refusedReading(row, 'read-unit-contradiction');
    const value = inUnit(figure.written, figure.unit ?? labelUnit);
    const told =
      row.label.unit === undefined && labelUnit !== undefined
        ? [rowRemark(row, 'read-unit-beside', { unit: labelUnit })]
        : [];
    return compare(value, ZERO) < 0 ? refusedReading(row, 'read-negative') : valueReading(row, value, told);
  });
}

function contradicts(own: FigureUnit | undefined, label: FigureUnit | undefined): boolean {
  return own !== undefined && label !== undefined && own !== label;
}

/** What a deduction is: kronor, or a share of the whole agreed amount (B3). */
export interface DeductionValue {
  readonly kind: 'fixed' | 'share';
  readonly value: Fraction;
}

/**
 * A deduction: kronor, or per cent of the whole (B3). A plain number below 1 is a share, as in every percent row, and is
 * said; a plain 1 under a label in per cent could be 1 % and 100 % and is refused.
 */
export function readDeduction(row: ParameterRow): Reading<DeductionValue> {
  const figure = figureOf(row.value);
  if (figure.kind === 'number' && isShareFigure(figure, row)) {
    return withFigure(row, (number) => readDeductionShare(row, number));
  }
  const amount = readAmount(row);
  if (amount.kind !== 'value') return amount;
  return { ...amount, value: { ...amount.value, value: { kind: 'fixed', value: amount.value.value } } };
}

function isShareFigure(figure: NumberFigure, row: ParameterRow): boolean {
  if (figure.percentFormat || figure.unit === '%') return true;
  if (figure.unit !== undefined) return false;
  const unit = row.label.unit ?? unitOf(row.source ?? '');
  const belowOne = figure.written.numerator > 0n && compare(figure.written, ONE) < 0;
  return unit === '%' || (belowOne && unit === undefined);
}

function readDeductionShare(row: ParameterRow, figure: NumberFigure): Reading<DeductionValue> {
  const plain = !figure.percentFormat && figure.unit === undefined;
  if (plain && compare(figure.written, ONE) === 0) return refusedReading(row, 'read-deduction-ambiguous');
  const value = shareOf(figure);
  if (compare(value, ZERO) < 0) return refusedReading(row, 'read-negative');
  if (compare(value, ONE) > 0) return refusedReading(row, 'read-share-outside');
  const belowOne = plain && figure.written.numerator > 0n && compare(figure.written, ONE) < 0;
  const remarks = belowOne ? [rowRemark(row, 'read-deduction-share', { percent: percentOf(value) })] : [];
  return valueReading(row, { kind: 'share', value }, remarks);
}

/** E5: 0,5 and "0,5" and 50 % and "50 %" and a plain 50 all mean one half; above 1 is per cent, 1 is 100 %. */
export function readShare(row: ParameterRow): Reading<Fraction> {
  return withFigure(row, (figure) => {
    if (figure.unit !== undefined && figure.unit !== '%') return refusedReading(row, 'read-share-unit');
    const value = shareOf(figure);
    const plain = !figure.percentFormat && figure.unit === undefined;
    const belowOne =
      plain && row.label.unit === '%' && value.numerator > 0n && compare(figure.written, ONE) <= 0;
    const remarks = belowOne ? [rowRemark(row, 'read-share-label', { percent: percentOf(value) })] : [];
    return compare(value, ZERO) < 0 || compare(value, ONE) > 0
      ? refusedReading(row, 'read-share-outside')
      : valueReading(row, value, remarks);
  });
}

function shareOf(figure: NumberFigure): Fraction {
  if (figure.percentFormat) return figure.written;
  return figure.unit === '%' || compare(figure.written, ONE) > 0
    ? inUnit(figure.written, '%')
    : figure.written;
}

/** D1: a plain number in an index row is per cent; below 1 it is read so, and reported. */
export function readRate(row: ParameterRow): Reading<Fraction> {
  return withFigure(row, (figure) => {
    if (figure.unit !== undefined && figure.unit !== '%') return refusedReading(row, 'read-rate-unit');
    const value = figure.percentFormat ? figure.written : inUnit(figure.written, '%');
    const plain = !figure.percentFormat && figure.unit === undefined;
    const size = value.numerator < 0n ? fraction(-value.numerator, value.denominator) : value;
    const belowOne = plain && size.numerator > 0n && compare(size, fraction(1n, 100n)) < 0;
    const remarks = [
      ...(belowOne ? [rowRemark(row, 'read-index-ambiguous', { percent: percentOf(value) })] : []),
      ...(compare(size, fraction(20n, 100n)) > 0
        ? [rowRemark(row, 'read-index-large', { percent: percentOf(value) })]
        : []),
    ];
    return valueReading(row, value, remarks);
  });
}

const percentOf = (share: Fraction) => formatDecimal({ ...share, numerator: share.numerator * 100n });

/** A year of four digits, 1900-2199; also of a date cell. */
export function readYear(row: ParameterRow): Reading<number> {
  const { value, format } = row.value;
  if (typeof value === 'number' && isDateFormat(format)) {
    const date = dateOfSerial(value);
    if (date !== undefined)
      return valueReading(row, Number(date.slice(0, 4)), [rowRemark(row, 'read-year-of-date', { date })]);
  }
  const text = textOf(row.value);
  const dated = text === '' ? undefined : findDate(text).date;
  if (dated !== undefined && /^[\d-]+$/.test(text)) {
    return valueReading(row, Number(dated.slice(0, 4)), [
      rowRemark(row, 'read-year-of-date', { date: dated }),
    ]);
  }
  return withFigure(row, (figure) => {
    const year = Number(figure.written.numerator);
    const whole = figure.written.denominator === 1n && figure.unit === undefined && !figure.percentFormat;
    return whole && year >= 1900 && year < 2200
      ? valueReading(row, year)
      : refusedReading(row, 'read-year-unusable');
  });
}

/** Positions: "4,0", "4 tjänster", "4,0 årsarbetare". */
export function readCount(row: ParameterRow): Reading<Fraction> {
  const worded = /^(.*\d) (?:årsarbetare|tjänst|tjänster|årsarbetskrafter|befattningar)$/i.exec(
    textOf(row.value),
  );
  const number = worded === null ? undefined : parseSwedishNumber(worded[1] ?? '');
  if (number?.kind === 'number' && number.unit === undefined) {
    return compare(number.value, ZERO) < 0
      ? refusedReading(row, 'read-negative')
      : valueReading(row, number.value);
  }
  return withFigure(row, (figure) => {
    if (figure.percentFormat || (figure.unit !== undefined && figure.unit !== 'count')) {
      return refusedReading(row, 'read-count-unit');
    }
    return compare(figure.written, ZERO) < 0
      ? refusedReading(row, 'read-negative')
      : valueReading(row, figure.written);
  });
}

/** An ISO date of a date cell or a date in words; a date that cannot be read is remarked on, not used. */
export function readDate(row: ParameterRow): {
  readonly date?: Sourced<string>;
  readonly remarks: readonly Remark[];
} {
  const { value } = row.value;
  const date = typeof value === 'number' ? dateOfSerial(value) : findDate(textOf(row.value)).date;
  return date === undefined
    ? { remarks: [rowRemark(row, 'read-date-unclear')] }
    : { date: { value: date, origin: originOf(row) }, remarks: [] };
}
