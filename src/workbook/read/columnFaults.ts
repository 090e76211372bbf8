import type { Refusal } from '../../core/outcome';
import type { ColumnUse } from './populationColumns';
import type { ColumnReading } from './readColumn';
import type { Parameters } from './readParameters';
import type { PopulationReading } from './readPopulation';

const FIELDS: Readonly<Record<ColumnUse, string>> = {
  population: 'Folkmängd',
  weight: 'Egen nyckel',
  amount: 'Belopp',
};

/** Faults of the columns that the key uses (D6), and a column that it needs and the table lacks. */
export function usedColumnFaults(
  { columns, table }: PopulationReading,
  parameters: Parameters,
  uses: ReadonlySet<ColumnUse>,
): readonly Refusal[] {
  return [...uses].flatMap((use) => {
    const ofUse = columns.filter((column) => column.use === use);
    const [cell] = table.parties.flatMap((party) => party.cell ?? []);
    if (ofUse.length === 0) {
      const at = cell === undefined ? {} : { cell };
      return [
        {
          code: 'read-column-missing',
          field: FIELDS[use],
          ...at,
          facts: { column: use, range: table.address.range },
        },
      ];
    }
    return ofUse
      .filter((column) => servesAYear(column, ofUse, parameters))
      .flatMap(({ refusals }) => refusals);
  });
}

/** False for a column of a year before the one that serves the base year, or after the last year (B7, B8). */
function servesAYear(
  { column }: ColumnReading,
  columns: readonly ColumnReading[],
  parameters: Parameters,
): boolean {
  const { year } = column;
  const base = parameters.baseYear?.value;
  if (year === undefined || base === undefined) return true;
  const years = columns.flatMap(({ column: other }) => other.year ?? []);
  const first = Math.max(...years.filter((other) => other <= base), Number.NEGATIVE_INFINITY);
  const last = parameters.lastYear?.value ?? Number.POSITIVE_INFINITY;
  const onlyLater = years.every((other) => other > last);
  return year >= first && (year <= last || onlyLater);
}
