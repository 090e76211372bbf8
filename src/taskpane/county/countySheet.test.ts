import { countyRange, describeCounty, vintagesOf } from './countySheet';

test('Dalarna June 2021: fifteen municipalities in Swedish order, the sum 288 382, and the source', () => {
  const vintage = vintagesOf('20').find(({ date }) => date === '2021-06-30');
  const sheet = vintage && describeCounty('20', 'Dalarnas län', vintage);
  const first = sheet?.rows.map((row) => (row[0]?.kind === 'text' ? row[0].text : ''));
  expect(first?.slice(2, 18)).toEqual([
    'Avesta',
    'Borlänge',
    'Falun',
    'Gagnef',
    'Hedemora',
    'Leksand',
    'Ludvika',
    'Malung-Sälen',
    'Mora',
    'Orsa',
    'Rättvik',
    'Smedjebacken',
    'Säter',
    'Vansbro',
    'Älvdalen',
    'Summa',
  ]);
  expect(sheet?.rows[17]?.[1]).toMatchObject({ kind: 'number', value: '288382' });
  expect(first?.at(-1)).toMatch(/^Källa: SCB, .*ej uppdaterad mot SCB/);
  expect(countyRange('20')).toBe('A2:B18');
});

test('only vintages that hold the whole county are offered, the newest first', () => {
  const dates = vintagesOf('20').map(({ date }) => date);
  expect(dates).not.toContain('2024-06-30');
  expect(dates).toEqual([...dates].sort().reverse());
  expect(vintagesOf('12').every(({ scope }) => scope === 'riket')).toBe(true);
});
