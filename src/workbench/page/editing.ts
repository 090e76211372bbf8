import { swedishFormula } from '../host/calculation/swedishFormula';
import { areaText } from '../host/model/area';
import { ExcelError } from '../host/model/excelError';
import type { WorksheetModel } from '../host/model/worksheet';
import type { WorkbookModel } from '../host/model/workbook';
import type { Grid } from './grid';
import { fontOf } from './cellLook';
import type { Place } from './selection';

/** Editing a cell, in the cell or in the formula bar. While it lasts Excel refuses add-ins, and so does this host. */
export interface Editing {
  readonly isOpen: () => boolean;
  /** `typed` replaces the content (typing on a cell); without it the content is edited (F2). */
  readonly begin: (typed?: string) => void;
  /** Writes what was typed; false when it was refused and editing goes on. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  /** Shows the active cell's content in the formula bar, unless it is being edited. */
  readonly show: () => void;
}

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

export function createEditing({ grid, bar, model, textOf, say, onEditing }: EditingParts): Editing {
  const field = document.createElement('input');
  field.className = 'editor';
  field.setAttribute('aria-label', 'Cellens innehåll');
  field.autocomplete = 'off';
  field.spellcheck = false;
  let open: { readonly sheet: WorksheetModel; readonly place: Place } | undefined;
  /** Arrows leave a cell that was just typed into, but move the caret after F2. */
  let arrowsLeave = false;

  const contentOf = (place: Place): string =>
    entryText(grid.sheet(), place, textOf(grid.sheet(), place.row, place.column));
  const show = (): void => {
    if (!open) bar.value = contentOf(grid.selection().active);
  };
  const close = (): void => {
    open = undefined;
    field.remove();
    onEditing(false);
    show();
  };
  const start = (): void => {
    const place = grid.selection().active;
    open = { sheet: grid.sheet(), place };
    onEditing(true);
  };
  const begin = (typed?: string): void => {
    start();
    const { active } = grid.selection();
    const box = grid.boxOf(active);
    const style = grid.sheet().styleOf(active.row, active.column);
    field.value = typed ?? contentOf(active);
    field.style.left = `${String(box.left - 1)}px`;
    field.style.top = `${String(box.top - 1)}px`;
    field.style.width = `${String(Math.max(box.width + 2, 90))}px`;
    field.style.height = `${String(box.height + 2)}px`;
    field.style.font = fontOf(style);
    arrowsLeave = typed !== undefined;
    grid.element.parentElement?.append(field);
    field.focus();
    bar.value = field.value;
  };
  const commit = (): boolean => {
    if (!open) return true;
    const { sheet, place } = open;
    const typed = document.activeElement === bar ? bar.value : field.value;
    const address = areaText({ top: place.row, left: place.column, bottom: place.row, right: place.column });
    try {
      if (typed !== entryText(sheet, place, textOf(sheet, place.row, place.column)))
        model().userEdit(sheet, place, typed);
    } catch (error) {
      say(refusal(error, address));
      return false;
    }
    say('');
    close();
    return true;
  };
  const cancel = (): void => {
    if (!open) return;
    say('');
    close();
    grid.element.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      cancel();
      grid.element.focus();
      event.preventDefault();
      return;
    }
    const leaves =
      event.key === 'Enter' || event.key === 'Tab' || (arrowsLeave && event.key.startsWith('Arrow'));
    if (!leaves || event.isComposing) return;
    event.preventDefault();
    if (!commit()) return;
    grid.element.focus();
    grid.element.dispatchEvent(
      new KeyboardEvent('keydown', { key: event.key, shiftKey: event.shiftKey, bubbles: true }),
    );
  };
  field.addEventListener('keydown', onKey);
  field.addEventListener('mousedown', () => {
    arrowsLeave = false;
  });
  field.addEventListener('input', () => {
    bar.value = field.value;
  });
  bar.addEventListener('keydown', onKey);
  bar.addEventListener('focus', () => {
    if (open) return;
    start();
    arrowsLeave = false;
  });
  bar.addEventListener('input', () => {
    if (field.isConnected) field.value = bar.value;
  });
  bar.addEventListener('blur', (event) => {
    if (open && event.relatedTarget !== field) commit();
  });
  field.addEventListener('blur', (event) => {
    if (open && event.relatedTarget !== bar && field.isConnected) commit();
  });
  return { isOpen: () => open !== undefined, begin, commit, cancel, show };
}
