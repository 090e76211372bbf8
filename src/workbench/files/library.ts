/** The one place that names the library for .xlsx files (DECISIONS.md). */
export { readXlsx, writeXlsx } from 'hucre/xlsx';
export type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalRule,
  Sheet,
  SheetChart,
  Workbook,
  WriteSheet,
} from 'hucre/xlsx';
