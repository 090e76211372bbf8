import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import type { Fraction, Ore } from '../../core/exact/fraction';
import type { CellStyle, OutCell } from './description';

/** Invariant (en-US) number format codes; Excel shows them in the user's own way (ux.md 2.1). */
export const formats = {
  whole: '#,##0',
  öre: '#,##0.00',
  percent: '0.00 %',
  share: '0.00#### %',
  exact: '#,##0.0000',
  perCapita: '#,##0.0000',
  remainder: '0.0000',
  signedWhole: '+#,##0;-#,##0;0',
  signedÖre: '+#,##0.00;-#,##0.00;0.00',
  plain: '0',
  general: 'General',
} as const;

export function empty(style?: CellStyle): OutCell {
  return style === undefined ? { kind: 'empty' } : { kind: 'empty', style };
}

export function text(content: string, style?: CellStyle, wrap?: boolean): OutCell {
  return {
    kind: 'text',
    text: content,
    ...(style === undefined ? {} : { style }),
    ...(wrap === undefined ? {} : { wrap }),
  };
}

export function number(value: string, format: string, style?: CellStyle): OutCell {
  return { kind: 'number', value, format, ...(style === undefined ? {} : { style }) };
}

/** An exact number with the digits a double can hold (17 significant), so that nothing visible is lost. */
export function exactNumber(value: Fraction, format: string, style?: CellStyle): OutCell {
  return number(formatDecimal(value, { significant: 17 }), format, style);
}

/** An amount in kronor; öre are shown when the agreement rounds to öre. */
export function money(ore: Ore, unit: Fraction, style?: CellStyle): OutCell {
  return number(oreToDecimal(ore), moneyFormat(unit), style);
}

export function moneyFormat(unit: Fraction): string {
  return unit.denominator === 1n ? formats.whole : formats.öre;
}

export function signedMoney(ore: Ore, unit: Fraction, style?: CellStyle): OutCell {
  return number(oreToDecimal(ore), unit.denominator === 1n ? formats.signedWhole : formats.signedÖre, style);
}

/** A row of `cells` filled up with empty cells of the last one's style to `width`. */
export function row(cells: readonly OutCell[], width: number, fill?: CellStyle): readonly OutCell[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => empty(fill))];
}

/** A note of any length as rows of its own; long ones are broken between words so that nothing is cut off in print. */
export function noteRows(notes: readonly string[], width: number, characters: number): OutCell[][] {
  return notes.flatMap((note) =>
    brokenLines(note, characters).map((line) => [...row([text(line, 'note')], width)]),
  );
}

/**
 * Lines of at most `characters`, broken at spaces (never at hard spaces). The last line is not a word by itself: a lone
 * figure below a table would look as if it belonged to it.
 */
export function brokenLines(content: string, characters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > characters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  const above = lines.at(-1) ?? '';
  const lastSpace = above.lastIndexOf(' ');
  if (line.includes(' ') || lastSpace < 0) return [...lines, line];
  return [...lines.slice(0, -1), above.slice(0, lastSpace), `${above.slice(lastSpace + 1)} ${line}`];
}

/** A formula of ours, with the value the engine expects of it (decimal text, or text for a formula that gives text). */
export function formula(content: string, expected: string, format: string, style?: CellStyle): OutCell {
  return {
    kind: 'formula',
    formula: content,
    expected,
    format,
    ...(style === undefined ? {} : { style }),
  };
}
