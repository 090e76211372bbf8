import { formatKronor, formatNumber, formatPercent } from './numbers';
import { listed, shareWords, signedKronor, unitWords } from './sheets';

const of = (agreement: string | undefined): string => (agreement === undefined ? '' : ` för ${agreement}`);

/** An amount that is another than elsewhere, and by how much, in kronor as decimal text. */
interface AmountChange {
  readonly party: string;
  readonly amount: string;
  readonly change: string;
}

/** Words of *Flerårsplan*. */
export const multiYear = {
  title: (agreement: string | undefined, from: number, to: number): string =>
    `Flerårsplan${of(agreement)} ${String(from)}–${String(to)}, kronor`,
  amount: (year: number): string => `Belopp ${String(year)}`,
  population: (year: number, header: string | undefined): string =>
    header === undefined || header === ''
      ? `Folkmängd för ${String(year)}`
      : `${header} (för ${String(year)})`,
  yearNote: (facts: {
    readonly year: number;
    readonly amount: string;
    readonly factor: string;
    readonly rate?: string | undefined;
    readonly source?: string | undefined;
  }): string => {
    const raised =
      facts.rate === undefined
        ? 'ingen uppräkning'
        : `${formatPercent(facts.rate)}${facts.source === undefined || facts.source === '' ? '' : ` (${facts.source})`}`;
    return `Index ${String(facts.year)}: ${raised}; indexfaktor ${formatNumber(facts.factor)}; avtalsbelopp ${formatKronor(facts.amount)}.`;
  },
  sum: (from: number, to: number): string => `Summa ${String(from)}–${String(to)}`,
  rounding: 'Avrundning sammanlagt',
  together: (unit: string): string =>
    `Beloppen är avrundade till ${unitWords(unit)} så att både åren och parterna går jämnt ut: varje års summa är exakt, och varje kommuns summa över åren är dess oavrundade summa avrundad nedåt eller uppåt.`,
  notTogether:
    'Åren kunde inte avrundas tillsammans, eftersom beloppen inte har någon jämn summa att hålla. Varje år är avrundat för sig.',
  noDifference: 'Alla belopp är desamma som på bladen Fördelning.',
  differences: (year: number, changes: readonly AmountChange[]): string =>
    `Skiljer sig från bladet Fördelning ${String(year)}: ${listed(changes.map(({ party, change }) => `${party} ${signedKronor(change)}`))}.`,
  /** On *Fördelning* and *Kontroll* of a year: what Flerårsplan shows instead. */
  elsewhere: (year: number, changes: readonly AmountChange[]): string =>
    `Flerårsplan är avrundad så att både år och parter går jämnt ut och visar för ${String(year)} ${listed(changes.map(({ party, amount, change }) => `${party} ${formatKronor(amount)} (${signedKronor(change)})`))}. Här står årets egen avrundning.`,
  roundingNote: (parties: readonly { readonly party: string; readonly deviation: string }[]): string => {
    const ordered = [...parties].sort((a, b) => Number(a.deviation) - Number(b.deviation));
    const [least, most] = [ordered[0], ordered.at(-1)];
    const extremes =
      least === undefined || most === undefined || Number(most.deviation) - Number(least.deviation) === 0
        ? ''
        : ` Mest: ${most.party} ${signedKronor(most.deviation)}; minst: ${least.party} ${signedKronor(least.deviation)}.`;
    return `Avrundning sammanlagt är det en part har betalat mer (+) eller mindre (−) än sitt oavrundade belopp, alla år tillsammans.${extremes}`;
  },
  chartTitle: (agreement: string | undefined): string => `Summa per år${of(agreement)}, kronor`,
  chartAlt: (facts: readonly { readonly year: number; readonly amount: string }[]): string =>
    `Linjediagrammet visar summan per år: ${facts.map((f) => `${String(f.year)} ${formatKronor(f.amount)}`).join(', ')}.`,
} as const;

/** Words of *Reglering <år>*. */
export const settlement = {
  title: (agreement: string | undefined, year: number): string =>
    `Reglering av utfall${of(agreement)} ${String(year)}, kronor`,
  billed: 'Preliminärt belopp',
  returned: 'Återförs (+) eller betalas (−)',
  final: 'Slutligt belopp',
  outcome: (outcome: string, agreed: string): string =>
    `Utfallet är ${formatKronor(outcome)} mot avtalsbeloppet ${formatKronor(agreed)}.`,
  surplus: (amount: string): string => `Överskottet är ${formatKronor(amount)}.`,
  deficit: (amount: string): string => `Underskottet är ${formatKronor(amount)}.`,
  even: 'Utfallet är lika med avtalsbeloppet.',
  kept: 'Över- eller underskott behålls enligt avtalet: ingen part får tillbaka eller betalar mer.',
  back: 'Över- eller underskott fördelas som årets belopp: samma andelar, nyckel, folkmängd och avrundningsmetod.',
  unused: (amount: string): string => `Däri ingår ${formatKronor(amount)} som inte användes av det avsatta.`,
} as const;

/** Words of *Avstämning <år>*: what was billed on a preliminary population against the final one. */
export const trueUp = {
  title: (agreement: string | undefined, year: number): string =>
    `Avstämning mot slutlig folkmängd${of(agreement)} ${String(year)}, kronor`,
  preliminary: (head: string): string => `${head} (preliminär)`,
  final: (head: string): string => `${head} (slutlig)`,
  billed: 'Fakturerat belopp',
  settled: 'Slutligt belopp',
  difference: 'Skillnad, tillbaka (+) eller att betala (−)',
  basis: (billed: string, final: string): string =>
    `Fakturerat belopp är fördelat efter ${billed}, slutligt belopp efter ${final}. Belopp, nyckel och avrundning är i övrigt desamma.`,
  sum: (difference: string): string =>
    difference === '0'
      ? 'Plus får parten tillbaka, minus betalar parten. Skillnaderna tar ut varandra: summan är 0 kr.'
      : `Plus får parten tillbaka, minus betalar parten. Skillnaderna är tillsammans ${signedKronor(difference)}, eftersom avtalets belopp följer folkmängden.`,
} as const;

/** Words of *Kostnadsposter <år>*: parties by cost lines, both sums right. */
export const costLines = {
  title: (agreement: string | undefined, year: number): string =>
    `Kostnadsposter per part${of(agreement)} ${String(year)}, kronor`,
  line: (name: string, groups: readonly { readonly name: string; readonly share: string }[]): string =>
    `${name} delas mellan ${listed(groups.map((group) => `${group.name} ${shareWords(group.share)}`))}.`,
  rounding: (unit: string, year: number): string =>
    `Beloppen är avrundade till ${unitWords(unit)}, nedåt eller uppåt, så att både kostnadsposternas och parternas summor stämmer. Parternas summor är beloppen på bladet Fördelning ${String(year)}.`,
} as const;

/** Words of *Fakturaunderlag <år>*. */
export const invoice = {
  title: (agreement: string | undefined, year: number): string =>
    `Fakturaunderlag${of(agreement)} ${String(year)}, kronor`,
  organisation: 'Org.nr',
  reference: 'Beställarreferens',
  period: 'Avser',
  amount: 'Belopp exkl. moms',
  vat: 'Moms',
  vatUndetermined: 'ej fastställd',
  line: 'Fakturatext',
  periodText: (year: number): string => `${String(year)}-01-01–${String(year)}-12-31`,
  lineText: (agreement: string | undefined, year: number, caseNumber: string | undefined): string =>
    `${agreement ?? 'Kostnadsfördelning'} ${String(year)}${caseNumber === undefined ? '' : `, dnr ${caseNumber}`}`,
  notes: [
    'Momsen är inte fastställd: om beloppet är ett bidrag eller ersättning för en tjänst avgörs av avtalet och skattereglerna.',
    'Org.nr och beställarreferens fylls i av den som fakturerar.',
  ],
  issuer: (region: string): string => `${region} fakturerar; egen del faktureras inte.`,
} as const;

interface Change {
  readonly party: string;
  readonly change: string;
}

/** Words of *Konsekvens <år>*. */
export const consequence = {
  title: (agreement: string | undefined, year: number): string =>
    `Konsekvenser per part${of(agreement)} ${String(year)}, kronor`,
  currentPerCapita: (label: string): string => `${label}, kr/inv`,
  change: 'Förändring',
  changePercent: 'Förändring %',
  label: (year: number): string => `Belopp ${String(year)}`,
  side: (name: string, change: string): string =>
    Number(change) === 0
      ? `${name}: oförändrat belopp.`
      : `${name}: ${change.startsWith('-') ? 'minskning' : 'ökning'} med ${formatKronor(change.replace('-', ''))}.`,
  /** Head of today's amounts where their own column has none. */
  currentLabel: 'Nuvarande belopp',
  source: (label: string, range: string): string => `${label}: beloppen är hämtade från ${range}.`,
  missing: (parties: readonly string[]): string =>
    `Nuvarande belopp saknas för ${listed(parties)}. Det är lämnat tomt, och summor och förändringar som det skulle ingå i är inte uträknade.`,
  chartTitle: 'Förändring per part, kronor',
  chartAlt: (least: Change, most: Change): string =>
    `Stapeldiagrammet visar förändringen per part, från ${formatKronor(least.change)} (${least.party}) till ${formatKronor(most.change)} (${most.party}).`,
} as const;
