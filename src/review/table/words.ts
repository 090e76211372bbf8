/** Lower case, one kind of space and dash, no colon at the end: how words are compared. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/ ?:$/, '');
}

const TOTAL =
  /^(?:summa|summan|summerat|total|totalt|totalsumma|totalsumman|s:a|sa:|sum|∑|σ|tot\.?)(?![\p{L}])/u;
const SUBTOTAL =
  /^(?:delsumma|deltotal|varav summa|summa (?:kommun|del|grupp)|kommunerna(?: totalt| tillsammans| summa)?$|kommuner(?: totalt| summa)$|samtliga kommuner$|alla kommuner$)/u;
const WHOLE =
  /^(?:hela länet|länet|länet totalt|riket|hela riket|samtliga|alla|kommunerna tillsammans|(?!.*(?:styrels|polis|region|landsting|förbund|myndighet))[\p{L} ]+ län|[\p{L} ]+ läns kommuner)$/u;
const ADJUSTMENT =
  /^(?:öres|kron)?(?:avrundning|utjämning|justering|avstämning|differens|korrigering|rest|restpost|rättelse|avrundningsdifferens|avrundningsjustering|utjämningspost|justeringspost|balanspost|öresutjämning)(?![\p{L}])/u;
const MEMO =
  /^(?:varav|därav|kr(?:onor)? ?(?:per|\/) ?inv|kostnad per inv|belopp per inv|per invånare|andel|procent|%|medel(?:värde|tal)?$|genomsnitt|snitt|median|max|min|index|prisindex|pkv|lpik?|kpi|uppräkning|förändring|skillnad|kontroll|avstämning mot|källa|anm|not|check)(?![\p{L}])/u;
const REGION = /^(?:region(?:en)? |regionen$|region$|regionens |landstinget|vgr$|västra götalandsregionen)/u;

/** Whether a row label names a total, part of a total, an adjustment or a line outside the sums. */
export function rowWords(label: string): 'total' | 'subtotal' | 'adjustment' | 'memo' | 'region' | undefined {
  const words = plainWords(label);
  if (words === '') return undefined;
  if (SUBTOTAL.test(words)) return 'subtotal';
  if (TOTAL.test(words) || WHOLE.test(words)) return 'total';
  if (ADJUSTMENT.test(words)) return 'adjustment';
  if (MEMO.test(words)) return 'memo';
  if (REGION.test(words)) return 'region';
  return undefined;
}

/** Row labels that belong to no municipality though they may stand among municipalities. */
const ORGANISATION =
  /(?:polis|region|landsting|länsstyrels|högskol|universitet|förbund|\brss\b|stat(?:en|lig)|myndighet|\bskr\b|\bab\b|kyrk|försäkringskass|arbetsförmedling|övrig|gemensam|intäkt|kostnad|bidrag|fond|nämnd|förvaltning|bolag|företag|stiftelse|förening|college|centrum|enhet|kollektivtrafik|\bvgr\b|kommuner|reserv|buffert|ofördel)/u;

export function namesOrganisation(label: string): boolean {
  return ORGANISATION.test(plainWords(label));
}

/** A year 1950-2099 alone in a cell that heads a column or a row. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2099;
}

const MONTHS = new Map(
  ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map((name, index) => [
    name,
    index + 1,
  ]),
);
const LAST_DAY = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year, and ISO date where the text names one: "31 dec 2021", "2021-12-31", "1/11 2022", "juni 2021". */
export function dateIn(text: string): { year?: number; date?: string } {
  const words = plainWords(text);
  const iso = /(?<!\d)((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)/.exec(words);
  if (iso) return { year: Number(iso[1]), date: `${iso[1] ?? ''}-${iso[2] ?? ''}-${iso[3] ?? ''}` };
  const named =
    /(?:(\d{1,2})\.?(?:[a:]e)? ?)?(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.? ?((?:19|20)\d\d)/u.exec(
      words,
    );
  const month = MONTHS.get(named?.[2] ?? '');
  if (named && month !== undefined) return isoOf(Number(named[3]), month, named[1]);
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})[ -]((?:19|20)\d\d)/.exec(words);
  if (slashed) return isoOf(Number(slashed[3]), Number(slashed[2]), slashed[1]);
  const years = words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return years?.length === 1 ? { year: Number(years[0]) } : {};
}

/** Month without day: SCB's figure of the last day of that month. */
function isoOf(year: number, month: number, day: string | undefined): { year: number; date?: string } {
  if (month < 1 || month > 12) return { year };
  const last = LAST_DAY[month - 1] ?? 30;
  const number = day === undefined ? last : Number(day);
  if (number < 1 || number > last) return { year };
  return {
    year,
    date: `${String(year)}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`,
  };
}
