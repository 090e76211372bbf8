import { municipalities, regions } from '../../data/municipalities';
import { plainWords } from './words';

/** A name or code that stands for a municipality (four digits) or a region (two digits). */
export interface KnownParty {
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'region';
}

const byName = new Map<string, KnownParty>();
const byCode = new Map<string, KnownParty>();
const byFold = new Map<string, KnownParty | undefined>();

/** G2: slash, hyphen and spaces are one; case does not matter; diacritics do. */
function nameKey(text: string): string {
  return plainWords(text)
    .replace(/[*\u00b9\u00b2\u00b3]+$|\s*\d\)$/u, '')
    .replace(/[-/ ]+/g, ' ')
    .trim();
}

function foldKey(key: string): string {
  return key.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function add(party: KnownParty, name: string): void {
  const key = nameKey(name);
  byName.set(key, party);
  const fold = foldKey(key);
  byFold.set(fold, byFold.has(fold) ? undefined : party);
}

for (const { code, name } of municipalities) {
  const party: KnownParty = { code, name, kind: 'municipality' };
  byCode.set(code, party);
  add(party, name);
}
for (const { code, name } of regions) {
  const party: KnownParty = { code, name, kind: 'region' };
  byCode.set(code, party);
  byName.set(nameKey(name), party);
  byName.set(nameKey(`region ${name.replace(/^Region /, '').replace(/ län$/, '')}`), party);
}

const recognised = new Map<string, KnownParty | undefined>();

/** The party that a text names without doubt: "Malung/Sälen", "Säters kommun", "2084". Håbo and Habo stay apart. */
export function recognise(text: string): KnownParty | undefined {
  const known = recognised.get(text);
  if (known !== undefined || recognised.has(text)) return known;
  const found = text.length > 60 ? undefined : find(nameKey(text));
  if (recognised.size > 20000) recognised.clear();
  recognised.set(text, found);
  return found;
}

function find(key: string): KnownParty | undefined {
  if (/^\d{4}$/.test(key)) return byCode.get(key);
  const coded = /^(\d{4})[ .:]+(.+)$/.exec(key);
  if (coded) return byName.get(coded[2] ?? '');
  const exact = byName.get(key);
  if (exact) return exact;
  const bare = key.replace(/ (?:kommun|kommuns|stad|stads|k:n)$/, '').replace(/^(?:kommunen|kommun) /, '');
  return byName.get(bare) ?? (bare.endsWith('s') ? byName.get(bare.slice(0, -1)) : undefined);
}

/** The municipality a damaged name most likely means: lost diacritics, or one letter off. Never Håbo for Habo. */
export function likelyParty(text: string): { party: KnownParty; lost: 'diacritics' | 'letter' } | undefined {
  const key = nameKey(text).replace(/ (?:kommun|kommuns|stad)$/, '');
  if (key.length < 3 || key.length > 40 || recognise(text)) return undefined;
  const fold = foldKey(key);
  const folded = byFold.get(fold) ?? (fold.endsWith('s') ? byFold.get(fold.slice(0, -1)) : undefined);
  if (folded) return { party: folded, lost: 'diacritics' };
  if (fold.length < 4) return undefined;
  const near: KnownParty[] = [];
  for (const [name, party] of byFold) if (party && oneLetterOff(fold, name)) near.push(party);
  const [only] = near;
  return near.length === 1 && only ? { party: only, lost: 'letter' } : undefined;
}

/** One letter changed, lost, added, or two neighbours swapped. */
export function oneLetterOff(first: string, second: string): boolean {
  if (Math.abs(first.length - second.length) > 1 || first === second) return false;
  let start = 0;
  while (start < first.length && first[start] === second[start]) start++;
  let end = 0;
  while (
    end < Math.min(first.length, second.length) - start &&
    first[first.length - 1 - end] === second[second.length - 1 - end]
  )
    end++;
  const left = first.slice(start, first.length - end);
  const right = second.slice(start, second.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** County name of a two-digit code, as "Dalarnas län". */
export function countyName(code: string): string {
  return regions.find((region) => region.code === code)?.county ?? code;
}

/** Names of a county's municipalities, by code. */
export function municipalitiesOf(county: string): ReadonlyMap<string, string> {
  return new Map(municipalities.filter((m) => m.county === county).map((m) => [m.code, m.name]));
}

export function partyByCode(code: string): KnownParty | undefined {
  return byCode.get(code);
}
