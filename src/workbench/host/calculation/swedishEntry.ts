import type { EntryConventions } from '../model/entry';
import { englishFormula } from './swedishFormula';

/** What a person types in a Swedish Excel: decimal comma, spaces between thousands, Swedish functions and ";". */
export const SWEDISH: EntryConventions = {
  decimal: ',',
  groups: /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g,
  booleans: { true: 'SANT', false: 'FALSKT' },
  formula: englishFormula,
};
