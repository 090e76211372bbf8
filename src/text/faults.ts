/**
 * What Excel's error codes mean to a person: what happened, why, and what to do. Codes are Excel's own,
 * except the few that the product finds itself (`ReadOnly`, `StructureProtected`, `ReadBackMismatch`, `PageLayout`).
 */
export interface FaultFacts {
  readonly sheet?: string;
  readonly name?: string;
  readonly address?: string;
  readonly file?: string;
  readonly feature?: string;
  readonly code?: string;
  readonly found?: string;
  readonly expected?: string;
  /** Parts (sheets) finished, and parts planned. */
  readonly written?: number;
  readonly planned?: number;
}

export type FaultLanguage = 'sv' | 'en';

type Wording = (facts: FaultFacts) => string;

const or = (text: string | undefined, other: string): string =>
  text === undefined || text === '' ? other : text;
const count = (value: number | undefined): string => String(value ?? 0);

const swedish: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  [
    'InvalidOperationInCellEditMode',
    () =>
      'Excel väntar på att du ska avsluta redigeringen av cellen. Tryck Enter eller Esc – jag fortsätter sedan.',
  ],
  [
    'AccessDenied',
    (f) =>
      `Bladet "${or(f.sheet, 'okänt')}" är skyddat. Inget har ändrats. Skriv till ett nytt blad eller ta bort skyddet under Granska > Ta bort bladets skydd.`,
  ],
  [
    'StructureProtected',
    () =>
      'Arbetsbokens struktur är skyddad, så nya blad kan inte skapas. Inget har ändrats. Ta bort skyddet under Granska > Skydda arbetsbok eller spara en kopia.',
  ],
  [
    'ReadOnly',
    () =>
      'Arbetsboken är skrivskyddad. Du kan granska och kopiera, men inte skapa blad. Välj Aktivera redigering eller spara en kopia.',
  ],
  [
    'ItemAlreadyExists',
    (f) =>
      `Det finns redan ett blad som heter "${or(f.name, or(f.sheet, 'så'))}". Välj ett annat namn – befintliga blad skrivs aldrig över.`,
  ],
  [
    'ItemNotFound',
    (f) =>
      `Området ${or(f.address, or(f.sheet, ''))} finns inte längre. Välj området igen.`.replace('  ', ' '),
  ],
  [
    'InactiveWorkbook',
    (f) =>
      `Du har bytt till en annan arbetsbok. Gå tillbaka till "${or(f.file, 'arbetsboken')}" och försök igen.`,
  ],
  [
    'UnsupportedSheet',
    (f) => `"${or(f.sheet, 'Bladet')}" är ett diagram- eller makroblad. Välj ett vanligt kalkylblad.`,
  ],
  [
    'MergedRangeConflict',
    (f) =>
      `Området innehåller sammanfogade celler (${or(f.address, 'okänd adress')}). Dela dem eller välj ett område utan.`,
  ],
  [
    'RequestPayloadSizeLimitExceeded',
    () => 'Området är för stort att läsa på en gång. Markera bara tabellen.',
  ],
  [
    'UndoNotSupported',
    () => 'Det här kan inte ångras i ett steg i din Excelversion. Vill du fortsätta ändå?',
  ],
  [
    'ApiNotFound',
    (f) => `Din Excelversion saknar stöd för ${or(f.feature, 'en funktion')}. Resten fungerar som vanligt.`,
  ],
  [
    'InvalidOrTimedOutSession',
    () =>
      'Kontakten med Excel bröts. Inget mer skrivs. Stäng panelen och öppna den igen, och försök sedan på nytt.',
  ],
  [
    'ActivityLimitReached',
    () => 'Excel är upptaget just nu. Inget mer skrivs. Vänta en stund och försök igen.',
  ],
  [
    'WriteNotSupportedWhenModalDialogOpen',
    () => 'En dialogruta är öppen i Excel. Inget har ändrats. Stäng den och försök igen.',
  ],
  [
    'SheetMissing',
    (f) =>
      `Bladet "${or(f.sheet, 'okänt')}" togs bort medan det skrevs. ${count(f.written)} av ${count(f.planned)} delar skrevs. Försök igen.`,
  ],
  [
    'ReadBackMismatch',
    (f) =>
      `Cell ${or(f.address, '')} i "${or(f.sheet, 'bladet')}" blev "${or(f.found, '')}" i stället för "${or(f.expected, '')}". Ta bort bladet och försök igen.`,
  ],
  [
    'PageLayout',
    (f) =>
      `Bladet ${or(f.sheet, '')} skapades. Sidlayouten kunde inte sättas i den här Excelversionen; ställ in A4 under Sidlayout.`,
  ],
  [
    'Extras',
    (f) =>
      `Bladet ${or(f.sheet, '')} skapades, men utan ${or(f.feature, 'diagram')}: din Excelversion tog inte emot det. Siffrorna är fullständiga.`,
  ],
]);

const english: ReadonlyMap<string, Wording> = new Map<string, Wording>([
  [
    'InvalidOperationInCellEditMode',
    () => 'Excel is waiting for you to finish editing the cell. Press Enter or Esc – I will continue then.',
  ],
  [
    'AccessDenied',
    (f) =>
      `The sheet "${or(f.sheet, 'unknown')}" is protected. Nothing was changed. Write to a new sheet, or remove the protection under Review > Unprotect Sheet.`,
  ],
  [
    'StructureProtected',
    () =>
      'The structure of the workbook is protected, so no sheets can be created. Nothing was changed. Remove it under Review > Protect Workbook, or save a copy.',
  ],
  [
    'ReadOnly',
    () =>
      'The workbook is read-only. You can review and copy, but not create sheets. Choose Enable Editing or save a copy.',
  ],
  [
    'ItemAlreadyExists',
    (f) =>
      `There is already a sheet called "${or(f.name, or(f.sheet, ''))}". Choose another name – existing sheets are never overwritten.`,
  ],
  ['ItemNotFound', (f) => `The range ${or(f.address, or(f.sheet, ''))} no longer exists. Choose it again.`],
  [
    'InactiveWorkbook',
    (f) => `You have switched to another workbook. Go back to "${or(f.file, 'the workbook')}" and try again.`,
  ],
  [
    'UnsupportedSheet',
    (f) => `"${or(f.sheet, 'The sheet')}" is a chart or macro sheet. Choose an ordinary worksheet.`,
  ],
  [
    'MergedRangeConflict',
    (f) =>
      `The range holds merged cells (${or(f.address, 'unknown address')}). Split them or choose another range.`,
  ],
  ['RequestPayloadSizeLimitExceeded', () => 'The range is too large to read at once. Select only the table.'],
  ['UndoNotSupported', () => 'This cannot be undone in one step in your version of Excel. Continue anyway?'],
  [
    'ApiNotFound',
    (f) => `Your version of Excel lacks ${or(f.feature, 'a function')}. Everything else works as usual.`,
  ],
  [
    'InvalidOrTimedOutSession',
    () =>
      'The contact with Excel was lost. Nothing more is written. Close the pane, open it again and retry.',
  ],
  ['ActivityLimitReached', () => 'Excel is busy. Nothing more is written. Wait a moment and try again.'],
  [
    'WriteNotSupportedWhenModalDialogOpen',
    () => 'A dialog is open in Excel. Nothing was changed. Close it and try again.',
  ],
  [
    'SheetMissing',
    (f) =>
      `The sheet "${or(f.sheet, 'unknown')}" was deleted while it was being written. ${count(f.written)} of ${count(f.planned)} parts were written. Try again.`,
  ],
  [
    'ReadBackMismatch',
    (f) =>
      `Cell ${or(f.address, '')} of "${or(f.sheet, 'the sheet')}" became "${or(f.found, '')}" instead of "${or(f.expected, '')}". Remove the sheet and try again.`,
  ],
  [
    'PageLayout',
    (f) =>
      `The sheet ${or(f.sheet, '')} was created. The page layout could not be set in this version of Excel; set A4 under Page Layout.`,
  ],
  [
    'Extras',
    (f) =>
      `The sheet ${or(f.sheet, '')} was created, but without ${or(f.feature, 'its chart')}: your version of Excel did not accept it. The figures are complete.`,
  ],
]);

/** Excel's codes that say the same thing to a person. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['InvalidReference', 'ItemNotFound'],
  ['InvalidSelection', 'InactiveWorkbook'],
  ['NotImplemented', 'ApiNotFound'],
  ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'],
  ['RangeExceedsLimit', 'RequestPayloadSizeLimitExceeded'],
  ['OperationCellsExceedLimit', 'RequestPayloadSizeLimitExceeded'],
]);

/** The text for a code; a code that is not known gets the general text with the code in it. */
export function faultText(code: string, facts: FaultFacts = {}, language: FaultLanguage = 'sv'): string {
  const wordings = language === 'en' ? english : swedish;
  const wording = wordings.get(sameAs.get(code) ?? code);
  if (wording !== undefined) return wording(facts);
  return language === 'en'
    ? `Something went wrong when the sheet was to be written. ${count(facts.written)} of ${count(facts.planned)} parts were written. Remove the unfinished sheet or try again. (Error code ${code})`
    : facts.planned === undefined
      ? `Något gick fel i Excel. Inget har ändrats. Försök igen. (Felkod ${code})`
      : `Något gick fel när bladet skulle skrivas. ${count(facts.written)} av ${count(facts.planned)} delar skrevs. Ta bort det påbörjade bladet eller försök igen. (Felkod ${code})`;
}
