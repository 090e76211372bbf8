import { swedishFormula } from '../host/calculation/swedishFormula';
import { areaText } from '../host/model/area';
import { ExcelError } from '../host/model/excelError';
import type { WorksheetModel } from '../host/model/worksheet';
import type { WorkbookModel } from '../host/model/workbook';
import type { Grid } from './grid';
import { fontOf } from './cellLook';
import type { Place } from './selection';

/** What stands in the formula bar for a cell: the formula in Swedish, or the plain content with a decimal comma. */
export function entryText(sheet: WorksheetModel, { row, column }: Place, text: string): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  if (cell.formula !== undefined) return swedishFormula(cell.formula);
  if (cell.type === 'Boolean') return cell.value === true ? 'SANT' : 'FALSKT';
  if (cell.type !== 'Double') return String(cell.value);
  const { numberFormat } = cell.style;
  if (numberFormat.includes('%')) return `${decimalComma(shortest(Number(cell.value) * 100))}%`;
  // A date is edited as a date: the serial number behind it says nothing to a person.
  if (/[ymdh]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && numberFormat !== 'General')
    return text;
  return decimalComma(String(cell.value));
}

const shortest = (value: number): string => String(Number(value.toPrecision(15)));
const decimalComma = (digits: string): string => digits.replace('.', ',');

/** Why a cell did not take what was typed. */
function refusal(error: unknown, place: string): string {
  if (error instanceof ExcelError && error.code === 'AccessDenied')
    return `Cellen ${place} är låst: bladet är skyddat.`;
  if (error instanceof ExcelError)
    return `Cellen ${place} tar inte emot det som skrevs. Rätta det, eller tryck Esc.`;
  throw error;
}

export interface EditingParts {
  readonly grid: Grid;
  readonly bar: HTMLInputElement;
  readonly model: () => WorkbookModel;
  readonly textOf: (sheet: WorksheetModel, row: number, column: number) => string;
  readonly say: (text: string) => void;
  readonly onEditing: (editing: boolean) => void;
}

/** The field that lies over the cell while it is edited. */
function editorField(): HTMLInputElement {
  const field = document.createElement('input');
  field.className = 'editor';
  field.setAttribute('aria-label', 'Cellens innehåll');
  field.autocomplete = 'off';
  field.spellcheck = false;
  return field;
}

/** Editing a cell, in the cell or in the formula bar. While it lasts Excel refuses add-ins, and so does this host. */
export class Editing {
  private readonly field = editorField();
  private open: { readonly sheet: WorksheetModel; readonly place: Place } | undefined;
  /** Arrows leave a cell that was just typed into, but move the caret after F2. */
  private arrowsLeave = false;

  constructor(private readonly parts: EditingParts) {
    this.listenToField();
    this.listenToBar();
  }

  isOpen(): boolean {
    return this.open !== undefined;
  }

  /** Shows the active cell's content in the formula bar, unless it is being edited. */
  show(): void {
    const { bar, grid } = this.parts;
    if (!this.open) bar.value = this.contentOf(grid.sheet(), grid.selection().active);
  }

  /** `typed` replaces the content (typing on a cell); without it the content is edited (F2). */
  begin(typed?: string): void {
    const { bar, grid } = this.parts;
    this.start();
    const { active } = grid.selection();
    this.field.value = typed ?? this.contentOf(grid.sheet(), active);
    this.layOver(active);
    this.arrowsLeave = typed !== undefined;
    grid.element.parentElement?.append(this.field);
    this.field.focus();
    bar.value = this.field.value;
  }

  /** Writes what was typed; false when it was refused and editing goes on. */
  commit(): boolean {
    if (!this.open) return true;
    const { bar, model, say } = this.parts;
    const { sheet, place } = this.open;
    const typed = document.activeElement === bar ? bar.value : this.field.value;
    try {
      if (typed !== this.contentOf(sheet, place)) model().userEdit(sheet, place, typed);
    } catch (error) {
      const { row, column } = place;
      say(refusal(error, areaText({ top: row, left: column, bottom: row, right: column })));
      return false;
    }
    say('');
    this.close();
    return true;
  }

  cancel(): void {
    if (!this.open) return;
    this.parts.say('');
    this.close();
    this.parts.grid.element.focus();
  }

  private contentOf(sheet: WorksheetModel, place: Place): string {
    return entryText(sheet, place, this.parts.textOf(sheet, place.row, place.column));
  }

  private start(): void {
    const { grid, onEditing } = this.parts;
    this.open = { sheet: grid.sheet(), place: grid.selection().active };
    onEditing(true);
  }

  private close(): void {
    this.open = undefined;
    this.field.remove();
    this.parts.onEditing(false);
    this.show();
  }

  private layOver(place: Place): void {
    const { grid } = this.parts;
    const { style } = this.field;
    const box = grid.boxOf(place);
    style.left = `${String(box.left - 1)}px`;
    style.top = `${String(box.top - 1)}px`;
    style.width = `${String(Math.max(box.width + 2, 90))}px`;
    style.height = `${String(box.height + 2)}px`;
    style.font = fontOf(grid.sheet().styleOf(place.row, place.column));
  }

  private listenToField(): void {
    const { field } = this;
    const { bar } = this.parts;
    field.addEventListener('keydown', (event) => this.hear(event));
    field.addEventListener('mousedown', () => {
      this.arrowsLeave = false;
    });
    field.addEventListener('input', () => {
      bar.value = field.value;
    });
    field.addEventListener('blur', (event) => {
      if (this.open && event.relatedTarget !== bar && field.isConnected) this.commit();
    });
  }

  private listenToBar(): void {
    const { field } = this;
    const { bar } = this.parts;
    bar.addEventListener('keydown', (event) => this.hear(event));
    bar.addEventListener('focus', () => {
      if (this.open) return;
      this.start();
      this.arrowsLeave = false;
    });
    bar.addEventListener('input', () => {
      if (field.isConnected) field.value = bar.value;
    });
    bar.addEventListener('blur', (event) => {
      if (this.open && event.relatedTarget !== field) this.commit();
    });
  }

  private hear(event: KeyboardEvent): void {
    const { element } = this.parts.grid;
    if (event.key === 'Escape') {
      this.cancel();
      element.focus();
      event.preventDefault();
      return;
    }
    const leaves =
      event.key === 'Enter' || event.key === 'Tab' || (this.arrowsLeave && event.key.startsWith('Arrow'));
    if (!leaves || event.isComposing) return;
    event.preventDefault();
    if (!this.commit()) return;
    element.focus();
    // The key that ended the editing moves the selection as if it had been pressed on the sheet.
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: event.key, shiftKey: event.shiftKey, bubbles: true }),
    );
  }
}
