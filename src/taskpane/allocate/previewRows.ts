import { formatDecimal, oreToDecimal } from '../../core/exact/decimal';
import { divide, kronor } from '../../core/exact/fraction';
import type { RowResult, YearResult } from '../../core/plan/model';
import type { Numbers } from '../../text/numbers';

/** One line of the preview: a party, or a deduction that comes off before the split. */
export interface PreviewRow {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly deduction: boolean;
  /** Bold: the region's row. */
  readonly region: boolean;
  readonly result?: RowResult;
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  readonly total: string;
  /** Sum of the printed amounts minus the agreed amount, in kronor; undefined when it is right. */
  readonly difference?: string;
}

/** The year as the pane shows it: deductions first, then the parties in their order, and the sum of what is printed. */
export function previewOf(year: YearResult, { number, kronor: inKronor }: Numbers): Preview {
  const rows: PreviewRow[] = [
    ...year.deductions.map((deduction, index) => ({
      key: `avdrag-${String(index)}`,
      name: deduction.name,
      amount: number(oreToDecimal(deduction.amount)),
      deduction: true,
      region: false,
    })),
    ...year.rows.map((row, index) => ({
      key: `${row.party}-${String(index)}`,
      name: row.party,
      amount: number(oreToDecimal(row.amount)),
      deduction: false,
      region: row.kind !== 'municipality',
      result: row,
    })),
  ];
  const total = printedTotal(year);
  const off = total - year.agreedAmount;
  return {
    rows,
    total: inKronor(oreToDecimal(total)),
    ...(off === 0n ? {} : { difference: inKronor(oreToDecimal(off)) }),
  };
}

/** The sum of everything printed, in öre: deductions and the parties' amounts. */
export function printedTotal(year: YearResult): bigint {
  const deducted = year.deductions.reduce((sum, deduction) => sum + deduction.amount, 0n);
  return year.rows.reduce((sum, row) => sum + row.amount, deducted);
}

/** The figures behind one amount, as text. */
export interface RowFigures {
  readonly population: string;
  readonly share: string;
  readonly exact: string;
  readonly adjustment: string;
  readonly perCapita: string;
}

export function figuresOf(row: RowResult, { number, kronor: inKronor, percent }: Numbers): RowFigures {
  const adjustment = oreToDecimal(row.adjustment);
  const perCapita = row.population === undefined ? undefined : divide(kronor(row.amount), row.population);
  return {
    population: row.population === undefined ? '' : number(formatDecimal(row.population)),
    share: percent(formatDecimal(row.share, { decimals: 12 }), 4),
    exact: number(formatDecimal(row.exact, { decimals: 4 })),
    adjustment: row.adjustment > 0n ? `+${inKronor(adjustment)}` : inKronor(adjustment),
    perCapita: perCapita === undefined ? '' : number(formatDecimal(perCapita, { decimals: 2 })),
  };
}

/** How many rows got less or more than ordinary rounding would give, and whether all of them are municipalities. */
export function adjustedRows(year: YearResult): {
  readonly less: number;
  readonly more: number;
  readonly onlyMunicipalities: boolean;
} {
  const changed = year.rows.filter((row) => row.adjustment !== 0n);
  return {
    less: changed.filter((row) => row.adjustment < 0n).length,
    more: changed.filter((row) => row.adjustment > 0n).length,
    onlyMunicipalities: changed.every((row) => row.kind === 'municipality'),
  };
}
