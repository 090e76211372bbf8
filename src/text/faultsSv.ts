import { count, or, type FaultWording } from './faultFacts';

/** By Excel's code, and by the product's own. */
export const faultsSv = {
  InvalidOperationInCellEditMode: () =>
    'Excel väntar på att du ska avsluta redigeringen av cellen. Tryck Enter eller Esc – jag fortsätter sedan.',

  AccessDenied: (facts) =>
    `Bladet "${or(facts.sheet, 'okänt')}" är skyddat. Inget har ändrats. Skriv till ett nytt blad eller ta bort skyddet under Granska > Ta bort bladets skydd.`,

  StructureProtected: () =>
    'Arbetsbokens struktur är skyddad, så nya blad kan inte skapas. Inget har ändrats. Ta bort skyddet under Granska > Skydda arbetsbok eller spara en kopia.',

  ReadOnly: () =>
    'Arbetsboken är skrivskyddad. Du kan granska och kopiera, men inte skapa blad. Välj Aktivera redigering eller spara en kopia.',

  ItemAlreadyExists: (facts) =>
    `Det finns redan ett blad som heter "${or(facts.name, or(facts.sheet, 'så'))}". Välj ett annat namn – befintliga blad skrivs aldrig över.`,

  ItemNotFound: (facts) =>
    `Området ${or(facts.address, or(facts.sheet, ''))} finns inte längre. Välj området igen.`.replace(
      '  ',
      ' ',
    ),

  InactiveWorkbook: (facts) =>
    `Du har bytt till en annan arbetsbok. Gå tillbaka till "${or(facts.file, 'arbetsboken')}" och försök igen.`,

  UnsupportedSheet: (facts) =>
    `"${or(facts.sheet, 'Bladet')}" är ett diagram- eller makroblad. Välj ett vanligt kalkylblad.`,

  MergedRangeConflict: (facts) =>
    `Området innehåller sammanfogade celler (${or(facts.address, 'okänd adress')}). Dela dem eller välj ett område utan.`,

  RequestPayloadSizeLimitExceeded: () => 'Området är för stort att läsa på en gång. Markera bara tabellen.',

  UndoNotSupported: () => 'Det här kan inte ångras i ett steg i din Excelversion. Vill du fortsätta ändå?',

  ApiNotFound: (facts) =>
    `Din Excelversion saknar stöd för ${or(facts.feature, 'en funktion')}. Resten fungerar som vanligt.`,

  InvalidOrTimedOutSession: () =>
    'Kontakten med Excel bröts. Inget mer skrivs. Stäng panelen och öppna den igen, och försök sedan på nytt.',

  ActivityLimitReached: () => 'Excel är upptaget just nu. Inget mer skrivs. Vänta en stund och försök igen.',

  WriteNotSupportedWhenModalDialogOpen: () =>
    'En dialogruta är öppen i Excel. Inget har ändrats. Stäng den och försök igen.',

  SheetMissing: (facts) =>
    `Bladet "${or(facts.sheet, 'okänt')}" togs bort medan det skrevs. ${count(facts.written)} av ${count(facts.planned)} delar skrevs. Försök igen.`,

  ReadBackMismatch: (facts) =>
    `Cell ${or(facts.address, '')} i "${or(facts.sheet, 'bladet')}" blev "${or(facts.found, '')}" i stället för "${or(facts.expected, '')}". Ta bort bladet och försök igen.`,

  PageLayout: (facts) =>
    `Bladet ${or(facts.sheet, '')} skapades. Sidlayouten kunde inte sättas i den här Excelversionen; ställ in A4 under Sidlayout.`,

  Extras: (facts) =>
    `Bladet ${or(facts.sheet, '')} skapades, men utan ${or(facts.feature, 'diagram')}: din Excelversion tog inte emot det. Siffrorna är fullständiga.`,

  /** A code that is not known, while sheets were being written. */
  unknownWriting: (facts) =>
    `Något gick fel när bladet skulle skrivas. ${count(facts.written)} av ${count(facts.planned)} delar skrevs. Ta bort det påbörjade bladet eller försök igen. (Felkod ${or(facts.code, '')})`,
  unknown: (facts) =>
    `Något gick fel i Excel. Inget har ändrats. Försök igen. (Felkod ${or(facts.code, '')})`,
} satisfies Readonly<Record<string, FaultWording>>;

export type FaultWordings = Readonly<Record<keyof typeof faultsSv, FaultWording>>;
