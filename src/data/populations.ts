import { municipalities } from './municipalities';
import { packedCountyFigures, packedFigures, packedYears } from './packedFigures';

/**
 * How far a vintage has been checked. `secondary`: a copy that names SCB. `secondary-partial`: such a copy with
 * municipalities missing. `primary-document`: printed in a public memo, not checked against SCB.
 */
export type VintageQuality = 'secondary' | 'secondary-partial' | 'primary-document';

/** The population on one date, per municipality. Second-hand copies of SCB's figures: `source` says so. */
export interface Vintage {
  /** ISO date, as `2021-12-31`. */
  readonly date: string;
  /** As `31 december 2021`. */
  readonly label: string;
  readonly quality: VintageQuality;
  /** Text to print under a table that uses the vintage. */
  readonly source: string;
  /** `riket` (all 290) or the code of the only county it holds. */
  readonly scope: string;
  /** False when municipalities of its scope are missing. */
  readonly complete: boolean;
  /** Whole inhabitants by four-digit municipality code. */
  readonly figures: ReadonlyMap<string, number>;
}

const notRefreshed = 'ej uppdaterad mot SCB';
const nationalSource = `SCB, via github.com/odectra/popu-sweden, ${notRefreshed}`;
const wikipedia = `SCB, via tyska Wikipedia (Dalarnas län), ${notRefreshed}`;
const countySources: ReadonlyMap<string, string> = new Map([
  ['2012-06-30', `SCB, via Mora kommuns webbplats, ${notRefreshed}`],
  ['2017-06-30', `SCB, via svt.se, ${notRefreshed}`],
  ['2021-06-30', `SCB, via Region Dalarnas tjänsteskrivelse 2022-06-08 (HSN 2022/1845), ${notRefreshed}`],
  ['2021-12-31', wikipedia],
  ['2023-12-31', wikipedia],
  ['2024-06-30', `SCB, via newsworthy.se (4 av länets 15 kommuner saknas), ${notRefreshed}`],
  ['2024-12-31', wikipedia],
]);

/** As `31 december 2021`: figures import nothing of the product, and the platform knows the months. */
const longDate = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' });

/** The packed differences of one municipality as figures, one per year. */
function unpack(packed: string): readonly number[] {
  let figure = 0;
  return (packed.match(/[+-][0-9a-z]+/g) ?? []).map((step) => (figure += parseInt(step, 36)));
}

let unpacked: readonly (readonly number[])[] | undefined;

function nationalFigures(year: number): ReadonlyMap<string, number> {
  unpacked ??= packedFigures.split(';').map(unpack);
  const series = unpacked;
  return new Map(
    municipalities.map(({ code }, i) => [code, series[i]?.[year - packedYears.first] ?? 0] as const),
  );
}

/** A vintage whose figures are unpacked when they are first asked for: 70 of them cost nothing at start. */
function vintage(
  facts: Omit<Vintage, 'label' | 'figures'>,
  read: () => ReadonlyMap<string, number>,
): Vintage {
  let figures: ReadonlyMap<string, number> | undefined;
  return {
    ...facts,
    label: longDate.format(new Date(facts.date)),
    get figures() {
      return (figures ??= read());
    },
  };
}

function nationalVintages(): readonly Vintage[] {
  const { first, last } = packedYears;
  return Array.from({ length: last - first + 1 }, (_, i) =>
    vintage(
      {
        date: `${String(first + i)}-12-31`,
        quality: 'secondary',
        source: nationalSource,
        scope: 'riket',
        complete: true,
      },
      () => nationalFigures(first + i),
    ),
  );
}

function countyVintages(): readonly Vintage[] {
  return packedCountyFigures.map(([date, packed]) => {
    const figures = new Map(
      packed.split(' ').map((entry) => [entry.slice(0, 4), Number(entry.slice(5))] as const),
    );
    const scope = packed.slice(0, 2);
    const complete = figures.size === municipalities.filter(({ county }) => county === scope).length;
    const partial = complete ? 'secondary' : 'secondary-partial';
    return vintage(
      {
        date,
        quality: date === '2021-06-30' ? 'primary-document' : partial,
        source: countySources.get(date) ?? `SCB, ${notRefreshed}`,
        scope,
        complete,
      },
      () => figures,
    );
  });
}

/**
 * Every population vintage the product knows, oldest first: 31 December 1950-2019 for all 290 municipalities and the
 * dates found for Dalarna. None is refreshed from SCB.
 */
export const vintages: readonly Vintage[] = [...nationalVintages(), ...countyVintages()].sort((a, b) =>
  a.date.localeCompare(b.date),
);
