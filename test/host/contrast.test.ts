// Every cell with words or figures on every sheet that the product writes can be read: at least 4.5:1 between the font
// and the fill that really stand in the workbook (WCAG 1.4.3), not what a table of styles says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { municipalitiesOf, vintagesOf } from '../../src/data/countyPopulations';
import { luminanceOf } from '../../src/excel/theme';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { reviewWorkbook } from '../../src/review/review';
import { describeCorrectedCopy } from '../../src/review/sheet/correctedCopy';
import { describeReview } from '../../src/review/sheet/reviewSheet';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { readXlsx } from '../../src/workbench/files/readXlsx';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel } from '../../src/workbench/host/transportA';
import { agreementSheet } from '../../src/workbook/write/agreementSheet';
import type { SheetDescription } from '../../src/workbook/write/description';
import { sheetKinds } from '../../src/workbook/write/options';
import { populationSheet } from '../../src/workbook/write/populationSheet';
import { compute, day, describeWith } from '../points/workbook';

const open = async (name: string): Promise<WorkbookModel> => {
  const model = await readXlsx(readFileSync(join(__dirname, '../../assets/examples', name)));
  model.useCalculator(nodeCalculator());
  return model;
};

/** Contrast of two colours as `#RRGGBB`, 1 to 21. */
function contrast(one: string, other: string): number {
  const [a = NaN, b = NaN] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The lowest contrast of every cell that holds something, by sheet and pair of colours. */
function contrasts(model: WorkbookModel, names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const name of names) {
    const sheet = model.sheet(name);
    sheet.cells.forEach((cell, row, column) => {
      if (cell.value === '' && cell.formula === undefined) return;
      const { fontColor, fill } = sheet.styleOf(row, column);
      const ground = fill === '' ? '#FFFFFF' : fill;
      found.set(`${name}: ${fontColor} on ${ground}`, contrast(fontColor, ground));
    });
  }
  return found;
}

async function written(sheets: readonly SheetDescription[]): Promise<readonly string[]> {
  const outcome = await writeSheets(sheets);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  return outcome.sheets.map(({ name }) => name);
}

const tooLow = (found: ReadonlyMap<string, number>): readonly string[] =>
  [...found].filter(([, ratio]) => !(ratio >= 4.5)).map(([place]) => place);

it.each(['values', 'formulas'] as const)(
  'every kind of result sheet, %s: heads, figures, sums, notes',
  async (mode) => {
    const model = await open('a01-rss-2023-2026.xlsx');
    const typed = { A21: 'Utfall 2023', B21: '3900000', A22: 'Överskott', B22: 'Återförs' };
    for (const [cell, words] of Object.entries(typed)) model.userEdit(model.sheet('Avtal'), cell, words);
    const excel = installExcel(model);
    const names = await written(
      describeWith(await compute(), {
        mode,
        sheets: sheetKinds,
        trueUps: [{ year: 2023, billed: 0, final: 1 }],
      }),
    );
    excel.dispose();
    const kinds = new Set(names.map((name) => name.replace(/ \d{4}$/, '')));
    expect([...kinds].sort()).toEqual(
      [
        'Antaganden och källor',
        'Avstämning',
        ...(mode === 'formulas' ? ['Beräkning'] : []),
        'Fakturaunderlag',
        'Flerårsplan',
        'Fördelning',
        'Konsekvens',
        'Kontroll',
        'Reglering',
        'Text till beslutsunderlag',
      ].sort(),
    );
    const found = contrasts(model, names);
    // A grey head and a grey note are among them: it is not white on white that passes.
    expect([...found.keys()].filter((key) => /#E7E6E6|#404040/.test(key)).length).toBeGreaterThan(10);
    expect(tooLow(found)).toEqual([]);
  },
  60_000,
);

it('Granskning, the corrected copy, Befolkning and Avtal', async () => {
  const model = await open('rss-dalarna-2023.xlsx');
  const excel = installExcel(model);
  const workbook = await readWorkbook();
  const result = await reviewWorkbook({ workbook, sheet: 'Tjänsteskrivelse' });
  const [table] = result.tables;
  const [vintage] = vintagesOf('20');
  if (table === undefined || vintage === undefined) throw new Error('nothing to write');
  const copy = describeCorrectedCopy(table, workbook, 'kopia');
  const names = await written([
    describeReview(result, { ...day, file: 'a.xlsx', by: 'Eva Ek', decisions: new Map() }),
    ...(copy === undefined ? [] : [copy]),
    populationSheet({ county: 'Dalarnas län', municipalities: municipalitiesOf('20'), vintages: [vintage] }),
    agreementSheet([{ label: 'Årlig kostnad', value: '4 000 000 kr', source: 'Avtal p. 6' }], 'Avtal'),
  ]);
  excel.dispose();
  expect(names).toHaveLength(4);
  expect(tooLow(contrasts(model, names))).toEqual([]);
});

it('sees a contrast that is too low', async () => {
  const model = await open('rss-dalarna-2023.xlsx');
  const excel = installExcel(model);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Avtal').getRange('A1');
    cell.format.font.color = '#BBBBBB';
    await context.sync();
  });
  excel.dispose();
  expect(tooLow(contrasts(model, ['Avtal']))).toEqual(['Avtal: #BBBBBB on #FFFFFF']);
});
