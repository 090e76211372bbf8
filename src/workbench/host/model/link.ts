import type { WorkbookEvent } from './events';

/** What a sheet tells its workbook. Its own file, so that sheet and workbook need not import each other. */
export interface WorkbookLink {
  emit(event: WorkbookEvent): void;
  /** Content of one cell was replaced; `before` says whether it held anything. */
  contentChanged(sheetId: string, row: number, column: number, before: boolean): void;
  /** Something must be worked out before the next reading. */
  valuesStale(): void;
  /** Looks of an area were changed; `filled` counts the cells with content among them. */
  lookChanged(sheetId: string, filled: number): void;
  /** The number of formulas went up or down. */
  formulasChanged(difference: number): void;
  /** Values may be stale: work them out before they are read. */
  calculate(): void;
}
