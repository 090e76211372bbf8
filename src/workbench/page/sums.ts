import { intersection, type Area } from '../host/model/area';
import type { WorksheetModel } from '../host/model/worksheet';

/** What Excel's status bar says of a selection. */
export interface Sums {
  /** Cells that hold anything. */
  readonly filled: number;
  /** Cells that hold a number, and their sum. */
  readonly numbers: number;
  readonly sum: number;
}

export function sumsOf(sheet: WorksheetModel, area: Area): Sums {
  const used = sheet.usedArea(true);
  const inside = used && intersection(used, area);
  let filled = 0;
  const values: number[] = [];
  if (inside) {
    sheet.cells.forEachIn(inside, (cell) => {
      if (cell.type === 'Empty') return;
      filled += 1;
      if (cell.type === 'Double') values.push(Number(cell.value));
    });
  }
  return { filled, numbers: values.length, sum: values.reduce((sum, value) => sum + value, 0) };
}

const written = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** `Medel: 15 · Antal: 3 · Summa: 45`; empty for a single cell, as in Excel. */
export function sumsText({ filled, numbers, sum }: Sums): string {
  if (filled < 2) return '';
  const count = `Antal: ${written.format(filled)}`;
  if (numbers === 0) return count;
  return `Medel: ${written.format(sum / numbers)} · ${count} · Summa: ${written.format(sum)}`;
}
