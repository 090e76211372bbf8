import { describeAllocation } from './describeAllocation';
import type { SheetDescription } from './description';
import type { Agreement } from '../../core/agreement/model';
import { printedLength } from './liveColumns';
import * as out from './outCells';
import { exact, inputOf, planOf, rssAgreement } from './rss.testdata';

/** Characters across A4 on its side as LibreOffice prints them; 60 % of full size is the least that is readable. */
const page = 122;
const readable = 0.6;

const controlOf = (agreement: Agreement): SheetDescription => {
  const sheets = describeAllocation(planOf(agreement), inputOf(agreement), {
    date: '2026-11-22',
    version: '0.1.0',
    mode: 'formulas',
    years: [2023],
    sheets: ['control'],
  });
  const sheet = sheets.find(({ name }) => name === 'Kontroll');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};
const widthOf = ({ columns }: SheetDescription): number => columns.reduce((sum, { width }) => sum + width, 0);
/** Of full size, in print; every page across repeats the parties. */
const scaleOf = (sheet: SheetDescription): number => {
  const pages = sheet.pagesWide ?? 1;
  const repeated = (pages - 1) * (sheet.columns[0]?.width ?? 0);
  return (page * pages) / (widthOf(sheet) + repeated);
};
const limits = {
  minimum: { value: exact('60000') },
  maximum: { value: exact('350000') },
};

describe('a live Kontroll in print', () => {
  it('stands on one page across, and is readable', () => {
    const sheet = controlOf(rssAgreement());
    expect(sheet.pagesWide).toBeUndefined();
    expect(scaleOf(sheet)).toBeGreaterThan(readable);
  });

  it.each([
    ['with limits', { ...limits }],
    ['by Sainte-Laguë', { roundingMethod: { value: 'sainte-lague' as const, stated: true } }],
    [
      'with limits, by Sainte-Laguë',
      { ...limits, roundingMethod: { value: 'sainte-lague' as const, stated: true } },
    ],
    [
      'with limits, the rest to the largest',
      { ...limits, roundingMethod: { value: 'rest-till-storst' as const, stated: true } },
    ],
  ])('is so %s too', (_, changes) => {
    const sheet = controlOf(rssAgreement(changes));
    expect(sheet.pagesWide).toBeUndefined();
    expect(scaleOf(sheet)).toBeGreaterThanOrEqual(readable);
  });

  it('goes on to a page beside, with the parties on both, by a mixed key with limits', () => {
    const sheet = controlOf(
      rssAgreement({
        ...limits,
        key: {
          value: {
            kind: 'blend' as const,
            terms: [
              { share: exact('0.3'), term: { kind: 'equal' as const } },
              { share: exact('0.7'), term: { kind: 'population' as const } },
            ],
          },
          stated: true,
        },
      }),
    );
    expect(sheet.pagesWide).toBe(2);
    expect(scaleOf(sheet)).toBeGreaterThan(readable);
  });

  it('goes on to a page beside, with the parties on each, where one would be too small', () => {
    const parties = Array.from({ length: 49 }, (_, index) => ({
      name: `Kommun ${String(index + 1)}`,
      kind: 'municipality' as const,
    }));
    const figures = parties.map((_, index) => ({ value: exact(String(5_000 + index * 997)) }));
    const many = controlOf(
      rssAgreement({
        parties,
        financing: [],
        populations: [{ header: 'Folkmängd', figures }],
        roundingMethod: { value: 'sainte-lague', stated: true },
      }),
    );
    expect(many.pagesWide).toBeGreaterThan(1);
    expect(scaleOf(many)).toBeGreaterThan(readable);
  });

  it('has room for every figure', () => {
    const large = controlOf(
      rssAgreement({ cost: { kind: 'amount', amount: { value: exact('900000000') } } }),
    );
    for (const row of large.rows.slice(3, 21))
      row.forEach((cell, column) => {
        expect(printedLength(cell)).toBeLessThanOrEqual(large.columns[column]?.width ?? 0);
      });
  });
});

it('knows how long a figure is in print', () => {
  expect(printedLength(out.number('1234567', out.formats.whole))).toBe(9);
  expect(printedLength(out.number('1234567.5', out.formats.exact))).toBe(14);
  expect(printedLength(out.number('-3', out.formats.signedWhole))).toBe(2);
  expect(printedLength(out.number('12', out.formats.plain))).toBe(2);
  expect(printedLength(out.formula('=A1', 'Stämmer', out.formats.general))).toBe(7);
  expect(printedLength(out.empty())).toBe(0);
});
