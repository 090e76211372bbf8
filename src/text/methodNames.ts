import type { Language } from './language';

type Names = readonly (readonly [string, string])[];

const swedish: Names = [
  ['storsta-resten', 'största resten'],
  ['sainte-lague', 'Sainte-Laguë'],
  ['var-for-sig', 'var för sig'],
  ['rest-till-storst', 'rest till största'],
  ['rest-till-sist', 'rest till sista'],
  ['lopande', 'löpande avrundning'],
];
const english: Names = [
  ['storsta-resten', 'largest remainder'],
  ['sainte-lague', 'Sainte-Laguë'],
  ['var-for-sig', 'each by itself'],
  ['rest-till-storst', 'remainder to the largest'],
  ['rest-till-sist', 'remainder to the last'],
  ['lopande', 'running rounding'],
];

const NAMES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  sv: new Map(swedish),
  en: new Map(english),
};

/** "storsta-resten" as "största resten"; a method nobody knows is called by its id. */
export function methodName(method: string, language: Language = 'sv'): string {
  return NAMES[language].get(method) ?? method;
}
