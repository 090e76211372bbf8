/** What a request did to one sheet. */
export interface SheetChanges {
  /** Cells whose content was written. */
  written: number;
  /** Of these, cells that held something before: on a user's sheet this must stay 0. */
  overwritten: number;
  /** Cells with content whose look was changed. */
  restyled: number;
  /** Changes of any kind told to the workbook: contents, looks, widths, print layout, names of the sheet … */
  told: number;
}

/** The changes of one request, sheet by sheet, and the operations that empty Excel's undo list. */
export class Journal {
  private readonly changes = new Map<string, SheetChanges>();
  readonly created: string[] = [];
  readonly deleted: string[] = [];
  readonly clearsUndo: string[] = [];

  of(sheetId: string): SheetChanges {
    let changes = this.changes.get(sheetId);
    if (changes === undefined) {
      changes = { written: 0, overwritten: 0, restyled: 0, told: 0 };
      this.changes.set(sheetId, changes);
    }
    return changes;
  }

  get sheets(): ReadonlyMap<string, SheetChanges> {
    return this.changes;
  }

  /** Existing sheets (not made by this same request) whose cells were touched in any way. */
  get touchedExisting(): readonly string[] {
    return [...this.changes.entries()]
      .filter(([id, c]) => !this.created.includes(id) && c.written + c.restyled + c.told > 0)
      .map(([id]) => id);
  }
}
