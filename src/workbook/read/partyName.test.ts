import { municipalities, regions } from '../../data/municipalities';
import { municipalityOfCode, recogniseParty } from './partyName';

const told = (text: string): string => {
  const party = recogniseParty(text);
  if (party.kind === 'municipality') return `${party.municipality.name} ${party.match}`;
  if (party.kind === 'other')
    return party.likely === undefined ? 'other' : `other, likely ${party.likely.name}`;
  return party.kind;
};

test.each([
  ['Avesta', 'Avesta exact'],
  ['\u00a0Avesta ', 'Avesta exact'],
  ['Malung-Sälen', 'Malung-Sälen exact'],
  ['Malung-Sa\u0308len', 'Malung-Sälen exact'],
  ['Malung/Sälen', 'Malung-Sälen variant'],
  ['Malung – Sälen', 'Malung-Sälen variant'],
  ['Malung Sälen', 'Malung-Sälen variant'],
  ['Malung\u2011Sälen', 'Malung-Sälen variant'],
  ['AVESTA', 'Avesta variant'],
  ['Säters', 'Säter variant'],
  ['Säters kommun', 'Säter variant'],
  ['Falu kommun', 'Falun variant'],
  ['Borås stad', 'Borås variant'],
  ['Stockholms stad', 'Stockholm variant'],
  ['2084', 'Avesta code'],
  ['2084 Avesta', 'Avesta code'],
  ['0114', 'Upplands Väsby code'],
  ['2084 Borlänge', 'other'],
  ['Håbo', 'Håbo exact'],
  ['Habo', 'Habo exact'],
  ['Håbo kommun', 'Håbo variant'],
  ['Habos', 'Habo variant'],
  ['Upplands-Bro', 'Upplands-Bro exact'],
  ['Upplands Bro', 'Upplands-Bro variant'],
  ['Upplands Väsby', 'Upplands Väsby exact'],
  ['Upplands', 'other'],
  ['Malung-Salen', 'other, likely Malung-Sälen'],
  ['Rattvik', 'other, likely Rättvik'],
  ['Avseta', 'other, likely Avesta'],
  ['Hedmora', 'other, likely Hedemora'],
  ['Polisen', 'other'],
  ['Alfa', 'other'],
  ['Region Dalarna', 'region'],
  ['region x', 'region'],
  ['Västra Götalandsregionen', 'region'],
  ['Landstinget Dalarna', 'region'],
  ['Regionen', 'region'],
  ['Summa', 'total'],
  ['SUMMA kommuner', 'total'],
  ['Summa:', 'total'],
  ['Totalt', 'total'],
  ['Total', 'total'],
  ['Dalarnas län', 'total'],
  ['20 Dalarnas län', 'total'],
  ['Riket', 'total'],
  ['Totra', 'other'],
  ['Totalkostnad', 'total'],
  ['Delsumma norr', 'total'],
  ['Kommunerna', 'total'],
  ['Kommuner totalt', 'total'],
  ['Kommunförbundet', 'other'],
  ['', 'other'],
  ['x'.repeat(100000), 'other'],
])('%s: %s', (text, expected) => expect(told(text)).toBe(expected));

test('every municipality is itself, by name, by code and with the word kommun', () => {
  for (const municipality of municipalities) {
    expect(told(municipality.name)).toBe(`${municipality.name} exact`);
    expect(told(municipality.code)).toBe(`${municipality.name} code`);
    expect(told(`${municipality.name}s kommun`)).toBe(`${municipality.name} variant`);
    expect(told(municipality.name.toUpperCase())).toBe(`${municipality.name} variant`);
    expect(municipalityOfCode(Number(municipality.code))).toBe(municipality);
  }
});

test('every region is a region', () => {
  for (const region of regions) expect(told(region.name)).toBe('region');
});

test('codes', () => {
  expect(municipalityOfCode('2084')?.name).toBe('Avesta');
  expect(municipalityOfCode(114)?.name).toBe('Upplands Väsby');
  expect(municipalityOfCode('9999')).toBeUndefined();
  expect(municipalityOfCode(22986)).toBeUndefined();
});
