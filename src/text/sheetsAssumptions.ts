import { formatNumber, formatPercent } from './numbers';
import { methodName, unitWords } from './sheets';

/** Words of *Antaganden och källor*. */
export const statusWords = {
  stated: 'Anges i avtalet',
  read: 'Läst i arbetsboken',
  assumption: 'Antagande',
  remark: 'Att observera',
  missing: 'Saknas',
  made: 'Beräkning',
} as const;

export const items = {
  agreement: 'Avtalets namn',
  caseNumber: 'Ärendets diarienummer',
  baseYear: 'Basår för beloppet',
  lastYear: 'Sista år som beräknats',
  cost: 'Kostnad under basåret (kr)',
  positions: 'Årsarbetare, antal',
  costPerPosition: 'Kostnad för en årsarbetare (kr)',
  statedCost: 'Kostnad som också anges (kr)',
  line: (name: string): string => `Kostnadspost: ${name} (kr)`,
  deduction: (name: string): string => `Avsätts före fördelningen: ${name}`,
  share: (name: string, fromYear?: number): string =>
    fromYear === undefined
      ? `Andel som ${name} betalar`
      : `Andel som ${name} betalar från ${String(fromYear)}`,
  fixed: (name: string): string => `Fast belopp som ${name} betalar (kr)`,
  key: 'Nyckel mellan kommunerna',
  minimum: 'Minsta belopp per part (kr)',
  maximum: 'Största belopp per part (kr)',
  unit: 'Belopp avrundas till',
  method: 'Metod för avrundningen',
  series: 'Vald indexserie',
  firstIndexed: 'Första år som räknas upp',
  rate: (year: number): string => `Uppräkning som gäller ${String(year)}`,
  termFrom: 'Avtalet gäller från',
  termTo: 'Avtalet gäller till',
  notice: 'Tid för uppsägning',
  noticeMonths: 'Månader före utgången för uppsägning',
  renewal: 'Förlängs med antal år',
  allSign: 'Förutsätter att alla parter undertecknar',
  surplus: 'Överskott eller underskott',
  outcome: (year: number): string => `Verklig kostnad ${String(year)} (kr)`,
  deductionsUsed: (year: number): string => `Använt av det avsatta ${String(year)} (kr)`,
  population: (header: string): string => `Underlag: ${header === '' ? 'folkmängd' : header}, summa`,
  populationSource: 'Folkmängdens källa',
  populationRange: 'Område med parter och folkmängd',
  parties: 'Antal parter som läst i området',
  currentRange: (label: string): string => `Område med nuvarande belopp (${label})`,
  parameterRange: 'Område med avtalets uppgifter',
  assumption: (number: number): string => `Antagande ${String(number)}`,
  remark: (number: number): string => `Att observera ${String(number)}`,
  version: 'Program och version',
  date: 'Beräknat den',
} as const;

export const values = {
  yes: 'Ja',
  no: 'Nej',
  surplusKept: 'Behålls',
  surplusReturned: 'Återförs',
  noSource: 'Ingen källa anges i underlaget',
  keyPopulation: 'Folkmängd',
  keyEqual: 'Lika',
  keyOwn: (header: string | undefined): string =>
    header === undefined ? 'Egen nyckel' : `Egen nyckel (${header})`,
  keyBlend: (parts: readonly { readonly share: string; readonly name: string }[]): string =>
    parts.map((part) => `${formatPercent(part.share)} ${part.name.toLocaleLowerCase('sv')}`).join(', '),
  keyPerInhabitant: (rate: string): string => `${formatNumber(rate)} kr per invånare`,
  keyFixed: 'Fasta belopp',
  unit: (unit: string): string => unitWords(unit),
  method: (method: string): string => {
    const name = methodName(method);
    return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
  },
  rateSource: (series?: string, edition?: string, status?: 'forecast' | 'outcome'): string =>
    [series, edition, status === undefined ? undefined : status === 'forecast' ? 'prognos' : 'utfall']
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
  program: (version: string): string => `Fördelningsnyckel ${version}`,
} as const;

export const assumptionsSubtitle =
  'Belopp i kronor. Allt som beräkningen bygger på, var det står och vad som har antagits';
