import type { Area } from '../host/model/area';

/** A cell's place, 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the active cell (where typing goes) and the corner that Shift moves. */
export interface Selection {
  readonly active: Place;
  /** The corner opposite the anchor; the anchor is the active cell. */
  readonly corner: Place;
}

/** What moving needs to know of the sheet. */
export interface Terrain {
  readonly rows: number;
  readonly columns: number;
  readonly isFilled: (row: number, column: number) => boolean;
  readonly isHidden: (axis: 'row' | 'column', index: number) => boolean;
  /** Rows a screen holds, for Page Up and Page Down. */
  readonly page: number;
  /** The last used cell, for Ctrl+End. */
  readonly last: Place;
}

export const at = (row: number, column: number): Selection => ({
  active: { row, column },
  corner: { row, column },
});

export function areaOfSelection({ active, corner }: Selection): Area {
  return {
    top: Math.min(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    bottom: Math.max(active.row, corner.row),
    right: Math.max(active.column, corner.column),
  };
}

/** A selection of `area` with the active cell in its top left corner. */
export const selectionOfArea = (area: Area): Selection => ({
  active: { row: area.top, column: area.left },
  corner: { row: area.bottom, column: area.right },
});

interface Step {
  readonly row: -1 | 0 | 1;
  readonly column: -1 | 0 | 1;
}

const steps = new Map<string, Step>([
  ['ArrowUp', { row: -1, column: 0 }],
  ['ArrowDown', { row: 1, column: 0 }],
  ['ArrowLeft', { row: 0, column: -1 }],
  ['ArrowRight', { row: 0, column: 1 }],
]);

const isInside = ({ row, column }: Place, terrain: Terrain): boolean =>
  row >= 0 && column >= 0 && row < terrain.rows && column < terrain.columns;

/** The next visible cell in the direction; the same cell at the edge. */
function next(from: Place, step: Step, terrain: Terrain): Place {
  let place = from;
  do {
    place = { row: place.row + step.row, column: place.column + step.column };
    if (!isInside(place, terrain)) return from;
  } while (
    (step.row !== 0 && terrain.isHidden('row', place.row)) ||
    (step.column !== 0 && terrain.isHidden('column', place.column))
  );
  return place;
}

/** Ctrl+arrow: to the end of the filled block, or over the gap to the next filled cell, or to the edge. */
function jump(from: Place, step: Step, terrain: Terrain): Place {
  const filled = (place: Place): boolean => terrain.isFilled(place.row, place.column);
  let place = from;
  const insideBlock = filled(from) && filled(next(from, step, terrain));
  for (;;) {
    const ahead = next(place, step, terrain);
    if (ahead === place) return place;
    if (insideBlock && !filled(ahead)) return place;
    place = ahead;
    if (!insideBlock && filled(place)) return place;
  }
}

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

/** Where a key takes the selection, or undefined when the key moves nothing. */
export function move(selection: Selection, press: Press, terrain: Terrain): Selection | undefined {
  const { active, corner } = selection;
  const from = press.shift && press.key !== 'Tab' && press.key !== 'Enter' ? corner : active;
  const to = target(from, press, terrain);
  if (!to) return undefined;
  return from === corner && press.shift ? { active, corner: to } : { active: to, corner: to };
}

function target(from: Place, { key, ctrl, shift }: Press, terrain: Terrain): Place | undefined {
  const step = steps.get(key);
  if (step) return ctrl ? jump(from, step, terrain) : next(from, step, terrain);
  switch (key) {
    case 'Tab':
      return next(from, { row: 0, column: shift ? -1 : 1 }, terrain);
    case 'Enter':
      return next(from, { row: shift ? -1 : 1, column: 0 }, terrain);
    case 'Home':
      return { row: ctrl ? 0 : from.row, column: 0 };
    case 'End':
      return ctrl ? terrain.last : undefined;
    case 'PageUp':
      return ctrl ? undefined : { row: Math.max(0, from.row - terrain.page), column: from.column };
    case 'PageDown':
      return ctrl
        ? undefined
        : { row: Math.min(terrain.rows - 1, from.row + terrain.page), column: from.column };
    default:
      return undefined;
  }
}
