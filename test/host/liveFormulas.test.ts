import type { Agreement } from '../../src/core/agreement/model';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import type { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import { exact, inputOf, planOf, rssAgreement } from '../../src/workbook/write/rss.testdata';
import { options } from './job';
import { hashOf, rssWorkbook } from './workbook';

let model: WorkbookModel;
let excel: InstalledExcel;

beforeEach(() => {
  model = rssWorkbook();
  model.useCalculator(nodeCalculator());
  excel = installExcel(model);
});
afterEach(() => excel.dispose());

async function writeLive(agreement: Agreement): Promise<void> {
  const workbook = await readWorkbook();
  const sheets = describeAllocation(planOf(agreement), inputOf(agreement), {
    ...options,
    mode: 'formulas',
    workbook,
  });
  const outcome = await writeSheets(sheets);
  if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
  expect(outcome.warnings).toEqual([]);
}

const value = (sheet: string, row: number, column: number): unknown =>
  model.sheet(sheet).cell(row, column)?.value;
const formula = (sheet: string, row: number, column: number): string | undefined =>
  model.sheet(sheet).cell(row, column)?.formula;

describe('live formulas, recalculated by the workbench', () => {
  it('give the engine’s amounts in every cell (read back and compared by the writer itself)', async () => {
    const before = hashOf(model, ['Underlag', 'Avtal']);
    await writeLive(rssAgreement());
    expect(value('Fördelning 2023', 3, 3)).toBe(159413);
    expect(value('Fördelning 2023', 20, 3)).toBe(4000000);
    expect(formula('Fördelning 2023', 3, 3)).toBe("='Kontroll'!H4");
    expect(formula('Kontroll', 3, 1)).toBe("='Underlag'!B4");
    expect(formula('Beräkning 2023', 4, 1)).toBe("='Avtal'!B3");
    expect(value('Kontroll', 21, 7)).toBe(0);
    expect(hashOf(model, ['Underlag', 'Avtal'])).toBe(before);
  });

  it('follow a changed population cell to the engine’s new answer, and the control cell says so', async () => {
    await writeLive(rssAgreement());
    model.userEdit(model.sheet('Underlag'), 'B9', '15904');
    const changed = rssAgreement();
    const [column] = changed.populations;
    if (column === undefined) throw new Error('no column');
    const figures = column.figures.map((figure, index) => (index === 5 ? { value: exact('15904') } : figure));
    const [year] = planOf({ ...changed, populations: [{ ...column, figures }] }).years;
    year?.rows.slice(0, 15).forEach((row, index) => {
      expect(value('Fördelning 2023', index + 3, 3)).toBe(Number(row.amount) / 100);
    });
    expect(value('Fördelning 2023', 18, 3)).toBe(2000000);
    expect(value('Kontroll', 21, 7)).not.toBe(0);
    expect(value('Kontroll', 21, 9)).toBe('Stämmer inte');
  });

  it('follow a changed amount through the groups', async () => {
    await writeLive(rssAgreement());
    model.userEdit(model.sheet('Avtal'), 'B3', '4000001');
    const [year] = planOf(
      rssAgreement({ cost: { kind: 'amount', amount: { value: exact('4000001') } } }),
    ).years;
    expect(value('Fördelning 2023', 18, 3)).toBe(Number(year?.groups[1]?.amount) / 100);
    expect(value('Fördelning 2023', 19, 3)).toBe(Number(year?.groups[0]?.amount) / 100);
    expect(value('Fördelning 2023', 20, 3)).toBe(4000001);
  });

  it.each(['var-for-sig', 'rest-till-storst', 'rest-till-sist', 'lopande'] as const)(
    'cover the method %s',
    async (method) => {
      await writeLive(rssAgreement({ roundingMethod: { value: method, stated: true } }));
      expect(formula('Fördelning 2023', 3, 3)).toBe("='Kontroll'!H4");
    },
  );

  it.each(['0.01', '10', '100', '1000'])('cover rounding to %s kr', async (unit) => {
    await writeLive(rssAgreement({ roundingUnit: { value: exact(unit), stated: true } }));
    expect(formula('Fördelning 2023', 3, 3)).toBe("='Kontroll'!H4");
  });

  it('cover index, deductions, a rest group and positions', async () => {
    await writeLive(
      rssAgreement({
        cost: {
          kind: 'positions',
          count: { value: exact('4.5') },
          costPerPosition: { value: exact('999999.5') },
        },
        deductions: [
          { name: 'RSS', amount: { kind: 'fixed', value: { value: exact('100000') } } },
          { name: 'Buffert', amount: { kind: 'share', value: { value: exact('0.0125') } } },
        ],
        financing: [
          {
            name: 'Region Dalarna',
            kind: 'region',
            shares: [{ share: { value: exact('0.333'), origin: { cell: 'Avtal!B5' } } }],
          },
        ],
        index: {
          rates: [
            { year: 2024, rate: { value: exact('0.027') } },
            { year: 2025, rate: { value: exact('0.0315') } },
          ],
        },
      }),
    );
    expect(formula('Fördelning 2025', 3, 3)).toBe("='Kontroll 2025'!H4");
  });

  it('cover kronor per inhabitant and equal parts', async () => {
    await writeLive(
      rssAgreement({
        cost: { kind: 'from-key' },
        financing: [],
        key: { value: { kind: 'per-inhabitant', rate: exact('42.25') }, stated: true },
      }),
    );
    expect(formula('Fördelning 2023', 3, 3)).toBe("='Kontroll'!H4");
    await writeLive(
      rssAgreement({
        key: { value: { kind: 'blend', terms: [{ share: exact('1'), term: { kind: 'equal' } }] } },
      }),
    );
    expect(formula('Fördelning 2023 (2)', 3, 2)).toBe("='Kontroll (2)'!H4");
  });

  it('cover mixed keys and own keys with decimals, and follow the source', async () => {
    const column = (figures: readonly string[]) => ({
      header: 'Egen nyckel',
      figures: [...figures.map((figure) => ({ value: exact(figure) })), undefined],
    });
    const own = Array.from({ length: 15 }, (_, index) => `${String(index + 1)}.25`);
    const blend = (terms: readonly (readonly [string, 'population' | 'equal' | 'own'])[]) =>
      rssAgreement({
        key: {
          value: {
            kind: 'blend',
            terms: terms.map(([share, kind]) => ({ share: exact(share), term: { kind } })),
          },
        },
        weights: [column(own)],
      });
    await writeLive(blend([['1', 'own']]));
    expect(formula('Fördelning 2023', 3, 2)).toBe("='Kontroll'!H4");
    await writeLive(
      blend([
        ['0.3', 'equal'],
        ['0.7', 'population'],
      ]),
    );
    expect(formula('Fördelning 2023 (2)', 3, 3)).toBe("='Kontroll (2)'!H4");
    expect(formula('Kontroll (2)', 3, 14)).toBe("='Underlag'!B4");
    await writeLive(
      blend([
        ['0.25', 'own'],
        ['0.75', 'population'],
      ]),
    );
    expect(formula('Fördelning 2023 (3)', 3, 3)).toBe("='Kontroll (3)'!H4");
    model.userEdit(model.sheet('Underlag'), 'B4', '32986');
    const changed = blend([
      ['0.3', 'equal'],
      ['0.7', 'population'],
    ]);
    const [population] = changed.populations;
    const figures =
      population?.figures.map((f, index) => (index === 0 ? { value: exact('32986') } : f)) ?? [];
    const [year] = planOf({ ...changed, populations: [{ header: 'Folkmängd', figures }] }).years;
    expect(value('Fördelning 2023 (2)', 3, 3)).toBe(Number(year?.rows[0]?.amount) / 100);
  });

  it('says so where formulas do not reach, and writes values', async () => {
    const amount = { value: exact('4000000000000') };
    await writeLive(rssAgreement({ cost: { kind: 'amount', amount } }));
    const sheet = model.sheet('Fördelning 2023');
    expect(sheet.cell(3, 3)?.formula).toBeUndefined();
    const texts: unknown[] = [];
    sheet.cells.forEach((cell) => texts.push(cell.value));
    expect(texts.join(' ')).toContain(
      'Beloppen är värden och inte levande formler: beloppen eller nyckelns tal är för stora',
    );
  });
});
