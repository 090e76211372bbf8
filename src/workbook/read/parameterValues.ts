import { compare, ZERO, type Fraction } from '../../core/exact/fraction';
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

export type NumberFigure = Extract<Figure, { kind: 'number' }>;

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
export function withFigure<T>(row: ParameterRow, read: (figure: NumberFigure) => Reading<T>): Reading<T> {
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
