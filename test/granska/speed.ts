/**
 * `npm run bench:granska:fart`: time and memory against the number of cells, for one table of 15 parties,
 * one of 290 x 12, a workbook of 20 tables with 200 000 cells, and growth from 10³ to 10⁶ cells.
 */
import { reviewWorkbook } from '../../src/review/review';
import type { CellBlock } from '../../src/workbook/cells';
import { divide } from './divide';
import { Draft } from './draft';
import { readPlaces } from './places';

const places = readPlaces();
const vintage = places.vintages.at(-1);
if (!vintage) throw new Error('no vintage');
const everyone = places.counties.flatMap((county) => county.parties);
const people = (code: string): number => vintage.figures.get(code) ?? 0;

/** A sound table: names repeat with a number where there are more rows than municipalities. */
function table(sheet: string, rows: number, amountColumns: number): CellBlock {
  const draft = new Draft(sheet);
  const parties = Array.from({ length: rows }, (_, i) => {
    const party = everyone[i % everyone.length];
    const lap = Math.floor(i / everyone.length);
    return {
      name: lap === 0 ? (party?.name ?? '') : `Enhet ${String(i)}`,
      weight: people(party?.code ?? ''),
    };
  });
  const weights = parties.map((p) => p.weight);
  draft.type(0, 0, 'Fördelning efter folkmängd, kronor');
  ['Kommun', `Folkmängd ${vintage?.label ?? ''}`].forEach((head, c) => draft.type(2, c, head));
  parties.forEach((p, i) => {
    draft.type(3 + i, 0, p.name);
    draft.type(3 + i, 1, p.weight, '#,##0');
  });
  draft.type(3 + rows, 0, 'Summa');
  draft.type(
    3 + rows,
    1,
    weights.reduce((a, b) => a + b, 0),
    '#,##0',
  );
  for (let c = 0; c < amountColumns; c++) {
    const total = 2_000_000 + 137_000 * c;
    draft.type(2, 2 + c, `Belopp ${String(2015 + c)}`);
    divide(total, weights, 'largest').forEach((amount, i) => draft.type(3 + i, 2 + c, amount, '#,##0'));
    draft.type(3 + rows, 2 + c, total, '#,##0');
  }
  draft.type(5 + rows, 0, `Källa: SCB, folkmängd ${vintage?.label ?? ''}`);
  return draft.block();
}

async function time(name: string, sheets: CellBlock[]): Promise<number> {
  const cells = sheets.reduce((a, s) => a + s.values.length * (s.values[0]?.length ?? 0), 0);
  let best = Infinity;
  let findings = 0;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const result = await reviewWorkbook({ workbook: { name, sheets, hiddenSheets: [] } });
    best = Math.min(best, performance.now() - start);
    findings = result.tables.reduce((a, t) => a + t.findings.length, 0);
  }
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${name.padEnd(34)} ${String(cells).padStart(8)} celler ${best.toFixed(1).padStart(9)} ms ${((best * 1000) / cells).toFixed(2).padStart(7)} µs/cell ${String(memory).padStart(5)} MB  ${String(findings)} anmärkningar`,
  );
  return best;
}

await time('uppvärmning', [table('Blad1', 15, 3)]);
await time('15 parter', [table('Blad1', 15, 3)]);
await time('290 x 12', [table('Blad1', 290, 10)]);
await time(
  '20 tabeller, 200 000 celler',
  Array.from({ length: 20 }, (_, i) => table(`Blad${String(i + 1)}`, 1000, 8)),
);
for (const cells of [1e3, 1e4, 1e5, 1e6])
  await time(`tillväxt ${cells.toExponential(0)}`, [table('Blad1', Math.round(cells / 6), 4)]);
