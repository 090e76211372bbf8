import { december2014, december2018, december2024, june2021, municipalities } from './dalarna';
import { MADE_UP, parameterSheet, populationSheet, type Parameter } from './ranges';
import { agreement2023 } from './rssDalarna';
import { PER_CENT, bold, heading, sumOf, type Content, type ExampleSheet } from './sheet';

const kronor = (value: number): Content => ({ value, format: '#,##0" kr"' });
const share = (value: number): Content => ({ value, format: PER_CENT });
const year = (value: number): Content => ({ value, format: '0' });
const slides = 'Bildspel Välfärdsrådet 2022-04-27';
const letter = 'Tjänsteskrivelse HSN 2022/1845';

/** A1: four positions, half and half, indexed from 2024, the yearly population. */
const a01: readonly Parameter[] = [
  ...agreement2023.filter(([label]) => label !== 'Indexserie'),
  ['Indexserie', 'LPI', `Avtal p. 6 nämner LPI och LPIK; valet av LPI är ett ${MADE_UP.toLowerCase()}`],
  ['Index 2024', share(0.041), MADE_UP],
  ['Index 2025', share(0.027), MADE_UP],
  ['Index 2026', share(0.023), MADE_UP],
];

/** A2: "nuvarande avtal", 1 225 535 kr for each side in 2022. */
const a02: readonly Parameter[] = [
  ['Avtal', 'RSS Dalarna 2018-2022', letter],
  ['Årlig kostnad', kronor(2451070), `${letter}, tabellen`],
  ['Basår', year(2022), letter],
  ['Regionens andel', share(0.5), slides],
  ['Kommunernas andel', share(0.5), slides],
  ['Regionens namn', 'Region Dalarna', letter],
  ['Fördelningsnyckel', 'Folkmängd', slides],
];

/** A3: five positions; the sources give no cost. */
const a03: readonly Parameter[] = [
  ['Avtal', 'Regional stödstruktur 2015-2018', letter],
  ['Antal tjänster', { value: 5, format: '0.0' }, `${letter} p. 2`],
  ['Kostnad per tjänst', kronor(800000), MADE_UP],
  ['Basår', year(2015), letter],
  ['Regionens andel', share(0.5), MADE_UP],
  ['Kommunernas andel', share(0.5), MADE_UP],
  ['Regionens namn', 'Landstinget Dalarna', `${letter} p. 2`],
  ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
  ['Avtalstid från', '2015-01-01', letter],
  ['Avtalstid till', '2018-12-31', letter],
];

/** A4: the slide's comparison, 1,3 mkr over the fifteen. */
const a04: readonly Parameter[] = [
  ['Avtal', 'Jämförelse: 1,3 mkr på 15 kommuner', slides],
  ['Belopp att fördela', kronor(1300000), slides],
  ['Avser år', year(2022), slides],
  ['Fördelningsnyckel', 'Folkmängd', slides],
];

/** A5: a grant with three top slices; what is not used of them goes back. */
const decision = 'Beslutsunderlag God och nära vård 2024';
const a05: readonly Parameter[] = [
  ['Avtal', 'Kommunernas medel, överenskommelsen God och nära vård 2024', decision],
  ['Tilldelat belopp', kronor(25349655), `${decision} p. 1`],
  ['Avser år', year(2024), decision],
  ['Avdrag: Utvecklingsledare', kronor(1000000), `${decision} p. 3`],
  ['Avdrag: Kommunikations- och adminstöd', kronor(300000), `${decision} p. 3`],
  ['Avdrag: Aktiviteter utifrån färdplanen', kronor(200000), `${decision} p. 3`],
  ['Fördelningsnyckel', 'Folkmängd', `${decision} p. 3`],
  ['Överskott', 'Återförs', `${decision} p. 3`],
  ['Utfall avdrag 2024', kronor(1380000), `${MADE_UP}: 120 000 kr används inte`],
];

/** A6: a surplus stays with RSS; the plan says indexed from 2023, the agreement from 2024. */
const plan = 'Verksamhetsplan 2024-2026';
const a06: readonly Parameter[] = [
  ...agreement2023.filter(([label]) => !['Index från och med', 'Indexserie'].includes(label)),
  ['Index från och med', year(2023), `${plan}; avtal p. 6 säger 2024`],
  ['Index 2024', share(0.041), MADE_UP],
  ['Överskott', 'Behålls', plan],
  ['Utfall 2023', kronor(3900000), MADE_UP],
];

/** A7: fourteen of the fifteen pay half of one process leader. */
const a07: readonly Parameter[] = [
  ['Avtal', 'Vård- och omsorgscollege i Dalarna 2019-2021, processledare', `${letter} p. 3.2`],
  ['Antal tjänster', { value: 1, format: '0.0' }, letter],
  ['Kostnad per tjänst', kronor(900000), MADE_UP],
  ['Basår', year(2019), letter],
  ['Kommunernas andel', share(0.5), letter],
  ['Övriga finansiärers andel', share(0.5), 'Resten betalas av andra'],
  ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
];

/** A8: half and half in 2022, the municipalities alone from 2023. */
const a08: readonly Parameter[] = [
  ['Avtal', 'Regional samordnare för Yrkesresan och BBIC', letter],
  ['Årlig kostnad', kronor(1000000), MADE_UP],
  ['Basår', year(2022), letter],
  ['Till och med år', year(2023), letter],
  ['Regionens andel 2022', share(0.5), letter],
  ['Kommunernas andel 2022', share(0.5), letter],
  ['Regionens andel 2023', share(0), letter],
  ['Kommunernas andel 2023', share(1), letter],
  ['Regionens namn', 'RSS/Region Dalarna', letter],
  ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
];

/** A9: three kinds of party. */
const a09: readonly Parameter[] = [
  ['Avtal', 'Barnhus i Dalarna', letter],
  ['Årlig kostnad', kronor(3000000), MADE_UP],
  ['Basår', year(2022), MADE_UP],
  ['Regionens andel', share(0.35), MADE_UP],
  ['Polisens andel', share(0.3), MADE_UP],
  ['Kommunernas andel', share(0.35), MADE_UP],
  ['Regionens namn', 'Region Dalarna', letter],
  ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
];

/** A10: each of the sixteen has its own agreement with Högskolan Dalarna. */
const a10: readonly Parameter[] = [
  ['Avtal', 'Socialtjänstens utvecklingscentrum Dalarna (SUD)', letter],
  ['Basår', year(2022), MADE_UP],
  ['Fördelningsnyckel', 'Fasta belopp', `${letter}: var och en har träffat avtal`],
];

const fixedAmounts = [60, 120, 130, 30, 45, 45, 70, 30, 55, 25, 35, 35, 35, 25, 25].map((n) => n * 1000);

const amountsSheet: ExampleSheet = {
  name: 'Parter',
  widths: [22, 16],
  frozenRows: 1,
  rows: [
    [bold('Part'), heading('Belopp')],
    ...municipalities.map((name, i) => [name, fixedAmounts[i]]),
    ['Region Dalarna', 400000],
    [bold('Summa'), sumOf(1, 2, 17, fixedAmounts.reduce((a, b) => a + b, 0) + 400000)],
    [],
    ["Belopp i kronor. Påhittade exempelvärden: källorna anger inga belopp."],
  ],
};

const june = populationSheet([june2021]);

/** File name and sheets of each example. */
export const agreements: readonly (readonly [string, readonly ExampleSheet[]])[] = [
  ['a01-rss-2023-2026', [parameterSheet(a01), populationSheet([june2021, december2024])]],
  ['a02-rss-2018-2022', [parameterSheet(a02), june]],
  ['a03-rss-2015-2018', [parameterSheet(a03), populationSheet([december2014])]],
  ['a04-jamforelse-1300000', [parameterSheet(a04), june]],
  ['a05-god-och-nara-vard-2024', [parameterSheet(a05), june]],
  ['a06-rss-overskott-behalls', [parameterSheet(a06), june]],
  [
    'a07-vard-och-omsorgscollege',
    [
      parameterSheet(a07),
      populationSheet([december2018], { without: ['Vansbro'], note: 'Vansbro ingår inte i samarbetet.' }),
    ],
  ],
  ['a08-yrkesresan-bbic', [parameterSheet(a08), june]],
  ['a09-barnhus', [parameterSheet(a09), june]],
  ['a10-sud', [parameterSheet(a10), amountsSheet]],
];
