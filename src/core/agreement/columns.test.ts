import type { Party, PartyColumn } from './model';
import { cellInColumn, columnOfYear } from './columns';
import { takeNotes } from './notes';

const at = (cell?: string): PartyColumn => ({
  header: 'H',
  figures: [],
  ...(cell === undefined ? {} : { origin: { cell } }),
});
const party = (cell?: string): Party => ({
  name: 'A',
  kind: 'municipality',
  ...(cell === undefined ? {} : { cell }),
});

test("a party's cell in a column is the column's letters and the party's row", () => {
  expect(cellInColumn(at('Blad!B1'), party('Blad!A12'))).toBe('Blad!B12');
  expect(cellInColumn(at("'Mitt blad 2'!$AB$10"), party('A7'))).toBe("'Mitt blad 2'!AB7");
  expect(cellInColumn(at('C3'), party('$A$104'))).toBe('C104');
});

test('and unknown when either is', () => {
  expect(cellInColumn(at(), party('A7'))).toBeUndefined();
  expect(cellInColumn(at('Blad!B1'), party())).toBeUndefined();
  expect(cellInColumn(at('B1:C1'), party('A7'))).toBeUndefined();
  expect(cellInColumn(at('rubrik B1'), party('A7'))).toBeUndefined();
  expect(cellInColumn(at('B1'), party('A7 '))).toBeUndefined();
});

describe('the column of a year', () => {
  const of = (header: string, year?: number, date?: string): PartyColumn => ({
    header,
    figures: [],
    ...(year === undefined ? {} : { year }),
    ...(date === undefined ? {} : { date }),
  });
  const chosen = (columns: readonly PartyColumn[], year: number) => {
    const notes = takeNotes();
    return {
      header: columnOfYear(columns, year, notes)?.header,
      said: notes.assumptions().map(({ id }) => id),
    };
  };

  test('own, earlier, undated, later', () => {
    expect(chosen([], 2023)).toEqual({ header: undefined, said: [] });
    expect(chosen([of('a', 2022), of('b', 2023), of('c')], 2023)).toEqual({ header: 'b', said: [] });
    expect(chosen([of('a', 2021), of('b', 2022), of('c', 2020), of('d', 2024), of('e')], 2023)).toEqual({
      header: 'b',
      said: ['earlier-figures'],
    });
    expect(chosen([of('a', 2024), of('b')], 2023)).toEqual({ header: 'b', said: [] });
    expect(chosen([of('a', 2026), of('b', 2025), of('c', 2027)], 2023)).toEqual({
      header: 'b',
      said: ['later-figures'],
    });
    expect(chosen([of('a', 2024), of('b', 2026), of('c', 2025)], 2023)).toEqual({
      header: 'a',
      said: ['later-figures'],
    });
  });

  test('of one year the later date, of equal dates the last column', () => {
    expect(chosen([of('a', 2023, '2023-12-31'), of('b', 2023, '2023-06-30'), of('c', 2022)], 2023)).toEqual({
      header: 'a',
      said: ['later-date-same-year'],
    });
    expect(chosen([of('a', 2023), of('b', 2023)], 2023)).toEqual({
      header: 'b',
      said: ['later-date-same-year'],
    });
    expect(chosen([of('a', 2023), of('b', 2023, '2023-06-30')], 2023).header).toBe('b');
    expect(chosen([of('a', 2025, '2025-06-30'), of('b', 2025, '2025-12-31')], 2023).header).toBe('a');
    expect(chosen([of('a', 2025), of('b', 2025)], 2023).header).toBe('a');
  });
});
