import { type ControlledTable, roundTable } from '../apportionment/controlledRounding';
import { type Fraction, kronor, multiply, type Ore, ZERO } from '../exact/fraction';
import type { Outcome } from '../outcome';
import type { Plan, RowResult, YearResult } from './model';

/** A table of the municipalities that re-adds both ways, made when the user asks for it. */
export interface ReAddingTable extends ControlledTable {
  readonly parties: readonly string[];
  /** Years or cost lines. */
  readonly columns: readonly string[];
}

const municipalRows = ({ rows }: YearResult): readonly RowResult[] =>
  rows.filter(({ kind }) => kind === 'municipality');

/**
 * Parties x years: every year still adds up to its amount, and a party's sum over the years is the floor or
 * the ceiling of its exact sum, so nobody gains or loses a whole unit by rounding. A single krona may stand
 * elsewhere than in the year by itself.
 */
export function roundYearsTogether({ years }: Plan): Outcome<ReAddingTable> {
  const parties = [...new Set(years.flatMap((year) => municipalRows(year).map(({ party }) => party)))];
  const cells = parties.map((party) =>
    years.map((year) => municipalRows(year).find((row) => row.party === party)?.exact ?? ZERO),
  );
  return describe(
    cells,
    years[0]?.unit,
    parties,
    years.map(({ year }) => String(year)),
  );
}

/** Parties x cost lines of one year: each line adds up, and each party's lines add up to its printed amount. */
export function roundLinesTogether(year: YearResult): Outcome<ReAddingTable> {
  const rows = municipalRows(year);
  const lines = year.lines ?? [];
  const totals = lines.map(({ groups }) => kronor(municipalAmount(groups)));
  const cells = rows.map(({ share }) => totals.map((total) => multiply(share, total)));
  const columns = lines.map(({ name }) => name);
  return describe(
    cells,
    year.unit,
    rows.map(({ party }) => party),
    columns,
    rows.map(({ amount }) => amount),
  );
}

function municipalAmount(groups: YearResult['groups']): Ore {
  return groups
    .filter(({ kind }) => kind === 'municipality')
    .reduce((total, { amount }) => total + amount, 0n);
}

function describe(
  cells: readonly (readonly Fraction[])[],
  unit: Fraction = kronor(100n),
  parties: readonly string[],
  columns: readonly string[],
  rowTotals?: readonly Ore[],
): Outcome<ReAddingTable> {
  const outcome = roundTable({ cells, unit, ...(rowTotals === undefined ? {} : { rowTotals }) });
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'done', value: { ...outcome.value, parties, columns } };
}
