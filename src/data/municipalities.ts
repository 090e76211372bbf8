import { packedMunicipalities } from './packedNames';

/** One of the 290 municipalities. */
export interface Municipality {
  /** Four digits, as `2084`; the first two are the county. */
  readonly code: string;
  readonly name: string;
  /** Two-digit county code, as `20`. */
  readonly county: string;
}

/** One of the 21 regions, named as it names itself in agreements. */
export interface Region {
  /** Two-digit county code. */
  readonly code: string;
  readonly name: string;
  /** Name of the county, as `Dalarnas län`. */
  readonly county: string;
}

/** All 290 municipalities in code order. */
export const municipalities: readonly Municipality[] = packedMunicipalities.split(';').map((entry) => ({
  code: entry.slice(0, 4),
  name: entry.slice(5),
  county: entry.slice(0, 2),
}));

/** All 21 regions in code order. */
export const regions: readonly Region[] = [
  { code: '01', name: 'Region Stockholm', county: 'Stockholms län' },
  { code: '03', name: 'Region Uppsala', county: 'Uppsala län' },
  { code: '04', name: 'Region Sörmland', county: 'Södermanlands län' },
  { code: '05', name: 'Region Östergötland', county: 'Östergötlands län' },
  { code: '06', name: 'Region Jönköpings län', county: 'Jönköpings län' },
  { code: '07', name: 'Region Kronoberg', county: 'Kronobergs län' },
  { code: '08', name: 'Region Kalmar län', county: 'Kalmar län' },
  { code: '09', name: 'Region Gotland', county: 'Gotlands län' },
  { code: '10', name: 'Region Blekinge', county: 'Blekinge län' },
  { code: '12', name: 'Region Skåne', county: 'Skåne län' },
  { code: '13', name: 'Region Halland', county: 'Hallands län' },
  { code: '14', name: 'Västra Götalandsregionen', county: 'Västra Götalands län' },
  { code: '17', name: 'Region Värmland', county: 'Värmlands län' },
  { code: '18', name: 'Region Örebro län', county: 'Örebro län' },
  { code: '19', name: 'Region Västmanland', county: 'Västmanlands län' },
  { code: '20', name: 'Region Dalarna', county: 'Dalarnas län' },
  { code: '21', name: 'Region Gävleborg', county: 'Gävleborgs län' },
  { code: '22', name: 'Region Västernorrland', county: 'Västernorrlands län' },
  { code: '23', name: 'Region Jämtland Härjedalen', county: 'Jämtlands län' },
  { code: '24', name: 'Region Västerbotten', county: 'Västerbottens län' },
  { code: '25', name: 'Region Norrbotten', county: 'Norrbottens län' },
];
