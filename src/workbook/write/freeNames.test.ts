import type { SheetDescription } from './description';
import { freeSheetName, freeSheetNames, sheetName, sheetReference, withFreeNames } from './freeNames';

const sheet = (name: string, formula: string): SheetDescription => ({
  name,
  rows: [
    [
      { kind: 'formula', formula, expected: '1', format: '0' },
      { kind: 'link', text: 'Till', target: `${sheetReference(name)}A1` },
      { kind: 'text', text: "'Kontroll'!A1" },
    ],
  ],
  columns: [{ width: 10 }, { width: 10 }, { width: 10 }],
  frozenRows: 0,
  orientation: 'portrait',
  footer: { left: '', centre: '', right: '' },
});

describe('free sheet names', () => {
  it('keeps a free name and numbers a taken one, whatever its case', () => {
    expect(freeSheetName('Kontroll', ['Blad1'])).toBe('Kontroll');
    expect(freeSheetName('Fördelning 2023', ['FÖRDELNING 2023'])).toBe('Fördelning 2023 (2)');
    expect(freeSheetName('Kontroll', ['Kontroll', 'kontroll (2)'])).toBe('Kontroll (3)');
  });

  it('never gives the same name twice', () => {
    expect(freeSheetNames(['Kontroll', 'Kontroll'], ['kontroll'])).toEqual(['Kontroll (2)', 'Kontroll (3)']);
  });

  it('gives only names Excel accepts', () => {
    expect(sheetName("'A/B:C*[x]?\\'")).toBe('A B C x');
    expect(sheetName('history')).toBe('Blad');
    expect(sheetName('   ')).toBe('Blad');
    const long = 'Fördelning för en mycket lång benämning';
    expect(sheetName(long)).toHaveLength(31);
    expect(freeSheetName(long, [sheetName(long)])).toHaveLength(31);
    expect(freeSheetName(long, [sheetName(long)])).toMatch(/ \(2\)$/);
  });

  it('lets references between the sheets follow, and no others', () => {
    const sheets = [sheet('Fördelning', "='Kontroll'!A1+'Underlag'!B2"), sheet('Kontroll', "='Kontroll'!B1")];
    const [first, second] = withFreeNames(sheets, ['kontroll']);
    expect(second?.name).toBe('Kontroll (2)');
    expect(first?.rows[0]?.[0]).toMatchObject({ formula: "='Kontroll (2)'!A1+'Underlag'!B2" });
    expect(second?.rows[0]?.[0]).toMatchObject({ formula: "='Kontroll (2)'!B1" });
    expect(second?.rows[0]?.[1]).toMatchObject({ target: "'Kontroll (2)'!A1" });
    expect(second?.rows[0]?.[2]).toMatchObject({ text: "'Kontroll'!A1" });
  });

  it('swaps names without running one into the other', () => {
    const sheets = [sheet('Blad', "='Blad (2)'!A1"), sheet('Blad (2)', "='Blad'!A1")];
    const [first, second] = withFreeNames(sheets, ['Blad']);
    expect([first?.name, second?.name]).toEqual(['Blad (2)', 'Blad (2) (2)']);
    expect(first?.rows[0]?.[0]).toMatchObject({ formula: "='Blad (2) (2)'!A1" });
    expect(second?.rows[0]?.[0]).toMatchObject({ formula: "='Blad (2)'!A1" });
  });

  it('doubles apostrophes in a reference', () => {
    expect(sheetReference("Kalles blad's")).toBe("'Kalles blad''s'!");
  });
});
