import { areaText, intersection } from '../host/model/area';
import { isBlank } from '../host/model/cellStore';
import { ExcelError } from '../host/model/excelError';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import type { Editing } from './editing';
import type { Grid } from './grid';
import { areaOfSelection, at, move, type Place } from './selection';

export interface GridInputParts {
  readonly grid: Grid;
  readonly editing: Editing;
  readonly model: () => WorkbookModel;
  readonly textOf: (sheet: WorksheetModel, row: number, column: number) => string;
  readonly say: (text: string) => void;
}

/** Keyboard, pointer and clipboard of the sheet, as a person who knows Excel expects them. */
export function listenToInput(parts: GridInputParts): void {
  listenToKeys(parts);
  listenToPointer(parts);
  listenToClipboard(parts);
}

/** Runs a change; a protected sheet says so instead of failing. */
function attempt(say: (text: string) => void, change: () => void): void {
  try {
    change();
    say('');
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    say(
      error.code === 'AccessDenied'
        ? 'Bladet är skyddat. Inget ändrades.'
        : 'Det gick inte att ändra cellerna.',
    );
  }
}

/** The filled cells of the selection: emptying a whole column must not visit a million places. */
function filledPlaces(grid: Grid): readonly Place[] {
  const used = grid.sheet().usedArea(true);
  const area = used && intersection(used, areaOfSelection(grid.selection()));
  const places: Place[] = [];
  if (area) {
    grid.sheet().cells.forEachIn(area, (cell, row, column) => {
      if (!isBlank(cell)) places.push({ row, column });
    });
  }
  return places;
}

function empty({ grid, model, say }: GridInputParts): void {
  attempt(say, () => {
    for (const place of filledPlaces(grid)) model().userEdit(grid.sheet(), place, '');
  });
}

function switchSheet({ model }: GridInputParts, step: -1 | 1): void {
  const visible = model().sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = visible[visible.indexOf(model().activeSheet) + step];
  if (next) model().activate(next);
}

function listenToKeys(parts: GridInputParts): void {
  const { grid, editing } = parts;
  grid.element.addEventListener('keydown', (event) => {
    const press = { key: event.key, shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    if (press.ctrl && (event.key === 'PageUp' || event.key === 'PageDown')) {
      switchSheet(parts, event.key === 'PageUp' ? -1 : 1);
    } else if (press.ctrl && event.key.toLowerCase() === 'a') {
      grid.selectSpot({ kind: 'all', row: 0, column: 0 }, false);
    } else if (event.key === 'F2') {
      editing.begin();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (event.key === 'Backspace') editing.begin('');
      else empty(parts);
    } else if (event.key.length === 1 && !press.ctrl && !event.altKey && event.key !== ' ') {
      editing.begin(event.key);
    } else {
      const moved = move(grid.selection(), press, grid.terrain());
      if (!moved) return;
      grid.select(moved);
    }
    event.preventDefault();
  });
}

function listenToPointer({ grid, editing }: GridInputParts): void {
  const { element } = grid;
  let dragging = false;
  element.addEventListener('pointerdown', (event) => {
    // A press on the scroll bars is outside the client area and belongs to the browser.
    const box = element.getBoundingClientRect();
    if (event.clientX - box.left > element.clientWidth || event.clientY - box.top > element.clientHeight)
      return;
    if (event.button !== 0 || !editing.commit()) return;
    grid.selectSpot(grid.spotAt(event.clientX, event.clientY), event.shiftKey);
    dragging = true;
    element.setPointerCapture(event.pointerId);
    element.focus({ preventScroll: true });
  });
  element.addEventListener('pointermove', (event) => {
    if (!dragging) return;
    grid.selectSpot(grid.spotAt(event.clientX, event.clientY), true);
  });
  const stop = (): void => {
    dragging = false;
  };
  element.addEventListener('pointerup', stop);
  element.addEventListener('pointercancel', stop);
  element.addEventListener('dblclick', (event) => {
    if (grid.spotAt(event.clientX, event.clientY).kind === 'cell') editing.begin();
  });
}

function listenToClipboard({ grid, model, textOf, say }: GridInputParts): void {
  grid.element.addEventListener('copy', (event) => {
    const used = grid.sheet().usedArea(true);
    const area = used && intersection(used, areaOfSelection(grid.selection()));
    if (!area || !event.clipboardData) return;
    const lines: string[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: string[] = [];
      for (let column = area.left; column <= area.right; column += 1)
        line.push(textOf(grid.sheet(), row, column));
      lines.push(line.join('\t'));
    }
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.preventDefault();
    say(`Kopierade ${areaText(area)}.`);
  });
  grid.element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    const { top, left } = areaOfSelection(grid.selection());
    const lines = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    attempt(say, () => {
      lines.forEach((line, down) => {
        line.forEach((typed, over) =>
          model().userEdit(grid.sheet(), { row: top + down, column: left + over }, typed),
        );
      });
    });
    const corner = {
      row: top + lines.length - 1,
      column: left + Math.max(...lines.map((line) => line.length)) - 1,
    };
    grid.select({ ...at(top, left), corner });
  });
}
