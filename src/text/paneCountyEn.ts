import type { CountyText } from './paneCountySv';

export const countyEn: CountyText = {
  title: 'Fetch a county’s municipalities',
  hint: 'The county’s municipalities and population are written on a new sheet Befolkning, with the source. Nothing is fetched from the web.',
  county: 'County',
  vintage: 'Population on',
  sum: (municipalities, sum) =>
    municipalities === 1
      ? `1 municipality, ${sum} inhabitants.`
      : `${String(municipalities)} municipalities, ${sum} inhabitants.`,
  // The source is printed on the sheet, and so in Swedish.
  source: (source) => `Source, as the sheet has it: “${source}”.`,
  notRefreshed: 'The figures have not been refreshed: compare with SCB before they are decided on.',
  missing: 'There is no population for the municipalities of the county.',
  create: 'Create the sheet Befolkning',
  working: 'Creating the sheet …',
  written: (sheet) => `The sheet ${sheet} was created.`,
};
