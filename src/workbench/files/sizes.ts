/**
 * A file keeps a column's width in characters with the padding in it (width = pixels / 7 for Calibri 11), the API in
 * points (96 dpi: 0.75 points a pixel). ECMA-376 18.3.1.13 (col, width).
 */
const PIXELS = 7;
const POINTS = 0.75;

export const pointsOfWidth = (width: number): number => Math.round(width * PIXELS) * POINTS;
export const widthOfPoints = (points: number): number => Math.round((points / POINTS / PIXELS) * 256) / 256;

export const POINTS_PER_INCH = 72;
