import fc from 'fast-check';
import type { Agreement, ApportionmentMethod } from '../../src/core/agreement/model';
import { fraction } from '../../src/core/exact/fraction';
import { computePlan } from '../../src/core/plan/plan';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { writeSheets } from '../../src/excel/writeSheets';
import { nodeCalculator } from '../../src/workbench/host/calculation/nodeCalculator';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { describeAllocation } from '../../src/workbook/write/describeAllocation';
import { exact, inputOf, rssAgreement } from '../../src/workbook/write/rss.testdata';
import { options } from './job';

let excel: InstalledExcel;
beforeEach(() => {
  excel = installExcel(new WorkbookModel());
});
afterEach(() => excel.dispose());

interface Case {
  readonly populations: readonly number[];
  readonly amount: number;
  readonly perMille: number;
  readonly unit: string;
  readonly method: ApportionmentMethod;
  readonly rate: number;
  readonly deduction: number;
}

const cases: fc.Arbitrary<Case> = fc.record({
  populations: fc.array(fc.integer({ min: 1, max: 990_000 }), { minLength: 2, maxLength: 26 }),
  amount: fc.integer({ min: 1_000, max: 90_000_000 }),
  perMille: fc.integer({ min: 1, max: 999 }),
  unit: fc.constantFrom('0.01', '1', '10', '100', '1000'),
  method: fc.constantFrom<ApportionmentMethod[]>(
    'storsta-resten',
    'var-for-sig',
    'rest-till-storst',
    'rest-till-sist',
    'lopande',
  ),
  rate: fc.integer({ min: -30, max: 120 }),
  deduction: fc.integer({ min: 0, max: 900 }),
});

function agreementOf(one: Case): Agreement {
  const base = rssAgreement();
  return {
    ...base,
    parties: [
      ...one.populations.map((_, index) => ({
        name: `Kommun ${String(index + 1)}`,
        kind: 'municipality' as const,
      })),
      { name: 'Region Dalarna', kind: 'region' as const },
    ],
    populations: [
      {
        header: 'Folkmängd',
        figures: [
          ...one.populations.map((figure, index) => ({
            value: exact(String(figure)),
            origin: { cell: `Blad1!B${String(index + 2)}` },
          })),
          undefined,
        ],
      },
    ],
    cost: {
      kind: 'amount',
      amount: { value: exact(String(one.amount)), origin: { cell: 'Blad1!D1' } },
    },
    financing: [
      {
        name: 'Region Dalarna',
        kind: 'region',
        shares: [{ share: { value: fraction(BigInt(one.perMille), 1000n), origin: { cell: 'Blad1!D2' } } }],
      },
    ],
    deductions: [
      { name: 'Avdrag', amount: { kind: 'share', value: { value: fraction(BigInt(one.deduction), 1000n) } } },
    ],
    index: { rates: [{ year: 2024, rate: { value: fraction(BigInt(one.rate), 1000n) } }] },
    roundingUnit: { value: exact(one.unit), stated: true },
    roundingMethod: { value: one.method, stated: true },
  };
}

function workbookOf(one: Case): WorkbookModel {
  const model = new WorkbookModel({ sheets: ['Blad1'] });
  model.useCalculator(nodeCalculator());
  const sheet = model.sheet('Blad1');
  one.populations.forEach((figure, index) => {
    sheet.load(index + 1, 1, figure, 'Double');
  });
  sheet.load(0, 3, one.amount, 'Double');
  sheet.load(1, 3, one.perMille / 1000, 'Double');
  return model;
}

describe('live formulas of random agreements', () => {
  it('equal the engine in every cell, and are formulas in every amount', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const agreement = agreementOf(one);
        const plan = computePlan(agreement);
        if (plan.kind === 'refused') return;
        const model = workbookOf(one);
        excel.setModel(model);
        const sheets = describeAllocation(plan.value, inputOf(agreement), {
          ...options,
          mode: 'formulas',
          workbook: await readWorkbook(),
          sheets: ['allocation'],
          years: [2024],
        });
        const outcome = await writeSheets(sheets);
        if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
        const people = one.populations.reduce((sum, figure) => sum + figure, 0);
        // Above 2^52 a double no longer holds total × key: then the sheet has values, and says so.
        const small = (one.amount * 1.2 * people) / Number(one.unit) < 2 ** 52;
        const formula = model.sheet('Fördelning 2024').cell(3, 3)?.formula;
        if (small) expect(formula).toBe("='Kontroll'!H4");
        else expect([undefined, "='Kontroll'!H4"]).toContain(formula);
      }),
      { numRuns: Number(process.env['FORMULA_RUNS'] ?? 25), seed: 20231019 },
    );
  });
});
