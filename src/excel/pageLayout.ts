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
  const across = description.pagesWide ?? 1;
  layout.zoom =
    description.onePage === true
      ? { horizontalFitToPages: across, verticalFitToPages: 1 }
      : { horizontalFitToPages: across };
  if (across > 1) layout.setPrintTitleColumns('$A:$A');
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
  const { left, centre, right } = footerTexts(description.footer);
  footer.leftFooter = left;
  footer.centerFooter = centre;
  footer.rightFooter = right;
  await context.sync();
}

/** The last printed row, 1-based: charts stand below the cells and are printed too. */
function lastRow({ rows, charts = [] }: SheetDescription): number {
  const bottoms = charts.map((chart) => (rectangleOf(chart.place.to)?.bottom ?? 0) + 1);
  return Math.max(rows.length, ...bottoms);
}

/** Excel takes 255 characters for the three sections together, their own codes (&L &C &R) counted. */
const MOST_CHARACTERS = 255 - 3 * 2;

/** The footer as Excel takes it. The left part is the user's (dnr): when it is too long its end is cut, and … says so. */
export function footerTexts(footer: SheetDescription['footer']): SheetDescription['footer'] {
  const [centre, right] = [footerText(footer.centre), footerText(footer.right)];
  const room = MOST_CHARACTERS - centre.length - right.length;
  let text = footer.left;
  let left = footerText(text);
  while (left.length > room && text !== '') {
    text = text.slice(0, -1);
    left = footerText(`${text.trimEnd()}…`);
  }
  return { left, centre, right };
}

/** The description's own codes {date}, {page} and {pages} become Excel's; everything else is plain text. */
export function footerText(text: string): string {
  return text
    .replaceAll('&', '&&')
    .replaceAll('{date}', '&D')
    .replaceAll('{pages}', '&N')
    .replaceAll('{page}', '&P');
}
