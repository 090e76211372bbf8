import { decimalText } from '../exactNumber';
import type { ColumnRole } from '../model';
import { matchingShare, nearVintageShare } from './vintageMatch';
import type { Scale, TableCell, TableRow } from './model';
import { recognise } from './parties';
import { withoutRates } from './perHead';
import { saysPerHead, unitIn, type UnitWords } from './units';
import { dateIn, isYear, plainWords } from './words';

const DIFFERENCE =
  /skillnad|differens|\bdiff\b|diff\.|förändr|ökning|minskning|avvik|ändring|\+\/-|jämfört|jmf/u;
const SHARE = /andel|procent|%|kvot|fördelningstal/u;
const POPULATION = /folkm|befolkn|invånare|(?:^|[^\p{L}])inv\.?(?![\p{L}])|population/u;
const MONEY =
  /belopp|kostnad|avgift|bidrag|avtal|budget|utfall|ersättning|finansier|betala|faktura|intäkt|utdebiter|insats|debiter|fördelning|tilldel|medel(?!folk|befolk|inv|tal|värde|ålder)|(?:^|[^\p{L}/])(?:kr|tkr|mkr|mnkr|kronor)(?![\p{L}])/u;
const WEIGHT =
  /vikt|nyckel|poäng|antal|elever|plats|årsarbet|tjänst|brukare|barn|timmar|ärende|personer|elev|bädd|besök|skattekraft|yta|areal/u;
const CODE = /kod|kommunnr|(?:^|[^\p{L}])nr(?![\p{L}])|nummer|knr/u;
/** "Kundnummer", "Fakturanr": figures that name something. */
const NUMBERED = /^(?:\p{L}+-?)(?:nummer|nr)\.?$/u;
/** "Konto", "Ansvar", "Projektnr": the coding of a voucher, whole figures that nothing sums. */
const CODED =
  /^(?:konto|ansvar|verksamhet|kst|kostnadsställe|projekt|motpart|aktivitet|objekt|slag)s?(?:kod|nr|nummer)?\.?$/u;
const NO_AMOUNT =
  /^(?:rang|rest|tillägg|justering|steg|avrundning|avrundat nedåt|vanlig avrundning|nr|antal|avrundat uppåt|rad)(?![\p{L}])/u;
const TOTAL_HEAD =
  /^(?:helår|hela året|summa|total|totalt|totalsumma|s:a|sammanlagt|tillsammans)(?![\p{L}])/u;

/** What is known about a column before its role is decided. */
export interface ColumnFacts {
  readonly header: string;
  readonly cells: readonly TableCell[];
  readonly rows: readonly TableRow[];
  readonly isLabel: boolean;
  /** Unit of the title or the notes of the table. */
  readonly tableUnit: UnitWords | undefined;
  readonly tableText: string;
  /** Head over the names ("Nyckeltal", "Nämnd, tkr"). */
  readonly corner: string;
  /** Some column of the table is headed as people: then a year alone heads amounts. */
  readonly peopleHeaded: boolean;
  /** Name of the sheet. */
  readonly sheet: string;
}

/** Decides what a column holds, by its head first and by its figures where the head says nothing. */
export function roleOf(facts: ColumnFacts): ColumnRole {
  if (facts.isLabel) return 'party';
  const body = facts.rows.filter((row) => row.kind === 'item' || row.kind === 'region');
  const numbers = body.map((row) => facts.cells[row.index]?.value ?? NaN).filter((v) => !Number.isNaN(v));
  const texts = body.filter(
    (row) => facts.cells[row.index]?.kind === 'text' && !isDash(facts.cells[row.index]),
  ).length;
  if (numbers.length === 0 && !facts.cells.some((cell) => !Number.isNaN(cell.value) || cell.kind === 'error'))
    return 'text';
  if (texts > numbers.length) return 'text';
  if (isCode(facts, numbers)) return 'code';
  if (numbers.length >= 2 && numbers.every(isYear) && !/folkm|belopp/.test(plainWords(facts.header)))
    return 'text';
  return byHead(facts, numbers) ?? byFigures(facts, numbers);
}

function isDash(cell: TableCell | undefined): boolean {
  return cell !== undefined && /^[-–—.x]{0,3}$/i.test(cell.text.trim());
}

function isCode(facts: ColumnFacts, numbers: readonly number[]): boolean {
  const known = numbers.filter((v) => v >= 100 && v < 10000 && recognise(String(v).padStart(4, '0'))).length;
  if (numbers.length > 0 && known >= numbers.length * 0.8 && known >= 2) {
    const own = facts.rows.filter(
      (row) => row.code !== undefined && Number(row.code) === facts.cells[row.index]?.value,
    );
    if (own.length >= known * 0.5) return true;
  }
  if (NUMBERED.test(plainWords(facts.header)) && numbers.length > 0 && numbers.every(Number.isInteger))
    return true;
  if (CODED.test(plainWords(facts.header)) && numbers.every(Number.isInteger) && !hasTotal(facts))
    return true;
  return (
    CODE.test(plainWords(facts.header)) && numbers.every(Number.isInteger) && known >= numbers.length * 0.5
  );
}

function hasTotal(facts: ColumnFacts): boolean {
  return facts.rows.some(
    (row) => row.parts.length > 0 && !Number.isNaN(facts.cells[row.index]?.value ?? NaN),
  );
}

function byHead(facts: ColumnFacts, numbers: readonly number[]): ColumnRole | undefined {
  const words = plainWords(facts.header);
  const percent = isPercent(facts);
  if (words === '' && !percent) return undefined;
  if (DIFFERENCE.test(words)) return percent || /%|procent/.test(words) ? 'difference-percent' : 'difference';
  if (saysPerHead(withoutRates(words)) && !percent) return 'amount-per-capita';
  if (percent) return 'share';
  // "70 % folkmängd, 30 % lika" is how something was divided, no head of shares.
  if (
    SHARE.test(words.replace(/\d+(?:,\d+)? ?%/g, '')) &&
    (looksLikeShares(numbers) || isMostlyErrors(facts, numbers))
  )
    return 'share';
  if (NO_AMOUNT.test(words) && !unitIn(facts.header)) return WEIGHT.test(words) ? 'weight' : 'unknown';
  const people = POPULATION.exec(words);
  const money = MONEY.exec(words);
  if (people && (!money || people.index < money.index) && !/efter folkm|enligt folkm|per folkm/.test(words))
    return 'population';
  if (money && !/nyckel|antal/.test(words)) return 'amount';
  if (WEIGHT.test(words)) return 'weight';
  if (/^index(?:tal)?(?![\p{L}])/u.test(words) && numbers.every((v) => Math.abs(v) <= 1000)) return 'unknown';
  if (people && !money) return 'population';
  return undefined;
}

/** The cells are in per cent format. */
export function isPercent(facts: Pick<ColumnFacts, 'cells'>): boolean {
  const figures = facts.cells.filter((cell) => cell.kind === 'number');
  return (
    figures.length > 0 &&
    figures.filter((cell) => cell.percentFormat || cell.text.includes('%')).length > figures.length / 2
  );
}

/** A formula that lost its anchor leaves one share and errors: the head says what they should have been. */
function isMostlyErrors(facts: ColumnFacts, numbers: readonly number[]): boolean {
  const errors = facts.cells.filter((cell) => cell.kind === 'error').length;
  return errors > numbers.length && numbers.every((v) => Math.abs(v) <= 1);
}

function looksLikeShares(numbers: readonly number[]): boolean {
  const total = numbers.reduce((sum, value) => sum + value, 0);
  return (
    numbers.every((v) => Math.abs(v) <= 100) && ((total > 0.3 && total < 2.2) || (total > 30 && total < 220))
  );
}

function byFigures(facts: ColumnFacts, numbers: readonly number[]): ColumnRole {
  const match = matchingShare(facts.rows, facts.cells);
  if (match >= 0.5) return 'population';
  const words = plainWords(facts.header);
  const year = dateIn(facts.header).year !== undefined;
  const near = nearVintageShare(facts.rows, facts.cells) >= 0.9;
  if (isDatedCount(facts, numbers, near)) return 'population';
  if (!facts.tableUnit && isMeasures(facts, numbers)) return 'unknown';
  if (
    near &&
    (words === '' ||
      (year && POPULATION.test(plainWords(facts.tableText)) && !MONEY.test(plainWords(facts.tableText))))
  )
    return 'population';
  if (
    words === '' &&
    looksLikeShares(numbers) &&
    numbers.some((v) => !Number.isInteger(v)) &&
    numbers.length >= 3
  )
    return 'share';
  const large = numbers.some((v) => Math.abs(v) >= 100);
  if (TOTAL_HEAD.test(words) || year || (facts.tableUnit && (large || facts.tableUnit.scale > 1)))
    return 'amount';
  return large ? 'amount' : 'unknown';
}

/**
 * Whole figures under a year or a date alone: people, when the head is a full date and they come near a known
 * population, or the sheet or a unitless table speaks of people. Never anything with a unit of money.
 */
function isDatedCount(facts: ColumnFacts, numbers: readonly number[], near: boolean): boolean {
  const { date, year } = dateIn(facts.header);
  const words = plainWords(facts.header);
  if (year === undefined || MONEY.test(words) || !numbers.every((v) => Number.isInteger(v) && v > 0))
    return false;
  if (near) return date !== undefined || (facts.tableUnit === undefined && !facts.peopleHeaded);
  return POPULATION.test(plainWords(facts.sheet)) && facts.tableUnit === undefined;
}

/** A table of indices, per cents or key figures: its columns by year hold no amounts. */
function isMeasures(facts: ColumnFacts, numbers: readonly number[]): boolean {
  const [corner, title] = [plainWords(facts.corner), plainWords(facts.tableText)];
  if (/nyckeltal|indikator/.test(corner)) return true;
  const inPerCent = [corner, title].some((words) => /(?:^|[,(] ?)(?:%|procent)(?![\p{L}])/u.test(words));
  return (inPerCent || corner.startsWith('index')) && numbers.every((v) => Math.abs(v) <= 200);
}

/** Unit and scale of a column: its own head first, then the table's title or note. */
export function unitOfColumn(
  facts: ColumnFacts,
  role: ColumnRole,
): { unit?: string; scale: Scale; ownUnit: boolean } {
  if (role === 'share' || role === 'difference-percent')
    return { unit: '%', scale: 1, ownUnit: isPercent(facts) || /%|procent/i.test(facts.header) };
  if (role === 'amount-per-capita') return { unit: 'kr/inv', scale: 1, ownUnit: true };
  if (role !== 'amount' && role !== 'difference') return { scale: 1, ownUnit: false };
  const own = unitIn(facts.header);
  if (own) return { ...own, ownUnit: true };
  if (facts.tableUnit) return { ...facts.tableUnit, ownUnit: false };
  return { scale: 1, ownUnit: false };
}

/**
 * Smallest step of the printed figures: 0.01, 1, 10, 1000 …; 0 when they carry their whole binary tail. Judged by nine
 * rows in ten, so that one wrong figure does not change what the column is.
 */
export function stepOf(cells: readonly TableCell[], rows: readonly TableRow[]): number {
  const values = bodyFigures(cells, rows);
  const places = values.map(decimalPlaces).sort((a, b) => a - b);
  const decimals = places[Math.min(places.length - 1, Math.floor(places.length * 0.8))] ?? 0;
  if (decimals > 6) return 0;
  if (decimals > 0) return 1 / 10 ** decimals;
  if (values.length < 5) return 1;
  for (const step of [1000, 100, 10])
    if (values.filter((value) => Math.abs(value) % step === 0).length >= values.length * 0.9) return step;
  return 1;
}

/** Figures of the parties; of every row when the table has none. */
function bodyFigures(cells: readonly TableCell[], rows: readonly TableRow[]): number[] {
  const figures = (kinds: ReadonlySet<string>) =>
    rows
      .filter((row) => kinds.has(row.kind))
      .map((row) => cells[row.index]?.value ?? NaN)
      .filter((value) => !Number.isNaN(value) && value !== 0);
  const items = figures(new Set(['item']));
  return items.length > 0 ? items : figures(new Set(['region', 'adjustment', 'total', 'subtotal']));
}

export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  for (let places = 1; places <= 4; places++) {
    const scaled = value * 10 ** places;
    if (Math.abs(scaled - Math.round(scaled)) < Math.abs(scaled) * 1e-14) return places;
  }
  const text = decimalText(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** "Folkmängd", "Invånare 2021". */
export function isPeopleHead(header: string): boolean {
  return POPULATION.test(plainWords(header));
}

export function isTotalHead(header: string): boolean {
  return TOTAL_HEAD.test(plainWords(header));
}
