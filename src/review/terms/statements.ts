import type { Table, TableText } from '../table/model';
import { plainWords } from '../table/words';
import { claimsIn } from './claims';
import { limitOf, limitsIn } from './limits';
import { ratesInRows } from './indexRows';
import type { StatedKey, Term, Terms } from './model';

type Draft = { -readonly [K in keyof Terms]: Terms[K] };

/** Plain statements in titles, heads and notes: "50 % Region Dalarna", "fördelas efter folkmängd", "uppräknas med 2,5 %". */
export function fromStatements(table: Table): Terms {
  const terms: Draft = { amounts: [], rates: [], deductions: [], parties: [], contradictions: [] };
  for (const text of table.texts) {
    const words = plainWords(text.text);
    const term = <T>(value: T): Term<T> => ({
      value,
      source: `"${text.text.trim()}"`,
      nearness: text.place === 'head' ? 3 : 2,
    });
    readShares(terms, words, term);
    const key = keyIn(words);
    if (key && text.place !== 'head' && !isSource(words)) takeKey(terms, term(key));
    readRates(terms, words, term);
    readAmounts(terms, text, term);
    const limits = text.place === 'head' ? undefined : limitsIn(text.text);
    if (limits) terms.limits = { ...terms.limits, ...limits };
  }
  const rates = ratesInRows(table);
  return rates.length > 0 ? { ...terms, rates } : terms;
}

/** Words of a statement that speaks of a part, of another time or of one way among several. */
const LIMITED =
  /(?<!\p{L})(?:del|delen|rest|resten|resterande|övrig|övriga|grund\p{L}*|fast|fasta|rörlig\p{L}*|tillägg\p{L}*|start\p{L}*|varav|därutöver|dessutom|alternativ\p{L}*|modell\p{L}*|förslag\p{L}*|scenario|nuvarande|tidigare|hittills|föregående|ny|nytt|nya|före|från och med|fr\.? ?o\.? ?m|till och med|t\.? ?o\.? ?m|utom|undantag\p{L}*|ingår|(?:kostnad|avgift)\p{L}* för|jämför\p{L}*|fördelades|delades)(?!\p{L})|%/u;

/**
 * The last statement holds, but not one of a part against one of the whole; where two say people and equal parts of the
 * same whole, that is told and neither holds.
 */
function takeKey(terms: Draft, key: Term<StatedKey>): void {
  const before = terms.key;
  const apart = before && [before.value, key.value].sort().join() === 'equal,population';
  if (!apart || isLimited(before)) {
    terms.key = key;
    return;
  }
  if (isLimited(key)) return;
  terms.key = { ...key, value: 'other' };
  terms.contradictions = [
    ...terms.contradictions,
    { field: 'key', first: before.source, second: key.source },
  ];
}

function isLimited({ source }: Term<StatedKey>): boolean {
  return LIMITED.test(plainWords(source));
}

/** Where figures come from says nothing of how they were divided. */
function isSource(words: string): boolean {
  return /^(?:källa|beräkning)/u.test(words.trim());
}

const PERCENT = String.raw`(\d{1,3}(?:[,.]\d+)?) ?(?:%|procent)`;
const REGION_AFTER = new RegExp(
  `${PERCENT} ?(?:på |av |till |från |för |betalas av |finansieras av |\\()?(?:region|landsting)`,
  'u',
);
const REGION_BEFORE = new RegExp(
  `(?:regionens? andel|region(?:en)?(?: [\\p{L}]+){0,2}|landstinget)(?: (?:betalar|står för|svarar för|finansierar|bär|andel|är|:|med|=))* ?(?:är |:|=|\\()? ?${PERCENT}`,
  'u',
);
const TOWNS_AFTER = new RegExp(
  `${PERCENT} ?(?:på |av |till |från |för |betalas av |finansieras av |\\()?(?:länets |de )?(?:\\d+ |femton )?kommun`,
  'u',
);
const TOWNS_BEFORE = new RegExp(
  `(?:kommunernas? andel|kommunerna)(?: (?:betalar|står för|svarar för|finansierar|bär|andel|är|gemensamt|tillsammans|:|med|=))* ?(?:är |:|=|\\()? ?${PERCENT}`,
  'u',
);

function readShares(terms: Draft, words: string, term: <T>(value: T) => Term<T>): void {
  if (/(?:19|20)\d\d ?(?:50|75|25|100) ?%/.test(words)) return;
  const share = (match: RegExpExecArray | null) =>
    match ? { value: percentOf(match[1]), decimals: decimalsOf(match[1]) } : undefined;
  const region = share(REGION_AFTER.exec(words)) ?? share(REGION_BEFORE.exec(words));
  const towns = share(TOWNS_AFTER.exec(words)) ?? share(TOWNS_BEFORE.exec(words));
  const half = /(?:^|[^\d])50 ?\/ ?50(?:$|[^\d])|hälften var|lika mellan region/.test(words)
    ? { value: 0.5, decimals: 0 }
    : undefined;
  const stated = region !== undefined && region.value <= 1 ? region : half;
  if (stated !== undefined) {
    const next = { ...term(stated.value), decimals: stated.decimals };
    if (terms.regionShare && terms.regionShare.value !== stated.value)
      terms.contradictions = [
        ...terms.contradictions,
        { field: 'regionShare', first: terms.regionShare.source, second: next.source },
      ];
    terms.regionShare = next;
  }
  if (towns === undefined || towns.value > 1) return;
  const [before, own] = [terms.municipalShare, { ...term(towns.value), decimals: towns.decimals }];
  const settled = before !== undefined && before.source === terms.regionShare?.source;
  if (settled && before.value !== towns.value && before.source !== own.source)
    terms.contradictions = [
      ...terms.contradictions,
      { field: 'regionShare', first: before.source, second: own.source },
    ];
  else terms.municipalShare = own;
}

/** "2,7" per cent as 0.027, without the binary tail. */
function percentOf(text: string | undefined): number {
  return Number((Number((text ?? '').replace(',', '.')) / 100).toPrecision(12));
}

/** Decimals as written, so that "38,00" is not taken for 38 to the last krona. */
function decimalsOf(text: string | undefined): number {
  return /[,.](\d+)$/.exec(text ?? '')?.[1]?.length ?? 0;
}

const BY_PEOPLE =
  /(?:efter|enligt|utifrån|baserat på|baserad på|baserade på|i förhållande till|i proportion till|proportionellt mot|grundval av|på|via|med|nyckel:?) (?:[\p{L}]+ ){0,3}?(?:folkmängd|befolkning|invånar|antal(?:et)? inv)/u;
const EQUALLY =
  /% lika|lika (?:delar|stora delar|fördel|per)|(?:fördelas|delas|fördelat|delat) lika|lika del/;
const OTHERWISE =
  /historisk|andelstal|(?:efter|enligt|utifrån|baserat på) (?:antal )?(?:elever|brukare|platser|barn|skattekraft|årsarbet|nyttjande|faktisk|fast)|egen nyckel|fasta belopp|enligt (?:avtalade )?andelar/;

/** "50 % efter folkmängd och 50 % efter resor": two keys, neither of them the whole's. */
const PART_BY = /% (?:[\p{L}]+ ){0,2}?(?:lika|efter|enligt|utifrån|baserat på|i förhållande till)/gu;
const FIXED_PART = /(?:grund|bas)(?:avgift|belopp|bidrag|del)|(?<!\p{L})fast (?:del|avgift|belopp|bidrag)/u;

function keyIn(words: string): StatedKey | undefined {
  const money = /fördel|nyckel|finansier|kostnad|belopp|betal|avgift|delas|andel/.test(words);
  if (OTHERWISE.test(words) || (words.match(PART_BY)?.length ?? 0) > 1) return 'other';
  const equal = EQUALLY.test(words);
  const people = money && BY_PEOPLE.test(words);
  if ((equal || FIXED_PART.test(words)) && people) return 'other';
  if (equal && money) return 'equal';
  return people ? 'population' : undefined;
}

const RATE = new RegExp(
  `(?:uppräkn[\\p{L}]*|index(?:eras|erat|ering|uppräkning)?|räknas upp|höjs|indexeras)(?: (?:med|årligen|per år|varje år|enligt|till|är|om|därefter|sedan|lpik?|pkv|\\(?[\\p{L}]{2,5}\\)?|:))* ?:? ?((?:19|20)\\d\\d)? ?:? ?(?:med )?${PERCENT}`,
  'gu',
);
const YEARLY = new RegExp(
  `((?:19|20)\\d\\d)\\)?(?: med| \\(| var| är|:|,| =| räknas upp| uppräknas| uppräkning| index(?:eras)?)* ?${PERCENT}`,
  'gu',
);

function readRates(terms: Draft, words: string, term: <T>(value: T) => Term<T>): void {
  if (!/uppräkn|index|räknas upp|höjs/.test(words)) return;
  const percent = (text: string | undefined) => percentOf(text);
  const yearly = [...words.matchAll(YEARLY)].map((match) => ({
    ...term(percent(match[2])),
    year: Number(match[1]),
  }));
  if (yearly.length > 0) {
    terms.rates = [...terms.rates, ...yearly];
    return;
  }
  const flat = [...words.matchAll(RATE)].map((match) => ({
    ...term(percent(match[2])),
    ...(match[1] === undefined ? {} : { year: Number(match[1]) }),
  }));
  terms.rates = [...terms.rates, ...flat];
  if (new Set(terms.rates.filter(({ year }) => year === undefined).map(({ value }) => value)).size > 1)
    terms.rates = terms.rates.filter(({ year }) => year !== undefined);
}

/** "ökning med 1 131 300 kr", "förändringen per part, från 33 900 kr": how much something moves, not how much it is. */
const CHANGE_BY = /(?:ök|minsk|höj|sänk)\p{L}*(?: [\p{L}\d]+){0,4} med $/u;
const OF_CHANGES = /(?:förändring|skillnad|differens)/u;

/** Exact figures in words ("2 000 000 kr", "4 mkr"): what a total may be measured against. "ca" figures are claims. */
function readAmounts(terms: Draft, text: TableText, term: <T>(value: T) => Term<T>): void {
  const words = plainWords(text.text);
  if (OF_CHANGES.test(words)) return;
  for (const claim of claimsIn(text.text)) {
    if (claim.approximate || claim.perPiece || claim.value < 1000 || limitOf(words, claim)) continue;
    if (CHANGE_BY.test(words.slice(Math.max(0, claim.index - 60), claim.index))) continue;
    terms.amounts = [...terms.amounts, term(claim.value)];
  }
}
