import type { FaultFacts, FaultWording } from './faultFacts';
import { faultsEn } from './faultsEn';
import { faultsSv, type FaultWordings } from './faultsSv';
import type { Language } from './language';

export type { FaultFacts } from './faultFacts';

const tables: Readonly<Record<Language, FaultWordings>> = { sv: faultsSv, en: faultsEn };
/** A code comes from Excel: a Map, so that "constructor" is no wording. */
const wordings = (table: FaultWordings): ReadonlyMap<string, FaultWording> => new Map(Object.entries(table));
const books: Readonly<Record<Language, ReadonlyMap<string, FaultWording>>> = {
  sv: wordings(faultsSv),
  en: wordings(faultsEn),
};

/** Excel's codes that say the same thing to a person. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['InvalidReference', 'ItemNotFound'],
  ['InvalidSelection', 'InactiveWorkbook'],
  ['NotImplemented', 'ApiNotFound'],
  ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'],
  ['RangeExceedsLimit', 'RequestPayloadSizeLimitExceeded'],
  ['OperationCellsExceedLimit', 'RequestPayloadSizeLimitExceeded'],
]);

/** The text for a code; a code that is not known gets the general text with the code in it. */
export function faultText(code: string, facts: FaultFacts = {}, language: Language = 'sv'): string {
  const wording = books[language].get(sameAs.get(code) ?? code);
  if (wording !== undefined) return wording(facts);
  const { unknown, unknownWriting } = tables[language];
  return (facts.planned === undefined ? unknown : unknownWriting)({ ...facts, code });
}
