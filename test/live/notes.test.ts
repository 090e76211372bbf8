import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import type { SheetDescription } from '../../src/workbook/write/description';
import { shown } from '../../src/workbook/write/shown.testdata';
import { liveKinds, usualLimits, valueKinds, workbookOf } from './kinds';
import { writeModel, writeRandom } from './recalculate';

/** What the sheets say in words is held against the amounts they print. */
let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

/** Öre, so that nothing is lost on the way. */
const amount = (text: string): number => Math.round(Number(text) * 100);

/** Where the note is false, in words; undefined where it is true or where there is no table. */
function falseNote({ name, rows }: SheetDescription): string | undefined {
  const head = rows.findIndex((row) => shown(row[0]) === 'Part');
  const total = rows.findIndex((row) => shown(row[0]) === 'Kommunerna');
  const place = rows[head]?.findIndex((cell) => shown(cell) === 'Belopp') ?? -1;
  if (head < 0 || total < 0 || place < 0) return undefined;
  const said = rows.map((row) => shown(row[0]).replaceAll('\u00a0', ' ')).join(' ');
  const printed = amount(shown(rows[total]?.[place]));
  const parts = rows.slice(head + 1, total).map((row) => amount(shown(row[place])));
  const sum = parts.reduce((all, part) => all + part, 0);
  const moved = rows
    .slice(head + 1, total)
    .some((row) => Number(shown(row[place + 1])) !== 0 && shown(rows[head]?.[place + 1]) === 'Justering');
  const itself = said.includes('totalen är summan av de avrundade beloppen');
  const adjusted = said.includes('justerade så att summan är exakt');
  if (itself && (sum !== printed || moved)) return `${name}: the total is not the sum of what was rounded`;
  if (adjusted && sum !== printed) return `${name}: the sum is not exact`;
  if (sum !== printed && !said.includes('summerar inte alltid delposterna'))
    return `${name}: nothing says why`;
  return undefined;
}

/** The figures of *Text till beslutsunderlag*, öre: what is set aside and what the sides pay make the cost. */
function falseText(sheets: readonly SheetDescription[]): readonly string[] {
  const sheet = sheets.find(({ name }) => name.startsWith('Text till beslutsunderlag'));
  if (sheet === undefined) throw new Error('Text till beslutsunderlag is missing.');
  const texts = sheet.rows.map((row) => shown(row[1]).replaceAll('\u00a0', ' '));
  const kronor = (text: string): number[] =>
    [...text.matchAll(/(−?\d[\d ]*(?:,\d+)?) kr(?!\p{L})/gu)].map(([, figure = '']) =>
      amount(figure.replaceAll(' ', '').replace(',', '.').replace('−', '-')),
    );
  const sum = (figures: readonly number[]): number => figures.reduce((all, figure) => all + figure, 0);
  return texts
    .filter((text) => text.startsWith('Kostnaden för'))
    .filter((text) => {
      const [cost = '', aside = '', sides = ''] = text.split(
        / (?=Av \S* ?[\d ,]+ kr avsätts|De[nt] fördelas på)/,
      );
      const [total = NaN] = kronor(cost);
      const divided = aside.startsWith('Av ') ? sides : aside;
      const [from, ...taken] = aside.startsWith('Av ') ? kronor(aside) : [total, total];
      const left = taken.at(-1) ?? NaN;
      const isSound =
        from === total &&
        total - sum(taken.slice(0, -1)) === left &&
        (divided === '' || sum(kronor(divided)) === left);
      return !isSound;
    });
}

const allocations = (sheets: readonly SheetDescription[]): readonly SheetDescription[] =>
  sheets.filter(({ name }) => name.startsWith('Fördelning'));

it.each([...liveKinds, ...usualLimits, ...valueKinds])(
  'vad bladen säger om sig själva är sant: $name',
  async (kind) => {
    const written = await writeModel(excel, workbookOf(kind), 'values', kind.complete);
    if (typeof written === 'string') throw new Error(written);
    const sheets = allocations(written.sheets);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.map(falseNote).filter((found) => found !== undefined)).toEqual([]);
  },
);

it('vad bladen säger om sig själva är sant i slumpade avtal', async () => {
  const found: string[] = [];
  // 2149: fixed amounts of half kronor, each rounded upwards.
  for (const seed of [...Array.from({ length: 60 }, (_, index) => index + 1), 2149]) {
    const written = await writeRandom(excel, seed, 'values');
    if (typeof written === 'string') throw new Error(`${String(seed)}: ${written}`);
    found.push(...falseText(written.sheets).map((text) => `${String(seed)} ${text}`));
    for (const sheet of allocations(written.sheets)) {
      const fault = falseNote(sheet);
      if (fault !== undefined) found.push(`${String(seed)} ${fault}`);
    }
  }
  expect(found).toEqual([]);
}, 120_000);
