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
