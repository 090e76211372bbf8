/** Step 4: what *Konsekvens* sets the new amounts beside. */
export const compareSv = {
  label: 'Jämför Konsekvens med',
  before: 'Året före',
  current: 'Nuvarande belopp i arbetsboken',
  title: 'Nuvarande belopp',
  onlyYear: 'Bara ett år räknas, så Konsekvens behöver nuvarande belopp att jämföra med.',
  laterYears: (year: number) =>
    `${String(year)} ställs bredvid nuvarande belopp, senare år bredvid året före.`,
  found: (label: string, address: string, read: string) =>
    `Hittade möjliga nuvarande belopp: ⟦${label}⟧ i ⟦${address}⟧${read === '' ? '' : ` (${read})`}.`,
  candidate: (label: string, address: string, read: string) =>
    [label, address, read].filter((part) => part !== '').join(' · '),
  others: 'Möjliga nuvarande belopp:',
  empty:
    'Markera parterna och det de betalar i dag – en kolumn med namn och en med belopp, med rubrik – och välj ⟦Använd markerat område⟧.',
  needed: (year: number) => `Bladet Konsekvens ${String(year)} skapas inte förrän nuvarande belopp är valda.`,
  read: (count: number, of: number, sum: string) => `${String(count)} av ${String(of)} parter, summa ${sum}`,
  column: 'Kolumn med nuvarande belopp',
  chooseColumn: 'Välj kolumn',
  severalColumns: 'Flera kolumner kan vara nuvarande belopp. Välj den som gäller.',
  noHead: (letter: string) => `Kolumn ${letter} (utan rubrik)`,
  heading: 'Rubrik på bladet',
};

export type CompareText = typeof compareSv;
