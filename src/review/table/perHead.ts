import { isYear, plainWords } from './words';

/** Kronor per inhabitant as a text says them. */
export interface PerHead {
  readonly text: string;
  readonly value: number;
  /** What the printed figure may be rounded from, on each side. */
  readonly room: number;
}

const RATE =
  /(\(?(?:ca|c:a|cirka|omkring|ungefär|runt|drygt|knappt)\)?\.? ?)?(?<![\d,.:])(\d{1,3}(?: \d{3})+|\d+)(?:[,.:](\d+))? ?(?:kr(?:onor)?|sek|:-)? ?(?:per|\/) ?(?:inv(?:ånare)?|capita|person)(?![\p{L}])/gu;
/** The figure is a result that was rounded, not the price that was set. */
const DERIVED = /motsvar|blir|dvs|vilket ger|i snitt|=/;
/** Kronor as a price, without öre, are meant to the öre below this. */
const PRICE = 100;

/** "Avgift 4,25 kr/inv": every rate per inhabitant in a text. */
export function perHeadIn(text: string): PerHead[] {
  const words = plainWords(text);
  return [...words.matchAll(RATE)].flatMap((match) => {
    const [whole, about = '', kronor = '', ore = ''] = match;
    const value = Number(`${kronor.replaceAll(' ', '')}.${ore === '' ? '0' : ore}`);
    // "Kostnad 2023 kr/inv" is a year and the column's unit.
    if (isYear(value) && ore === '') return [];
    const set = ore === '' && about === '' && value < PRICE && !DERIVED.test(words);
    return [{ text: whole.trim(), value, room: set ? 0.005 : 0.5 * 10 ** -ore.length }];
  });
}

/** The text without the rates in it: "Avgift (3,60 kr/inv)" heads amounts, "Kostnad, kr/inv" kronor per inhabitant. */
export function withoutRates(text: string): string {
  return perHeadIn(text).reduce((rest, rate) => rest.replace(rate.text, ' '), plainWords(text));
}
