import { municipalities, sum, type Vintage } from './dalarna';
import { bold, heading, sumOf, type Content, type ExampleSheet } from './sheet';

/** One row of a parameter range: label, value, and where it comes from. */
export type Parameter = readonly [label: string, value: Content, source?: string];

/** Marks every value that no source gives. */
export const MADE_UP = 'Påhittat exempelvärde';

/** Values of every kind stand in one column: all to the left, so that none touches its source. */
const leftAligned = (value: Content): Content =>
  typeof value === 'object' && 'value' in value ? { ...value, left: true } : value;

/** The two columns label and value, with the source in a third (labels as the product reads them). */
export function parameterSheet(parameters: readonly Parameter[], name = 'Avtal'): ExampleSheet {
  return {
    name,
    widths: [30, 70, 60],
    rows: parameters.map(([label, value, source]) => [bold(label), leftAligned(value), source]),
  };
}

/** Names and folkmängd from A1, Summa under the table, a source note below it. */
export function populationSheet(
  vintages: readonly Vintage[],
  options: { readonly without?: readonly string[]; readonly note?: string } = {},
): ExampleSheet {
  const rows = municipalities
    .map((name, index) => ({ name, figures: vintages.map((vintage) => vintage.figures[index] ?? 0) }))
    .filter(({ name }) => !options.without?.includes(name));
  return {
    name: 'Befolkning',
    widths: [22, ...vintages.map(() => 16)],
    frozenRows: 1,
    rows: [
      [bold('Kommun'), ...vintages.map(({ header }) => heading(header))],
      ...rows.map(({ name, figures }) => [name, ...figures]),
      [
        bold('Summa'),
        ...vintages.map((_, column) =>
          sumOf(column + 1, 2, rows.length + 1, sum(rows.map(({ figures }) => figures[column] ?? 0))),
        ),
      ],
      [],
      ...vintages.map(({ source }) => [source]),
      ...(options.note === undefined ? [] : [[options.note]]),
    ],
  };
}
