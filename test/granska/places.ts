import { municipalities, regions } from '../../src/data/municipalities';
import { vintages } from '../../src/data/populations';

/** Real counties and real populations, as the generator needs them. */
export interface Vintage {
  label: string;
  date: string;
  figures: ReadonlyMap<string, number>;
}

export interface County {
  name: string;
  region: string;
  parties: { name: string; code: string }[];
}

export interface Places {
  counties: County[];
  vintages: Vintage[];
}

/** Vintages with all 290 municipalities from 2000 on: what an ekonom might have at hand. */
export function readPlaces(): Places {
  const counties = regions.map((region) => ({
    name: region.county,
    region: region.name,
    parties: municipalities
      .filter((m) => m.code.startsWith(region.code))
      .map(({ name, code }) => ({ name, code })),
  }));
  const whole = vintages.filter(
    (v) => v.date >= '2000' && municipalities.every((m) => v.figures.has(m.code)),
  );
  return { counties, vintages: whole.map(({ label, date, figures }) => ({ label, date, figures })) };
}
