import { municipalities } from '../../data/municipalities';
import { vintages, type Vintage } from '../../data/populations';
import { compareNames } from '../../text/numbers';
import { countySheet as words } from '../../text/paneCountySv';
import type { CellStyle, OutCell, SheetDescription } from '../../workbook/write/description';

/** The vintages that hold every municipality of the county, the newest first. */
export function vintagesOf(county: string): readonly Vintage[] {
  const codes = codesOf(county);
  return vintages.filter(({ figures }) => codes.every((code) => figures.has(code))).reverse();
}

const codesOf = (county: string): readonly string[] =>
  municipalities.filter((one) => one.county === county).map(({ code }) => code);

/** The county's municipalities in Swedish order with their population, the sum, and the source below. */
export function describeCounty(county: string, countyName: string, vintage: Vintage): SheetDescription {
  const rows = municipalities
    .filter((one) => one.county === county)
    .map(({ name, code }) => ({ name, figure: vintage.figures.get(code) ?? 0 }))
    .sort((first, second) => compareNames(first.name, second.name));
  const text = (value: string, style: CellStyle = 'body'): OutCell => ({ kind: 'text', text: value, style });
  const figure = (value: number, style: CellStyle = 'body'): OutCell => ({
    kind: 'number',
    value: String(value),
    format: '#,##0',
    style,
  });
  const empty: OutCell = { kind: 'empty' };
  const total = rows.reduce((sum, row) => sum + row.figure, 0);
  return {
    name: words.name,
    rows: [
      [text(words.title(countyName), 'title'), empty],
      [text(words.party, 'heading'), text(words.population(vintage.label), 'headingRight')],
      ...rows.map((row) => [text(row.name), figure(row.figure)]),
      [text(words.total, 'total'), figure(total, 'total')],
      [empty, empty],
      [text(words.source(vintage.source), 'note'), empty],
    ],
    columns: [{ width: 26 }, { width: 28 }],
    frozenRows: 2,
    repeatedRows: { from: 2, to: 2 },
    orientation: 'portrait',
    footer: { left: '', centre: '', right: '' },
  };
}

/** The table on that sheet: heads, municipalities and sum. */
export function countyRange(county: string): string {
  return `A2:B${String(codesOf(county).length + 3)}`;
}
