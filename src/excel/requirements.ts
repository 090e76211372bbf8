/**
 * Whether the host has a requirement set. Outside a host that declares them (the command line, unit tests)
 * the answer is `whenUnknown`: ExcelApi 1.14 is what the product demands, everything newer must be proved.
 */
export function supports(version: string, whenUnknown = false): boolean {
  const office = (globalThis as { Office?: Partial<typeof Office> }).Office;
  const requirements = (office?.context as Partial<Office.Context> | undefined)?.requirements;
  return requirements === undefined ? whenUnknown : requirements.isSetSupported('ExcelApi', version);
}

/** ExcelApi 1.20: everything inside one `Excel.run` is one step for Ctrl+Z. */
export function canGroupUndo(): boolean {
  return supports('1.20');
}
