import { byPeople, faults, faultsOfSheets, halland, inHalland, type Rows } from '../golden/review/everyday';

/** What the agreement or a text states of the amounts, and a table that was made without it. */

describe('lägsta och högsta belopp', () => {
  const plain = byPeople(1336000);
  // Hylte would pay 43 280 kr: it is raised to 50 000, and the others share what is left.
  const raised = halland.map(([name, heads]) =>
    name === 'Hylte' ? 50000 : Math.round((1286000 * heads) / (inHalland - 10815)),
  );
  const table = (amounts: readonly number[], ...texts: readonly string[]): Rows => [
    ...texts.map((text) => [text]),
    ['Kommun', 'Folkmängd 2019-12-31', 'Belopp, kr'],
    ...halland.map(([name, heads], i) => [name, heads, amounts[i] ?? 0]),
    ['Summa', inHalland, amounts.reduce((a, b) => a + b, 0)],
    ['Källa: SCB. Beloppen är avrundade.'],
  ];
  const agreement = (...limits: Rows): Rows => [['Fördelningsnyckel', 'Folkmängd'], ...limits];

  it('säger till när avtalets lägsta belopp inte är tillämpat', async () => {
    const sheets = (amounts: readonly number[]) =>
      faultsOfSheets({ Avtal: agreement(['Lägsta belopp', 50000]), Avgifter: table(amounts) });
    expect(await sheets(plain)).toEqual(['amount-deviates stated-limit C4']);
    expect(await sheets(raised)).toEqual([]);
  });

  it('säger till när avtalets högsta belopp inte är tillämpat', async () => {
    const limit = agreement(['Högsta belopp', '350 tkr']);
    expect(await faultsOfSheets({ Avtal: limit, Avgifter: table(plain) })).toEqual([
      'amount-deviates stated-limit C3',
    ]);
  });

  it('läser gränsen i tabellens egen text', async () => {
    const text = 'Fördelas efter folkmängd, dock lägst 50 000 kr per kommun.';
    expect(await faults(table(plain, text))).toEqual(['amount-deviates stated-limit C5']);
    expect(await faults(table(raised, text))).toEqual([]);
  });

  it.each([
    'Systemet kostar minst 50 000 kr per år i drift.',
    'Projekt under 50 000 kr per kommun beslutas av styrelsen.',
  ])('läser ingen gräns där texten säger något annat: %s', async (text) => {
    expect(await faults(table(plain, text))).toEqual([]);
  });

  it('gäller inte det nuvarande avtalet bredvid det nya', async () => {
    const rows: Rows = [
      ['Nytt avtal: fördelas efter folkmängd, lägst 50 000 kr per kommun'],
      ['Kommun', 'Folkmängd 2019-12-31', 'Nuvarande avtal, kr', 'Nytt avtal, kr'],
      ...halland.map(([name, heads], i) => [name, heads, plain[i] ?? 0, raised[i] ?? 0]),
      ['Källa: SCB'],
    ];
    expect(await faults(rows)).toEqual([]);
  });
});

describe('kronor per invånare', () => {
  const rated = (rate: number, head: string, ...texts: readonly string[]): Rows => [
    ...texts.map((text) => [text]),
    ['Kommun', 'Folkmängd 2019-12-31', head],
    ...halland.map(([name, heads]) => [name, heads, Math.round(rate * heads)]),
    ['Källa: SCB'],
  ];

  it('i titeln är en annan än beloppen är gjorda med', async () => {
    expect(await faults(rated(3.6, 'Avgift, kr', 'Avgift 3,60 kr/inv'))).toEqual([]);
    expect(await faults(rated(3.5, 'Avgift, kr', 'Avgift 3,60 kr/inv'))).toEqual([
      'claim-mismatch per-head A1',
    ]);
  });

  it('i rubriken, som ändå är en rubrik över belopp', async () => {
    expect(await faults(rated(3.6, 'Avgift (3,60 kr/inv)'))).toEqual([]);
    expect(await faults(rated(3.5, 'Avgift (3,60 kr/inv)'))).toEqual(['claim-mismatch per-head C1']);
  });

  it('i avtalet', async () => {
    const sheets = (rate: number) =>
      faultsOfSheets({
        Avtal: [
          ['Fördelningsnyckel', '42,25 kr per invånare'],
          ['Basår', 2020],
        ],
        Avgifter: rated(rate, 'Avgift 2020, kr'),
      });
    expect(await sheets(42.25)).toEqual([]);
    expect(await sheets(41)).toEqual(['key-mismatch other-key C2']);
  });

  it.each([
    [3.5, 'Medlemsavgift (rikssnittet är 4,10 kr/inv)'],
    [1.8, 'Avgift 3,60 kr/inv och år, faktureras halvårsvis'],
    [3.4968, 'Beloppen motsvarar 3 kr/inv'],
  ])('som säger något annat om beloppen är inget fel: %d, %s', async (rate, text) => {
    expect(await faults(rated(rate, 'Belopp, kr', text))).toEqual([]);
  });
});
