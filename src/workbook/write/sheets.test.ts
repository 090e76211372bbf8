import { allocationSheet } from './allocationSheet';
import { assumptionsSheet } from './assumptionsSheet';
import { controlSheet } from './controlSheet';
import type { SheetDescription } from './description';
import { exact, inputOf, june2021, planOf, rssAgreement } from './rss.testdata';
import { shown } from './shown.testdata';

const options = { date: '2026-11-21', version: '0.1.0' } as const;
const rss = rssAgreement();
const [year] = planOf(rss).years;
if (year === undefined) throw new Error('no year');

const grid = (sheet: SheetDescription): readonly (readonly string[])[] =>
  sheet.rows.map((row) => row.map(shown));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const rowOf = (sheet: SheetDescription, first: string): readonly string[] =>
  grid(sheet).find((row) => row[0] === first) ?? [];

describe('Fördelning', () => {
  const sheet = allocationSheet(year, inputOf(rss), [], options);

  it('has a title with what, where, when and unit, and one header row', () => {
    expect(sheet.name).toBe('Fördelning 2023');
    expect(shown(sheet.rows[0]?.[0])).toBe('Fördelning av kostnad för RSS Dalarna 2023, kronor');
    expect(shown(sheet.rows[1]?.[0])).toBe('Diarienummer HSN 2022/1845. Belopp i kronor.');
    expect(grid(sheet)[2]).toEqual(['Part', 'Folkmängd juni 2021', 'Andel', 'Belopp', 'Justering']);
    expect(sheet.frozenRows).toBe(3);
    expect(sheet.repeatedRows).toEqual({ from: 3, to: 3 });
  });

  it('gives the golden amounts, municipalities in the order of the range, then the region and Summa', () => {
    const lower = new Set(['Avesta', 'Malung-Sälen', 'Säter', 'Älvdalen']);
    june2021.forEach(([name, figure], index) => {
      const row = grid(sheet)[index + 3] ?? [];
      expect(row[0]).toBe(name);
      expect(row[1]).toBe(String(figure));
      expect(row[4]).toBe(lower.has(name) ? '-1' : '0');
    });
    expect(rowOf(sheet, 'Avesta')[3]).toBe('159413');
    expect(rowOf(sheet, 'Malung-Sälen')[3]).toBe('70628');
    expect(grid(sheet)[18]).toEqual(['Kommunerna', '288382', '1', '2000000', '-4']);
    expect(grid(sheet)[19]).toEqual(['Region Dalarna', '', '', '2000000', '0']);
    expect(grid(sheet)[20]).toEqual(['Summa', '', '', '4000000', '']);
    expect(sheet.rows[20]?.every((cell) => cell.style === 'total')).toBe(true);
  });

  it('keeps shares exact to what a double holds', () => {
    expect(rowOf(sheet, 'Avesta')[2]).toBe('0.079706777815536337');
  });

  it('prints the notes of a decided table', () => {
    const notes = grid(sheet)
      .slice(21)
      .map((row) => plain(row[0] ?? ''));
    expect(notes).toContain(
      'Beloppen är avrundade till hela kronor och justerade så att summan är exakt 2 000 000 kr (största resten).',
    );
    expect(notes.join(' ')).toContain(
      'Källa: SCB, folkmängd per den 30 juni 2021. Avtal p. 6. Beräkning: Fördelningsnyckel 0.1.0, 2026-11-21.',
    );
    expect(notes.join(' ')).toContain(
      'Att fördela: 4 000 000 kr, varav Region Dalarna 50 % (2 000 000 kr) och Kommunerna 50 % (2 000 000 kr).',
    );
  });

  it('fits A4: no note longer than the page is wide, and one row of cells per column', () => {
    for (const row of sheet.rows) {
      expect(row).toHaveLength(sheet.columns.length);
      expect(shown(row[0]).length).toBeLessThanOrEqual(108);
    }
  });

  it('prints the other note, and the agreed total, when each amount is rounded by itself', () => {
    const agreement = rssAgreement({ roundingMethod: { value: 'var-for-sig', stated: true } });
    const [own] = planOf(agreement).years;
    if (own === undefined) throw new Error('no year');
    const printed = allocationSheet(own, inputOf(agreement), [], options);
    expect(rowOf(printed, 'Avesta')[3]).toBe('159414');
    expect(rowOf(printed, 'Kommunerna')[3]).toBe('2000000');
    expect(rowOf(printed, 'Summa')[3]).toBe('4000000');
    expect(grid(printed).flat()).toContain(
      'På grund av avrundning summerar inte alltid delposterna till totalen.',
    );
  });

  it('prints assumptions as notes', () => {
    const printed = allocationSheet(year, inputOf(rss), ['beloppen avrundas till hela kronor'], options);
    expect(grid(printed).flat()).toContain('Antagande: beloppen avrundas till hela kronor.');
  });

  it('says in the head that the figures are preliminary when the index is a forecast', () => {
    const agreement = rssAgreement({
      index: {
        rates: [
          {
            year: 2024,
            rate: { value: exact('0.027') },
            series: 'LPIK',
            edition: 'SKR 2023-10-19',
            status: 'forecast',
          },
        ],
      },
    });
    const later = planOf(agreement).years[1];
    if (later === undefined) throw new Error('no year');
    const printed = allocationSheet(later, inputOf(agreement), [], options);
    expect(shown(printed.rows[1]?.[0])).toContain(
      'Preliminär: uppräkningen bygger på prognos (LPIK SKR 2023-10-19)',
    );
    expect(plain(grid(printed).flat().join(' '))).toContain(
      'Uppräkning: 4 000 000 kr × 1,027 = 4 108 000 kr; 2024: 2,7 % LPIK (SKR 2023-10-19).',
    );
  });

  it('writes a party that looks like a formula as text', () => {
    const parties = rss.parties.map((party, index) =>
      index === 0 ? { ...party, name: '=HYPERLINK("http://x";"y")' } : party,
    );
    const agreement = rssAgreement({ parties });
    const [odd] = planOf(agreement).years;
    if (odd === undefined) throw new Error('no year');
    expect(allocationSheet(odd, inputOf(agreement), [], options).rows[3]?.[0]).toMatchObject({
      kind: 'text',
      text: '=HYPERLINK("http://x";"y")',
    });
  });
});

describe('Kontroll', () => {
  const sheet = controlSheet(year, inputOf(rss), true, []);

  it('shows quota, remainder and rank, and says who got each odd krona and why', () => {
    const avesta = rowOf(sheet, 'Avesta');
    expect(avesta[2]).toBe('159413.55563107267');
    expect(avesta[3]).toBe('159413');
    expect(Number(avesta[4])).toBeCloseTo(0.5556, 4);
    expect(avesta[6]).toBe('0');
    expect(plain(avesta[9] ?? '')).toBe(
      'Resten 0,5556 räcker inte till 1 kr till. 1 kr mindre än vid vanlig avrundning.',
    );
    expect(grid(sheet).filter((row) => row[6] === '1' && row[0] !== 'Kommunerna').length).toBe(
      Number(rowOf(sheet, 'Kommunerna')[6]),
    );
  });

  it('checks the sums, and that everyone pays the same per inhabitant', () => {
    expect(plain(rowOf(sheet, 'Kommunerna')[9] ?? '')).toBe(
      'Stämmer: delarna ger 2 000 000 kr. Samma för alla före avrundning: 6,94 kr.',
    );
    expect(plain(rowOf(sheet, 'Summa')[9] ?? '')).toBe('Stämmer: delarna ger 4 000 000 kr.');
    expect(plain(rowOf(sheet, 'Region Dalarna')[9] ?? '')).toBe('50 % av 4 000 000 kr.');
  });
});

describe('Antaganden och källor', () => {
  const sheet = assumptionsSheet(inputOf(rss), ['Ett antagande'], ['En anmärkning'], options);

  it('lists parameters with clause, cell and status', () => {
    expect(rowOf(sheet, 'Kostnad under basåret (kr)')).toEqual([
      'Kostnad under basåret (kr)',
      '4000000',
      'Avtal p. 6',
      'Avtal!B3',
      'Anges i avtalet',
    ]);
    expect(rowOf(sheet, 'Metod för avrundningen').slice(1)).toEqual(['Största resten', '', '', 'Antagande']);
    expect(rowOf(sheet, 'Antagande 1')[1]).toBe('Ett antagande');
    expect(rowOf(sheet, 'Att observera 1')[1]).toBe('En anmärkning');
    expect(rowOf(sheet, 'Underlag: Folkmängd juni 2021, summa')[1]).toBe('288382');
    expect(rowOf(sheet, 'Program och version')[1]).toBe('Fördelningsnyckel 0.1.0');
  });
});
