/**
 * The points a picky ekonom checks in ten minutes, those that need no browser; the number stands in each name.
 * The others are in test/browser/points.test.ts; what only Excel can prove is in test/manual.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goTo } from '../../src/excel/goTo';
import { readContext } from '../../src/excel/context';
import { writeSheets } from '../../src/excel/writeSheets';
import { reviewWorkbook } from '../../src/review/review';
import { describeReview } from '../../src/review/sheet/reviewSheet';
import { wordTable } from '../../src/taskpane/allocate/wordTable';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { Finding } from '../../src/review/model';
import { refusalText } from '../../src/text/refusals';
import { remarkText } from '../../src/text/remarks';
import { readAllocationInput } from '../../src/workbook/read/readAllocationInput';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { suggestPopulation } from '../../src/workbook/read/suggestPopulation';
import { swedishFormula } from '../../src/workbench/host/calculation/swedishFormula';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import type { InstalledExcel } from '../../src/workbench/host/transportA';
import { hashOf } from '../host/workbook';
import { compute, day, describeWith, openExample, rowOf, sheetNamed, shown, textOf } from './workbook';

let model: WorkbookModel;
let excel: InstalledExcel;
beforeEach(async () => ({ model, excel } = await openExample()));
afterEach(() => excel.dispose());

const type = (sheet: string, cell: string, text: string): void =>
  model.userEdit(model.sheet(sheet), cell, text);
const remarks = async (): Promise<string> =>
  (await compute()).input.remarks.map((remark) => remarkText(remark)).join('\n');
const refusals = async (): Promise<string> => {
  const input = readAllocationInput(await readWorkbook(), {});
  return input.kind === 'refused' ? input.refusals.map((refusal) => refusalText(refusal)).join('\n') : '';
};
const findings = async (): Promise<readonly Finding[]> =>
  (await reviewWorkbook({ workbook: await readWorkbook(), sheet: 'Tjänsteskrivelse' })).tables.flatMap(
    (t) => t.findings,
  );
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it('2: finds the table of 15 by itself, with address, number of parties and sum', async () => {
  const [first] = suggestPopulation(await readWorkbook());
  expect(first).toEqual({ address: { sheet: 'Befolkning', range: 'A1:B17' }, parties: 15, sum: '288382' });
});

it.each(['22 986', '22\u00a0986', '22\u202f986'])('3: accepts %j and says that it was text', async (text) => {
  type('Befolkning', 'B2', `'${text}`);
  expect((await compute()).year.rows.find(({ party }) => party === 'Avesta')?.population?.numerator).toBe(
    22986n,
  );
  expect(await remarks()).toContain('B2');
});

it.each(['\u2011928', '–21', '\u2212928'])(
  '3: reads %j as a negative number, and refuses it with its cell',
  async (text) => {
    type('Befolkning', 'B2', `'${text}`);
    expect(await refusals()).toMatch(/Befolkning!B2/);
  },
);

it.each([
  ['A9', 'Malung/Sälen', 'Malung-Sälen'],
  ['A14', 'Säters', 'Säter'],
])('4: takes the name in %s, %j, for %s only aloud', async (cell, written, meant) => {
  type('Befolkning', cell, written);
  const said = await remarks();
  expect(said).toContain(written);
  expect(said).toContain(meant);
});

it('5: says that the region and the sum inside the range are not parties of the key', async () => {
  type('Befolkning', 'A17', 'Region Dalarna');
  type('Befolkning', 'A18', 'Summa');
  type('Befolkning', 'B18', '288382');
  const { year, input } = await compute();
  expect(year.rows.filter(({ kind }) => kind === 'municipality')).toHaveLength(15);
  expect(input.remarks.map((remark) => remarkText(remark)).join('\n')).toMatch(/A1[78]/);
});

it('6: names the municipality that is missing of the county', async () => {
  for (const cell of ['A15', 'B15']) type('Befolkning', cell, '');
  expect(await remarks()).toContain('Vansbro');
});

it('6: names the municipality that belongs to another county', async () => {
  type('Befolkning', 'A17', 'Ockelbo');
  type('Befolkning', 'B17', '5889');
  type('Befolkning', 'A18', 'Summa');
  expect(await remarks()).toContain('Ockelbo');
});

it('7: prints the population’s date and source under the table, and asks for them where they are missing', async () => {
  const notes = textOf(sheetNamed(describeWith(await compute()), 'Fördelning'));
  expect(notes).toMatch(/Källa: SCB, folkmängd juni 2021/);
  type('Befolkning', 'B1', 'Folkmängd');
  type('Befolkning', 'A19', '');
  const computed = await compute();
  expect(computed.plan.assumptions.map(({ id }) => id)).toContain('population-date');
  expect(textOf(sheetNamed(describeWith(computed), 'Fördelning'))).toContain('underlaget anger ingen källa');
});

it('7: figures of another date have their own source', async () => {
  const several = await readXlsx(
    readFileSync(join(__dirname, '../../assets/examples/a01-rss-2023-2026.xlsx')),
  );
  excel.setModel(several);
  const sheets = describeWith(await compute());
  expect(textOf(sheetNamed(sheets, 'Fördelning 2023'))).toContain('Källa: SCB, folkmängd juni 2021');
  expect(textOf(sheetNamed(sheets, 'Fördelning 2024'))).toContain('Källa: SCB, folkmängd 31 december 2024');
});

it('8: total 288 382, and shares that make exactly 100 %', async () => {
  const { year } = await compute();
  expect(year.populationTotal).toEqual({ numerator: 288382n, denominator: 1n });
  const total = rowOf(sheetNamed(describeWith(await compute()), 'Fördelning'), 'Kommunerna');
  expect(shown(total[1])).toBe('288382');
  expect(Number(shown(total[2]))).toBe(1);
});

it('9: exactly 2 000 000, and which four got 1 kr less and why', async () => {
  const { year } = await compute();
  const municipal = year.rows.filter(({ kind }) => kind === 'municipality');
  expect(municipal.reduce((sum, { amount }) => sum + amount, 0n)).toBe(200_000_000n);
  const less = municipal.filter(({ adjustment }) => adjustment === -100n).map(({ party }) => party);
  expect(less).toEqual(['Avesta', 'Malung-Sälen', 'Säter', 'Älvdalen']);
  const control = sheetNamed(describeWith(await compute()), 'Kontroll');
  for (const party of less)
    expect(rowOf(control, party).map(shown).join(' ')).toMatch(/räcker inte till 1.kr till/);
});

it('10: independent rounding when asked for, and then the note', async () => {
  type('Avtal', 'A18', 'Avrundningsmetod');
  type('Avtal', 'B18', 'Var för sig');
  const computed = await compute();
  const sheet = sheetNamed(describeWith(computed), 'Fördelning');
  const printed = ['Avesta', 'Malung-Sälen', 'Säter', 'Älvdalen'].map((name) => shown(rowOf(sheet, name)[3]));
  expect(printed).toEqual(['159414', '70629', '77696', '48776']);
  expect(textOf(sheet)).toContain('På grund av avrundning summerar inte alltid delposterna till totalen.');
});

it('11: the same kr per inhabitant for all on Kontroll', async () => {
  const control = sheetNamed(describeWith(await compute()), 'Kontroll');
  const head = control.rows.find((row) => row.some((cell) => shown(cell) === 'Kr per invånare')) ?? [];
  const at = head.findIndex((cell) => shown(cell) === 'Kr per invånare');
  const rates = ['Avesta', 'Falun', 'Vansbro', 'Älvdalen'].map((name) =>
    Number(shown(rowOf(control, name)[at])),
  );
  expect(new Set(rates.map((rate) => rate.toFixed(2)))).toEqual(new Set(['6.94']));
});

it('12: the split is stated, the region comes last and the sum is bold', async () => {
  const sheet = sheetNamed(describeWith(await compute()), 'Fördelning');
  const names = sheet.rows.map(([first]) => shown(first));
  const at = names.indexOf('Summa');
  expect(names[at - 1]).toBe('Region Dalarna');
  expect(shown(rowOf(sheet, 'Summa')[3])).toBe('4000000');
  expect(rowOf(sheet, 'Summa')[0]?.style).toBe('total');
  expect(spaced(textOf(sheet))).toMatch(/Region Dalarna 50 %.*Kommunerna 50 %/);
});

it('13: shows the amount times the factor with all its decimals, series and edition', async () => {
  type('Avtal', 'A18', 'Index 2024 (LPIK)');
  type('Avtal', 'B18', '2,7 %');
  type('Avtal', 'C18', 'SKR 2023-10-19, prognos');
  const computed = await compute();
  const text = spaced(describeWith(computed).map(textOf).join('\n'));
  expect(text).toContain('4 000 000 kr × 1,027 = 4 108 000 kr');
  expect(text).toContain('SKR 2023-10-19');
  const year = computed.plan.years.find((y) => y.year === 2024);
  expect(year?.agreedAmount).toBe(410_800_000n);
});

it('13: a missing year in the chain is asked for, not guessed', async () => {
  type('Avtal', 'A18', 'Index 2025');
  type('Avtal', 'B18', '2,7 %');
  const { input } = { input: readAllocationInput(await readWorkbook(), {}) };
  await expect(input.kind === 'done' ? compute() : Promise.resolve()).rejects.toThrow(/2024/);
});

it('14: does not choose between LPI and LPIK', async () => {
  expect(await remarks()).toMatch(/LPI och LPIK.*Välj ett/s);
});

it('15: live formulas without numbers typed into them, readable in Swedish', async () => {
  const sheets = describeWith(await compute(), { mode: 'formulas' });
  const formulas = sheets
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
  expect(formulas.length).toBeGreaterThan(100);
  // Digits of rounding and the 0 and 1 of a count are no figures; anything larger would be.
  const bare = formulas.filter((formula) =>
    /(?<![A-Z$\d'])(?!\d+['!])\d{2,}(?![\d']*'?!)/.test(formula.replace(/'[^']*'!/g, '')),
  );
  expect(bare).toEqual([]);
  const swedish = formulas.map(swedishFormula);
  expect(swedish.some((formula) => formula.startsWith('=SUMMA(') || formula.includes('SUMMA('))).toBe(true);
  expect(swedish.some((formula) => formula.includes('AVRUNDA(') && formula.includes(';'))).toBe(true);
});

it('16: one changed population cell changes every figure, to the engine’s new answer', async () => {
  const before = await compute();
  await writeSheets(describeWith(before, { mode: 'formulas' }));
  type('Befolkning', 'B7', '15904');
  const after = await compute();
  after.year.rows
    .filter(({ kind }) => kind === 'municipality')
    .forEach(({ party, amount }) => {
      const sheet = model.sheet('Fördelning 2023');
      let found: unknown;
      sheet.cells.forEach((cell, row, column) => {
        if (column === 0 && cell.value === party) found = sheet.cell(row, 3)?.value;
      });
      expect([party, found]).toEqual([party, Number(amount) / 100]);
    });
});

it('17: numbers are numbers with their formats, right-aligned heads', async () => {
  const sheet = sheetNamed(describeWith(await compute()), 'Fördelning');
  const [, people, share, amount] = rowOf(sheet, 'Avesta');
  expect(people).toMatchObject({ kind: 'number', value: '22986', format: '#,##0' });
  expect(share).toMatchObject({ kind: 'number', format: '0.00 %' });
  expect(amount).toMatchObject({ kind: 'number', value: '159413', format: '#,##0' });
});

it('18: the user’s sheets are untouched and a taken name is met by a free one', async () => {
  const mine = model.sheets.map(({ name }) => name);
  const before = hashOf(model, mine);
  await writeSheets(describeWith(await compute()));
  await writeSheets(describeWith(await compute()));
  const names = model.sheets.map(({ name }) => name);
  expect(names.slice(0, mine.length)).toEqual(mine);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Fördelning 2023 (2)');
  expect(hashOf(model, mine)).toBe(before);
});

it('19: knows beforehand whether one Ctrl+Z will do', async () => {
  expect((await readContext()).canGroupUndo).toBe(false);
});

it('20: one A4 page wide, the head repeated, diarienummer, date and page in the footer', async () => {
  await writeSheets(describeWith(await compute()));
  for (const name of ['Fördelning 2023', 'Kontroll', 'Antaganden och källor']) {
    const layout = model.sheet(name).pageLayout;
    expect(JSON.stringify(layout)).toContain('HSN 2022/1845');
    expect(JSON.stringify(layout)).toMatch(/&D/);
    expect(JSON.stringify(layout)).toMatch(/&P.*&N/);
    expect(JSON.stringify(layout)).toMatch(/[aA]4/);
    expect(layout.zoom).toMatchObject({ horizontalFitToPages: 1 });
    // The head is the third row, under title and subtitle.
    expect(layout.titleRows).toMatchObject({ top: 2, bottom: 2 });
  }
  expect(model.sheet('Fördelning 2023').pageLayout.zoom).toMatchObject({ verticalFitToPages: 1 });
});

it('21: an editable table for Word, thousand spaces kept, no image', async () => {
  const { html, text } = wordTable(sheetNamed(describeWith(await compute()), 'Fördelning'));
  expect(html).toMatch(/^<table>.*<th scope="col"/);
  expect(html).toContain('159\u00a0413');
  expect(html).not.toMatch(/<img|<script/);
  expect(text).toContain('Avesta\t22\u00a0986\t');
});

it('22: a ready paragraph with full amounts, year and source', async () => {
  const text = spaced(
    textOf(sheetNamed(describeWith(await compute(), { sheets: ['decision-text'] }), 'Text')),
  );
  for (const part of ['2023', '4 000 000', '2 000 000', 'folkmängd', 'Källa']) expect(text).toContain(part);
});

it('23: finds 4 000 004 and 1 225 537 in the printed table, with the difference in kronor', async () => {
  const rounding = (await findings()).filter(({ check }) => check === 'rounding-difference');
  expect(rounding.map(({ expected, effect }) => [expected, effect])).toEqual(
    expect.arrayContaining([
      ['4000004', '4'],
      ['2451072', '2'],
    ]),
  );
});

it('24: finds that the column for 2022 does not follow the printed population', async () => {
  const [key] = (await findings()).filter(({ check }) => check === 'key-mismatch');
  expect(key).toMatchObject({ severity: 'error', cause: 'other-population' });
  expect(key?.why).toMatch(/31 december 2021.*218/s);
});

it('25: missing unit, source and heads are no errors', async () => {
  const missing = (await findings()).filter(({ check }) => check === 'missing-metadata');
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.every(({ severity }) => severity !== 'error')).toBe(true);
});

describe('26: planted copies of the table that is right', () => {
  const right = async (): Promise<WorkbookModel> =>
    readXlsx(readFileSync(join(__dirname, '../../assets/examples/rss-dalarna-2023-ratt.xlsx')));
  const checksOf = async (change: (book: WorkbookModel) => void): Promise<readonly string[]> => {
    const book = await right();
    book.useCalculator(nodeCalculator());
    change(book);
    excel.setModel(book);
    const { tables } = await reviewWorkbook({ workbook: await readWorkbook(), sheet: 'Tjänsteskrivelse' });
    return tables.flatMap((table) => table.findings).map(({ check, cells }) => `${check} ${cells[0] ?? ''}`);
  };
  const put = (book: WorkbookModel, cell: string, text: string): void =>
    book.userEdit(book.sheet('Tjänsteskrivelse'), cell, text);
  const live = (book: WorkbookModel): void => {
    for (let row = 6; row <= 20; row++)
      put(book, `D${String(row)}`, `=AVRUNDA(2000000*B${String(row)}/B$22;0)`);
    put(book, 'B22', '=SUMMA(B6:B20)');
    put(book, 'D22', '=SUMMA(D6:D21)');
    put(book, 'A23', 'På grund av avrundning summerar inte alltid delposterna till totalen.');
  };

  it('is silent on the one that is right', async () => {
    expect(await checksOf(() => undefined)).toEqual([]);
    expect(await checksOf(live)).toEqual([]);
  });
  it('finds a typed-over formula', async () => {
    const found = await checksOf((book) => {
      live(book);
      put(book, 'D9', '75000');
    });
    expect(found).toEqual(['formula-overwritten D9']);
  });
  it('finds a sum that misses its last row', async () => {
    const found = await checksOf((book) => {
      live(book);
      put(book, 'D22', '=SUMMA(D6:D19)+D21');
    });
    expect(found).toEqual(['sum-range-incomplete D22']);
  });
  it('finds an amount left from last year', async () => {
    expect(await checksOf((book) => put(book, 'D8', '253937'))).toEqual(['amount-deviates D8']);
  });
  it('finds a total counted twice', async () => {
    const found = await checksOf((book) => {
      live(book);
      put(book, 'D22', '=SUMMA(D6:D21)+SUMMA(D6:D20)');
    });
    expect(found).toEqual(['double-counting D22']);
  });
});

it('27: every finding says what, where and why, and a cell can be shown', async () => {
  for (const finding of await findings()) {
    expect(finding.cells.length).toBeGreaterThan(0);
    expect(finding.message.length).toBeGreaterThan(20);
    expect(finding.remedy ?? '').not.toBe('');
    await goTo({ sheet: 'Tjänsteskrivelse', range: finding.cells[0] ?? '' });
  }
});

it('28: lists what was checked and what could not be, and never says that all is right', async () => {
  const result = await reviewWorkbook({ workbook: await readWorkbook(), sheet: 'Tjänsteskrivelse' });
  expect(result.checked.length).toBeGreaterThan(5);
  expect(result.notChecked.every(({ reason }) => reason.length > 10)).toBe(true);
  expect(JSON.stringify(result)).not.toMatch(/allt stämmer/i);
});

it('29: the review is kept as a sheet with date, version, decisions and who', async () => {
  const result = await reviewWorkbook({ workbook: await readWorkbook(), sheet: 'Tjänsteskrivelse' });
  const [table] = result.tables;
  const decided = table?.findings[0]?.fingerprint ?? '';
  const sheet = describeReview(result, {
    ...day,
    file: 'rss-dalarna-2023.xlsx',
    decisions: new Map([
      [decided, { justification: 'Avtalat med kommunerna', by: 'A. Ekonom', date: '2026-11-21' }],
    ]),
  });
  const text = spaced(textOf(sheet));
  for (const part of [
    '21 november 2026',
    '0.1.0',
    'Avtalat med kommunerna',
    'A. Ekonom',
    table?.fingerprint ?? '?',
  ]) {
    expect(text).toContain(part);
  }
});

it('30: sixteen parties are computed in under a second', async () => {
  const began = performance.now();
  await compute();
  expect(performance.now() - began).toBeLessThan(1000);
});
