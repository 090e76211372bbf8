import { foldText, plainText } from './foldedText';
import type { FigureUnit } from './numberText';
import { splitUnit } from './unitSuffix';

/** What a label of the parameter range stands for. */
export type LabelId =
  | 'name'
  | 'case-number'
  | 'amount'
  | 'cost-line'
  | 'positions'
  | 'cost-per-position'
  | 'base-year'
  | 'share'
  | 'region-name'
  | 'deduction'
  | 'key'
  | 'minimum'
  | 'maximum'
  | 'rounding-unit'
  | 'rounding-method'
  | 'index-from'
  | 'index-rate'
  | 'index-series'
  | 'term'
  | 'term-from'
  | 'term-to'
  | 'notice'
  | 'notice-months'
  | 'renewal'
  | 'all-must-sign'
  | 'surplus'
  | 'outcome'
  | 'deductions-outcome'
  | 'last-year'
  | 'takes-part-from'
  | 'takes-part-to';

/** A label of the contract as it stands in a cell. */
export interface Label {
  readonly id: LabelId;
  /** The label as the contract writes it, with the year or the name it carries: `Index 2024`, `Polisens andel`. */
  readonly field: string;
  readonly year?: number;
  /** Share: `region`, `municipalities` or the group's own name. Deduction, cost line, participation: the text. */
  readonly subject?: string;
  readonly unit?: FigureUnit;
  /** A last parenthesis that names no unit, as `LPIK`. */
  readonly note?: string;
}

const FIXED: readonly (readonly [LabelId, string, ...string[]])[] = [
  ['name', 'Avtal', 'namn', 'overenskommelse', 'avtalets namn', 'avtalsnamn'],
  ['case-number', 'Diarienummer', 'dnr', 'diarienr'],
  [
    'amount',
    'Årlig kostnad',
    'kostnad per ar',
    'total kostnad',
    'avtalsbelopp',
    'belopp att fordela',
    'tilldelat belopp',
  ],
  ['positions', 'Antal årsarbetare', 'antal tjanster'],
  ['cost-per-position', 'Kostnad per årsarbetare', 'kostnad per tjanst'],
  ['base-year', 'Basår', 'ar', 'avser ar'],
  ['region-name', 'Regionens namn', 'region'],
  ['deduction', 'Avdrag', 'gemensamma insatser', 'avsatts till rss'],
  ['key', 'Fördelningsnyckel', 'nyckel'],
  ['minimum', 'Lägsta belopp', 'lagsta belopp per part', 'lagsta belopp per kommun'],
  ['maximum', 'Högsta belopp', 'hogsta belopp per part', 'hogsta belopp per kommun'],
  ['rounding-unit', 'Avrundning', 'avrundas till'],
  ['rounding-method', 'Avrundningsmetod'],
  [
    'index-from',
    'Index från och med',
    'indexeras fran',
    'indexeras fran och med',
    'index fran',
    'index fr.o.m',
    'index from',
  ],
  ['index-series', 'Indexserie', 'index'],
  ['term', 'Avtalstid'],
  ['term-from', 'Avtalstid från', 'galler fran', 'avtalstid fran och med', 'galler fran och med'],
  ['term-to', 'Avtalstid till', 'galler till', 'avtalstid till och med', 'galler till och med'],
  ['notice', 'Uppsägningstid'],
  ['notice-months', 'Uppsägning senast'],
  ['renewal', 'Förlängning'],
  ['all-must-sign', 'Alla parter måste skriva under', 'alla maste skriva under', 'kraver alla parter'],
  ['surplus', 'Överskott'],
  ['last-year', 'Till och med år', 'planperiod till', 'till och med', 't.o.m. ar'],
];

const byFold: ReadonlyMap<string, readonly [LabelId, string]> = new Map(
  FIXED.flatMap(([id, label, ...others]) =>
    [foldText(label), ...others].map((fold) => [fold, [id, label]] as const),
  ),
);

/** Labels that carry a year: `Index 2024`, `Utfall avdrag 2024`. */
const YEARLY: readonly (readonly [RegExp, LabelId, string])[] = [
  [/^(?:index|upprakning|indexupprakning) (?:ar )?(\d{4})$/, 'index-rate', 'Index'],
  [/^utfall(?: av)? avdrag (\d{4})$/, 'deductions-outcome', 'Utfall avdrag'],
  [/^avdrag utfall (\d{4})$/, 'deductions-outcome', 'Utfall avdrag'],
  [/^(?:utfall|kostnad utfall|utfall kostnad|kostnad, utfall) (\d{4})$/, 'outcome', 'Utfall'],
];

/** Labels that go on after a colon: `Avdrag: Barnahus`. */
const WITH_TEXT: ReadonlyMap<string, readonly [LabelId, string]> = new Map([
  ['avdrag', ['deduction', 'Avdrag']],
  ['kostnad', ['cost-line', 'Kostnad']],
  ['deltar fran', ['takes-part-from', 'Deltar från']],
  ['deltar till och med', ['takes-part-to', 'Deltar till och med']],
]);

const LONGEST = 160;

/**
 * The label in a cell, or undefined when the contract knows none. Case, accents, colons at the end, hard spaces and units
 * ("(tkr)", ", kr", "%") do not matter; "Index 2024 (LPIK)" keeps LPIK as its note.
 */
export function recogniseLabel(text: string): Label | undefined {
  if (text.length > LONGEST) return undefined;
  const worded = withText(text);
  if (worded !== undefined) return worded;
  const { bare, unit, note } = splitUnit(text);
  const suffix = { ...(unit === undefined ? {} : { unit }), ...(note === undefined ? {} : { note }) };
  const folded = foldText(bare);
  const fixed = byFold.get(folded);
  if (fixed !== undefined) return { id: fixed[0], field: fixed[1], ...suffix };
  const yearly = withYear(folded) ?? share(bare);
  if (yearly !== undefined) return { ...yearly, ...suffix };
  return indexWithSeries(bare);
}

/** The folded forms of every label, for tests and for naming the likely one. */
export const knownLabels: readonly string[] = FIXED.map(([, label]) => label);

function withText(text: string): Label | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  const known = WITH_TEXT.get(foldText(text.slice(0, colon)));
  const { bare, unit, note } = splitUnit(text.slice(colon + 1));
  if (known === undefined || bare === '') return undefined;
  const subject = note === undefined ? bare : `${bare} (${note})`;
  return { id: known[0], field: `${known[1]}: ${subject}`, subject, ...(unit === undefined ? {} : { unit }) };
}

function withYear(folded: string): Label | undefined {
  for (const [pattern, id, field] of YEARLY) {
    const year = pattern.exec(folded)?.[1];
    if (year !== undefined) return { id, field: `${field} ${year}`, year: Number(year) };
  }
  return undefined;
}

/** "Index 2024 LPIK", "Index 2024, LPIK prognos": the series stands behind the year without a parenthesis. */
function indexWithSeries(bare: string): Label | undefined {
  const match = /^(index|uppräkning) (\d{4})[,:]? (\S.{0,40})$/i.exec(plainText(bare));
  if (match === null) return undefined;
  const [, , year = '', note = ''] = match;
  return { id: 'index-rate', field: `Index ${year}`, year: Number(year), note };
}

const SHARE = /^(.{1,60}?),? andel(?:,? (?:från(?: och med)?|fr\.?o\.?m\.?|from|år))? ?(\d{4})?$/i;

/** `Regionens andel`, `Region, andel`, `Polisens andel 2023` (E2). */
function share(bare: string): Label | undefined {
  const match = SHARE.exec(plainText(bare));
  if (match === null) return undefined;
  const [, owner = '', year] = match;
  const comma = bare.includes(',');
  const name = ownerName(owner, comma);
  if (name === undefined) return undefined;
  const when = year === undefined ? {} : { year: Number(year) };
  const suffix = year === undefined ? '' : ` ${year}`;
  if (name === 'region')
    return { id: 'share', field: `Regionens andel${suffix}`, subject: 'region', ...when };
  if (name === 'municipalities') {
    return { id: 'share', field: `Kommunernas andel${suffix}`, subject: 'municipalities', ...when };
  }
  return {
    id: 'share',
    field: `${plainText(owner)}${comma ? ',' : ''} andel${suffix}`,
    subject: name,
    ...when,
  };
}

/** "Polisens" is Polisen, "Övriga finansiärers" is Övriga finansiärer; the region and the municipalities by their kinds. */
function ownerName(owner: string, comma: boolean): string | undefined {
  const folded = foldText(owner).replace(/,$/, '');
  if (/^region(?:en|ens)?$|^landsting(?:et|ets)?$/.test(folded)) return 'region';
  if (/^kommun(?:er|erna|ernas|ers)?$|^lanets kommuners?$/.test(folded)) return 'municipalities';
  const name = plainText(owner).replace(/,$/, '');
  if (comma) return name;
  return name.endsWith('s') || name.endsWith('S') ? name.slice(0, -1) : undefined;
}
