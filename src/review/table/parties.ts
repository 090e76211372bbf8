import { municipalities, regions } from '../../data/municipalities';
import { foldText } from '../../workbook/read/foldedText';
import { municipalityOfCode, recogniseKnown, recogniseParty } from '../../workbook/read/partyName';

/** A name or code that stands for a municipality (four digits) or a region (two digits). */
export interface KnownParty {
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'region';
}

const recognised = new Map<string, KnownParty | undefined>();

/** The party that a text names without doubt: "Malung/Sälen", "Säters kommun", "2084". Håbo and Habo stay apart (G2). */
export function recognise(text: string): KnownParty | undefined {
  const known = recognised.get(text);
  if (known !== undefined || recognised.has(text)) return known;
  const found = text.length > 60 ? undefined : find(text.replace(/[*\u00b9\u00b2\u00b3]+$|\s*\d\)$/u, ''));
  if (recognised.size > 20000) recognised.clear();
  recognised.set(text, found);
  return found;
}

function find(text: string): KnownParty | undefined {
  const party = recogniseKnown(text);
  if (party?.kind === 'municipality')
    return { code: party.municipality.code, name: party.municipality.name, kind: 'municipality' };
  if (party?.kind !== 'region') return undefined;
  const code = party.code ?? regionCode(text);
  return code === undefined ? undefined : { code, name: text.trim(), kind: 'region' };
}

/** "Region Jönköping" for Region Jönköpings län. */
function regionCode(text: string): string | undefined {
  const bare = (name: string) =>
    foldText(name)
      .replace(/^region /, '')
      .replace(/s? lan$/, '');
  return regions.find(({ name }) => bare(name) === bare(text))?.code;
}

/** The municipality a damaged name most likely means: lost diacritics, or one letter off. Never Håbo for Habo. */
export function likelyParty(text: string): { party: KnownParty; lost: 'diacritics' | 'letter' } | undefined {
  const party = recogniseParty(text);
  if (party.kind !== 'other' || !party.likely) return undefined;
  const { code, name } = party.likely;
  const squeezed = (value: string) =>
    foldText(value)
      .replace(/[\s/-]| kommun$/g, '')
      .replace(/s$/, '');
  return {
    party: { code, name, kind: 'municipality' },
    lost: squeezed(text) === squeezed(name) ? 'diacritics' : 'letter',
  };
}

/** County name of a two-digit code, as "Dalarnas län". */
export function countyName(code: string): string {
  return regions.find((region) => region.code === code)?.county ?? code;
}

/** Names of a county's municipalities, by code. */
export function municipalitiesOf(county: string): ReadonlyMap<string, string> {
  return new Map(municipalities.filter((m) => m.county === county).map((m) => [m.code, m.name]));
}

/** A municipality by its four-digit code. */
export function partyByCode(code: string): KnownParty | undefined {
  const found = municipalityOfCode(code);
  return found && { code: found.code, name: found.name, kind: 'municipality' };
}
