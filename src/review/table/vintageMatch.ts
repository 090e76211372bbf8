import { vintages, type Vintage } from '../../data/populations';
import type { TableCell, TableRow } from './model';

/** One party's figure in a table, keyed by its municipality code. */
interface Figure {
  readonly code: string;
  readonly value: number;
}

function figuresOf(rows: readonly TableRow[], cells: readonly TableCell[]): Figure[] {
  const figures: Figure[] = [];
  for (const row of rows) {
    const value = cells[row.index]?.value ?? NaN;
    if (row.kind === 'item' && row.code?.length === 4 && value > 0) figures.push({ code: row.code, value });
  }
  return figures;
}

export interface VintageFit {
  readonly vintage: Vintage;
  /** Rows that agree to the person. */
  readonly matched: number;
  readonly of: number;
}

/** The vintage that agrees with most of the figures; all vintages that hold the parties are tried. */
export function bestVintage(rows: readonly TableRow[], cells: readonly TableCell[]): VintageFit | undefined {
  const figures = figuresOf(rows, cells);
  if (figures.length < 2) return undefined;
  let best: VintageFit | undefined;
  for (const vintage of vintages) {
    let matched = 0;
    for (const { code, value } of figures) if (vintage.figures.get(code) === value) matched++;
    if (matched > (best?.matched ?? 0)) best = { vintage, matched, of: figures.length };
  }
  return best;
}

/** Share of the figures that some one vintage holds to the person. */
export function matchingShare(rows: readonly TableRow[], cells: readonly TableCell[]): number {
  const best = bestVintage(rows, cells);
  return best === undefined || best.of < 3 ? 0 : best.matched / best.of;
}

/** Share of the figures that lie within 12 % of the latest nationwide vintage: a population that is not known by date. */
export function nearVintageShare(rows: readonly TableRow[], cells: readonly TableCell[]): number {
  const figures = figuresOf(rows, cells);
  if (figures.length < 3) return 0;
  const latest = vintages.findLast((vintage) => vintage.scope === 'riket');
  const near = figures.filter(({ code, value }) => {
    const known = latest?.figures.get(code) ?? 0;
    return Math.abs(value - known) <= known * 0.12;
  });
  return near.length / figures.length;
}
