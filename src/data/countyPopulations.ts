import { municipalities, type Municipality } from './municipalities';
import { vintages, type Vintage } from './populations';

/** A county's municipalities in Swedish alphabetical order, as tables list them. */
export function municipalitiesOf(county: string): readonly Municipality[] {
  return municipalities
    .filter((municipality) => municipality.county === county)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/**
 * The vintages that hold a figure for every municipality of a county, the newest first. A partial one (some of the
 * county's municipalities missing) is left out: a key with gaps is no key.
 */
export function vintagesOf(county: string): readonly Vintage[] {
  const codes = municipalitiesOf(county).map(({ code }) => code);
  return vintages
    .filter(({ scope }) => scope === 'riket' || scope === county)
    .filter(({ figures }) => codes.length > 0 && codes.every((code) => (figures.get(code) ?? 0) > 0))
    .reverse();
}
