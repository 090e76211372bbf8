import type { SharedText } from './paneSharedSv';

export const sharedEn: SharedText = {
  product: 'Fördelningsnyckel',
  tabs: { allocate: 'Allocate', review: 'Review', agreement: 'Agreement' },
  tabList: 'Views',
  skip: 'Skip to content',
  menu: 'More options',
  settings: 'Settings',
  help: 'Help',
  about: 'About',
  context: (file, sheet) => `${file} · sheet "${sheet}"`,
  contextUnknown: 'Reading the workbook …',
  sheetProtected: 'protected',
  readOnly: 'read-only',
  step: (n, of, title) => `Step ${String(n)} of ${String(of)} · ${title}`,
  back: 'Back',
  next: 'Next:',
  cancel: 'Cancel',
  close: 'Close',
  use: 'Use',
  show: 'Show',
  change: 'Change',
  chooseAnother: 'Choose another',
  useSelection: 'Use selected range',
  selected: (address) => `Selected now: ${address}`,
  showInSheet: 'Show in sheet',
  showCellInSheet: (cell) => `Show ${cell} in the sheet`,
  readAgain: 'Read again',
  tryAgain: 'Try again',
  more: 'More',
  less: 'Less',
  yes: 'Yes',
  no: 'No',
  focusMoves: (address) => `Focus moves to cell ${address}; F6 brings you back.`,
  reading: (rows, sheet) => `Reading ${String(rows)} ${rows === 1 ? 'row' : 'rows'} from "${sheet}" …`,
  readingWorkbook: 'Reading the workbook …',
  waitingForEdit: 'Excel is waiting for you to finish editing a cell. Press Enter or Esc.',
  readOnlyWorkbook:
    'The workbook is read-only. You can review and copy, but not create sheets. Choose Enable Editing or save a copy.',
  structureProtected:
    'The structure of the workbook is protected, so no sheets can be added. Unprotect it under Review > Protect Workbook, or work in a copy.',
  stale: (change) =>
    change === undefined
      ? 'The source data has changed since the calculation.'
      : `The source data has changed since the calculation (${change}).`,
  contradictions: {
    title: 'Contradictions to settle',
    lead: 'The source says different things. Choose what holds; the choice is printed on the sheets.',
    question: (field) => `${field} is stated with different values. Which one holds?`,
    stated: (value, clause, cell) =>
      clause === undefined ? `${value} – ${cell}` : `${value} – ${clause} (${cell})`,
    showCell: (cell) => `Show ${cell}`,
  },
  copied: 'Copied.',
  copyFailed: 'The clipboard is blocked here. The text is selected: press Ctrl+C.',
  crashed:
    'Something unexpected happened in the pane. Your cells are unchanged. Reload the pane and try again.',
  reloadPane: 'Reload the pane',
  notInExcel:
    'The pane is not open in Excel. Open it from the Home tab in Excel, or in the embedded workbook.',
  firstRun: {
    lead: 'Allocate shared costs and review allocations.',
    safe: 'Everything is computed on your machine. Nothing leaves the workbook.',
    allocate: 'Allocate a cost',
    review: 'Review a table',
    example: 'Try with an example',
    exampleHint:
      'Puts the RSS Dalarna cost of 2023 on new sheets. Your sheets are not changed, and the example can be removed.',
    exampleWriting: 'Adding the example …',
    exampleReady: (sheets) => `The example is on the sheets ${sheets}.`,
    exampleRemove: 'Remove the example',
    exampleRemoved: 'The example has been removed.',
  },
  remove: {
    title: 'Remove the sheets?',
    question: (n, time) =>
      `Remove ${String(n)} ${n === 1 ? 'sheet' : 'sheets'} created at ${time.replace('.', ':')}? This cannot be undone and empties Excel's undo list.`,
    confirm: 'Remove the sheets',
    keep: 'Keep',
    busy: 'Removing the sheets …',
    done: (n) => `${String(n)} ${n === 1 ? 'sheet' : 'sheets'} removed.`,
  },
  writing: (index, of, sheet) => `Creating sheet ${String(index)} of ${String(of)}: ${sheet} …`,
  stopping: 'Cancelling. The sheet being written is finished first …',
  cancelled: (sheets) =>
    sheets.length === 0
      ? 'Cancelled. No sheets were created.'
      : `Cancelled. These sheets were created: ${sheets.join(', ')}.`,
  preferences: {
    language: 'Language of the pane',
    languageHint: 'The text of the workbook is always Swedish.',
    swedish: 'Svenska',
    english: 'English',
    theme: 'Appearance',
    themeOffice: 'Follow Office',
    themeLight: 'Light',
    themeDark: 'Dark',
    mode: 'Figures in new sheets',
    saved: 'Your choices are kept on this machine.',
  },
  helpText: {
    title: 'Help',
    sections: [
      {
        heading: 'Allocate',
        body: 'Have a table of municipalities and population in the workbook. The pane finds it, reads the terms of the agreement, shows the outcome and writes the result on new sheets. Your own cells are never changed.',
      },
      {
        heading: 'Review',
        body: 'Select a hand-made table with headers and total row. The pane recomputes it, tells which rule each column follows and shows every deviation with cell, expected value, effect and remedy.',
      },
      {
        heading: 'Agreement',
        body: 'All terms of the agreement in one place: value, where it stands, and whether it is stated, assumed or missing.',
      },
      {
        heading: 'Keyboard',
        body: 'F6 switches between the sheet and the pane. Left and right arrows change view. In the list of findings up and down arrows move, Enter opens. Esc goes back one step, and so does Alt+left arrow.',
      },
      {
        heading: 'Undo',
        body: 'Results are always written on new sheets. Newer Excel undoes everything with one Ctrl+Z; otherwise use the button Remove the sheets.',
      },
    ],
  },
  aboutText: {
    title: 'About Fördelningsnyckel',
    version: (version) => `Version ${version}`,
    lines: [
      'Allocates shared costs between municipalities and region exactly, and reviews hand-made allocations.',
      'Everything is computed on your machine. Nothing is sent anywhere: no cells, no names, no statistics.',
      'Municipalities and population: SCB (CC0). Free software under the MIT licence.',
    ],
  },
};
