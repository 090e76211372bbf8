import type { Area } from './area';

/** Header and footer texts with Excel's codes (&P page, &N pages, &D date, && an ampersand). */
export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** How a sheet is printed. Margins are points. */
export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType: "A4", "Letter", … or undefined until it is set. */
  paperSize: string | undefined;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: 'DownThenOver' | 'OverThenDown';
  printComments: string;
  printErrors: string;
  firstPageNumber: number | '';
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printAreas: Area[];
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  headersFootersState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  defaultPages: HeaderFooter;
  firstPage: HeaderFooter;
  evenPages: HeaderFooter;
  oddPages: HeaderFooter;
}

const empty = (): HeaderFooter => ({
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
});

/** Excel's defaults: portrait, 0.7" and 0.75" margins, 100 %. */
export const newPageLayout = (): PageLayout => ({
  orientation: 'Portrait',
  paperSize: undefined,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  zoom: { scale: 100 },
  printAreas: [],
  titleRows: undefined,
  titleColumns: undefined,
  headersFootersState: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
  defaultPages: empty(),
  firstPage: empty(),
  evenPages: empty(),
  oddPages: empty(),
});
