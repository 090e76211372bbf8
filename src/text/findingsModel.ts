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

/** A figure of the finding in its own kind: kronor, persons or per cent. */
export function figure(facts: FindingFacts, name: string): string {
  const value = facts[name];
  if (value === undefined) return '–';
  const role = facts['role'] ?? '';
  if (role === 'share' || role === 'difference-percent') return formatPercent(value);
  return ['population', 'weight', 'unknown'].includes(role) ? formatNumber(value) : formatKronor(value);
}

export function kronor(facts: FindingFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '–' : formatKronor(value);
}

export function count(facts: FindingFacts, name: string): string {
  const value = facts[name];
  return value === undefined ? '–' : formatNumber(value);
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
