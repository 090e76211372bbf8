import { parseArea, splitReference } from '../host/model/area';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { cellText } from '../host/objects/rangeValues';
import { styleWithConditions } from './conditional';
import { Editing } from './editing';
import { addressOf, Grid } from './grid';
import { listenToInput } from './gridInput';
import { areaOfSelection } from './selection';
import { sumsOf, sumsText } from './sums';
import { createTabs } from './tabs';

/** The elements of index.html that belong to the sheet. */
export interface SheetElements {
  readonly sheet: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly formula: HTMLInputElement;
  readonly tabs: HTMLElement;
  readonly addSheet: HTMLElement;
  readonly sums: HTMLElement;
}

export interface SheetPart {
  readonly grid: Grid;
  readonly showModel: (model: WorkbookModel) => void;
}

const textOf = (sheet: WorksheetModel, row: number, column: number): string =>
  cellText(sheet.cell(row, column), sheet.styleOf(row, column));

/** Grid, formula bar, name box, tabs and sums, all showing one workbook. */
export function createSheetPart(
  elements: SheetElements,
  first: WorkbookModel,
  say: (text: string) => void,
  onEditing: (editing: boolean) => void,
): SheetPart {
  let model = first;
  const current = (): WorkbookModel => model;
  let showEntry = (): void => undefined;
  const grid = new Grid(elements.sheet, first, { textOf, styleOf: styleWithConditions }, () => {
    const selection = grid.selection();
    if (document.activeElement !== elements.nameBox) elements.nameBox.value = addressOf(selection);
    elements.sums.textContent = sumsText(sumsOf(grid.sheet(), areaOfSelection(selection)));
    showEntry();
  });
  const editing = new Editing({ grid, bar: elements.formula, model: current, textOf, say, onEditing });
  showEntry = () => editing.show();
  listenToInput({ grid, editing, model: current, textOf, say });
  listenToNameBox(elements.nameBox, grid, current, say);
  const drawTabs = createTabs({
    list: elements.tabs,
    add: elements.addSheet,
    model: current,
    say,
    focusGrid: () => grid.element.focus(),
  });
  let stop = (): void => undefined;
  const showModel = (next: WorkbookModel): void => {
    stop();
    editing.cancel();
    model = next;
    grid.showModel(next);
    stop = next.on((event) => {
      if (event.kind.startsWith('sheet') || event.kind === 'protectionChanged') drawTabs();
    });
    drawTabs();
  };
  showModel(first);
  return { grid, showModel };
}

/** The name box takes an address, with or without sheet, and goes there. */
function listenToNameBox(
  box: HTMLInputElement,
  grid: Grid,
  model: () => WorkbookModel,
  say: (text: string) => void,
): void {
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') grid.element.focus();
    if (event.key !== 'Enter') return;
    const { sheet: name, rest } = splitReference(box.value);
    const sheet = name === undefined ? model().activeSheet : model().findSheet(name);
    const area = parseArea(rest.replaceAll('$', ''));
    if (!sheet || !area) {
      say(`Det finns ingen plats som heter ${box.value}.`);
      return;
    }
    say('');
    model().select(sheet, area);
    grid.element.focus();
  });
  box.addEventListener('focus', () => box.select());
}
