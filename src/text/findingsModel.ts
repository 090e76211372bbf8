import { formatKronor, formatNumber, formatPercent } from './numbers';

/** Values that a finding's words are made of: decimal text for figures, plain text for names. */
export type FindingFacts = Readonly<Record<string, string>>;

/** What the finding card says (ux.md 5.3 in words): the sentence, why, how it was computed, what to do. */
export interface FindingText {
  readonly message: string;
  readonly why?: string;
  readonly computation?: string;
  readonly remedy?: string;
}

/** Writes one kind of finding. */
export type FindingWriter = (facts: FindingFacts, cause: string | undefined) => FindingText;

/** A figure of the finding in its own kind: kronor, persons or per cent, rounded as a person writes it. */
export function figure(facts: FindingFacts, name: string): string {
  const value = facts[name];
  if (value === undefined) return '–';
  const role = facts['role'] ?? '';
  if (role === 'share' || role === 'difference-percent') return percent(facts, name);
  if (role === 'population') return rounded(facts, value, 0, formatNumber);
  return ['weight', 'unknown'].includes(role)
    ? rounded(facts, value, 2, formatNumber)
    : money(facts, name, value);
}

/** Whole kronor, or the decimals that the column itself shows. */
export function kronor(facts: FindingFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '–' : money(facts, name, value);
}

/** A figure that someone typed (few decimals) is shown as it stands. */
function money(facts: FindingFacts, name: string, value: string): string {
  if (name === 'found' && /^[+-]?\d+(?:\.\d{1,3})?$/.test(value)) return formatKronor(value);
  return rounded(facts, value, ownDecimals(facts), formatKronor);
}

export function count(facts: FindingFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '–' : formatNumber(withDecimals(value, 4));
}

/** A share as per cent with two decimals at most. */
export function percent(facts: FindingFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '–' : rounded(facts, value, 4, formatPercent);
}

function ownDecimals(facts: FindingFacts): number {
  return Number(facts['decimals'] ?? '0');
}

/** What is in the cell and what should be are never shown alike: then one decimal more, until they differ. */
function rounded(
  facts: FindingFacts,
  value: string,
  decimals: number,
  format: (decimal: string) => string,
): string {
  const { found, expected } = facts;
  let places = decimals;
  if (found !== undefined && expected !== undefined && found !== expected)
    while (places < 12 && withDecimals(found, places) === withDecimals(expected, places)) places++;
  return format(withDecimals(value, places));
}

/** Decimal text with at most so many decimals, rounded half away from zero, without zeros at the end. */
function withDecimals(decimal: string, places: number): string {
  const match = /^([+-]?)(\d+)\.(\d+)$/.exec(decimal.trim());
  if (match === null) return decimal;
  const [, sign = '', whole = '', after = ''] = match;
  const kept = after.slice(0, places).padEnd(places, '0');
  const up = after.charAt(places) >= '5' ? 1n : 0n;
  const digits = (BigInt(whole + kept) + up).toString().padStart(places + 1, '0');
  const tail = digits.slice(digits.length - places).replace(/0+$/, '');
  const head = places === 0 ? digits : digits.slice(0, digits.length - places);
  return `${sign}${head}${places === 0 || tail === '' ? '' : `.${tail}`}`;
}

/** `kolumnen "Nytt avtal"`, or `kolumn D` when it has no head. */
export function columnWords(facts: FindingFacts): string {
  const header = facts['column'] ?? '';
  return header === '' ? `kolumn ${facts['columnLetter'] ?? ''}` : `kolumnen "${header}"`;
}

/** `Avesta (D3)`, or only the cell when the row has no name. */
export function rowWords(facts: FindingFacts): string {
  const row = facts['row'] ?? '';
  const cell = facts['cell'] ?? '';
  return row === '' ? cell : `${row} (${cell})`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Several cells, shortened. */
export function cellsWords(facts: FindingFacts): string {
  const cells = (facts['cells'] ?? '').split(', ');
  return cells.length <= 6
    ? cells.join(', ')
    : `${cells.slice(0, 5).join(', ')} och ${String(cells.length - 5)} till`;
}
