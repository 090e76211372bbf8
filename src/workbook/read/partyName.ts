import { municipalities, regions, type Municipality } from '../../data/municipalities';
import { plainText } from './foldedText';

/** What a name in the first column of a table stands for. */
export type RecognisedParty =
  | {
      readonly kind: 'municipality';
      readonly municipality: Municipality;
      /**
       * `exact`: the name itself. `code`: a four-digit code, alone or before the name (E8). `variant`: slash, hyphen, genitive -s,
       * case, spaces or the word "kommun" differ (G2): said, not merged in silence.
       */
      readonly match: 'exact' | 'code' | 'variant';
    }
  /** Begins with "Region ", or is a region's own name (D4). */
  | { readonly kind: 'region'; readonly code?: string }
  /** Begins with Summa, Total or Totalt (D4), or is a county or the whole country in a table of SCB's. */
  | { readonly kind: 'total' }
  /** Nothing known; `likely` is a municipality whose name is one slip away (lost diacritics, one letter). */
  | { readonly kind: 'other'; readonly likely?: Municipality };

type Known = Exclude<RecognisedParty, { kind: 'other' }>;

/** Longer text is a sentence, not a name. */
const LONGEST_NAME = 80;

const lower = (text: string) => plainText(text).toLowerCase();
/** Case, spaces, slashes and hyphens away; å, ä and ö stay: Håbo and Habo never fold (G2). */
const squeezed = (text: string) => lower(text).replace(/[\s/\-\u2010-\u2015\u2212]/g, '');
/** Diacritics away too: only for naming a likely municipality, never for taking it. */
const flattened = (text: string) =>
  squeezed(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const byName = new Map(municipalities.map((municipality) => [lower(municipality.name), municipality]));
const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
const bySqueezed = new Map(municipalities.map((municipality) => [squeezed(municipality.name), municipality]));
const regionCodes = new Map(regions.map(({ code, name }) => [lower(name), code]));
const counties = new Set([
  ...regions.map(({ county }) => lower(county)),
  'riket',
  'hela riket',
  'hela länet',
  'länet',
]);
const TOTAL =
  /^(?:summa|total|delsumma|(?:samtliga|alla kommuner|sammanlagt)(?![\p{L}])|kommunerna$|kommuner(?:na)? (?:tillsammans|sammanlagt)$|kommuner(?:na)? total)/u;

/** The municipality with this four-digit code (E8), or undefined. A code typed as a number has lost its first zero. */
export function municipalityOfCode(code: string | number): Municipality | undefined {
  const text = plainText(String(code));
  return /^\d{3,4}$/.test(text) ? byCode.get(text.padStart(4, '0')) : undefined;
}

/**
 * What a cell's name stands for. Names that merely fold to a municipality are told as `likely` and stay what they are
 * (ux.md point 4): Håbo/Habo and Upplands Väsby/Upplands-Bro never merge.
 */
export function recogniseParty(text: string): RecognisedParty {
  const known = recogniseKnown(text);
  if (known !== undefined) return known;
  const likely = text.length > LONGEST_NAME ? undefined : likelyMunicipality(lower(text));
  return likely === undefined ? { kind: 'other' } : { kind: 'other', likely };
}

/** The same without the search for a likely name: quick enough for every cell of a workbook. */
export function recogniseKnown(text: string): Known | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const name = lower(text);
  const exact = byName.get(name);
  if (exact !== undefined) {
    return {
      kind: 'municipality',
      municipality: exact,
      match: plainText(text) === exact.name ? 'exact' : 'variant',
    };
  }
  if (TOTAL.test(name)) return { kind: 'total' };
  const region = recogniseRegion(name) ?? recogniseCoded(name);
  if (region !== undefined) return region;
  if (counties.has(name)) return { kind: 'total' };
  const variant = recogniseVariant(name);
  return variant === undefined
    ? undefined
    : { kind: 'municipality', municipality: variant, match: 'variant' };
}

function recogniseRegion(name: string): Known | undefined {
  const code = regionCodes.get(name);
  if (code !== undefined) return { kind: 'region', code };
  if (/^(?:regionen$|region |landstinget(?: |$))/.test(name)) return { kind: 'region' };
  return undefined;
}

/** "2084", "2084 Avesta" and SCB's "20 Dalarnas län". */
function recogniseCoded(name: string): Known | undefined {
  const match = /^(\d{2,4})(?: [-]? ?(.{1,60}))?$/.exec(name);
  if (match === null) return undefined;
  const [, code = '', rest] = match;
  if (code.length === 2) return rest !== undefined && counties.has(rest) ? { kind: 'total' } : undefined;
  const municipality = municipalityOfCode(code);
  if (municipality === undefined) return undefined;
  const named = rest === undefined ? municipality : (byName.get(rest) ?? recogniseVariant(rest));
  return named?.code === municipality.code
    ? { kind: 'municipality', municipality, match: 'code' }
    : undefined;
}

/** "Malung/Sälen", "MORA", "Säters kommun", "Säters", "Falu kommun", "Kommunen Orsa", "Avesta*", "Avesta (2084)". */
function recogniseVariant(name: string): Municipality | undefined {
  const bare = withoutMark(name)
    .replace(/ (?:kommun|stad|kn)$/, '')
    .replace(/^(?:kommunen|kommun) /, '');
  const key = squeezed(bare);
  return bySqueezed.get(key) ?? genitive(key, bare !== name);
}

/** A name without its footnote mark or its own code behind it. */
function withoutMark(name: string): string {
  const coded = /^(.+) \((\d{4})\)$/.exec(name);
  const municipality = coded === null ? undefined : byName.get(coded[1] ?? '');
  if (municipality !== undefined && municipality.code === coded?.[2]) return coded[1] ?? name;
  return name.replace(/ ?(?:\*{1,3}|[¹²³]|\d\))$/, '');
}

/** Genitive -s: "Säters". With the word kommun, also the one name whose genitive loses a letter: "Falu kommun". */
function genitive(key: string, withWord: boolean): Municipality | undefined {
  const cut = key.endsWith('s') ? bySqueezed.get(key.slice(0, -1)) : undefined;
  return cut ?? (withWord && key === 'falu' ? bySqueezed.get('falun') : undefined);
}

const flattenedNames = municipalities.map((municipality) => ({
  municipality,
  flat: flattened(municipality.name),
}));

/** The only municipality whose name is one slip away; two candidates make none. */
function likelyMunicipality(name: string): Municipality | undefined {
  const flat = flattened(name.replace(/ (?:kommun|stad)$/, ''));
  if (flat.length < 3 || flat.length > 40) return undefined;
  const same = flattenedNames.filter((entry) => entry.flat === flat || entry.flat === flat.replace(/s$/, ''));
  if (same.length > 0) return same.length === 1 ? same[0]?.municipality : undefined;
  if (flat.length < 4) return undefined;
  const near = flattenedNames.filter((entry) => oneSlip(entry.flat, flat));
  return near.length === 1 ? near[0]?.municipality : undefined;
}

/** One letter more, less, other, or two neighbours swapped. */
function oneSlip(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1) return false;
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  const [a, b] = [first.slice(start), second.slice(start)];
  if (a.length === b.length) {
    const swapped = `${b.charAt(1)}${b.charAt(0)}${b.slice(2)}`;
    return a.slice(1) === b.slice(1) || a === swapped;
  }
  return a.length > b.length ? a.slice(1) === b : a === b.slice(1);
}
