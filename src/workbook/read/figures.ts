import { formatDecimal, fractionFromNumber } from '../../core/exact/decimal';
import { fraction, multiply, whole, type Fraction } from '../../core/exact/fraction';
import type { Facts, Refusal, Remark } from '../../core/outcome';
import { isEmpty, textOf, type Cell } from './blockCells';
import { parseSwedishNumber, unitOf, type FigureUnit } from './numberText';

/** A cell read as a figure. */
export type Figure =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'number';
      /** As it stands, before any unit scales it. A cell in per cent format holds its share: 50 % is 1/2. */
      readonly written: Fraction;
      /** The unit in the cell's own text or number format. */
      readonly unit?: FigureUnit;
      /** The cell is in per cent format, so that `written` is a share already. */
      readonly percentFormat: boolean;
      /** Stored as text: sums in the sheet skip it. */
      readonly asText: boolean;
      readonly decimals: number;
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'unusable'; readonly code: string; readonly facts: Facts };

/** Reads a cell as a figure; nothing is guessed: words, errors, "ca" figures and double meanings are unusable (D6). */
export function figureOf(cell: Cell): Figure {
  if (cell.type === 'Error') return unusable('read-cell-error', cell);
  if (isEmpty(cell)) return { kind: 'empty' };
  if (typeof cell.value === 'boolean') return unusable('read-cell-boolean', cell);
  return typeof cell.value === 'number' ? numberFigure(cell, cell.value) : textFigure(cell);
}

/** The refusal that an unusable figure makes, with the label or head it belongs to. */
export function figureRefusal(
  figure: Extract<Figure, { kind: 'unusable' }>,
  cell: Cell,
  field: string,
): Refusal {
  return { code: figure.code, field, cell: cell.address, facts: figure.facts };
}

/** What the cell shows in a Swedish Excel, for texts: at most 60 characters. */
export function shown(cell: Cell): string {
  const text = textOf(cell) || shownValue(cell);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function shownValue({ value, format }: Cell): string {
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  const number = typeof value === 'number' ? fractionFromNumber(value) : undefined;
  if (number === undefined) return String(value);
  const decimal = (figure: Fraction): string => formatDecimal(figure).replace('.', ',');
  return isPercentFormat(format) ? `${decimal(multiply(number, HUNDRED))} %` : decimal(number);
}

const HUNDRED = whole(100);

function unusable(code: string, cell: Cell, facts: Facts = {}): Figure {
  return { kind: 'unusable', code, facts: { value: shown(cell), ...facts } };
}

function numberFigure(cell: Cell, value: number): Figure {
  const written = cell.formula === undefined ? fractionFromNumber(value) : computed(cell.formula, value);
  if (written === undefined) return unusable('read-cell-error', cell);
  const percentFormat = isPercentFormat(cell.format);
  const unit = percentFormat ? undefined : formatUnit(cell.format);
  return {
    kind: 'number',
    written,
    ...(unit === undefined ? {} : { unit }),
    percentFormat,
    asText: false,
    decimals: written.denominator === 1n ? 0 : 1,
    remarks: unit !== undefined ? [remark('read-unit-in-format', cell, { unit })] : [],
  };
}

/**
 * A computed cell shows at most 15 digits: 1-0,7 is 0,3 although its double has a tail. A quotient of two whole numbers
 * (=1/3) is taken as that quotient.
 */
function computed(formula: string, value: number): Fraction | undefined {
  const quotient = /^=\s*(\d{1,15})\s*\/\s*(\d{1,15})\s*$/.exec(formula);
  if (quotient !== null) {
    const divisor = BigInt(quotient[2] ?? '0');
    if (divisor > 0n) return fraction(BigInt(quotient[1] ?? '0'), divisor);
  }
  return Number.isFinite(value) ? fractionFromNumber(Number(value.toPrecision(15))) : undefined;
}

function textFigure(cell: Cell): Figure {
  const text = textOf(cell);
  const quotient = /^(\d{1,4}) ?\/ ?(\d{1,4})$/.exec(text);
  if (quotient !== null && Number(quotient[2]) > Number(quotient[1])) {
    return textNumber(fraction(BigInt(quotient[1] ?? '0'), BigInt(quotient[2] ?? '1')), undefined, 0, []);
  }
  const read = parseSwedishNumber(text);
  switch (read.kind) {
    case 'number': {
      const odd = read.oddGrouping ? [remark('read-odd-grouping', cell)] : [];
      return textNumber(read.written, read.unit, read.decimals, odd);
    }
    case 'ambiguous':
      return unusable('read-cell-ambiguous', cell);
    case 'approximate':
      return unusable('read-cell-approximate', cell);
    case 'unknown-unit':
      return unusable('read-unit-unknown', cell, { unit: read.unit });
    case 'not-a-number':
      return unusable('read-cell-word', cell);
  }
}

function textNumber(
  written: Fraction,
  unit: FigureUnit | undefined,
  decimals: number,
  remarks: readonly Remark[],
): Figure {
  return {
    kind: 'number',
    written,
    ...(unit === undefined ? {} : { unit }),
    percentFormat: false,
    asText: true,
    decimals,
    remarks,
  };
}

function remark(code: string, cell: Cell, facts: Facts = {}): Remark {
  return { code, cell: cell.address, facts: { value: shown(cell), ...facts } };
}

/** The format without quoted text, escapes and colour or locale codes. */
const bareFormat = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

/** True when the cell's number is shown as per cent. */
export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes('%');
}

/** True when the cell's number is shown as a date. */
export function isDateFormat(format: string): boolean {
  return /[yd]/i.test(bareFormat(format).replace(/general|standard/i, ''));
}

/** A larger unit that the number format writes after the figure without scaling it: `0" mnkr"`. */
function formatUnit(format: string): FigureUnit | undefined {
  const positive = format.split(';')[0] ?? '';
  if (/[0#?],+(?:[^0#?]|$)/.test(bareFormat(positive))) return undefined;
  const literal = [...positive.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '').join(' ');
  const unit = literal === '' ? undefined : unitOf(literal);
  return unit === 'tkr' || unit === 'mnkr' ? unit : undefined;
}
