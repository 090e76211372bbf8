/**
 * The requirement sets this host says it has, as `Office.context.requirements.isSetSupported` reads them.
 * learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export function requirementMatrix(apiVersion: string, platform: 'desktop' | 'web'): string {
  const sets: Record<string, string> = {
    ExcelApi: apiVersion,
    AddinCommands: '1.1',
    CompressedFile: '1.1',
    DialogApi: '1.2',
    DocumentEvents: '1.1',
    RichApiRuntimeFlag: '1.2',
    Selection: '1.1',
    Settings: '1.1',
    ...(platform === 'web' ? { ExcelApiOnline: '1.1' } : {}),
    DelayForCellEdit: '1.1',
  };
  // A web host of an older API level offers nothing beyond it either.
  if (Number(apiVersion.split('.')[1]) < 14) delete sets['ExcelApiOnline'];
  return JSON.stringify(sets);
}

/** The theme colours an add-in may ask for (learn.microsoft.com/javascript/api/office/office.officetheme). */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const LIGHT: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#F3F2F1',
  controlForegroundColor: '#242424',
};
