import { municipalities, regions } from './municipalities';
import { vintages } from './populations';

const on = (date: string) => vintages.find((vintage) => vintage.date === date);
const total = (date: string, county = '') =>
  [...(on(date)?.figures ?? [])]
    .filter(([code]) => code.startsWith(county))
    .reduce((sum, [, figure]) => sum + figure, 0);

test('there are 290 municipalities with unique codes and names, and 21 regions that hold them all', () => {
  expect(municipalities).toHaveLength(290);
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(290);
  expect(new Set(municipalities.map(({ name }) => name)).size).toBe(290);
  expect(regions).toHaveLength(21);
  const counties = new Set(regions.map(({ code }) => code));
  expect(municipalities.filter(({ county }) => !counties.has(county))).toEqual([]);
  expect(municipalities.filter(({ county }) => county === '20')).toHaveLength(15);
  expect(regions.find(({ code }) => code === '14')?.name).toBe('Västra Götalandsregionen');
});

test.each([
  [2000, 8882792],
  [2005, 9047752],
  [2010, 9415570],
  [2017, 10120242],
  [2018, 10230185],
  [2019, 10327589],
])('the 290 make the national total of %i', (year, sum) => {
  expect(on(`${String(year)}-12-31`)?.figures.size).toBe(290);
  expect(total(`${String(year)}-12-31`)).toBe(sum);
});

test.each([
  ['1968-12-31', 278996],
  ['1994-12-31', 291203],
  ['2012-06-30', 276730],
  ['2019-12-31', 287966],
  ['2021-06-30', 288382],
  ['2021-12-31', 288387],
  ['2023-12-31', 287253],
  ['2024-12-31', 286546],
])('Dalarna on %s', (date, sum) => {
  expect(total(date, '20')).toBe(sum);
});

test('Håbo and Habo are two municipalities', () => {
  expect(on('2019-12-31')?.figures.get('0305')).toBe(21934);
  expect(on('2019-12-31')?.figures.get('0643')).toBe(12433);
  expect(municipalities.find(({ code }) => code === '0305')?.name).toBe('Håbo');
  expect(municipalities.find(({ code }) => code === '0643')?.name).toBe('Habo');
});

test('checked single figures stand as printed', () => {
  expect(on('2021-06-30')?.figures.get('2084')).toBe(22986);
  expect(on('2016-12-31')?.figures.get('2081')).toBe(51604);
  expect(on('2019-12-31')?.figures.get('2081')).toBe(52590);
  expect(on('2019-12-31')?.figures.get('1440')).toBe(31402);
});

test('every vintage says where it comes from and that it is not refreshed', () => {
  expect(new Set(vintages.map(({ date }) => date)).size).toBe(vintages.length);
  for (const vintage of vintages) {
    expect(vintage.source).toMatch(/^SCB, via .*ej uppdaterad mot SCB$/);
    expect(Math.min(...vintage.figures.values())).toBeGreaterThan(0);
  }
  expect(on('2021-12-31')?.label).toBe('31 december 2021');
  expect(on('2021-06-30')?.label).toBe('30 juni 2021');
});

test('a vintage with municipalities missing is marked', () => {
  expect(on('2024-06-30')).toMatchObject({ complete: false, quality: 'secondary-partial', scope: '20' });
  expect(on('2024-06-30')?.figures.size).toBe(11);
  expect(vintages.filter(({ complete }) => !complete)).toHaveLength(1);
});

test('the set derived from the printed amounts of the memo is not shipped as a population', () => {
  expect(vintages.filter((vintage) => vintage.figures.get('2084') === 22929)).toEqual([]);
});
