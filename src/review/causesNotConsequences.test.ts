import { f, faults, type Rows } from '../../test/golden/review/everyday';
import type { TestCell } from '../../test/golden/review/sheets';

const people: readonly (readonly [string, number])[] = [
  ['Arvika', 26045],
  ['Eda', 8564],
  ['Filipstad', 10644],
  ['Forshaga', 11499],
  ['Grums', 9047],
  ['Hagfors', 11606],
];
const all = people.reduce((sum, [, figure]) => sum + figure, 0);

describe('what is agreed on is no fault', () => {
  it('lets most rows be equal in a printed weight', async () => {
    const weights = [797, 1820, 500, 500, 500, 500];
    const sum = weights.reduce((a, b) => a + b, 0);
    const amounts = weights.map((weight) => Math.round((2000000 * weight) / sum));
    const rows = people.map(([name], i) => [name, weights[i] ?? 0, amounts[i] ?? 0]);
    expect(await faults([['Part', 'Vikt', 'Belopp, kr'], ...rows])).toEqual([]);
  });

  it('accepts a minimum together with a maximum', async () => {
    const figures = [26045, 24255, 10644, 11499, 9047, 11606, 13306, 15455, 3740, 4014];
    const names = ['Arvika', 'Kristinehamn', 'Filipstad', 'Forshaga', 'Grums', 'Hagfors', 'Sunne', 'Säffle'];
    const rows = [...names, 'Munkfors', 'Storfors'].map((name, i) => {
      const figure = figures[i] ?? 0;
      return [name, figure, Math.min(400000, Math.max(120000, figure * 20))];
    });
    expect(await faults([['Part', 'Folkmängd', 'Belopp, kr'], ...rows])).toEqual([]);
  });

  it('reads "33,3 %" as a rounded third', async () => {
    const rows: Rows = [
      ['Region Värmland betalar 33,3 % och kommunerna 66,7 %'],
      ['Part', 'Folkmängd', 'Belopp, kr'],
      ...people.map(([name, figure]): readonly TestCell[] => [
        name,
        figure,
        Math.round((2000000 * figure) / all),
      ]),
      ['Region Värmland', '', 1000000],
    ];
    expect((await faults(rows)).filter((one) => one.startsWith('split'))).toEqual([]);
  });

  it('leaves owners’ shares alone beside unrelated grants', async () => {
    const shares = [10, 30, 20, 15, 15, 10];
    const grants = [120000, 300000, 200000, 150000, 150000, 80000];
    const rows = people.map(([name], i) => [name, shares[i] ?? 0, grants[i] ?? 0]);
    expect(await faults([['Part', 'Ägarandel, %', 'Bidrag, kr'], ...rows])).toEqual([]);
  });
});

describe('one cause is one finding', () => {
  const head = ['Kommun', 'Lokaler, kr', 'Personal, kr', 'Totalt, kr'];
  const parts = [110000, 120000, 130000, 140000];
  const body = parts.map((figure, i): readonly TestCell[] => [
    people[i]?.[0] ?? '',
    figure,
    figure + 1,
    f(2 * figure + 1, `=SUM(B${String(i + 2)}:C${String(i + 2)})`),
  ]);

  it('lists the sum of the sums under the sum that leaves a row out', async () => {
    const rows: Rows = [
      head,
      ...body,
      ['Summa', f(360000, '=SUM(B2:B4)'), f(500004, '=SUM(C2:C5)'), f(860004, '=SUM(B6:C6)')],
    ];
    expect(await faults(rows)).toEqual(['sum-range-incomplete B6']);
  });

  it('does not judge a total above an error value', async () => {
    const rows: Rows = [
      ['Kommun', 'Belopp, kr'],
      ['Arvika', 110000],
      ['Eda', { value: '#DIV/0!', formula: '=A1/0', error: true }],
      ['Filipstad', 130000],
      ['Grums', 140000],
      ['Summa', 500000],
    ];
    expect((await faults(rows)).filter((one) => one.startsWith('total'))).toEqual([]);
  });

  it('tells a rate that is used every year once', async () => {
    const raised = (factor: number) =>
      people.map(([, figure]) => Math.round((5000000 * factor * figure) / all));
    const years = [1, 1.03, 1.0609, 1.092727].map(raised);
    const rows: Rows = [
      ['Beloppen i kronor räknas upp med 2,5 % per år'],
      ['Kommun', '2023', '2024', '2025', '2026'],
      ...people.map(([name], i): readonly TestCell[] => [name, ...years.map((year) => year[i] ?? 0)]),
    ];
    expect((await faults(rows)).filter((one) => one.startsWith('index'))).toHaveLength(1);
  });

  it('says that two statements contradict each other', async () => {
    const rows: Rows = [
      ['Fördelning, 25 % Region Värmland'],
      ['Part', 'Folkmängd', 'Belopp, kr'],
      ...people.map(([name, figure]): readonly TestCell[] => [
        name,
        figure,
        Math.round((2000000 * figure) / all),
      ]),
      ['Region Värmland', '', 2000000],
      [],
      ['Regionens andel är 50 %.'],
    ];
    expect(await faults(rows)).toContain('claim-mismatch contradiction A11');
  });
});
