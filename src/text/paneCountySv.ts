export const countySv = {
  title: 'Hämta ett läns kommuner',
  hint: 'Länets kommuner och folkmängd skrivs på ett nytt blad Befolkning, med källa. Inget hämtas från nätet.',
  county: 'Län',
  vintage: 'Folkmängd den',
  sum: (municipalities: number, sum: string) =>
    municipalities === 1
      ? `1 kommun, ${sum} invånare.`
      : `${String(municipalities)} kommuner, ${sum} invånare.`,
  source: (source: string) => `Källa: ${source}.`,
  notRefreshed: 'Jämför med SCB innan siffrorna beslutas på.',
  missing: 'Folkmängd finns inte för länets kommuner.',
  create: 'Skapa bladet Befolkning',
  working: 'Skapar bladet …',
  written: (sheet: string) => `Bladet ${sheet} skapades.`,
};

export type CountyText = typeof countySv;
