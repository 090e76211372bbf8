import { isEntireColumn, isEntireRow } from '../model/area';
import { refuse } from '../model/excelError';
import type { HeaderFooter, PageLayout } from '../model/pageLayout';
import { serve, type Arguments, type HostObject, type Scalar, type Scope } from '../protocol/served';
import type { Json } from '../protocol/wire';
import {
  AreasTarget,
  isAreas,
  isSheetPart,
  RangeTarget,
  rangeArgument,
  rangeFromText,
  SheetPart,
} from './targets';
import { tellSheet } from './tell';

type Self = SheetPart;

const layoutOf = ({ sheet }: Self): PageLayout => sheet.pageLayout;

/** A property of the layout with a check of what may be written to it. */
function scalar<K extends keyof PageLayout>(
  key: K,
  accept: (value: Json) => PageLayout[K] | undefined,
): Scalar<Self> {
  return {
    get: (self) => (layoutOf(self)[key] ?? '') as Json,
    set: (self, value, scope) => {
      const accepted = accept(value);
      if (accepted === undefined) return refuse('InvalidArgument', `pageLayout.${key}`);
      layoutOf(self)[key] = accepted;
      tellSheet(self.sheet, scope);
    },
  };
}

const flag = (value: Json): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
/** Margins are points; Excel takes up to 49 inches. */
const WIDEST_MARGIN = 49 * 72;
const margin = (value: Json): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= WIDEST_MARGIN ? value : undefined;
const oneOf =
  <T extends string>(...names: readonly T[]) =>
  (value: Json): T | undefined =>
    names.find((name) => name === value);

const PAPERS = ['Letter', 'Legal', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Tabloid', 'Folio'];
const paper = oneOf(...PAPERS);

/** Either a scale of 10-400 per cent, or a number of pages (learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions). */
function zoom(value: Json): PageLayout['zoom'] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { scale, horizontalFitToPages, verticalFitToPages } = value as PageLayout['zoom'];
  if (scale !== undefined && (scale < 10 || scale > 400)) return undefined;
  const pages = [horizontalFitToPages, verticalFitToPages].filter((n) => n !== undefined);
  if (pages.some((n) => !Number.isInteger(n) || n < 0)) return undefined;
  if (scale !== undefined && pages.length > 0) return undefined;
  return value as PageLayout['zoom'];
}

/** Titles are whole rows or columns: "$1:$3", or a Range of them. */
function titleRange(self: Self, args: Arguments, way: 'rows' | 'columns', scope: Scope): RangeTarget['area'] {
  const target = rangeArgument(args, 0, scope.model, self.sheet);
  if (target.sheet !== self.sheet) refuse('InvalidArgument', 'another sheet');
  const { area } = target;
  const whole = way === 'rows' ? isEntireRow(area) : isEntireColumn(area);
  return whole ? area : refuse('InvalidArgument', `print titles take whole ${way}`);
}

function printArea(self: Self, args: Arguments, scope: Scope): void {
  const object = args.object(0);
  const layout = layoutOf(self);
  if (object !== undefined && isAreas(object.target)) layout.printAreas = [...object.target.areas];
  else if (object === undefined) {
    const pieces = args.text(0).split(',');
    layout.printAreas = pieces.map((piece) => pieceArea(self, piece, scope));
  } else layout.printAreas = [rangeArgument(args, 0, scope.model, self.sheet).area];
  tellSheet(self.sheet, scope);
}

const pieceArea = (self: Self, text: string, scope: Scope): RangeTarget['area'] =>
  rangeFromText(text, scope.model, self.sheet).area;

const title = (self: Self, area: RangeTarget['area'] | undefined, scope: Scope): HostObject | undefined =>
  area === undefined ? undefined : scope.bind('Range', new RangeTarget(self.sheet, area));

const printed = (self: Self, scope: Scope): HostObject | undefined => {
  const { printAreas } = layoutOf(self);
  return printAreas.length === 0
    ? undefined
    : scope.bind('RangeAreas', new AreasTarget(self.sheet, printAreas));
};

const POINTS = new Map([
  ['Points', 1],
  ['Inches', 72],
  ['Centimeters', 72 / 2.54],
]);
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

function setMargins(self: Self, args: Arguments, scope: Scope): void {
  const factor = POINTS.get(args.text(0)) ?? refuse('InvalidArgument', 'unit');
  const given = args.json(1);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refuse('InvalidArgument', 'margins');
  const layout = layoutOf(self);
  for (const [name, value] of Object.entries(given)) {
    const side = MARGINS.find((known) => known === name.toLowerCase()) ?? refuse('InvalidArgument', name);
    const points = typeof value === 'number' ? margin(value * factor) : undefined;
    layout[`${side}Margin`] = points ?? refuse('InvalidArgument', name);
  }
  tellSheet(self.sheet, scope);
}

/** learn.microsoft.com/javascript/api/excel/excel.pagelayout */
export const pageLayoutType = serve<Self>(
  {
    name: 'PageLayout',
    scalars: {
      Orientation: scalar('orientation', oneOf('Portrait', 'Landscape')),
      PaperSize: scalar('paperSize', paper),
      LeftMargin: scalar('leftMargin', margin),
      RightMargin: scalar('rightMargin', margin),
      TopMargin: scalar('topMargin', margin),
      BottomMargin: scalar('bottomMargin', margin),
      HeaderMargin: scalar('headerMargin', margin),
      FooterMargin: scalar('footerMargin', margin),
      CenterHorizontally: scalar('centerHorizontally', flag),
      CenterVertically: scalar('centerVertically', flag),
      PrintGridlines: scalar('printGridlines', flag),
      PrintHeadings: scalar('printHeadings', flag),
      BlackAndWhite: scalar('blackAndWhite', flag),
      DraftMode: scalar('draftMode', flag),
      PrintOrder: scalar('printOrder', oneOf('DownThenOver', 'OverThenDown')),
      PrintComments: scalar('printComments', oneOf('NoComments', 'EndSheet', 'InPlace')),
      PrintErrors: scalar('printErrors', oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable')),
      FirstPageNumber: scalar('firstPageNumber', (value) =>
        value === '' || (typeof value === 'number' && Number.isInteger(value)) ? value : undefined,
      ),
      Zoom: scalar('zoom', zoom),
    },
    navigation: {
      HeadersFooters: ({ sheet }, scope) =>
        scope.bind('HeaderFooterGroup', new SheetPart(sheet, 'headersFooters')),
    },
    methods: {
      SetPrintArea: printArea,
      SetPrintMargins: setMargins,
      SetPrintTitleRows: (self, args, scope) => {
        layoutOf(self).titleRows = titleRange(self, args, 'rows', scope);
        tellSheet(self.sheet, scope);
      },
      SetPrintTitleColumns: (self, args, scope) => {
        layoutOf(self).titleColumns = titleRange(self, args, 'columns', scope);
        tellSheet(self.sheet, scope);
      },
      GetPrintArea: (self, _args, scope) => printed(self, scope) ?? refuse('ItemNotFound'),
      GetPrintAreaOrNullObject: (self, _args, scope) => printed(self, scope) ?? scope.nothing('RangeAreas'),
      GetPrintTitleRows: (self, _args, scope) =>
        title(self, layoutOf(self).titleRows, scope) ?? refuse('ItemNotFound'),
      GetPrintTitleRowsOrNullObject: (self, _args, scope) =>
        title(self, layoutOf(self).titleRows, scope) ?? scope.nothing('Range'),
      GetPrintTitleColumns: (self, _args, scope) =>
        title(self, layoutOf(self).titleColumns, scope) ?? refuse('ItemNotFound'),
      GetPrintTitleColumnsOrNullObject: (self, _args, scope) =>
        title(self, layoutOf(self).titleColumns, scope) ?? scope.nothing('Range'),
    },
  },
  isSheetPart,
);

type Pages = 'defaultPages' | 'firstPage' | 'evenPages' | 'oddPages';

const pages = (key: Pages) => (self: Self, scope: Scope) =>
  scope.bind('HeaderFooter', new SheetPart(self.sheet, key));

/** learn.microsoft.com/javascript/api/excel/excel.headerfootergroup */
export const headerFooterGroupType = serve<Self>(
  {
    name: 'HeaderFooterGroup',
    scalars: {
      State: scalar(
        'headersFootersState',
        oneOf('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'),
      ),
      UseSheetMargins: scalar('useSheetMargins', flag),
      UseSheetScale: scalar('useSheetScale', flag),
    },
    navigation: {
      DefaultForAllPages: pages('defaultPages'),
      FirstPage: pages('firstPage'),
      EvenPages: pages('evenPages'),
      OddPages: pages('oddPages'),
    },
  },
  isSheetPart,
);

const pagesOf = (self: Self): HeaderFooter => {
  const key =
    (['firstPage', 'evenPages', 'oddPages'] as const).find((name) => name === self.part) ?? 'defaultPages';
  return self.sheet.pageLayout[key];
};

/** A header or footer holds at most 255 characters (support.microsoft.com "Excel specifications and limits"). */
const LONGEST_LINE = 255;
const HEADER = ['leftHeader', 'centerHeader', 'rightHeader'] as const;
const FOOTER = ['leftFooter', 'centerFooter', 'rightFooter'] as const;

/** A header is one text in Excel, its sections led by &L, &C and &R: they share the room, and the codes take of it. */
function lengthOfLine(line: readonly (keyof HeaderFooter)[], texts: HeaderFooter): number {
  const filled = line.map((key) => texts[key]).filter((one) => one !== '');
  return filled.reduce((sum, one) => sum + one.length + '&L'.length, 0);
}

const text = (key: (typeof HEADER | typeof FOOTER)[number]): Scalar<Self> => ({
  get: (self) => pagesOf(self)[key],
  set: (self, value, scope) => {
    if (typeof value !== 'string') return refuse('InvalidArgument', key);
    const line = [HEADER, FOOTER].find((keys) => keys.some((one) => one === key)) ?? [];
    if (lengthOfLine(line, { ...pagesOf(self), [key]: value }) > LONGEST_LINE)
      return refuse('InvalidArgument', `${key}: more than ${LONGEST_LINE} characters with its neighbours`);
    pagesOf(self)[key] = value;
    tellSheet(self.sheet, scope);
  },
});

export const headerFooterType = serve<Self>(
  {
    name: 'HeaderFooter',
    scalars: {
      LeftHeader: text('leftHeader'),
      CenterHeader: text('centerHeader'),
      RightHeader: text('rightHeader'),
      LeftFooter: text('leftFooter'),
      CenterFooter: text('centerFooter'),
      RightFooter: text('rightFooter'),
    },
  },
  isSheetPart,
);
