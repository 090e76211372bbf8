/**
 * Calls that empty Excel's undo list, from the table "Unsupported APIs" of
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities. Names as on the wire.
 */
const EVERYWHERE = [
  'Workbook.Close',
  'Workbook.InsertWorksheetsFromBase64',
  'Workbook.Save',
  'WorkbookProtection.Protect',
  'WorkbookProtection.Unprotect',
  'Worksheet.Copy',
  'Worksheet.Delete',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
];

const DESKTOP = ['Worksheet.Name', 'Worksheet.Position', 'Worksheet.Visibility'];

const WEB = [
  'DocumentProperties.Author',
  'DocumentProperties.Category',
  'DocumentProperties.Comments',
  'DocumentProperties.Company',
  'DocumentProperties.Keywords',
  'DocumentProperties.Manager',
  'DocumentProperties.Subject',
  'DocumentProperties.Title',
  'NamedItem.Comment',
  'Worksheet.StandardWidth',
];

const emptying = new Set([...EVERYWHERE, ...DESKTOP, ...WEB]);

/** True when the call empties the undo list on some platform: an add-in must reckon with the worst. */
export const emptiesUndo = (className: string, member: string): boolean =>
  emptying.has(`${className}.${member}`);
