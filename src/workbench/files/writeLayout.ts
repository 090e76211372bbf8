import type { WriteSheet } from './library';
import { absoluteText, type Area } from '../host/model/area';
import type { PageLayout } from '../host/model/pageLayout';
import { joinSections } from './headerFooter';
import { POINTS_PER_INCH } from './sizes';
import { PAPERS, toFile } from './styleNames';

type Setup = NonNullable<WriteSheet['pageSetup']>;

/** Paper, margins, fit, header and footer. */
export function filePageSetup(layout: PageLayout): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const paper = layout.paperSize === undefined ? undefined : toFile(PAPERS, layout.paperSize);
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const pageSetup: Setup = {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...scaling(layout.zoom),
    margins: {
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    },
    ...(layout.centerHorizontally ? { horizontalCentered: true } : {}),
    ...(layout.centerVertically ? { verticalCentered: true } : {}),
    ...(layout.printGridlines ? { showGridLines: true } : {}),
    ...(layout.printHeadings ? { showRowColHeaders: true } : {}),
  };
  const { defaultPages: pages } = layout;
  const oddHeader = joinSections({
    left: pages.leftHeader,
    center: pages.centerHeader,
    right: pages.rightHeader,
  });
  const oddFooter = joinSections({
    left: pages.leftFooter,
    center: pages.centerFooter,
    right: pages.rightFooter,
  });
  if (oddHeader === undefined && oddFooter === undefined) return { pageSetup };
  return {
    pageSetup,
    headerFooter: {
      ...(oddHeader === undefined ? {} : { oddHeader }),
      ...(oddFooter === undefined ? {} : { oddFooter }),
    },
  };
}

/** Fit to pages (0 in the file: as many as it takes), or a scale in per cent. */
function scaling(
  zoom: PageLayout['zoom'],
): Pick<Setup, 'fitToPage' | 'fitToWidth' | 'fitToHeight' | 'scale'> {
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = zoom;
  if (wide === undefined && tall === undefined) return scale === undefined ? {} : { scale };
  return { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 };
}

/**
 * Print area and repeated rows as the reserved names that the file keeps them in. The library writes them without the
 * quotes that a sheet name such as `Fördelning 2023` needs, and Excel then repairs the file; so they are made here.
 */
export function printNames(sheet: { readonly name: string; readonly pageLayout: PageLayout }): PrintName[] {
  const { printAreas, titleRows, titleColumns } = sheet.pageLayout;
  const titles = [titleColumns, titleRows].filter((area) => area !== undefined);
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
  const nameFor = (name: string, areas: readonly Area[]): PrintName[] => {
    const range = areas.map((area) => `${quoted}!${absoluteText(area)}`).join(',');
    return range === '' ? [] : [{ name, range, scope: sheet.name }];
  };
  return [...nameFor('_xlnm.Print_Area', printAreas), ...nameFor('_xlnm.Print_Titles', titles)];
}

export interface PrintName {
  readonly name: string;
  readonly range: string;
  readonly scope: string;
}
