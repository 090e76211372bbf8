import { formatKronor, formatNumber, formatPercent } from './numbers';

/** Words that stand on the result sheets. Amounts and shares come as decimal text, dates as ISO text. */
export const sheetNames = {
  allocation: (year: number): string => `Fördelning ${String(year)}`,
  control: (year?: number): string => (year === undefined ? 'Kontroll' : `Kontroll ${String(year)}`),
  assumptions: (): string => 'Antaganden och källor',
  consequence: (year: number): string => `Konsekvens ${String(year)}`,
  multiYear: (): string => 'Flerårsplan',
  settlement: (year: number): string => `Reglering ${String(year)}`,
  trueUp: (year: number): string => `Avstämning ${String(year)}`,
  costLines: (year: number): string => `Kostnadsposter ${String(year)}`,
  invoice: (year: number): string => `Fakturaunderlag ${String(year)}`,
  decisionText: (): string => 'Text till beslutsunderlag',
} as const;

/** "Fördelning av kostnad för RSS Dalarna 2023, kronor" */
export function allocationTitle(agreement: string | undefined, year: number): string {
  return agreement === undefined
    ? `Fördelning av kostnad ${String(year)}, kronor`
    : `Fördelning av kostnad för ${agreement} ${String(year)}, kronor`;
}

export function controlTitle(agreement: string | undefined, year: number): string {
  return agreement === undefined
    ? `Kontroll av fördelningen ${String(year)}, kronor`
    : `Kontroll av fördelningen för ${agreement} ${String(year)}, kronor`;
}

export function assumptionsTitle(agreement: string | undefined): string {
  return agreement === undefined ? 'Antaganden och källor' : `Antaganden och källor för ${agreement}`;
}

/** Second line of every sheet: case number, unit, and whether the figures are preliminary. */
export function subtitle(facts: {
  readonly caseNumber: string | undefined;
  readonly unit: string;
  readonly forecast?: string | undefined;
}): string {
  const parts = [
    facts.caseNumber === undefined ? 'Diarienummer anges inte' : `Diarienummer ${facts.caseNumber}`,
    facts.unit,
  ];
  if (facts.forecast !== undefined)
    parts.push(`Preliminär: uppräkningen bygger på prognos (${facts.forecast})`);
  return `${parts.join('. ')}.`;
}

export const unitText = 'Belopp i kronor';

export const heads = {
  party: 'Part',
  share: 'Andel',
  amount: 'Belopp',
  adjustment: 'Justering',
  population: (header: string | undefined): string =>
    header === undefined || header === ''
      ? 'Folkmängd'
      : /folkm|befolk|invån/i.test(header)
        ? header
        : `Folkmängd ${header}`,
  weight: 'Nyckeltal',
  exact: 'Oavrundat belopp',
  floor: 'Avrundat nedåt',
  remainder: 'Rest, antal enheter',
  rank: 'Rang i nyckeln',
  extra: 'Tillägg, antal',
  perCapita: 'Kr per invånare',
  reason: 'Förklaring',
  item: 'Uppgift',
  value: 'Värde',
  clause: 'Källa',
  cell: 'Cell',
  status: 'Status',
} as const;

export const rowNames = { municipalities: 'Kommunerna', total: 'Summa' } as const;

/** "hela kronor", for a unit in kronor as decimal text. */
export function unitWords(unit: string): string {
  switch (unit) {
    case '0.01':
      return 'hela ören';
    case '1':
      return 'hela kronor';
    case '10':
      return 'hela tiotal kronor';
    case '100':
      return 'hela hundratal kronor';
    case '1000':
      return 'hela tusental kronor';
    default:
      return `hela ${formatKronor(unit)}`;
  }
}

/** "1 kr", "100 kr", "1 öre": one unit of rounding. */
export function oneUnit(unit: string): string {
  return unit === '0.01' ? '1\u00a0öre' : formatKronor(unit);
}

const methodNames: ReadonlyMap<string, string> = new Map([
  ['storsta-resten', 'största resten'],
  ['sainte-lague', 'Sainte-Laguë'],
  ['var-for-sig', 'var för sig'],
  ['rest-till-storst', 'resten till den största'],
  ['rest-till-sist', 'resten till den sista'],
  ['lopande', 'löpande avrundning'],
]);

export function methodName(method: string): string {
  return methodNames.get(method) ?? method;
}

/** ux.md 2.2: the note that a rounded table must carry. `sum` is what the municipalities' amounts add up to. */
export function roundingNote(facts: {
  readonly unit: string;
  readonly method: string;
  readonly sum: string;
}): string {
  return facts.method === 'var-for-sig'
    ? 'På grund av avrundning summerar inte alltid delposterna till totalen.'
    : `Beloppen är avrundade till ${unitWords(facts.unit)} och justerade så att summan är exakt ${formatKronor(facts.sum)} (${methodName(facts.method)}).`;
}

/** The same note where one table holds several years, each with a sum of its own. */
export function roundingNoteManyYears(facts: { readonly unit: string; readonly method: string }): string {
  return facts.method === 'var-for-sig'
    ? 'På grund av avrundning summerar inte alltid delposterna till totalen.'
    : `Beloppen är avrundade till ${unitWords(facts.unit)} och justerade så att varje års summa är exakt (${methodName(facts.method)}).`;
}

/** Keys where each amount stands by itself and the total follows from them (B9, E3). */
export function ownRoundingNote(unit: string): string {
  return `Beloppen är avrundade till ${unitWords(unit)} var för sig; totalen är summan av de avrundade beloppen.`;
}

export function sourceNote(facts: {
  readonly population: string;
  readonly clauses: readonly string[];
  readonly version: string;
  readonly date: string;
}): string {
  const clauses = facts.clauses.length === 0 ? '' : ` ${facts.clauses.join(', ')}.`;
  return `${stop(`Källa: ${facts.population}`)}${clauses} Beräkning: Fördelningsnyckel ${facts.version}, ${facts.date}.`;
}

/** When the table read says nothing about where its figures come from: said, not invented. */
export function unknownSource(header: string, address: string): string {
  const what = header === '' ? 'parterna' : header.charAt(0).toLocaleLowerCase('sv') + header.slice(1);
  return `${what} enligt ${address} (underlaget anger ingen källa)`;
}

export const shareNote = 'Andel är partens del av kommunernas belopp.';
export const adjustmentNote = 'Justering är skillnaden mot vanlig avrundning av varje belopp för sig.';

/** A share as per cent: as it is when it has few decimals ("33,33 %"), else with two. */
export function shareWords(share: string): string {
  return (share.split('.')[1] ?? '').length <= 6 ? formatPercent(share) : formatPercent(share, 2);
}

/** A side of the agreement and what it pays. */
export interface Side {
  readonly name: string;
  readonly amount: string;
  /** No share where the amount is a sum of cost lines that were divided each by itself. */
  readonly share:
    | { readonly kind: 'none' }
    | { readonly kind: 'fixed' }
    /** Of all, or of what is left when fixed amounts are taken off first. */
    | { readonly kind: 'share' | 'share-of-rest'; readonly share: string };
}

function sideShare({ share }: Side): string | undefined {
  if (share.kind === 'none') return undefined;
  if (share.kind === 'fixed') return 'fast belopp';
  return `${shareWords(share.share)}${share.kind === 'share' ? '' : ' av resten'}`;
}

/** "Regionen 50 % (2 000 000 kr)"; a fixed amount comes first. */
function shareFirst(side: Side): string {
  return side.share.kind === 'none' || side.share.kind === 'fixed'
    ? amountFirst(side)
    : `${side.name} ${sideShare(side) ?? ''} (${formatKronor(side.amount)})`;
}

/** "Regionen 2 000 000 kr (50 %)". */
export function amountFirst(side: Side): string {
  const share = sideShare(side);
  return `${side.name} ${formatKronor(side.amount)}${share === undefined ? '' : ` (${share})`}`;
}

export function groupsNote(distributable: string, sides: readonly Side[]): string {
  return `Att fördela: ${formatKronor(distributable)}, varav ${listed(sides.map(shareFirst))}.`;
}

export function deductionsNote(
  agreed: string,
  deductions: readonly { readonly name: string; readonly amount: string }[],
  distributable: string,
): string {
  const parts = deductions.map((d) => `${d.name} ${formatKronor(d.amount)}`);
  return `Av ${formatKronor(agreed)} avsätts före fördelningen ${listed(parts)}; kvar att fördela är ${formatKronor(distributable)}.`;
}

export function indexNote(facts: {
  readonly base: string;
  readonly factor: string;
  readonly amount: string;
  readonly rates: readonly {
    readonly year: number;
    readonly rate: string;
    readonly series?: string;
    readonly edition?: string;
  }[];
}): string {
  const rates = facts.rates.map(
    (rate) =>
      `${String(rate.year)}: ${formatPercent(rate.rate)}${rate.series === undefined ? '' : ` ${rate.series}`}${rate.edition === undefined ? '' : ` (${rate.edition})`}`,
  );
  return `Uppräkning: ${formatKronor(facts.base)} × ${formatNumber(facts.factor)} = ${formatKronor(facts.amount)}${rates.length === 0 ? '' : `; ${rates.join(', ')}`}.`;
}

export function assumptionNote(text: string): string {
  return stop(`Antagande: ${text}`);
}

/** "+1 kr", "−0,37 kr", "0 kr" */
export function signedKronor(change: string): string {
  return /^-?[0.]*$/.test(change)
    ? formatKronor('0')
    : `${change.startsWith('-') ? '' : '+'}${formatKronor(change)}`;
}

/** "a, b och c" */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`;
}

/** One full stop at the end, whatever the text ended with. */
export function stop(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

export function footer(caseNumber: string | undefined): { left: string; centre: string; right: string } {
  return { left: caseNumber ?? '', centre: 'Utskrivet {date}', right: 'Sida {page} av {pages}' };
}
