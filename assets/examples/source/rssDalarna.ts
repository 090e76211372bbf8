import {
  june2021,
  largestRemainder,
  municipalities,
  printedNew,
  printedPresent,
  sum,
} from './dalarna';
import { parameterSheet, populationSheet, type Parameter } from './ranges';
import { PER_CENT, WHOLE, bold, heading, sumOf, type Content, type ExampleSheet } from './sheet';

const HALF: Content = { value: 0.5, format: PER_CENT };

/** The agreement 2023-2026 with its clauses; it gives no index figures, so there are none here. */
export const agreement2023: readonly Parameter[] = [
  ['Avtal', 'RSS Dalarna', 'Avtal om samverkan och utveckling av en kunskapsbaserad praktik'],
  ['Diarienummer', 'HSN 2022/1845', 'Tjänsteskrivelse 2022-06-08'],
  ['Årlig kostnad', { value: 4000000, format: '#,##0" kr"' }, 'Avtal p. 6'],
  ['Antal årsarbetare', { value: 4, format: '0.0' }, 'Avtal p. 6'],
  ['Kostnad per årsarbetare', { value: 1000000, format: '#,##0" kr"' }, 'Tjänsteskrivelse p. 4.3'],
  ['Basår', { value: 2023, format: '0' }, 'Avtal p. 6'],
  ['Regionens andel', HALF, 'Avtal p. 6'],
  ['Kommunernas andel', HALF, 'Avtal p. 6'],
  ['Regionens namn', 'Region Dalarna', 'Avtal p. 3'],
  ['Fördelningsnyckel', 'Folkmängd', 'Avtal p. 6, den årliga befolkningsfördelningen'],
  ['Index från och med', { value: 2024, format: '0' }, 'Avtal p. 6'],
  ['Indexserie', 'LPI och LPIK', 'Avtal p. 6'],
  ['Avtalstid från', '2023-01-01', 'Avtal p. 5'],
  ['Avtalstid till', '2026-12-31', 'Avtal p. 5'],
  ['Uppsägningstid', '1 år, skriftligen', 'Avtal p. 5'],
  ['Uppsägning senast', '9 månader före avtalstidens utgång', 'Avtal p. 5'],
  ['Förlängning', '1 år', 'Avtal p. 5'],
];

const PARAGRAPH =
  'I nedanstående tabell redovisas en jämförelse av kostnaderna fördelat per kommun enligt nuvarande avtal (2022) ' +
  'med ett nytt avtal från och med 2023 (med en utökning till fyra tjänster och en årlig kostnad om 2 mkr för ' +
  'kommunerna gemensamt. För Region Dalarna medför utökningen till fyra tjänster och en årlig kostnad om 2 mkr/år ' +
  'en kostnadsökning om ca 770 tkr/år.';

/** The table of the tjänsteskrivelse as it was printed: two heads empty, no unit, no source, typed totals. */
const printedTable: ExampleSheet = {
  name: 'Tjänsteskrivelse',
  widths: [22, 14, 18, 18],
  merges: ['A4:D4'],
  rowHeights: new Map([
    [3, 92],
    [5, 32],
  ]),
  rows: [
    [bold('Nytt avtal för Dalarnas regionala samverkans- och stödstruktur 2023-2026')],
    ['Tjänsteskrivelse 2022-06-08, diarienummer HSN 2022/1845'],
    [bold('4.3.1 Konsekvensbeskrivning kostnader')],
    [{ text: PARAGRAPH, wrap: true }],
    [],
    [undefined, undefined, heading('Nuvarande avtal ca 2,4 mkr/år'), heading('Nytt avtal 4 mkr/år')],
    ...municipalities.map((name, i) => [name, june2021.figures[i], printedPresent[i], printedNew[i]]),
    ['Region Dalarna', undefined, 1225535, 2000000],
    [
      bold('Summa'),
      { value: 288382, format: WHOLE },
      { value: 2451070, format: WHOLE, bold: true },
      { value: 4000000, format: WHOLE, bold: true },
    ],
  ],
};

/** The same table as it should have been: both columns from the printed population, heads, unit, source, date. */
function rightTable(): ExampleSheet {
  const present = largestRemainder(1225535, june2021.figures);
  const next = largestRemainder(2000000, june2021.figures);
  return {
    name: 'Tjänsteskrivelse',
    widths: [22, 16, 20, 20],
    rowHeights: new Map([[4, 32]]),
    rows: [
      [bold('Nytt avtal för Dalarnas regionala samverkans- och stödstruktur 2023-2026')],
      ['Tjänsteskrivelse 2022-06-08, diarienummer HSN 2022/1845'],
      [bold('4.3.1 Konsekvensbeskrivning kostnader. Belopp i kronor per år.')],
      [],
      [
        bold('Part'),
        heading('Folkmängd juni 2021'),
        heading('Nuvarande avtal 2022, kr'),
        heading('Nytt avtal 2023, kr'),
      ],
      ...municipalities.map((name, i) => [name, june2021.figures[i], present[i], next[i]]),
      ['Region Dalarna', undefined, 1225535, 2000000],
      [
        bold('Summa'),
        sumOf(1, 6, 20, sum(june2021.figures)),
        sumOf(2, 6, 21, sum(present) + 1225535),
        sumOf(3, 6, 21, sum(next) + 2000000),
      ],
      [],
      [june2021.source],
      ['Region Dalarna betalar 50 % och kommunerna 50 %. Kommunernas del fördelas efter folkmängd.'],
      ['Avrundning till hela kronor med största resten.'],
    ],
  };
}

export const asPrinted: readonly ExampleSheet[] = [
  printedTable,
  populationSheet([june2021]),
  parameterSheet(agreement2023),
];

export const right: readonly ExampleSheet[] = [
  rightTable(),
  populationSheet([june2021]),
  parameterSheet(agreement2023),
];
