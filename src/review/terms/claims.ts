import { plainWords } from '../table/words';

/** A figure of money in words, as "ca 2,4 mkr/år", with the span it covers (G10). */
export interface Claim {
  readonly text: string;
  /** Kronor. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "ca", "cirka", "drygt" … stands before it. */
  readonly approximate: boolean;
  /** Kronor exactly, no coarser than whole kronor. */
  readonly exact: boolean;
  /** "per tjänst", "/kommun": one of several, not the whole. */
  readonly perPiece: boolean;
  readonly index: number;
}

const CLAIM =
  /(\(?(?:ca|c:a|cirka|omkring|ungefär|runt|drygt|knappt|närmare|uppskattningsvis|~)\)?\.? ?)?(?<![\d,.])(\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?) ?(mkr|mnkr|msek|milj(?:oner|on|\.)? ?kr(?:onor)?|tkr|kkr|tusen kr(?:onor)?|kr(?:onor)?|sek)(?![\p{L}])( ?(?:per|\/|à|st) ?\p{L}+)?/gu;

/** "avrundat till 1 000 kr" says how coarse the figures are, not how much they are. */
const ROUNDING =
  /(?:avrund\p{L}*|närmaste|hela|jämna)(?: uppåt| nedåt| av)?(?: till)?(?: närmaste| hela| jämna)* $/u;

/** All amounts of money in a text. Kronor per inhabitant are none. */
export function claimsIn(text: string): Claim[] {
  const words = plainWords(text);
  const claims: Claim[] = [];
  for (const match of words.matchAll(CLAIM)) {
    const [whole, about = '', digits = '', unit = '', per = ''] = match;
    const scale = unit.startsWith('m') ? 1000000 : /^(?:t|k(?!r))/.test(unit) || unit === 'kkr' ? 1000 : 1;
    const plain = digits.replaceAll(' ', '').replace(',', '.');
    const value = Number(plain) * scale;
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    const half = scale / 10 ** decimals / 2;
    if (/inv|capita|person|elev|månad/.test(per) || !Number.isFinite(value)) continue;
    if (about === '' && /^(?:19|20)\d\d$/.test(digits)) continue;
    if (ROUNDING.test(words.slice(Math.max(0, match.index - 40), match.index))) continue;
    const round = decimals === 0 ? Math.min((roundness(Number(plain)) * scale) / 2, value * 0.025) : 0;
    const rounded = about === '' ? half : Math.max(half, round);
    claims.push({
      text: unbracketed(whole.trim()),
      value,
      ...span(about, value, rounded),
      approximate: about !== '',
      exact: scale / 10 ** decimals <= 1 && about === '',
      perPiece: /(?:tjänst|kommun|huvudman|part|st|plats|år(?:s)?arb)/.test(per),
      index: match.index,
    });
  }
  return claims;
}

/** "(ca 5,2 mkr" was cut out of a parenthesis. */
function unbracketed(text: string): string {
  return text.startsWith('(') && !text.includes(')') ? text.slice(1) : text;
}

/** "ca 770 tkr": zeros at the end are taken as rounding, up to 2,5 % of the figure. */
function roundness(value: number): number {
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

function span(about: string, value: number, half: number): { low: number; high: number } {
  if (about.startsWith('drygt')) return { low: value, high: value + 2 * half };
  if (/^(?:knappt|närmare)/.test(about)) return { low: value - 2 * half, high: value };
  return { low: value - half, high: value + half };
}
