/**
 * Column widths live in points in the API (`RangeFormat.columnWidth`) and in characters of the standard font in a file.
 * The conversion is the one of the file format for Calibri 11 (7 pixels a digit, 5 pixels padding, 96 dpi):
 * learn.microsoft.com/dotnet/api/documentformat.openxml.spreadsheet.column
 */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export function pointsFromCharacters(characters: number): number {
  if (characters < 1) return Math.round(characters * (DIGIT + PADDING)) * POINTS_PER_PIXEL;
  return Math.round(characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

export function charactersFromPoints(points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  if (pixels < DIGIT + PADDING) return Math.round((pixels / (DIGIT + PADDING)) * 100) / 100;
  return Math.round(((pixels - PADDING) / DIGIT) * 100) / 100;
}

/** About how wide a text is in points: autofit needs no font tables, only not to cut. */
export const textWidth = (text: string, fontSize: number, bold: boolean): number =>
  Math.ceil((text.length * DIGIT * (fontSize / 11) * (bold ? 1.08 : 1) + PADDING) * POINTS_PER_PIXEL * 4) / 4;
