import { FileRefusal } from '../files/refusal';
import { openingRefusal } from './book';

test('a file that cannot be opened is refused in words: why, and what to do', () => {
  expect(openingRefusal('a.xls', new FileRefusal('xls'))).toBe(
    'a.xls kunde inte öppnas: det är det äldre formatet .xls. Öppna filen i Excel och spara som .xlsx.',
  );
  expect(openingRefusal('a.xlsx', new DOMException('x', 'NotReadableError'))).toBe(
    'a.xlsx kunde inte läsas. Stäng den i andra program och försök igen.',
  );
});

test('a mistake of our own is no fault of the file', () => {
  expect(() => openingRefusal('a.xlsx', new TypeError('x'))).toThrow(TypeError);
});
