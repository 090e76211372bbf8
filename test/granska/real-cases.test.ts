import type { Finding, ReviewResult } from '../../src/review/model';
import { reviewWorkbook } from '../../src/review/review';
import { divide } from './divide';
import { Draft } from './draft';
import { june2021 } from '../golden/memo2022';

/** Tables that were printed in earnest, or nearly so, rebuilt small: what a reviewer must and must not say. */
const dalarna = june2021;

function draftOf(rows: readonly (readonly (string | number)[])[]): Draft {
  const draft = new Draft('Blad1');
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== '') draft.type(r, c, value, typeof value === 'number' ? '#,##0' : 'General');
    }),
  );
  return draft;
}

const review = (draft: Draft): Promise<ReviewResult> =>
  reviewWorkbook({ workbook: { name: 'fall.xlsx', sheets: [draft.block()], hiddenSheets: [] } });

const findings = (result: ReviewResult): Finding[] => result.tables.flatMap((table) => [...table.findings]);
const errors = (result: ReviewResult): Finding[] => findings(result).filter((f) => f.severity === 'error');

describe('statliga tabeller med avrundning i två led', () => {
  const rows = [
    ['Statsbidrag per län och stadsdel, mnkr', '', ''],
    [''],
    ['Verksamhet', '2023', '2024'],
    ['Äldreomsorg', 12, 13],
    ['Funktionshinder', 8, 8],
    ['Hemsjukvård', 5, 6],
    ['Summa omsorg', 26, 27],
    ['Förskola', 31, 32],
    ['Grundskola', 44, 45],
    ['Gymnasieskola', 17, 18],
    ['Summa utbildning', 92, 94],
    ['Summa', 118, 122],
    [''],
    ['Källa: årsredovisning 2024. Beloppen är avrundade; summan av delposterna kan avvika från totalen.'],
  ];

  it('ger inget fel när 12 + 8 + 5 trycks som 26', async () => {
    expect(errors(await review(draftOf(rows)))).toEqual([]);
  });
});

describe('75/25 av 4 156 918 där båda halvorna är avrundade uppåt', () => {
  const rows = [
    ['Fördelning av kostnad 2024, kronor. Regionen betalar 75 % och kommunen 25 %.'],
    [''],
    ['Part', 'Andel (%)', 'Belopp 2024'],
    ['Region Dalarna', 75, 3117689],
    ['Falun', 25, 1039230],
    ['Summa', 100, 4156918],
    [''],
    ['Källa: avtalet p. 3'],
  ];

  it('är en avrundningsdifferens på 1 krona, inget fel', async () => {
    const result = await review(draftOf(rows));
    const rounding = findings(result).filter((f) => f.check === 'rounding-difference');
    expect(rounding).toHaveLength(1);
    expect(rounding[0]).toMatchObject({ found: '4156918', expected: '4156919', effect: '1' });
    expect(errors(result)).toEqual([]);
  });
});

describe('fjorton av femton kommuner', () => {
  const fourteen = dalarna.filter(([name]) => name !== 'Vansbro');
  const amounts = divide(
    430_000,
    fourteen.map(([, people]) => people),
    'largest',
  );
  const table = (title: string): (string | number)[][] => [
    [title],
    [''],
    ['Kommun', 'Folkmängd juni 2021', 'Belopp 2021'],
    ...fourteen.map(([name, people], i): (string | number)[] => [name, people, amounts[i] ?? 0]),
    ['Summa', fourteen.reduce((a, [, people]) => a + people, 0), 430_000],
    [''],
    ['Källa: SCB, folkmängd juni 2021'],
  ];

  it('är inget fel när rubriken säger fjorton', async () => {
    const result = await review(draftOf(table('Vård- och omsorgscollege, 14 kommuner, kronor')));
    expect(errors(result)).toEqual([]);
    expect(findings(result).filter((f) => f.check === 'party-missing' && f.severity === 'error')).toEqual([]);
  });

  it('är ett fel när rubriken säger länets 15 kommuner', async () => {
    const result = await review(draftOf(table('Fördelat på länets 15 kommuner i Dalarna, kronor')));
    expect(errors(result).map((f) => f.check)).toEqual(['party-missing']);
    expect(errors(result)[0]?.message).toContain('Vansbro');
  });

  it('är inget fel när texten säger att Vansbro inte ingår', async () => {
    const result = await review(draftOf(table('Länets 15 kommuner, kronor. Vansbro ingår inte.')));
    expect(errors(result)).toEqual([]);
  });
});

describe('historiska andelar', () => {
  const shares = [8.4, 17.6, 20.1, 3.7, 5.5, 5.2, 9.9, 3.4, 7.3, 2.5, 3.9, 3.8, 3.9, 2.3, 2.5];
  const amounts = divide(1_250_000, shares, 'largest');
  const table = (title: string): (string | number)[][] => [
    [title],
    [''],
    ['Kommun', 'Folkmängd juni 2021', 'Historisk andel (%)', 'Belopp 2022'],
    ...dalarna.map(([name, people], i): (string | number)[] => [
      name,
      people,
      shares[i] ?? 0,
      amounts[i] ?? 0,
    ]),
    ['Summa', 288_382, 100, 1_250_000],
    [''],
    ['Källa: SCB, folkmängd juni 2021; avtalet 2012 p. 4'],
  ];

  it('förklaras av andelskolumnen, utan anmärkning per rad', async () => {
    const result = await review(
      draftOf(table('Kostnad för hjälpmedelscentralen fördelad enligt historiska andelar, kronor')),
    );
    expect(errors(result)).toEqual([]);
    const amount = result.tables[0]?.columns.find((c) => c.column === 'D');
    expect(amount?.explanation).toMatchObject({ key: 'C', matched: 15, of: 15 });
  });

  it('är en enda anmärkning, annan nyckel, när texten säger folkmängd', async () => {
    const result = await review(
      draftOf(table('Kostnaden fördelas mellan kommunerna efter folkmängd, kronor')),
    );
    const found = errors(result).filter((f) => f.cells.some((cell) => cell.startsWith('D')));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ check: 'key-mismatch', cause: 'other-key' });
  });
});
