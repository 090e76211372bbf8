import { toDouble } from '../exactNumber';
import { parseSwedishNumber } from '../../workbook/read/numberText';

/**
 * The figure a text cell holds when a person would call it a number: "22 986", "159414 kr", "−1,6", "7,97 %"
 * (0.0797). The unit kr, tkr or mnkr is not multiplied in: it says what the column says. Undefined for words, dates,
 * codes with leading zeros and a lone dash.
 */
export function numberInText(text: string): number | undefined {
  if (text.length > 40 || !/^\s*[-+\u2010-\u2015\u2212]?\s?\d/.test(text) || /^\s*0\d/.test(text))
    return undefined;
  const read = parseSwedishNumber(text);
  if (read.kind === 'number') return toDouble(read.unit === '%' ? read.value : read.written);
  if (read.kind === 'ambiguous' && /^\s*\d{1,3}(?:[.,]\d{3})+\s*$/.test(text))
    return Number(text.replace(/[.,\s]/g, ''));
  return undefined;
}
