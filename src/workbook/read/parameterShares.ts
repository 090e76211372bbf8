import { formatDecimal } from '../../core/exact/decimal';
import { compare, fraction, ONE, ZERO, type Fraction } from '../../core/exact/fraction';
import { figureOf } from './figures';
import { inUnit, unitOf } from './numberText';
import type { ParameterRow } from './parameterRows';
import {
  readAmount,
  refusedReading,
  rowRemark,
  valueReading,
  withFigure,
  type NumberFigure,
  type Reading,
} from './parameterValues';

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
