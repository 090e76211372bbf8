/** Words of the sheet *Avtal* and of the sheet *Befolkning* that the pane makes. */
export const agreementWords = {
  sheet: 'Avtal',
  title: 'Avtalets uppgifter',
  heads: ['Uppgift', 'Värde', 'Källa', 'Status'],
  caseNumber: 'Diarienummer',
  status: { stated: 'Anges i avtalet', assumed: 'Antagande', missing: 'Saknas' },
} as const;

export const populationWords = {
  sheet: 'Befolkning',
  title: (county: string): string => `Folkmängd i kommunerna i ${county}`,
  subtitle: (label: string): string => `Antal invånare ${label}.`,
  party: 'Kommun',
  code: 'Kommunkod',
  head: (label: string): string => `Folkmängd ${label}`,
  total: 'Summa',
  source: (source: string): string => `Källa: ${source}.`,
} as const;
