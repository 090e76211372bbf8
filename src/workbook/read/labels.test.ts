import fc from 'fast-check';
import { knownLabels, recogniseLabel } from './labels';

const spaced = fc.constantFrom(' ', '\u00a0', '\u202f', '  ', '\n');
const ending = fc.constantFrom('', ':', ' :', '\u00a0:', ' ', ': ');
const cased = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
);
const yearly = [
  'Index 2024',
  'Utfall 2024',
  'Utfall avdrag 2024',
  'Regionens andel',
  'Kommunernas andel 2023',
];

test('case, accents, colons and hard spaces do not matter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...knownLabels, ...yearly),
      spaced,
      ending,
      cased,
      (label, space, end, change) => {
        const written = change(label).replaceAll(' ', space) + end;
        expect(recogniseLabel(written)?.field).toBe(label);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['Årlig kostnad (tkr)', 'Årlig kostnad', 'tkr'],
  ['Årlig kostnad [tkr]', 'Årlig kostnad', 'tkr'],
  ['Årlig kostnad, mnkr', 'Årlig kostnad', 'mnkr'],
  ['Årlig kostnad i tkr:', 'Årlig kostnad', 'tkr'],
  ['Årlig kostnad kr', 'Årlig kostnad', 'kr'],
  ['Utfall 2024 (Mkr)', 'Utfall 2024', 'mnkr'],
  ['Avdrag: Barnahus (tkr)', 'Avdrag: Barnahus', 'tkr'],
  ['Regionens andel %', 'Regionens andel', '%'],
  ['Lägsta belopp (1000-tal kr)', 'Lägsta belopp', 'tkr'],
])('%s', (text, field, unit) => expect(recogniseLabel(text)).toMatchObject({ field, unit }));

test.each([
  ['Index 2024 (LPIK)', { id: 'index-rate', year: 2024, note: 'LPIK' }],
  ['Uppräkning 2024', { id: 'index-rate', year: 2024 }],
  ['Index 2024 LPIK prognos', { id: 'index-rate', year: 2024, note: 'LPIK prognos' }],
  ['Kostnad utfall 2024', { id: 'outcome', year: 2024 }],
  ['Polisens andel', { id: 'share', subject: 'Polisen' }],
  ['Polisens andel 2024', { id: 'share', subject: 'Polisen', year: 2024 }],
  ['Polisen, andel', { id: 'share', subject: 'Polisen' }],
  ['Region Dalarnas andel', { id: 'share', subject: 'Region Dalarna' }],
  ['Landstingets andel', { id: 'share', subject: 'region' }],
  ['Regionens andel från och med 2023', { id: 'share', subject: 'region', year: 2023 }],
  ['Kommunernas andel fr.o.m. 2023', { id: 'share', subject: 'municipalities', year: 2023 }],
])('%s', (text, label) => expect(recogniseLabel(text)).toMatchObject(label));

test.each([
  ['Färg'],
  ['Index'.repeat(100)],
  ['Index 24'],
  ['Index 20245'],
  ['Befolkningsandel'],
  ['Andel'],
  ['Avdrag:'.slice(0, 5)],
  ['Kommun'],
  ['Folkmängd'],
  [''],
  [':'],
  ['__proto__'],
])('%s is no label', (text) => expect(recogniseLabel(text)).toBeUndefined());
