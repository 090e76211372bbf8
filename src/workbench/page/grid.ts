import { areaText, COLUMNS, ROWS, sameArea } from '../host/model/area';
import type { CellStyle } from '../host/model/style';
import type { WorkbookModel } from '../host/model/workbook';
import type { WorksheetModel } from '../host/model/worksheet';
import { geometryOf, terrainOf, type Geometry } from './geometry';
import { cellId, HEADING, paint } from './gridPaint';
import { areaOfSelection, at, selectionOfArea, type Place, type Selection, type Terrain } from './selection';
import { measurer } from './textWidth';

/** How the workbook's cells read and look: the host knows number formats and conditional formats. */
export interface Appearance {
  readonly textOf: (sheet: WorksheetModel, row: number, column: number) => string;
  readonly styleOf: (sheet: WorksheetModel, row: number, column: number) => CellStyle;
}

/** What the pointer is over. */
export type Spot = { readonly kind: 'cell' | 'row' | 'column' | 'all' } & Place;

/** The drawn sheet: it shows the model's active sheet and knows its selection. */
export interface Grid {
  readonly element: HTMLElement;
  readonly sheet: () => WorksheetModel;
  readonly selection: () => Selection;
  readonly terrain: () => Terrain;
  /** Selects on the active sheet, tells the model, and brings the moved corner into view. */
  readonly select: (selection: Selection) => void;
  /** Whole rows, columns or the sheet. */
  readonly selectSpot: (spot: Spot, extend: boolean) => void;
  readonly spotAt: (clientX: number, clientY: number) => Spot;
  /** The cell's rectangle inside the scrolled element, for the editor. */
  readonly boxOf: (place: Place) => { left: number; top: number; width: number; height: number };
  /** Something changed: draw again with the next frame. */
  readonly refresh: () => void;
  readonly showModel: (model: WorkbookModel) => void;
}

interface View {
  selection: Selection;
  scroll: { left: number; top: number };
}

export function createGrid(
  container: HTMLElement,
  first: WorkbookModel,
  appearance: Appearance,
  onPaint: () => void,
): Grid {
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

  const widthOf = measurer();
  let model = first;
  let views = new Map<string, View>();
  let geometry: Geometry | undefined;
  let waiting = false;
  let stopListening = (): void => undefined;

  const sheet = (): WorksheetModel => model.activeSheet;
  const view = (): View => {
    const { id } = sheet();
    const known = views.get(id) ?? { selection: at(0, 0), scroll: { left: 0, top: 0 } };
    views.set(id, known);
    return known;
  };
  const shape = (): Geometry => {
    const { active, corner } = view().selection;
    // A whole column reaches to row 1 048 576; the sheet need not be drawn that long for it.
    const reach = {
      row: corner.row === ROWS - 1 ? active.row : corner.row,
      column: corner.column === COLUMNS - 1 ? active.column : corner.column,
    };
    return (geometry ??= geometryOf(sheet(), reach, widthOf));
  };

  const draw = (): void => {
    waiting = false;
    const { clientWidth: width, clientHeight: height } = scroller;
    const { rows, columns } = shape();
    spacer.style.width = `${String(columns.length + HEADING.width)}px`;
    spacer.style.height = `${String(rows.length + HEADING.height)}px`;
    pane.style.width = `${String(width)}px`;
    pane.style.height = `${String(height)}px`;
    pane.classList.toggle('no-lines', !sheet().showGridlines);
    scroller.setAttribute('aria-rowcount', String(rows.count + 1));
    scroller.setAttribute('aria-colcount', String(columns.count + 1));
    scroller.setAttribute('aria-label', sheet().name);
    const { selection } = view();
    const current = sheet();
    pane.replaceChildren(
      paint({
        sheet: current,
        geometry: shape(),
        selection,
        scroll: { left: scroller.scrollLeft, top: scroller.scrollTop },
        size: { width, height },
        textOf: (row, column) => appearance.textOf(current, row, column),
        styleOf: (row, column) => appearance.styleOf(current, row, column),
        widthOf,
      }),
    );
    const active = cellId(selection.active.row, selection.active.column);
    if (document.getElementById(active)) scroller.setAttribute('aria-activedescendant', active);
    else scroller.removeAttribute('aria-activedescendant');
    onPaint();
  };
  const refresh = (): void => {
    geometry = undefined;
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };

  /** Scrolls as little as needed so that the cell is not behind an edge or the frozen panes. */
  const reveal = ({ row, column }: Place): void => {
    const { rows, columns, frozen } = shape();
    spacer.style.width = `${String(columns.length + HEADING.width)}px`;
    spacer.style.height = `${String(rows.length + HEADING.height)}px`;
    if (row >= frozen.rows) {
      const start = rows.offsetOf(row) - rows.offsetOf(frozen.rows);
      const room = scroller.clientHeight - HEADING.height - rows.offsetOf(frozen.rows);
      const end = start + rows.sizeOf(row) - room;
      scroller.scrollTop = Math.max(Math.min(scroller.scrollTop, start), end);
    }
    if (column >= frozen.columns) {
      const start = columns.offsetOf(column) - columns.offsetOf(frozen.columns);
      const room = scroller.clientWidth - HEADING.width - columns.offsetOf(frozen.columns);
      const end = Math.min(start, start + columns.sizeOf(column) - room);
      scroller.scrollLeft = Math.max(Math.min(scroller.scrollLeft, start), end);
    }
  };
  const select = (selection: Selection): void => {
    view().selection = selection;
    geometry = undefined;
    reveal(selection.corner);
    if (!sameArea(model.selection.area, areaOfSelection(selection)) || model.selection.sheet !== sheet()) {
      model.select(sheet(), areaOfSelection(selection));
    }
    refresh();
  };

  /** The model's selection moved without us: the add-in activated a sheet or selected a range. */
  const follow = (): void => {
    const { area } = model.selection;
    if (!sameArea(areaOfSelection(view().selection), area)) {
      view().selection = selectionOfArea(area);
      geometry = undefined;
      reveal({ row: area.top, column: area.left });
    }
    refresh();
  };
  const showModel = (next: WorkbookModel): void => {
    stopListening();
    if (next !== model) views = new Map();
    model = next;
    let shown = sheet();
    stopListening = model.on((event) => {
      if (event.kind === 'sheetDeactivated' && event.sheetId === shown.id) {
        const left = views.get(shown.id);
        if (left) left.scroll = { left: scroller.scrollLeft, top: scroller.scrollTop };
      }
      if (event.kind === 'sheetActivated') {
        shown = sheet();
        geometry = undefined;
        const { scroll } = view();
        draw();
        scroller.scrollTo(scroll.left, scroll.top);
      }
      if (event.kind === 'selectionChanged') follow();
      else refresh();
    });
    refresh();
  };

  const spotAt = (clientX: number, clientY: number): Spot => {
    const box = scroller.getBoundingClientRect();
    const { rows, columns, frozen } = shape();
    const x = clientX - box.left - HEADING.width;
    const y = clientY - box.top - HEADING.height;
    const row = rows.indexAt(y < rows.offsetOf(frozen.rows) ? Math.max(0, y) : y + scroller.scrollTop);
    const column = columns.indexAt(
      x < columns.offsetOf(frozen.columns) ? Math.max(0, x) : x + scroller.scrollLeft,
    );
    const kind = x < 0 ? (y < 0 ? 'all' : 'row') : y < 0 ? 'column' : 'cell';
    return { kind, row, column };
  };
  const boxOf = ({ row, column }: Place): { left: number; top: number; width: number; height: number } => {
    const { rows, columns, frozen } = shape();
    return {
      left: HEADING.width + columns.offsetOf(column) - (column < frozen.columns ? 0 : scroller.scrollLeft),
      top: HEADING.height + rows.offsetOf(row) - (row < frozen.rows ? 0 : scroller.scrollTop),
      width: columns.sizeOf(column),
      height: rows.sizeOf(row),
    };
  };
  const selectSpot = ({ kind, row, column }: Spot, extend: boolean): void => {
    const from = extend ? view().selection.active : { row, column };
    if (kind === 'cell') select({ active: from, corner: { row, column } });
    // Whole rows and columns reach to Excel's edge, so that their address is C:C and not C1:C126.
    else if (kind === 'row')
      view().selection = { active: { row: from.row, column: 0 }, corner: { row, column: COLUMNS - 1 } };
    else if (kind === 'column')
      view().selection = { active: { row: 0, column: from.column }, corner: { row: ROWS - 1, column } };
    else view().selection = { active: { row: 0, column: 0 }, corner: { row: ROWS - 1, column: COLUMNS - 1 } };
    if (kind !== 'cell') model.select(sheet(), areaOfSelection(view().selection));
    refresh();
  };

  scroller.addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  });
  new ResizeObserver(refresh).observe(scroller);
  showModel(first);
  return {
    element: scroller,
    sheet,
    selection: () => view().selection,
    terrain: () =>
      terrainOf(sheet(), shape(), Math.max(1, Math.floor((scroller.clientHeight - HEADING.height) / 20) - 1)),
    select,
    selectSpot,
    spotAt,
    boxOf,
    refresh,
    showModel,
  };
}

/** The selection as the name box shows it: the active cell's address, or the area while it is being chosen. */
export const addressOf = (selection: Selection): string => areaText(areaOfSelection(selection));
