import { refuse } from '../model/excelError';
import type { Area } from '../model/area';
import { deriveStyle, NO_BORDER, type Border, type BorderSide } from '../model/style';
import { serve, type Scalar } from '../protocol/served';
import type { Json } from '../protocol/wire';
import { checkAllowed } from './permission';
import { colour } from './rangeFormat';
import { isAreas, type AreasTarget } from './targets';
import { tellLook } from './tell';

/** One side of a range's borders: an edge of the whole range, or the lines inside it. */
class BorderTarget {
  constructor(
    readonly of: AreasTarget,
    readonly side: BorderSide,
  ) {}
}

const isBorder = (target: object): target is BorderTarget => target instanceof BorderTarget;

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

type CellBorder = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

/** Which line of which cells a side of an area is. Inside lines are kept on the cell above or to the left. */
function cellsOf(area: Area, side: BorderSide): { cells: Area; line: CellBorder } | undefined {
  switch (side) {
    case 'EdgeTop':
      return { cells: { ...area, bottom: area.top }, line: 'borderTop' };
    case 'EdgeBottom':
      return { cells: { ...area, top: area.bottom }, line: 'borderBottom' };
    case 'EdgeLeft':
      return { cells: { ...area, right: area.left }, line: 'borderLeft' };
    case 'EdgeRight':
      return { cells: { ...area, left: area.right }, line: 'borderRight' };
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? undefined
        : { cells: { ...area, bottom: area.bottom - 1 }, line: 'borderBottom' };
    case 'InsideVertical':
      return area.left === area.right
        ? undefined
        : { cells: { ...area, right: area.right - 1 }, line: 'borderRight' };
    case 'DiagonalDown':
    case 'DiagonalUp':
      return refuse('NotImplemented', 'diagonal borders');
  }
}

function read({ of, side }: BorderTarget, key: keyof Border): Json {
  for (const area of of.areas) {
    const place = cellsOf(area, side);
    if (place === undefined) continue;
    let value: string | undefined;
    for (let row = place.cells.top; row <= place.cells.bottom; row += 1) {
      for (let column = place.cells.left; column <= place.cells.right; column += 1) {
        const one = of.sheet.styleOf(row, column)[place.line][key];
        if (value !== undefined && value !== one) return null;
        value = one;
      }
    }
    return value ?? NO_BORDER[key];
  }
  return NO_BORDER[key];
}

const part = (key: keyof Border, check: (value: Json) => string): Scalar<BorderTarget> => ({
  get: (self) => read(self, key),
  set: ({ of, side }, value, scope) => {
    const wanted = check(value);
    checkAllowed(of.sheet, 'allowFormatCells', scope);
    for (const area of of.areas) {
      const place = cellsOf(area, side);
      if (place === undefined) continue;
      of.sheet.restyle(place.cells, (style) => {
        const before = style[place.line];
        // A colour or weight on a side without a line draws a continuous one.
        const line = key === 'style' || before.style !== 'None' ? before.style : 'Continuous';
        return deriveStyle(style, { [place.line]: { ...before, style: line, [key]: wanted } });
      });
      tellLook(of.sheet, area, scope);
    }
  },
});

const oneOf =
  (...names: string[]) =>
  (value: Json): string =>
    typeof value === 'string' && names.includes(value) ? value : refuse('InvalidArgument', 'border');

/** learn.microsoft.com/javascript/api/excel/excel.rangeborder */
export const rangeBorderType = serve<BorderTarget>(
  {
    name: 'RangeBorder',
    identity: (self) => ({ SideIndex: self.side }),
    scalars: {
      SideIndex: { get: (self) => self.side },
      Style: part(
        'style',
        oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'),
      ),
      Weight: part('weight', oneOf('Hairline', 'Thin', 'Medium', 'Thick')),
      Color: part('color', colour),
    },
  },
  isBorder,
);

const isSide = (value: string): value is BorderSide => (SIDES as readonly string[]).includes(value);

export const rangeBorderCollectionType = serve<AreasTarget>(
  {
    name: 'RangeBorderCollection',
    scalars: { Count: { get: () => SIDES.length } },
    items: (self, scope) =>
      SIDES.filter((side) => !side.startsWith('Diagonal')).map((side) =>
        scope.bind('RangeBorder', new BorderTarget(self, side)),
      ),
    indexer: (self, args, scope) => {
      const side = args.text(0);
      if (!isSide(side)) return refuse('InvalidArgument', `border ${side}`);
      return scope.bind('RangeBorder', new BorderTarget(self, side));
    },
  },
  isAreas,
);
