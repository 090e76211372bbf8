import { chain as text } from '../../text/sheetsFormulas';
import type { OutCell } from './description';
import type { LiveInput } from './liveInputs';
import * as out from './outCells';
import { firstRow } from './tableSheet';

export interface Cells {
  readonly input?: OutCell;
  readonly exact?: OutCell;
  readonly floor?: OutCell;
  readonly remainder?: OutCell;
  readonly rank?: OutCell;
  readonly extra?: OutCell;
  readonly amount?: OutCell;
  readonly source?: string;
}

/** Rows of the sheet as they are laid, with the row number (1-based) that each got. */
export class LiveRows {
  readonly cells: (readonly OutCell[])[] = [];

  get next(): number {
    return firstRow + this.cells.length;
  }

  add(label: string, cells: Cells): number {
    const { input, exact, floor, remainder, rank, extra, amount, source } = cells;
    const row = this.next;
    const blank = out.empty();
    this.cells.push([
      out.text(label),
      ...[input, exact, floor, remainder, rank, extra, amount].map((cell) => cell ?? blank),
      source === undefined ? blank : out.text(source),
    ]);
    return row;
  }

  input(label: string, input: LiveInput, format: string): number {
    return this.add(label, { input: input.cell(format), source: input.linked ?? text.typed });
  }
}
