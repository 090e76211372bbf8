import type { CountyText } from './paneCountySv';

/** Where a copy of SCB's figures was taken from, by the words of the source that the sheet prints. */
const copies: ReadonlyMap<string, string> = new Map([
  ['Mora kommuns webbplats', 'the website of the municipality of Mora'],
  ['tyska Wikipedia (Dalarnas län)', 'German Wikipedia (the county of Dalarna)'],
  [
    'Region Dalarnas tjänsteskrivelse 2022-06-08 (HSN 2022/1845)',
    'Region Dalarna’s memo of 2022-06-08 (HSN 2022/1845)',
  ],
  [
    'newsworthy.se (4 av länets 15 kommuner saknas)',
    'newsworthy.se (4 of the county’s 15 municipalities are missing)',
  ],
]);

/** "SCB, via svt.se, ej uppdaterad mot SCB" in English; that it is not refreshed is said by itself. */
function sourceEn(source: string): string {
  const copy = /^SCB, via (.+), ej uppdaterad mot SCB$/.exec(source)?.[1];
  return copy === undefined
    ? `“${source}”`
    : `SCB (Statistics Sweden), by way of ${copies.get(copy) ?? copy}`;
}

export const countyEn: CountyText = {
  title: 'Fetch a county’s municipalities',
  hint: 'The county’s municipalities and population are written on a new sheet Befolkning, with the source. Nothing is fetched from the web.',
  county: 'County',
  vintage: 'Population on',
  sum: (municipalities, sum) =>
    municipalities === 1
      ? `1 municipality, ${sum} inhabitants.`
      : `${String(municipalities)} municipalities, ${sum} inhabitants.`,
  source: (source) => `Source: ${sourceEn(source)}.`,
  notRefreshed: 'The figures have not been refreshed: compare with SCB before they are decided on.',
  missing: 'There is no population for the municipalities of the county.',
  create: 'Create the sheet Befolkning',
  working: 'Creating the sheet …',
  written: (sheet) => `The sheet ${sheet} was created.`,
};
