import { formatDate } from './numbers';

/** Words of the sheet *Granskning* and of the corrected copy. */
export const reviewSheetText = {
  name: 'Granskning',
  title: (file: string) => (file === '' ? 'Granskning' : `Granskning av ${file}`),
  subtitle: (date: string, by: string, version: string) =>
    `${formatDate(date)}${by === '' ? '' : ` · granskat av ${by}`} · Fördelningsnyckel ${version}`,
  summary: (errors: number, reviews: number, infos: number, passed: number) =>
    `${String(errors)} fel · ${String(reviews)} att kontrollera · ${String(infos)} ${infos === 1 ? 'upplysning' : 'upplysningar'} · ${String(passed)} utan anmärkning`,
  notProof: 'Att en kontroll är utan anmärkning betyder inte att underlaget i sig är rätt.',
  findings: 'Anmärkningar',
  checks: 'Kontroller',
  columns: 'Så lästes kolumnerna',
  heads: {
    severity: 'Grad',
    finding: 'Anmärkning',
    place: 'Cell',
    found: 'I tabellen',
    expected: 'Förväntat',
    effect: 'Effekt, kr',
    words: 'Vad och varför',
    decision: 'Beslut och motivering',
  },
  severities: { error: 'Fel', review: 'Kontrollera', info: 'Upplysning' },
  passed: 'Utan anmärkning',
  withFinding: (count: number) => `${String(count)} ${count === 1 ? 'anmärkning' : 'anmärkningar'}`,
  notChecked: (reason: string) => `Kunde inte kontrolleras. ${reason}`,
  accepted: (reason: string, by: string, date: string) =>
    `Avsiktlig${by === '' ? '' : ` enligt ${by}`}, ${formatDate(date)}: ${reason}`,
  open: 'Inget beslut',
  table: (address: string, fingerprint: string) => `${address} · fingeravtryck ${fingerprint}`,
  explained: (total: string, key: string, method: string, matched: number, of: number) =>
    `${total} kr efter ${key}, ${method}: ${String(matched)} av ${String(of)} rader exakt`,
  nearest: (key: string, residual: string) =>
    `Följer ingen känd regel. Närmast: ${key}, största avvikelse ${residual} kr`,
  /** How a column was read. */
  roles: {
    party: 'Part',
    code: 'Kod',
    population: 'Folkmängd',
    share: 'Andel',
    amount: 'Belopp',
    'amount-per-capita': 'Kronor per invånare',
    difference: 'Skillnad',
    'difference-percent': 'Förändring i procent',
    weight: 'Vikt',
    text: 'Text',
    unknown: 'Okänd',
  },
  notRead: (sheet: string) => `Bladet "${sheet}" var för stort att läsa och är inte granskat.`,
  copyName: (sheet: string) => `${sheet.slice(0, 22)} rättad`,
  copyTitle: (address: string) => `Rättad kopia av ${address}`,
  copySubtitle: 'Räknad med den regel som hittades. Den granskade tabellen är inte ändrad.',
  copyHeads: { cell: 'Cell', before: 'I tabellen', after: 'Rättat', difference: 'Skillnad' },
  copyNone: 'Ingen cell behövde rättas.',
} as const;

const METHODS: Readonly<Record<string, string>> = {
  'storsta-resten': 'största resten',
  'sainte-lague': 'Sainte-Laguë',
  'var-for-sig': 'avrundat var för sig',
  'rest-till-storst': 'rest till största',
  'rest-till-sist': 'rest till sista',
  lopande: 'löpande avrundning',
  oavrundat: 'oavrundat',
};

/** A rounding method in words. */
export function roundingWords(method: string): string {
  return METHODS[method] ?? method;
}
