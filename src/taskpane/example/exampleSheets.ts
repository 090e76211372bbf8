import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { agreementSheet, type AgreementRow } from '../shared/agreementRows';

/** Folkmängd, nuvarande avtal and nytt avtal, as printed in the tjänsteskrivelse of 2022-06-08, 4.3.1. */
const printed: readonly (readonly [party: string, population: number, present: number, next: number])[] = [
  ['Avesta', 22986, 97515, 159414],
  ['Borlänge', 52460, 222257, 363823],
  ['Falun', 59752, 254273, 414395],
  ['Gagnef', 10455, 44643, 72508],
  ['Hedemora', 15495, 65690, 107462],
  ['Leksand', 15940, 68106, 110548],
  ['Ludvika', 26613, 112694, 184568],
  ['Malung-Sälen', 10184, 43205, 70629],
  ['Mora', 20544, 87623, 142478],
  ['Orsa', 6939, 29456, 48124],
  ['Rättvik', 11079, 47161, 76836],
  ['Smedjebacken', 10909, 46506, 75657],
  ['Säter', 11203, 47747, 77696],
  ['Vansbro', 6790, 28767, 47090],
  ['Älvdalen', 7033, 29894, 48776],
];
const printedRegion = [1225535, 2000000] as const;
const printedTotal = [288382, 2451070, 4000000] as const;

const terms: readonly AgreementRow[] = [
  { label: 'Avtal', value: 'RSS Dalarna 2023–2026', source: 'Avtalets rubrik' },
  { label: 'Diarienummer', value: 'HSN 2022/1845', source: 'Tjänsteskrivelse 2022-06-08' },
  { label: 'Årlig kostnad', value: '4 000 000 kr', source: 'Avtalet, ekonomi' },
  { label: 'Basår', value: '2023', source: 'Avtalet, ekonomi' },
  { label: 'Regionens andel', value: '50 %', source: 'Avtalet, ekonomi' },
  { label: 'Kommunernas andel', value: '50 %', source: 'Avtalet, ekonomi' },
  { label: 'Regionens namn', value: 'Region Dalarna', source: '' },
  { label: 'Fördelningsnyckel', value: 'Folkmängd', source: 'Avtalet, ekonomi' },
  { label: 'Indexserie', value: 'LPI och LPIK', source: 'Avtalet, ekonomi' },
  { label: 'Avtalstid från', value: '2023-01-01', source: 'Avtalet, avtalstid' },
  { label: 'Avtalstid till', value: '2026-12-31', source: 'Avtalet, avtalstid' },
  { label: 'Uppsägningstid', value: '1 år, skriftligen', source: 'Avtalet, avtalstid' },
  { label: 'Avrundning', value: '1 kr', source: 'Tjänsteskrivelsens tabell' },
];

const note =
  'Källa: SCB, folkmängd juni 2021, enligt tjänsteskrivelse HSN 2022/1845 (Region Dalarna, 2022-06-08).';

const text = (value: string, style: OutCell['style'] = 'body'): OutCell =>
  value === '' ? empty : { kind: 'text', text: value, style };
const kronor = (value: number, style: OutCell['style'] = 'body'): OutCell => ({
  kind: 'number',
  value: String(value),
  format: '#,##0',
  style,
});
const empty: OutCell = { kind: 'empty' };

/** The three sheets of the example: population, agreement, and the table as it was printed, with its faults. */
export function exampleSheets(): readonly SheetDescription[] {
  return [populationSheet(), agreementSheet(terms, 'Avtal'), printedSheet()];
}

function populationSheet(): SheetDescription {
  return {
    name: 'Befolkning',
    rows: [
      [text('Folkmängd i Dalarnas kommuner, antal invånare', 'title'), empty],
      [text('Kommun', 'heading'), text('Folkmängd juni 2021', 'headingRight')],
      ...printed.map(([party, population]) => [text(party), kronor(population)]),
      [text('Summa', 'total'), kronor(printedTotal[0], 'total')],
      [empty, empty],
      [text(note, 'note'), empty],
    ],
    columns: [{ width: 24 }, { width: 22 }],
    frozenRows: 2,
    repeatedRows: { from: 2, to: 2 },
    orientation: 'portrait',
    footer: { left: 'HSN 2022/1845', centre: '', right: '' },
  };
}

/** As printed: heads left empty, no unit, no source, and a sum that its own rows do not make. */
function printedSheet(): SheetDescription {
  return {
    name: 'Tjänsteskrivelse 2022',
    rows: [
      [text('4.3.1 Konsekvensbeskrivning kostnader', 'title'), empty, empty, empty],
      [
        empty,
        empty,
        text('Nuvarande avtal ca 2,4 mkr/år', 'headingRight'),
        text('Nytt avtal 4 mkr/år', 'headingRight'),
      ],
      ...printed.map(([party, population, present, next]) => [
        text(party),
        kronor(population),
        kronor(present),
        kronor(next),
      ]),
      [
        text('Region Dalarna', 'region'),
        empty,
        kronor(printedRegion[0], 'region'),
        kronor(printedRegion[1], 'region'),
      ],
      [text('Summa', 'total'), ...printedTotal.map((value) => kronor(value, 'total'))],
    ],
    columns: [{ width: 20 }, { width: 14 }, { width: 32 }, { width: 24 }],
    frozenRows: 2,
    orientation: 'portrait',
    footer: { left: 'HSN 2022/1845', centre: '', right: '' },
  };
}
