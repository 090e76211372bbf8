import { foldText } from './foldedText';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,6}\\.?';
const WORDED = new RegExp(`(?<![\\d])(\\d{1,2}):?e? ${MONTH},? ((?:19|20|21)\\d\\d)(?!\\d)`);
const ISO = /(?<!\d)((?:19|20|21)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/;
const COMPACT = /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})[/.] ?(\d{1,2})(?:[/.]| |-) ?((?:19|20|21)\d\d)(?!\d)/;
const YEAR = /(?<!\d)(?:19|20|21)\d\d(?!\d)/g;

/** A date or a year found in a text. */
export interface FoundDate {
  readonly year?: number;
  /** ISO, when the text names the day. */
  readonly date?: string;
  /** Every different year in the text: more than one is for the caller to judge. */
  readonly years: readonly number[];
}

/** The year (and day) that a head or a cell names: "Folkmängd 31 december 2021", "2023-12-31", "juni 2021". */
export function findDate(text: string): FoundDate {
  const folded = foldText(text).slice(0, 300);
  const date = worded(folded) ?? iso(folded) ?? dayFirst(folded);
  const years = [...new Set((folded.match(YEAR) ?? []).map(Number))];
  if (date !== undefined) {
    const year = Number(date.slice(0, 4));
    return { year, date, years: years.includes(year) ? years : [year, ...years] };
  }
  const [year] = years;
  return { ...(year === undefined ? {} : { year }), years };
}

function worded(text: string): string | undefined {
  const match = WORDED.exec(text);
  return match === null ? undefined : isoDate(match[3], MONTHS.indexOf(match[2] ?? '') + 1, match[1]);
}

function iso(text: string): string | undefined {
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  return match === null ? undefined : isoDate(match[1], Number(match[2]), match[3]);
}

function dayFirst(text: string): string | undefined {
  const match = DAY_FIRST.exec(text);
  return match === null ? undefined : isoDate(match[3], Number(match[2]), match[1]);
}

/** A real day of the calendar as ISO text, or undefined: 30 February is none. */
function isoDate(year: string | undefined, month: number, day: string | undefined): string | undefined {
  const text = `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** Excel's day number (1900 system) as ISO text: 44926 is 2022-12-31. Undefined outside 1950-2199. */
export function dateOfSerial(serial: number): string | undefined {
  if (!(serial >= 18264 && serial < 109575)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86400000).toISOString().slice(0, 10);
}
