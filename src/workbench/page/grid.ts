import { areaText, COLUMNS, ROWS, sameArea } from '../host/model/area';
import type { WorkbookEvent } from '../host/model/events';
import type { CellStyle } from '../host/model/style';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { geometryOf, terrainOf, type Geometry } from './geometry';
import { cellId, HEADING, paint } from './gridPaint';
import { boxOfCell, scrollToShow, spotAtPoint, type Scroll, type Spot } from './gridPlaces';
import { areaOfSelection, at, selectionOfArea, type Place, type Selection, type Terrain } from './selection';
import { measurer } from './textWidth';

/** How the workbook's cells read and look: the host knows number formats and conditional formats. */
export interface Appearance {
  readonly textOf: (sheet: WorksheetModel, row: number, column: number) => string;
  readonly styleOf: (sheet: WorksheetModel, row: number, column: number) => CellStyle;
}

/** What is kept of a sheet while another is shown. */
interface View {
  selection: Selection;
  scroll: Scroll;
}

/** The element that scrolls, the one that is as large as the sheet, and the one that is painted. */
function gridElements(container: HTMLElement): {
  scroller: HTMLElement;
  spacer: HTMLElement;
  pane: HTMLElement;
} {
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'grid');
  scroller.setAttribute('aria-multiselectable', 'true');
  const spacer = document.createElement('div');
  spacer.setAttribute('role', 'presentation');
  const pane = document.createElement('div');
  pane.className = 'window';
  pane.setAttribute('role', 'rowgroup');
  spacer.append(pane);
  scroller.append(spacer);
  container.append(scroller);
  return { scroller, spacer, pane };
}

/** The drawn sheet: it shows the model's active sheet and knows its selection. */
export class Grid {
  readonly element: HTMLElement;
  private readonly spacer: HTMLElement;
  private readonly pane: HTMLElement;
  private readonly widthOf = measurer();
  private views = new Map<string, View>();
  private geometry: Geometry | undefined;
  private waiting = false;
  private stopListening = (): void => undefined;

  constructor(
    container: HTMLElement,
    private model: WorkbookModel,
    private readonly appearance: Appearance,
    private readonly onPaint: () => void,
  ) {
    const { scroller, spacer, pane } = gridElements(container);
    this.element = scroller;
    this.spacer = spacer;
    this.pane = pane;
    scroller.addEventListener('scroll', () => this.drawSoon());
    new ResizeObserver(() => this.refresh()).observe(scroller);
    this.showModel(model);
  }

  sheet(): WorksheetModel {
    return this.model.activeSheet;
  }

  selection(): Selection {
    return this.view().selection;
  }

  /** What moving by keyboard needs to know of the sheet. */
  terrain(): Terrain {
    const rowsOfScreen = Math.floor((this.element.clientHeight - HEADING.height) / 20) - 1;
    return terrainOf(this.sheet(), this.shape(), Math.max(1, rowsOfScreen));
  }

  /** Selects on the active sheet, tells the model, and brings the moved corner into view. */
  select(selection: Selection): void {
    this.keepSelection(selection);
    this.reveal(selection.corner);
    const { sheet, area } = this.model.selection;
    if (sheet !== this.sheet() || !sameArea(area, areaOfSelection(selection))) {
      this.model.select(this.sheet(), areaOfSelection(selection));
    }
    this.refresh();
  }

  /** Whole rows, columns or the sheet. They reach to Excel's edge, so that their address is C:C and not C1:C126. */
  selectSpot({ kind, row, column }: Spot, extend: boolean): void {
    const from = extend ? this.selection().active : { row, column };
    if (kind === 'cell') {
      this.select({ active: from, corner: { row, column } });
      return;
    }
    this.view().selection = {
      active: { row: kind === 'row' ? from.row : 0, column: kind === 'column' ? from.column : 0 },
      corner: { row: kind === 'row' ? row : ROWS - 1, column: kind === 'column' ? column : COLUMNS - 1 },
    };
    this.model.select(this.sheet(), areaOfSelection(this.selection()));
    this.refresh();
  }

  spotAt(clientX: number, clientY: number): Spot {
    const { left, top } = this.element.getBoundingClientRect();
    return spotAtPoint({ x: clientX - left, y: clientY - top }, this.shape(), this.scroll());
  }

  /** The cell's rectangle inside the scrolled element, for the editor. */
  boxOf(place: Place): { left: number; top: number; width: number; height: number } {
    return boxOfCell(place, this.shape(), this.scroll());
  }

  /** Something changed: draw again with the next frame. */
  refresh(): void {
    this.geometry = undefined;
    this.drawSoon();
  }

  showModel(next: WorkbookModel): void {
    this.stopListening();
    if (next !== this.model) this.views = new Map();
    this.model = next;
    let shown = this.sheet();
    this.stopListening = next.on((event) => {
      if (event.kind === 'sheetDeactivated' && event.sheetId === shown.id) this.keepScroll(shown);
      if (event.kind === 'sheetActivated') shown = this.sheet();
      this.hear(event);
    });
    this.refresh();
  }

  private hear({ kind }: WorkbookEvent): void {
    if (kind === 'sheetActivated') {
      this.geometry = undefined;
      const { scroll } = this.view();
      // The new sheet must have its size before it can be scrolled to where it was left.
      this.draw();
      this.element.scrollTo(scroll.left, scroll.top);
    }
    if (kind === 'selectionChanged') this.follow();
    else this.refresh();
  }

  /** The model's selection moved without us: the add-in activated a sheet or selected a range. */
  private follow(): void {
    const { area } = this.model.selection;
    if (!sameArea(areaOfSelection(this.selection()), area)) {
      this.keepSelection(selectionOfArea(area));
      this.reveal({ row: area.top, column: area.left });
    }
    this.refresh();
  }

  private view(): View {
    const { id } = this.sheet();
    const known = this.views.get(id) ?? { selection: at(0, 0), scroll: { left: 0, top: 0 } };
    this.views.set(id, known);
    return known;
  }

  private keepSelection(selection: Selection): void {
    this.view().selection = selection;
    this.geometry = undefined;
  }

  private keepScroll({ id }: WorksheetModel): void {
    const left = this.views.get(id);
    if (left) left.scroll = this.scroll();
  }

  private scroll(): Scroll {
    return { left: this.element.scrollLeft, top: this.element.scrollTop };
  }

  private shape(): Geometry {
    const { active, corner } = this.selection();
    // A whole column reaches to row 1 048 576; the sheet need not be drawn that long for it.
    const reach = {
      row: corner.row === ROWS - 1 ? active.row : corner.row,
      column: corner.column === COLUMNS - 1 ? active.column : corner.column,
    };
    return (this.geometry ??= geometryOf(this.sheet(), reach, this.widthOf));
  }

  private reveal(place: Place): void {
    this.stretch();
    const { clientWidth: width, clientHeight: height } = this.element;
    const { left, top } = scrollToShow(place, this.shape(), this.scroll(), { width, height });
    this.element.scrollTop = top;
    this.element.scrollLeft = left;
  }

  /** Gives what is scrolled the size of the sheet. */
  private stretch(): void {
    const { rows, columns } = this.shape();
    this.spacer.style.width = `${String(columns.length + HEADING.width)}px`;
    this.spacer.style.height = `${String(rows.length + HEADING.height)}px`;
  }

  private drawSoon(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.waiting = false;
    const { element, pane, widthOf, appearance } = this;
    const { clientWidth: width, clientHeight: height } = element;
    const sheet = this.sheet();
    const selection = this.selection();
    this.stretch();
    pane.style.width = `${String(width)}px`;
    pane.style.height = `${String(height)}px`;
    pane.classList.toggle('no-lines', !sheet.showGridlines);
    pane.replaceChildren(
      paint({
        sheet,
        geometry: this.shape(),
        selection,
        scroll: this.scroll(),
        size: { width, height },
        textOf: (row, column) => appearance.textOf(sheet, row, column),
        styleOf: (row, column) => appearance.styleOf(sheet, row, column),
        widthOf,
      }),
    );
    this.describe(sheet, selection);
    this.onPaint();
  }

  /** What a screen reader is told of the whole. */
  private describe(sheet: WorksheetModel, selection: Selection): void {
    const { element } = this;
    const { rows, columns } = this.shape();
    element.setAttribute('aria-rowcount', String(rows.count + 1));
    element.setAttribute('aria-colcount', String(columns.count + 1));
    element.setAttribute('aria-label', sheet.name);
    const active = cellId(selection.active.row, selection.active.column);
    if (document.getElementById(active)) element.setAttribute('aria-activedescendant', active);
    else element.removeAttribute('aria-activedescendant');
  }
}

/** The selection as the name box shows it: the active cell's address, or the area while it is being chosen. */
export const addressOf = (selection: Selection): string => areaText(areaOfSelection(selection));
