export const countySv = {
  open: 'Hämta ett läns kommuner',
  title: 'Hämta ett läns kommuner',
  hint: 'Kommunerna med folkmängd läggs på ett nytt blad Befolkning, med källa.',
  county: 'Län',
  vintage: 'Folkmängd',
  create: 'Skapa bladet Befolkning',
  working: 'Skapar bladet …',
  missing: 'Folkmängd finns inte för alla kommuner i länet det datumet.',
  notRefreshed: 'Siffrorna är inte hämtade från SCB på nytt. Jämför med SCB innan de beslutas på.',
};

export type CountyText = typeof countySv;
