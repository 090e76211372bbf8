import type { CountyText } from './paneCountySv';

export const countyEn: CountyText = {
  open: "Fetch a county's municipalities",
  title: "Fetch a county's municipalities",
  hint: 'The municipalities with their population go on a new sheet Befolkning, with the source.',
  county: 'County',
  vintage: 'Population',
  create: 'Create the sheet Befolkning',
  working: 'Creating the sheet …',
  missing: 'There is no population for every municipality of the county on that date.',
  notRefreshed:
    'The figures have not been fetched from SCB anew. Compare with SCB before they are decided on.',
};
