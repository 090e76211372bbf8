import { memoRegion, memoTable, memoTotal } from '../../data/memo2022';
import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { agreementSheet, type AgreementRow } from '../shared/agreementRows';

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
      ...memoTable.map(([party, population]) => [text(party), kronor(population)]),
      [text('Summa', 'total'), kronor(memoTotal[0], 'total')],
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
      ...memoTable.map(([party, population, present, next]) => [
        text(party),
        kronor(population),
        kronor(present),
        kronor(next),
      ]),
      [
        text('Region Dalarna', 'region'),
        empty,
        kronor(memoRegion[0], 'region'),
        kronor(memoRegion[1], 'region'),
      ],
      [text('Summa', 'total'), ...memoTotal.map((value) => kronor(value, 'total'))],
    ],
    columns: [{ width: 20 }, { width: 14 }, { width: 32 }, { width: 24 }],
    frozenRows: 2,
    orientation: 'portrait',
    footer: { left: 'HSN 2022/1845', centre: '', right: '' },
  };
}
