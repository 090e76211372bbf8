/**
 * Puts the workbook in memory in the place of every module of `src/excel` that the screens use. Imported before the
 * pane is (`openPane` does so): a module that was already loaded keeps what it got.
 */
const replaced = [
  'context',
  'documentMemory',
  'goTo',
  'markCells',
  'officeHelpers',
  'plannedNames',
  'readSelection',
  'readWorkbook',
  'removeSheets',
  'watch',
  'watchSelection',
  'writeSheets',
];

for (const name of replaced) {
  jest.mock(`../../excel/${name}`, () => jest.requireActual<object>('./excelDouble'));
}

export {};
