import type { Scale } from './model';
import { withoutRates } from './perHead';
import { plainWords } from './words';

export interface UnitWords {
  readonly unit: string;
  readonly scale: Scale;
}

const MILLIONS = /(?:^|[\s(,[/])(?:mkr|mnkr|msek|milj(?:oner|\.)? ?kr(?:onor)?|mn ?kr)(?:$|[\s),.\]/])/;
const THOUSANDS = /(?:^|[\s(,[/])(?:tkr|kkr|ksek|tsek|tusen(?:tal)? kr(?:onor)?)(?:$|[\s),.\]/])/;
const CROWNS = /(?:^|[\s(,[/])(?:kr|kronor|sek)(?:$|[\s),.:\]/])/;
const PER_HEAD =
  /(?:kr(?:onor)?|kostnad|belopp|avgift)?\.? ?(?:per|\/) ?(?:inv(?:ånare)?|capita|person)(?![\p{L}])|per inv\b/u;

/** Kronor per inhabitant. */
export function saysPerHead(text: string): boolean {
  return PER_HEAD.test(plainWords(text));
}

/** "2,4 mkr" is a figure with its unit; "Avtal 2023 tkr" is a year and the column's unit. */
const FIGURE =
  /(?<!\d)(\d+(?:[ .,]\d+)*) ?(?:mkr|mnkr|tkr|kkr|kr(?:onor)?|miljoner kr(?:onor)?|msek)(?![\p{L}])/gu;
const ROUNDED_TO =
  /(?:avrund\p{L}*|hela|jämna|närmaste) (?:till )?(?:hel\p{L}* |närmaste )*(?:tkr|kr(?:onor)?|tusental\p{L}* kr(?:onor)?)/gu;

/** A unit said as such ("Belopp, tkr", "(mnkr)", "Belopp i kr"), not a figure with its unit ("ca 2,4 mkr/år"). */
export function unitIn(text: string): UnitWords | undefined {
  const words = withoutRates(text)
    .replace(FIGURE, (claim, digits: string) => (/^(?:19|20)\d\d$/.test(digits) ? claim : ' '))
    .replace(ROUNDED_TO, ' ');
  if (saysPerHead(words)) return undefined;
  if (MILLIONS.test(words))
    return { unit: words.includes('msek') ? 'mnkr' : words.includes('mkr') ? 'mkr' : 'mnkr', scale: 1000000 };
  if (THOUSANDS.test(words)) return { unit: 'tkr', scale: 1000 };
  if (CROWNS.test(words)) return { unit: 'kr', scale: 1 };
  return undefined;
}
