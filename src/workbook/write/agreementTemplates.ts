import { statusOf, type AgreementRow } from '../agreementRow';
import { missingTerms } from '../usualTerms';
import { recogniseLabel } from '../read/labels';

/** An agreement to start from: its terms with value and source, as on the sheet *Avtal*. */
export interface AgreementTemplate {
  readonly id: string;
  /** Shown in the list; the agreement's own name. Empty for the one without terms. */
  readonly title: string;
  readonly rows: readonly AgreementRow[];
}

type Term = readonly [label: string, value: string, source: string];

/** Marks every value that no source gives; the sheet then says *Antagande*. */
const MADE_UP = 'Antagande: påhittat exempelvärde';
const memo = 'Tjänsteskrivelse HSN 2022/1845';
const slides = 'Bildspel Välfärdsrådet 2022-04-27';
const decision = 'Beslutsunderlag God och nära vård 2024';
const plan = 'Verksamhetsplan 2024-2026';

const half: readonly Term[] = [
  ['Regionens andel', '50 %', 'Avtal p. 6'],
  ['Kommunernas andel', '50 %', 'Avtal p. 6'],
];

/** The agreement 2023-2026 as it reads, up to what it says of index. */
const rss2023: readonly Term[] = [
  ['Avtal', 'RSS Dalarna 2023-2026', 'Avtal om samverkan och utveckling av en kunskapsbaserad praktik'],
  ['Diarienummer', 'HSN 2022/1845', 'Tjänsteskrivelse 2022-06-08'],
  ['Årlig kostnad', '4 000 000 kr', 'Avtal p. 6'],
  ['Antal årsarbetare', '4', 'Avtal p. 6'],
  ['Kostnad per årsarbetare', '1 000 000 kr', `${memo} p. 4.3`],
  ['Basår', '2023', 'Avtal p. 6'],
  ...half,
  ['Regionens namn', 'Region Dalarna', 'Avtal p. 3'],
  ['Fördelningsnyckel', 'Folkmängd', 'Avtal p. 6, den årliga befolkningsfördelningen'],
];

const rss2023Term: readonly Term[] = [
  ['Avtalstid från', '2023-01-01', 'Avtal p. 5'],
  ['Avtalstid till', '2026-12-31', 'Avtal p. 5'],
  ['Uppsägningstid', '1 år, skriftligen', 'Avtal p. 5'],
  ['Uppsägning senast', '9 månader före avtalstidens utgång', 'Avtal p. 5'],
  ['Förlängning', '1 år', 'Avtal p. 5'],
  ['Alla parter måste skriva under', 'Ja', 'Avtal p. 3'],
];

const terms: readonly (readonly [id: string, title: string, terms: readonly Term[]])[] = [
  [
    'a1',
    'RSS Dalarna 2023-2026',
    [
      ...rss2023,
      ['Index från och med', '2024', 'Avtal p. 6'],
      ['Indexserie', 'LPI', 'Avtal p. 6 nämner LPI och LPIK. Antagande: LPI, påhittat exempelval'],
      ['Index 2024', '4,1 %', MADE_UP],
      ['Index 2025', '2,7 %', MADE_UP],
      ['Index 2026', '2,3 %', MADE_UP],
      ...rss2023Term,
    ],
  ],
  [
    'a2',
    'RSS Dalarna 2018-2022',
    [
      ['Avtal', 'RSS Dalarna 2018-2022', memo],
      ['Årlig kostnad', '2 451 070 kr', `${memo}, tabellen`],
      ['Basår', '2022', memo],
      ['Regionens andel', '50 %', slides],
      ['Kommunernas andel', '50 %', slides],
      ['Regionens namn', 'Region Dalarna', memo],
      ['Fördelningsnyckel', 'Folkmängd', slides],
    ],
  ],
  [
    'a3',
    'Regional stödstruktur 2015-2018',
    [
      ['Avtal', 'Regional stödstruktur 2015-2018', memo],
      ['Antal årsarbetare', '5', `${memo} p. 2`],
      ['Kostnad per årsarbetare', '800 000 kr', MADE_UP],
      ['Basår', '2015', memo],
      ['Regionens andel', '50 %', MADE_UP],
      ['Kommunernas andel', '50 %', MADE_UP],
      ['Regionens namn', 'Landstinget Dalarna', `${memo} p. 2`],
      ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
      ['Avtalstid från', '2015-01-01', memo],
      ['Avtalstid till', '2018-12-31', memo],
    ],
  ],
  [
    'a4',
    'Jämförelse: 1,3 mkr på 15 kommuner',
    [
      ['Avtal', 'Jämförelse: 1,3 mkr på 15 kommuner', slides],
      ['Årlig kostnad', '1 300 000 kr', slides],
      ['Basår', '2022', slides],
      ['Fördelningsnyckel', 'Folkmängd', slides],
    ],
  ],
  [
    'a5',
    'God och nära vård 2024: kommunernas medel',
    [
      ['Avtal', 'Kommunernas medel, överenskommelsen God och nära vård 2024', decision],
      ['Årlig kostnad', '25 349 655 kr', `${decision} p. 1`],
      ['Basår', '2024', decision],
      ['Avdrag: Utvecklingsledare', '1 000 000 kr', `${decision} p. 3`],
      ['Avdrag: Kommunikations- och adminstöd', '300 000 kr', `${decision} p. 3`],
      ['Avdrag: Aktiviteter utifrån färdplanen', '200 000 kr', `${decision} p. 3`],
      ['Fördelningsnyckel', 'Folkmängd', `${decision} p. 3`],
      ['Överskott', 'Återförs', `${decision} p. 3`],
      ['Utfall avdrag 2024', '1 380 000 kr', MADE_UP],
    ],
  ],
  [
    'a6',
    'RSS Dalarna 2023-2026, överskott behålls',
    [
      ...rss2023,
      ['Index från och med', '2023', `${plan}; avtal p. 6 säger 2024`],
      ['Index 2024', '4,1 %', MADE_UP],
      ...rss2023Term,
      ['Överskott', 'Behålls', plan],
      ['Utfall 2023', '3 900 000 kr', MADE_UP],
    ],
  ],
  [
    'a7',
    'Vård- och omsorgscollege i Dalarna 2019-2021',
    [
      ['Avtal', 'Vård- och omsorgscollege i Dalarna 2019-2021, processledare', `${memo} p. 3.1.2`],
      ['Antal årsarbetare', '1', memo],
      ['Kostnad per årsarbetare', '900 000 kr', MADE_UP],
      ['Basår', '2019', memo],
      ['Kommunernas andel', '50 %', memo],
      ['Övriga finansiärers andel', '50 %', `${memo}: kommunerna finansierar 50 %`],
      ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
    ],
  ],
  [
    'a8',
    'Yrkesresan och BBIC, regional samordnare',
    [
      ['Avtal', 'Regional samordnare för Yrkesresan och BBIC', memo],
      ['Årlig kostnad', '1 000 000 kr', MADE_UP],
      ['Basår', '2022', memo],
      ['Till och med år', '2023', memo],
      ['Regionens andel 2022', '50 %', memo],
      ['Kommunernas andel 2022', '50 %', memo],
      ['Regionens andel 2023', '0 %', memo],
      ['Kommunernas andel 2023', '100 %', memo],
      ['Regionens namn', 'RSS/Region Dalarna', memo],
      ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
    ],
  ],
  [
    'a9',
    'Barnhus i Dalarna',
    [
      ['Avtal', 'Barnhus i Dalarna', memo],
      ['Årlig kostnad', '3 000 000 kr', MADE_UP],
      ['Basår', '2022', MADE_UP],
      ['Regionens andel', '35 %', MADE_UP],
      ['Polisens andel', '30 %', MADE_UP],
      ['Kommunernas andel', '35 %', MADE_UP],
      ['Regionens namn', 'Region Dalarna', memo],
      ['Fördelningsnyckel', 'Folkmängd', MADE_UP],
    ],
  ],
  [
    'a10',
    'Socialtjänstens utvecklingscentrum Dalarna (SUD)',
    [
      ['Avtal', 'Socialtjänstens utvecklingscentrum Dalarna (SUD)', memo],
      ['Basår', '2022', MADE_UP],
      ['Fördelningsnyckel', 'Fasta belopp', `${memo}: var och en har träffat avtal`],
    ],
  ],
  ['tom', '', []],
];

/** The agreements of the public sources (A1-A10), and one that is empty. */
export const agreementTemplates: readonly AgreementTemplate[] = terms.map(([id, title, rows]) => ({
  id,
  title,
  rows: rows.map(([label, value, source]) => ({ label, value, source })),
}));

/** What stands in the place of a share: `Regionens andel 2022` is the region's share. */
const withoutYear = (field: string): string => field.replace(/ (?:19|20|21)\d\d$/, '');

/** The rows of a template for the sheet: its terms, then the usual ones it says nothing of, to fill in (*Saknas*). */
export function templateRows({ rows }: AgreementTemplate): readonly AgreementRow[] {
  const stated = rows.filter((row) => statusOf(row) !== 'missing');
  const fields = stated.map(({ label }) => recogniseLabel(label)?.field ?? label);
  const known = new Set([
    ...fields.map(withoutYear),
    ...fields.filter((field) => field.startsWith('Avdrag: ')).map(() => 'Avdrag'),
    // Fixed amounts stand in a column of their own: the total follows from them.
    ...(stated.some(({ value }) => value === 'Fasta belopp') ? ['Årlig kostnad', 'Regionens andel'] : []),
  ]);
  return [
    ...rows,
    ...missingTerms(known)
      .filter(({ label }) => label !== 'Avdrag')
      .map(({ label }) => ({ label, value: '', source: '' })),
  ];
}
