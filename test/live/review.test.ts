import { readWorkbook } from '../../src/excel/readWorkbook';
import { reviewWorkbook } from '../../src/review/review';
import { installExcel, type InstalledExcel } from '../../src/workbench/host/transportA';
import { WorkbookModel } from '../../src/workbench/host/model/workbook';
import { liveKinds, usualLimits, workbookOf, type Kind } from './kinds';
import { writeModel } from './recalculate';

/** The sheets of the kinds that became live must pass our own review, as formulas and as values. */
const reviewed: ReadonlySet<string> = new Set([
  'Uppräknade fasta belopp',
  'Fasta belopp med ören, avrundade till hela kronor',
  'Flera kostnadsposter',
  'Största resten, Lägsta belopp',
  'Sainte-Laguë, Lägsta belopp',
  'Rest till största, Lägsta belopp',
  'Löpande, Lägsta belopp',
  'Stora belopp i ören efter en blandad nyckel',
  'Sainte-Laguë, alla rättelser på den största (49)',
  'Sainte-Laguë, alla rättelser på den största (51)',
  'Sainte-Laguë, lika stora parter',
]);
const kinds = [...liveKinds.filter(({ name }) => reviewed.has(name)), ...usualLimits];

let excel: InstalledExcel;
beforeAll(() => (excel = installExcel(new WorkbookModel({ name: 'tom.xlsx', sheets: ['Blad1'] }))));
afterAll(() => excel.dispose());

/** Findings above information on the written sheets, one line each. */
async function complaints(kind: Kind, mode: 'values' | 'formulas'): Promise<readonly string[]> {
  const written = await writeModel(excel, workbookOf(kind), mode, kind.complete);
  if (typeof written === 'string') throw new Error(written);
  const names = new Set(written.sheets.map(({ name }) => name));
  const { tables } = await reviewWorkbook({ workbook: await readWorkbook() });
  const ours = tables.filter(({ sheet }) => names.has(sheet));
  expect(ours.length).toBeGreaterThan(0);
  return ours.flatMap(({ sheet, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ check, cells, message }) => `${sheet}!${cells.slice(0, 3).join(',')} ${check}: ${message}`),
  );
}

it('prövar alla slag som nämns', () => {
  expect(kinds).toHaveLength(reviewed.size + usualLimits.length);
});

describe.each(['formulas', 'values'] as const)('egna blad granskas utan anmärkning, %s', (mode) => {
  it.each(kinds)(
    '$name',
    async (kind) => {
      expect(await complaints(kind, mode)).toEqual([]);
    },
    60_000,
  );
});
