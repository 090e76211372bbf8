import type { SheetDescription } from '../workbook/write/description';
import { cellName, rectangleOf } from '../workbook/address';

/**
 * A4, one page wide, margins of 2 cm, the head repeated on every page, dnr, date and page number in the footer
 * (ux.md 2.4). One sync. Texts of the user's go into the footer with & doubled, because & begins a code there.
 */
export async function setPageLayout(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  description: SheetDescription,
): Promise<void> {
  const layout = sheet.pageLayout;
  layout.orientation = description.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom =
    description.onePage === true
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: 1 };
  layout.setPrintMargins('Centimeters', {
    top: 2,
    bottom: 2,
    left: 2,
    right: 2,
    header: 1,
    footer: 1,
  });
  layout.setPrintArea(`A1:${cellName(lastRow(description) - 1, description.columns.length - 1)}`);
  if (description.repeatedRows !== undefined) {
    const { from, to } = description.repeatedRows;
    layout.setPrintTitleRows(`$${String(from)}:$${String(to)}`);
  }
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = footerText(description.footer.left);
  footer.centerFooter = footerText(description.footer.centre);
  footer.rightFooter = footerText(description.footer.right);
  await context.sync();
}

/** The last printed row, 1-based: charts stand below the cells and are printed too. */
function lastRow({ rows, charts = [] }: SheetDescription): number {
  const bottoms = charts.map((chart) => (rectangleOf(chart.place.to)?.bottom ?? 0) + 1);
  return Math.max(rows.length, ...bottoms);
}

/** The description's own codes {date}, {page} and {pages} become Excel's; everything else is plain text. */
export function footerText(text: string): string {
  return text
    .replaceAll('&', '&&')
    .replaceAll('{date}', '&D')
    .replaceAll('{pages}', '&N')
    .replaceAll('{page}', '&P');
}
