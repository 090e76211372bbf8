import { f, faults, type Rows } from '../golden/review/everyday';

/** Small workbooks of the kinds that an economist makes in an afternoon: right ones, and the same with one thing wrong. */

describe('en uppställning bredvid en annan', () => {
  const beside = (rent: number, all: number): Rows => [
    ['Personal', '', '', 'Lokaler', ''],
    ['Post', 'Kr', '', 'Post', 'Kr'],
    ['Samordnare', 640000, '', 'Hyra', 210000],
    ['Handläggare', 580000, '', 'El', 18000],
    ['Semesterersättning', 42000, '', 'Städ', 36000],
    ['Summa', f(1262000, '=SUM(B3:B5)'), '', 'Summa', rent],
    [],
    ['Totalt', f(all, '=B6+E6')],
  ];

  it('får ha en slutsumma som lägger ihop båda', async () => {
    expect(await faults(beside(264000, 1526000))).toEqual([]);
  });

  it('har ett fel när den högra summan är fel, inte två', async () => {
    expect(await faults(beside(246000, 1508000))).toEqual(['total-mismatch E6']);
  });
});

describe('det som följer av ett fel är inget eget fel', () => {
  it('delsumman är inskriven och fel, slutsumman lägger ihop delsummorna', async () => {
    const rows: Rows = [
      ['Kostnadsslag', 'Kronor'],
      ['Personal'],
      ['Löner', 2100000],
      ['Sociala avgifter', 659820],
      ['Delsumma personal', f(2759820, '=SUM(B3:B4)')],
      [],
      ['Övrigt'],
      ['Lokaler', 240000],
      ['Resor', 36500],
      ['Delsumma övrigt', 266500],
      [],
      ['Totalsumma', f(3026320, '=B5+B10')],
    ];
    expect(await faults(rows)).toEqual(['total-mismatch B10']);
  });

  it('beloppen är delade med en summa som saknar en rad', async () => {
    const people: readonly (readonly [string, number])[] = [
      ['Arboga', 14087],
      ['Fagersta', 13389],
      ['Hallstahammar', 16242],
      ['Kungsör', 8675],
      ['Köping', 26116],
    ];
    const rows: Rows = [
      ['Kommun', 'Invånare 2019-12-31', 'Avgift, tkr'],
      ['Totalt', f(52393, '=SUM(B3:B6)'), 800],
      ...people.map(([name, heads], i) => [
        name,
        heads,
        f(Math.round((8000 * heads) / 52393) / 10, `=ROUND(C$2*B${String(3 + i)}/B$2,1)`),
      ]),
    ];
    expect(await faults(rows)).toEqual(['sum-range-incomplete B2']);
  });

  it('en ökning i procent räknas på en ökning med fel tecken', async () => {
    const amounts: readonly (readonly [string, number, number])[] = [
      ['Ragunda', 44000, 47100],
      ['Bräcke', 53000, 58300],
      ['Krokom', 127000, 138000],
      ['Åre', 101000, 108000],
      ['Berg', 60000, 65500],
    ];
    const rows: Rows = [
      ['Kommun', 'Nuvarande, kr', 'Förslag, kr', 'Förändring, kr', 'Förändring, %'],
      ...amounts.map(([name, now, then], i) => {
        const [row, off] = [String(2 + i), i === 2 ? now - then : then - now];
        return [
          name,
          now,
          then,
          f(off, i === 2 ? `=B${row}-C${row}` : `=C${row}-B${row}`),
          { value: off / now, formula: `=D${row}/B${row}`, format: '0.0%' },
        ];
      }),
    ];
    expect(await faults(rows)).toEqual(['formula-inconsistent other-reference D4']);
  });
});

describe('rader som summerar utan att heta summa', () => {
  const invoice = (sum: number, formula: string, correction = 'Rättelse av faktura 1'): Rows => [
    ['Avser', 'Kronor'],
    ['Grundavgift', 45000],
    ['Rörlig avgift', 128450],
    ['Support', 12300],
    [correction, -8750],
    ['Att betala', f(sum, formula)],
  ];

  it('"Att betala" tar med rättelsen ovanför', async () => {
    expect(await faults(invoice(177000, '=SUM(B2:B5)'))).toEqual([]);
    expect(await faults(invoice(177000, '=SUM(B2:B5)', 'Rättelse mars'))).toEqual([]);
    expect(await faults(invoice(185750, '=SUM(B2:B4)'))).toEqual(['sum-range-incomplete B6']);
  });

  const estimate = (grant: number, net: number, formula: string): Rows => [
    ['Kalkyl ungdomsmottagning 2025'],
    ['', 'Kronor'],
    ['Personalkostnader', 3480000],
    ['Lokalkostnader', 412000],
    ['Övriga kostnader', 198000],
    ['Bruttokostnad', f(4090000, '=SUM(B3:B5)')],
    ['Statsbidrag', grant],
    ['Nettokostnad', f(net, formula)],
    ['Regionens del 50 %', f(net / 2, '=B8*50%')],
    ['Kommunernas del 50 %', f(net / 2, '=B8*50%')],
  ];

  it('nettokostnaden drar av bidraget en gång och räknar posterna en gång', async () => {
    expect(await faults(estimate(-640000, 3450000, '=B6+B7'))).toEqual([]);
    expect(await faults(estimate(640000, 3450000, '=B6-B7'))).toEqual([]);
    expect(await faults(estimate(-640000, 4730000, '=B6-B7'))).toEqual(['total-mismatch B8']);
    expect(await faults(estimate(-640000, 7540000, '=SUM(B3:B7)'))).toEqual(['double-counting B8']);
  });

  it('en rad för sig som lägger ihop några av raderna hör inte till summan', async () => {
    const rows = (total: number, formula: string): Rows => [
      ['Kostnad', 'Kr'],
      ['Löner', 800000],
      ['Sociala avgifter', 251000],
      ['Hyra', 120000],
      ['El', 18000],
      ['Personal och hyra', f(1171000, '=B2+B3+B4')],
      ['Summa', f(total, formula)],
    ];
    expect(await faults(rows(1189000, '=SUM(B2:B5)'))).toEqual([]);
  });

  it('en egen delsumma räknas inte en gång till i summan', async () => {
    const rows = (total: number, formula: string): Rows => [
      ['Post', 'Kr'],
      ['Löner', 800000],
      ['Avgifter', 251000],
      ['Personal', f(1051000, '=SUM(B2:B3)')],
      ['Hyra', 120000],
      ['Summa', f(total, formula)],
    ];
    expect(await faults(rows(1171000, '=B4+B5'))).toEqual([]);
    expect(await faults(rows(2222000, '=SUM(B2:B5)'))).toEqual(['double-counting B6']);
  });
});

it('en rad som bryter en fast del plus en del per invånare är felet, inte summan', async () => {
  const jamtland: readonly (readonly [string, number])[] = [
    ['Ragunda', 5284],
    ['Bräcke', 6298],
    ['Krokom', 14966],
    ['Strömsund', 11605],
    ['Åre', 11727],
    ['Berg', 7061],
    ['Härjedalen', 10090],
    ['Östersund', 63779],
  ];
  const fee = (heads: number) => Math.round(25000 + 3.1 * heads);
  const rows = (wrong: number): Rows => [
    ['Kommun', 'Folkmängd 2019-12-31', 'Avgift, kr'],
    ...jamtland.map(([name, heads], i) => [name, heads, fee(heads) + (i === 3 ? wrong : 0)]),
    ['Källa: SCB'],
  ];
  expect(await faults(rows(0))).toEqual([]);
  expect(await faults(rows(7000))).toEqual(['amount-deviates typed C5']);
});
