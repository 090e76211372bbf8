import type { FinancingGroup } from '../../src/core/agreement/model';
import { fraction } from '../../src/core/exact/fraction';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import type { AllocationInput } from '../../src/workbook/read/model';

/** A kind of agreement whose every figure must be live, by a small workbook. */
export interface Kind {
  readonly name: string;
  readonly population: readonly (readonly string[])[];
  readonly terms: readonly (readonly string[])[];
  readonly complete?: (input: AllocationInput) => AllocationInput;
}

/** The workbook of a kind, ready to be read. */
export function workbookOf({ name, population, terms }: Kind): WorkbookModel {
  const model = new WorkbookModel({ name: `${name}.xlsx`, sheets: ['Befolkning', 'Avtal'] });
  model.useCalculator(nodeCalculator());
  const lay = (sheet: string, rows: Kind['terms']): void =>
    rows.forEach((cells, row) => {
      cells.forEach((text, column) => {
        model.userEdit(model.sheet(sheet), `${String.fromCharCode(65 + column)}${String(row + 1)}`, text);
      });
    });
  lay('Befolkning', population);
  lay('Avtal', [['Avtal', 'Gemensam verksamhet'], ['Basår', '2023'], ...terms]);
  return model;
}

const dalarna: Kind['population'] = [
  ['Kommun', 'Folkmängd juni 2021', 'Vikt'],
  ['Avesta', '22986', '1,5'],
  ['Borlänge', '52460', '2'],
  ['Falun', '59752', '3,25'],
  ['Gagnef', '10455', '1'],
  ['Hedemora', '15495', '1'],
  ['Leksand', '15940', '0,5'],
  ['Ludvika', '26613', '1'],
  ['Malung-Sälen', '10184', '1'],
  ['Mora', '20544', '1'],
  ['Orsa', '6939', '0,75'],
  ['Rättvik', '11079', '1'],
  ['Smedjebacken', '10909', '1'],
  ['Säter', '11203', '1'],
  ['Vansbro', '6790', '1'],
  ['Älvdalen', '7033', '1'],
];

const fixed: Kind['population'] = [
  ['Part', 'Belopp'],
  ['Arvika', '68957'],
  ['Eda', '70191'],
  ['Filipstad', '71425'],
  ['Region Värmland', '500000'],
];

const half: Kind['terms'] = [
  ['Regionens andel', '50 %'],
  ['Fördelningsnyckel', 'Folkmängd'],
];

const police = (kronor: bigint): FinancingGroup => ({
  name: 'Polisen',
  kind: 'other',
  outsideTable: true,
  shares: [],
  fixed: { value: fraction(kronor) },
});

/** Polisen pays a fixed amount of the whole. */
function withPolice(input: AllocationInput): AllocationInput {
  const { agreement } = input;
  return {
    ...input,
    agreement: { ...agreement, financing: [police(123_457n), ...agreement.financing] },
  };
}

/** Polisen pays a fixed amount of the first cost line only. */
function withPoliceForOneLine(input: AllocationInput): AllocationInput {
  const { agreement } = input;
  const { cost, financing } = agreement;
  if (cost.kind !== 'lines') return input;
  const lines = cost.lines.map((line, index) =>
    index === 0 ? { ...line, financing: [police(100_001n), ...financing] } : line,
  );
  return { ...input, agreement: { ...agreement, cost: { ...cost, lines } } };
}

/** One party enters in the second year, another leaves after it: rows move between the years' sheets. */
function withMoves(input: AllocationInput): AllocationInput {
  const participation = [
    { party: 'Avesta', fromYear: 2024 },
    { party: 'Leksand', toYear: 2024 },
  ];
  return { ...input, agreement: { ...input.agreement, participation } };
}

const lines: Kind['terms'] = [
  ['Kostnad: Yrkesresan', '1000001'],
  ['Kostnad: BBIC', '333333,50'],
  ['Kostnad: Lokaler', '77'],
  ['Index 2024', '2,7 %'],
];

const methods = [
  'Största resten',
  'Sainte-Laguë',
  'Var för sig',
  'Rest till största',
  'Rest till sista',
  'Löpande',
];

/** Each method with limits that many meet, on both sides. */
const limited = methods.flatMap((method): Kind[] =>
  [
    [['Lägsta belopp', '60000']],
    [['Högsta belopp', '150000,5']],
    [
      ['Lägsta belopp', '60000'],
      ['Högsta belopp', '150000'],
    ],
  ].map((limits) => ({
    name: `${method}, ${limits.map(([label]) => label).join(' och ')}`,
    population: dalarna,
    terms: [
      ['Årlig kostnad', '3999999'],
      ['Avrundning', '10'],
      ['Avrundningsmetod', method],
      ['Index 2024', '3 %'],
      ...limits,
      ...half,
    ],
  })),
);

/** One large party and many whose quotas end just below (or above) a half: every correction falls on the large one. */
const lopsided = (weight: number): Kind => ({
  name: `Sainte-Laguë, alla rättelser på den största (${String(weight)})`,
  population: [
    ['Kommun', 'Vikt'],
    ...dalarna.slice(1).map(([name = ''], index) => [name, index === 2 ? '86000' : String(weight)]),
  ],
  terms: [
    ['Årlig kostnad', String((86_000 + 14 * weight) / 100)],
    ['Fördelningsnyckel', 'Egen'],
    ['Avrundningsmetod', 'Sainte-Laguë'],
  ],
});

/** Kinds of agreement beside the largest remainder of one amount by population: all live. */
export const liveKinds: readonly Kind[] = [
  {
    name: 'Uppräknade fasta belopp',
    population: fixed,
    terms: [
      ['Fördelningsnyckel', 'Fasta belopp'],
      ['Index 2024', '2,7 %'],
    ],
  },
  {
    name: 'Fasta belopp med ören, avrundade till hela kronor',
    population: fixed.map(([party = '', amount = '']) => [
      party,
      amount === 'Belopp' ? amount : `${amount},45`,
    ]),
    terms: [['Fördelningsnyckel', 'Fasta belopp']],
  },
  {
    name: 'Fasta belopp med ny kolumn ett senare år',
    population: [
      ['Part', 'Belopp 2023', 'Belopp 2025'],
      ['Arvika', '68957', '70001'],
      ['Eda', '70191', '70002'],
      ['Region Värmland', '500000', '510000'],
    ],
    terms: [
      ['Fördelningsnyckel', 'Fasta belopp'],
      ['Index 2024', '2,7 %'],
      ['Index 2025', '3,1 %'],
      ['Index 2026', '1,9 %'],
    ],
  },
  { name: 'Flera kostnadsposter', population: dalarna, terms: [...lines, ...half] },
  {
    name: 'Kostnadsposter med egen finansiering',
    population: dalarna,
    terms: [...lines, ...half],
    complete: withPoliceForOneLine,
  },
  {
    name: 'Fast finansiering',
    population: dalarna,
    terms: [['Årlig kostnad', '3999999'], ['Index 2024', '2,7 %'], ...half],
    complete: withPolice,
  },
  {
    name: 'Parter som kommer till och går ur',
    population: dalarna,
    terms: [['Årlig kostnad', '3999999'], ['Index 2024', '2,7 %'], ['Index 2025', '1,9 %'], ...half],
    complete: withMoves,
  },
  ...limited,
  {
    name: 'Högsta belopp, och parter utan folkmängd',
    population: dalarna.map(([name = '', people = '']) => [
      name,
      name === 'Avesta' || name === 'Älvdalen' ? '0' : people,
    ]),
    terms: [['Årlig kostnad', '3999999'], ['Högsta belopp', '171717'], ...half],
  },
  ...[
    [['Lägsta belopp', '123 456 789']],
    [['Högsta belopp', '876 543 210,5']],
    [
      ['Lägsta belopp', '123 456 789'],
      ['Högsta belopp', '876 543 210'],
    ],
  ].map((limits): Kind => ({
    name: `Stora belopp med ${limits.map(([label]) => label).join(' och ')}`,
    population: dalarna,
    terms: [['Årlig kostnad', '9 000 000 001'], ...limits, ...half],
  })),
  {
    name: 'Stora belopp i ören efter en blandad nyckel',
    population: dalarna,
    terms: [
      ['Årlig kostnad', '4 000 000 001,57'],
      ['Avrundning', '0,01'],
      ['Regionens andel', '33,333 %'],
      ['Fördelningsnyckel', '50 % folkmängd, 30 % egen, 20 % lika'],
    ],
  },
  {
    name: 'Stora belopp i hela kronor',
    population: dalarna,
    terms: [['Årlig kostnad', '987 654 321 987'], ...half],
  },
  ...methods.map((method): Kind => ({
    name: `${method}, blandad nyckel med vikter med decimaler`,
    population: dalarna,
    terms: [
      ['Årlig kostnad', '12345'],
      ['Avrundningsmetod', method],
      [
        'Fördelningsnyckel',
        method === 'Sainte-Laguë' || method === 'Löpande' ? 'Egen' : '70 % folkmängd, 30 % egen',
      ],
    ],
  })),
  lopsided(49),
  lopsided(51),
  {
    name: 'Sainte-Laguë, lika stora parter',
    population: dalarna,
    terms: [
      ['Årlig kostnad', '22'],
      ['Fördelningsnyckel', 'Lika'],
      ['Avrundningsmetod', 'Sainte-Laguë'],
    ],
  },
];

/** Limits that few meet, as agreements mostly have them: our own review must find nothing in their sheets. */
export const usualLimits: readonly Kind[] = [
  [['Lägsta belopp', '60000']],
  [['Högsta belopp', '350000']],
  [
    ['Lägsta belopp', '60000'],
    ['Högsta belopp', '350000'],
  ],
].map((limits) => ({
  name: limits.map((limit) => limit.join(' ')).join(', '),
  population: dalarna,
  terms: [['Årlig kostnad', '4000000'], ...limits, ...half],
}));

/** What stays values, each with the reason its sheet gives. */
export const valueKinds: readonly (Kind & { readonly reason: RegExp })[] = [
  {
    name: 'Sainte-Laguë efter en blandad nyckel',
    population: dalarna,
    terms: [
      ['Årlig kostnad', '4000000'],
      ['Fördelningsnyckel', '30 % lika, 70 % folkmängd'],
      ['Avrundningsmetod', 'Sainte-Laguë'],
    ],
    reason: /för stora för att jämförelsetalen i Sainte-Laguë ska räknas exakt/,
  },
  {
    name: 'Gränser på mycket stora belopp',
    population: dalarna,
    terms: [
      ['Årlig kostnad', '900 000 000 000'],
      ['Lägsta belopp', '6 000 000 001'],
      ['Högsta belopp', '60 000 000 001'],
      ...half,
    ],
    reason: /för stora för att gränserna .* ska räknas exakt/,
  },
  {
    name: 'Belopp som en double inte rundar rätt',
    population: dalarna,
    terms: [['Årlig kostnad', '1 100 000 000 000'], ...half],
    reason: /för stora för att ett kalkylblad ska räkna dem exakt/,
  },
  {
    name: 'En andel med tio decimaler',
    population: dalarna,
    terms: [
      ['Årlig kostnad', '4000000'],
      ['Regionens andel', '33,33333333 %'],
    ],
    reason: /andel har fler decimaler/,
  },
  {
    name: 'Vikter med femton decimaler',
    population: dalarna.map(([name = '', people = '', weight = '']) => [
      name,
      people,
      weight === 'Vikt' ? weight : `${weight.replace(/,\d+$/, '')},${'123456789012345'.slice(0, 14)}7`,
    ]),
    terms: [
      ['Årlig kostnad', '4000000'],
      ['Fördelningsnyckel', 'Egen'],
    ],
    reason: /nyckelns tal har fler decimaler/,
  },
];
