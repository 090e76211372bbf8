import { plainText } from '../../workbook/read/foldedText';
import { countyName, likelyParty, municipalitiesOf, partyByCode } from '../table/parties';
import type { TableCell, TableRow } from '../table/model';
import { namesOrganisation, plainWords } from '../table/words';
import { columnsOf, ran, report, type Review } from './context';
import { readCellAt } from './place';

/** party-missing, party-duplicate and party-unknown: the names of a table about municipalities or regions. */
export function checkParties(review: Review): void {
  const items = review.table.rows.filter((row) => row.kind === 'item' && row.label !== '');
  const known = items.filter((row) => row.code !== undefined);
  if (known.length < 3 || known.length < items.length * 0.5) {
    for (const check of ['party-missing', 'party-duplicate', 'party-unknown'] as const)
      ran(review, check, 'no-parties');
    return;
  }
  ran(review, 'party-duplicate');
  ran(review, 'party-unknown');
  const unknown = checkUnknown(review, items, known);
  checkDuplicates(review, known);
  checkMissing(review, known, unknown);
}

function labelCell(review: Review, row: TableRow): TableCell {
  return row.labelCell ?? readCellAt(review.table);
}

/** The county that nearly all municipalities of the table belong to. */
function commonCounty(known: readonly TableRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of known)
    if (row.code?.length === 4) counts.set(row.code.slice(0, 2), (counts.get(row.code.slice(0, 2)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const municipal = known.filter((row) => row.code?.length === 4).length;
  return most && most[1] >= 4 && most[1] >= municipal * 0.8 ? most[0] : undefined;
}

/** Names that are no party, damaged names, and a municipality of another county; gives the codes they likely mean. */
function checkUnknown(review: Review, items: readonly TableRow[], known: readonly TableRow[]): Set<string> {
  const meant = new Set<string>();
  const damaged: { row: TableRow; likely: string }[] = [];
  for (const row of items) {
    if (row.code !== undefined || namesOrganisation(row.label) || isBelowTotal(review, row)) continue;
    const likely = likelyParty(row.label);
    if (likely) {
      meant.add(likely.party.code);
      if (likely.lost === 'diacritics') damaged.push({ row, likely: likely.party.name });
      else tellUnknown(review, [row], likely.party.name);
    } else if (standsAmongParties(review, row, known)) tellUnknown(review, [row], undefined);
  }
  if (damaged.length > 2)
    tellUnknown(
      review,
      damaged.map(({ row }) => row),
      damaged.map(({ likely }) => likely).join(', '),
    );
  else for (const { row, likely } of damaged) tellUnknown(review, [row], likely);
  for (const code of checkCounty(review, known)) meant.add(code);
  return meant;
}

/** Rows below the grand total ("Norra", "Södra") group the parties again: they are none themselves. */
function isBelowTotal(review: Review, row: TableRow): boolean {
  const totals = review.table.rows.filter((other) => other.parts.length > 0);
  return (
    totals.some((total) => total.kind === 'total' && total.index < row.index && isAbove(total, row)) &&
    !totals.some((total) => total.parts.includes(row.index))
  );
}

function isAbove(total: TableRow, row: TableRow): boolean {
  return total.parts.every((part) => part < row.index);
}

/** A made-up or misread name in a municipality's place: one word with its own figures in every key column. */
function standsAmongParties(review: Review, row: TableRow, known: readonly TableRow[]): boolean {
  const populations = columnsOf(review.table, 'population');
  const words = plainText(row.label).split(' ').length;
  if (known.length < 4 || words > 2) return false;
  if (populations.length > 0)
    return populations.every((column) => !Number.isNaN(column.cells[row.index]?.value ?? NaN));
  const between =
    known.some((other) => other.index > row.index) && known.some((other) => other.index < row.index);
  return between && words === 1 && /^\p{Lu}\p{L}+$/u.test(row.label.trim());
}

function tellUnknown(review: Review, rows: readonly TableRow[], likely: string | undefined): void {
  report(review, {
    check: 'party-unknown',
    cells: rows.map((row) => labelCell(review, row)),
    certainty: likely === undefined ? 0.7 : 0.95,
    facts: { name: rows.map((row) => row.label).join(', '), likely },
  });
}

/** Municipalities of another county; gives the codes of those they are likely to stand for. */
function checkCounty(review: Review, known: readonly TableRow[]): string[] {
  const county = commonCounty(known);
  if (county === undefined) return [];
  const strangers = known.filter((row) => row.code?.length === 4 && !row.code.startsWith(county));
  if (strangers.length > Math.max(1, known.length * 0.1) || severalCountiesMeant(review)) return [];
  const meant: string[] = [];
  for (const row of strangers) {
    review.doubtful.add(row.index);
    const likely = likelyInCounty(row, county);
    if (likely) meant.push(likely[0]);
    report(review, {
      check: 'party-unknown',
      cause: 'other-county',
      cells: [labelCell(review, row)],
      certainty: 0.9,
      facts: {
        name: row.label,
        county: countyName(row.code?.slice(0, 2) ?? ''),
        expectedCounty: countyName(county),
        likely: likely?.[1],
      },
    });
  }
  return meant;
}

function severalCountiesMeant(review: Review): boolean {
  return (
    review.table.texts.some(({ text }) =>
      /flera län|länsöverskrid|grannkommun|förbund|sjukvårdsområde|angränsande/i.test(text),
    ) || review.terms.parties.length > 0
  );
}

/** Habo (Jönköping) among Uppsala's municipalities: Håbo. */
function likelyInCounty(row: TableRow, county: string): readonly [string, string] | undefined {
  const bare = (name: string) =>
    plainWords(name)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
  return [...municipalitiesOf(county)].find(
    ([, name]) =>
      bare(name) === bare(row.label) || bare(name).split(/[ -]/)[0] === bare(row.label).split(/[ -]/)[0],
  );
}

/** The same party twice in a table where the others stand once. */
function checkDuplicates(review: Review, known: readonly TableRow[]): void {
  const rows = new Map<string, TableRow[]>();
  for (const row of known) {
    const key = `${row.code ?? ''}|${row.section ?? ''}`;
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const twice = [...rows.values()].filter((group) => group.length > 1);
  if (twice.length === 0 || twice.length > rows.size * 0.25) return;
  for (const group of twice) {
    if (isSplitByText(review, group)) continue;
    for (const row of group) review.doubtful.add(row.index);
    report(review, {
      check: 'party-duplicate',
      cells: [...group].reverse().map((row) => labelCell(review, row)),
      certainty: 0.95,
      facts: { name: group[0]?.label },
    });
  }
}

/** Rows of one party that a text column tells apart (kind of cost, year) are no duplicates. */
function isSplitByText(review: Review, group: readonly TableRow[]): boolean {
  return review.table.columns.some((column) => {
    if (column.role !== 'text') return false;
    const values = group.map((row) => {
      const cell = column.cells[row.index];
      return cell === undefined ? '' : Number.isNaN(cell.value) ? cell.text.trim() : String(cell.value);
    });
    return values.every((value) => value !== '') && new Set(values).size === values.length;
  });
}

const ALL_WORDS =
  /samtliga|alla (?:länets |de )?\d*\s?kommuner|länets (?:\d+|femton|fjorton|tretton|tolv|elva|tio|nio|åtta|sju|sex|fem) kommuner|länets kommuner|kommunerna i (?:länet|[\p{L} ]+ län)|(?<!\d)\d{1,3} kommuner|femton kommuner|fjorton kommuner/u;
const NUMBER_WORDS = new Map([
  ['fem', 5],
  ['sex', 6],
  ['sju', 7],
  ['åtta', 8],
  ['nio', 9],
  ['tio', 10],
  ['elva', 11],
  ['tolv', 12],
  ['tretton', 13],
  ['fjorton', 14],
  ['femton', 15],
  ['sexton', 16],
]);

/** party-missing (G1): only where the text, or the agreement, says which parties there should be. */
function checkMissing(review: Review, known: readonly TableRow[], meant: ReadonlySet<string>): void {
  const county = commonCounty(known);
  const wanted = wantedParties(review, known, county);
  if (!wanted) {
    ran(review, 'party-missing', 'no-known-set');
    return;
  }
  ran(review, 'party-missing');
  const present = new Set([...known.map((row) => row.code ?? ''), ...meant]);
  const said = review.table.texts.map(({ text }) => plainWords(text)).join(' | ');
  const missing = [...wanted.codes].filter(([code, name]) => !present.has(code) && !isExcused(said, name));
  if (missing.length === 0 || (missing.length > 3 && missing.length > wanted.codes.size * 0.25)) return;
  const total = review.table.rows.find((row) => row.kind === 'total');
  report(review, {
    check: 'party-missing',
    cells: [total?.labelCell ?? readCellAt(review.table)],
    certainty: 0.9,
    facts: {
      names: missing.map(([, name]) => name).join(', '),
      known: wanted.words,
      count: String(wanted.codes.size - missing.length),
      of: String(wanted.codes.size),
    },
  });
}

/** "Vansbro ingår inte", "exklusive Vansbro", "utom Vansbro". */
function isExcused(said: string, name: string): boolean {
  const plain = plainWords(name);
  if (!said.includes(plain)) return false;
  const at = said.indexOf(plain);
  const around = said.slice(Math.max(0, at - 60), at + plain.length + 60);
  return /ingår inte|ingår ej|deltar inte|deltar ej|medverkar inte|medverkar ej|exkl|utom|förutom|undantag|inte med|utan |ej med|står utanför|avstår|inte part|saknas/.test(
    around,
  );
}

function wantedParties(
  review: Review,
  known: readonly TableRow[],
  county: string | undefined,
): { codes: ReadonlyMap<string, string>; words: string } | undefined {
  const listed = review.terms.parties.filter((code) => /^\d{4}$/.test(code));
  if (
    listed.length > 0 &&
    known.filter((row) => listed.includes(row.code ?? '')).length >= listed.length * 0.6
  )
    return {
      codes: new Map(listed.map((code) => [code, partyByCode(code)?.name ?? code])),
      words: 'avtalets parter',
    };
  if (county === undefined) return undefined;
  const codes = municipalitiesOf(county);
  const texts = [
    ...review.table.texts.map(({ text }) => text),
    ...review.table.rows
      .filter((row) => row.kind === 'total' || row.kind === 'subtotal')
      .map((row) => row.label),
  ];
  for (const text of texts) {
    const words = plainWords(text);
    const match = ALL_WORDS.exec(words);
    if (!match) continue;
    const number = numberIn(match[0]);
    if (number !== undefined && number !== codes.size) continue;
    if (number === undefined && known.length < codes.size * 0.7) continue;
    return { codes, words: `${countyName(county)}: ${String(codes.size)} kommuner` };
  }
  return undefined;
}

function numberIn(words: string): number | undefined {
  const digits = /\d+/.exec(words);
  if (digits) return Number(digits[0]);
  for (const [word, number] of NUMBER_WORDS)
    if (new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u').test(words)) return number;
  return undefined;
}
