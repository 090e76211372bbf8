import { faultText, type FaultFacts } from './faults';
import { faultsSv } from './faultsSv';
import type { Language } from './language';
import { swedishIn } from './testing/swedishWords';

describe('what a fault says', () => {
  it.each([
    [
      'InvalidOperationInCellEditMode',
      {},
      'Excel väntar på att du ska avsluta redigeringen av cellen. Tryck Enter eller Esc – jag fortsätter sedan.',
    ],
    [
      'AccessDenied',
      { sheet: 'Underlag' },
      'Bladet "Underlag" är skyddat. Inget har ändrats. Skriv till ett nytt blad eller ta bort skyddet under Granska > Ta bort bladets skydd.',
    ],
    [
      'ItemAlreadyExists',
      { name: 'Kontroll' },
      'Det finns redan ett blad som heter "Kontroll". Välj ett annat namn – befintliga blad skrivs aldrig över.',
    ],
    ['ItemNotFound', { address: 'A1:B2' }, 'Området A1:B2 finns inte längre. Välj området igen.'],
    ['InvalidReference', { address: 'A1:B2' }, 'Området A1:B2 finns inte längre. Välj området igen.'],
    [
      'InactiveWorkbook',
      { file: 'RSS.xlsx' },
      'Du har bytt till en annan arbetsbok. Gå tillbaka till "RSS.xlsx" och försök igen.',
    ],
    [
      'InvalidSelection',
      { file: 'RSS.xlsx' },
      'Du har bytt till en annan arbetsbok. Gå tillbaka till "RSS.xlsx" och försök igen.',
    ],
    [
      'UnsupportedSheet',
      { sheet: 'Diagram1' },
      '"Diagram1" är ett diagram- eller makroblad. Välj ett vanligt kalkylblad.',
    ],
    [
      'MergedRangeConflict',
      { address: 'A1:C1' },
      'Området innehåller sammanfogade celler (A1:C1). Dela dem eller välj ett område utan.',
    ],
    [
      'RequestPayloadSizeLimitExceeded',
      {},
      'Området är för stort att läsa på en gång. Markera bara tabellen.',
    ],
    [
      'UndoNotSupported',
      {},
      'Det här kan inte ångras i ett steg i din Excelversion. Vill du fortsätta ändå?',
    ],
    [
      'ApiNotFound',
      { feature: 'anteckningar' },
      'Din Excelversion saknar stöd för anteckningar. Resten fungerar som vanligt.',
    ],
    [
      'NotImplemented',
      { feature: 'anteckningar' },
      'Din Excelversion saknar stöd för anteckningar. Resten fungerar som vanligt.',
    ],
    [
      'GeneralException',
      { written: 1, planned: 3 },
      'Något gick fel när bladet skulle skrivas. 1 av 3 delar skrevs. Ta bort det påbörjade bladet eller försök igen. (Felkod GeneralException)',
    ],
  ])('%s', (code, facts, expected) => {
    expect(faultText(code, facts)).toBe(expected);
  });

  it('says nothing of sheets when none was being written', () => {
    expect(faultText('GeneralException')).toBe(
      'Något gick fel i Excel. Inget har ändrats. Försök igen. (Felkod GeneralException)',
    );
  });

  const given: FaultFacts = {
    sheet: 'S1',
    name: 'S1',
    address: 'A1',
    file: 'RSS.xlsx',
    feature: 'notes',
    found: '1',
    expected: '2',
    written: 1,
    planned: 2,
  };

  it.each(Object.keys(faultsSv))('%s is said in English, of the same facts', (code) => {
    const asked = (language: Language, facts: FaultFacts): readonly string[] => {
      const names = new Set<string>();
      faultText(
        code,
        new Proxy(facts, {
          get: (all, name) => {
            names.add(String(name));
            return all[name as keyof FaultFacts];
          },
        }),
        language,
      );
      return [...names].sort();
    };
    for (const facts of [given, {}]) {
      expect(swedishIn(faultText(code, facts, 'en'))).toEqual([]);
      expect(asked('en', facts)).toEqual(asked('sv', facts));
    }
  });

  it('says a code nobody knows, in English as well', () => {
    expect(faultText('Odd', { written: 0, planned: 2 }, 'en')).toContain('0 of 2 parts');
    expect(faultText('Odd', {}, 'en')).toBe(
      'Something went wrong in Excel. Nothing was changed. Try again. (Error code Odd)',
    );
    expect(faultText('constructor', {}, 'en')).toContain('constructor');
  });
});
