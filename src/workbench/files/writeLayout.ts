import type { WriteSheet } from './library';
import { absoluteText } from '../host/model/area';
import type { PageLayout } from '../host/model/pageLayout';
import { joinSections } from './headerFooter';
import { POINTS_PER_INCH } from './sizes';
import { PAPERS, toFile } from './styleNames';

type Setup = NonNullable<WriteSheet['pageSetup']>;

/** Paper, margins, fit, print area, repeated rows, header and footer. */
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
    ...(layout.printAreas.length > 0 ? { printArea: layout.printAreas.map(absoluteText).join(',') } : {}),
    ...(layout.titleRows === undefined ? {} : { printTitlesRow: absoluteText(layout.titleRows) }),
    ...(layout.titleColumns === undefined ? {} : { printTitlesColumn: absoluteText(layout.titleColumns) }),
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
