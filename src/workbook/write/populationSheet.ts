import { populationWords as words } from '../../text/sheetsAgreement';
import { columnName } from '../address';
import type { OutCell, SheetDescription } from './description';
import * as out from './outCells';
import { firstRow, tableSheet } from './tableSheet';

/** The municipalities of a county with their population on one or more dates. */
export interface CountyPopulation {
  /** As `Dalarnas län`. */
  readonly county: string;
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly vintages: readonly {
    /** As `31 december 2021`. */
    readonly label: string;
    /** As `SCB, via …, ej uppdaterad mot SCB`. */
    readonly source: string;
    /** Whole inhabitants by municipality code; a municipality without a figure gets an empty cell. */
    readonly figures: ReadonlyMap<string, number>;
  }[];
}

/**
 * The sheet *Befolkning*: Kommun, Kommunkod and one column of folkmängd per date, Summa as a formula, and under the
 * table the source of each column. The reader takes it as it stands (D4, E8): no merged cells, one header row.
 */
export function populationSheet({ county, municipalities, vintages }: CountyPopulation): SheetDescription {
  const lastRow = firstRow + municipalities.length - 1;
  const total = vintages.map(({ figures }, index): OutCell => {
    const column = columnName(index + 2);
    const sum = municipalities.reduce((all, { code }) => all + (figures.get(code) ?? 0), 0);
    const range = `${column}${String(firstRow)}:${column}${String(lastRow)}`;
    return out.formula(`=SUM(${range})`, String(sum), out.formats.whole, 'total');
  });
  return tableSheet({
    name: words.sheet,
    title: words.title(county),
    subtitle: words.subtitle(vintages.map(({ label }) => label).join(', ')),
    columns: [
      { head: words.party, width: 24 },
      { head: words.code, width: 14 },
      ...vintages.map(({ label }) => ({ head: words.head(label), width: 30, numeric: true })),
    ],
    rows: [
      ...municipalities.map(({ code, name }) => [
        out.text(name),
        out.text(code),
        ...vintages.map(({ figures }): OutCell => {
          const figure = figures.get(code);
          return figure === undefined ? out.empty() : out.number(String(figure), out.formats.whole);
        }),
      ]),
      [out.text(words.total, 'total'), out.empty('total'), ...total],
    ],
    notes: vintages.map(({ source, label }) =>
      vintages.length === 1 ? words.source(source) : words.source(`${source} (${label})`),
    ),
    orientation: 'portrait',
    caseNumber: undefined,
  });
}

/** The table on such a sheet with one date: head, municipalities and sum. */
export function populationRange(municipalities: number): string {
  return `A${String(firstRow - 1)}:C${String(firstRow + municipalities)}`;
}
