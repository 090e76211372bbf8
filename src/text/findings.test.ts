import { findingText } from './findings';

/** Hard spaces made soft, for reading. */
const messageOf = (check: string, facts: Readonly<Record<string, string>>, cause?: string) =>
  findingText(check, cause, facts).message.replaceAll('\u00a0', ' ');

const amount = {
  row: 'Avesta',
  cell: 'C3',
  cells: 'C3',
  column: 'Belopp, kr',
  role: 'amount',
  decimals: '0',
};

describe('figures in messages', () => {
  it('amounts are whole kronor, or have the decimals of their column', () => {
    const facts = { ...amount, found: '16237392', expected: '203584.099938388' };
    expect(messageOf('amount-deviates', facts)).toContain('16 237 392 kr, men');
    expect(messageOf('amount-deviates', facts)).toContain('ger 203 584 kr.');
    expect(messageOf('amount-deviates', { ...facts, decimals: '2' })).toContain('ger 203 584,10 kr.');
  });

  it('a typed figure stands as it was typed', () => {
    const facts = { ...amount, found: '188.447', expected: '188447', factor: '1000' };
    expect(messageOf('amount-deviates', facts, 'magnitude')).toContain('188,447 kr');
  });

  it('two figures that differ are never shown alike', () => {
    const facts = { ...amount, found: '100.012345678', expected: '100.412345678' };
    expect(messageOf('amount-deviates', facts)).toMatch(/är 100 kr, .* ger 100,40 kr\.$/);
  });

  it('shares have two decimals', () => {
    const facts = { ...amount, role: 'share', found: '0.0152224824355972', expected: '0.0303242757087113' };
    expect(messageOf('share-mismatch', facts)).toMatch(/1,52 %.*3,03 %/);
  });
});

describe('words', () => {
  it('a factor says which way', () => {
    const facts = { ...amount, found: '188.447', expected: '188447', factor: '1000' };
    const why = (words: typeof facts) =>
      findingText('amount-deviates', 'magnitude', words).why?.replaceAll('\u00a0', ' ');
    expect(why(facts)).toBe('Talet är 1 000 gånger för litet.');
    expect(why({ ...facts, found: '1884470', factor: '10' })).toBe('Talet är 10 gånger för stort.');
  });

  it('one cell stored as text, or several', () => {
    expect(messageOf('number-as-text', { cells: 'C7', cell: 'C7', text: '205478' })).toBe(
      'C7 innehåller ett tal som är lagrat som text, så att summor hoppar över det.',
    );
    expect(messageOf('number-as-text', { cells: 'C7, C8', cell: 'C7', text: '205478' })).toBe(
      'C7, C8 innehåller tal som är lagrade som text, så att summor hoppar över dem.',
    );
  });

  it('a formula that ends in an error says the error', () => {
    const facts = { ...amount, role: 'share', expected: '0.0303242757087113', error: '#DIV/0!' };
    expect(messageOf('formula-inconsistent', facts)).toContain(
      'den ger felvärdet #DIV/0! i stället för 3,03 %.',
    );
  });

  it('a typed figure that is right says so', () => {
    const facts = { ...amount, found: '160173', expected: '160173', right: 'yes' };
    expect(messageOf('formula-overwritten', facts)).toContain('160 173 kr, samma som kolumnens formel ger.');
  });

  it('a subtotal in a sum is taken with', () => {
    const facts = { ...amount, found: '3', expected: '2', twice: 'Delsumma norra' };
    expect(messageOf('double-counting', facts)).toContain('tar med Delsumma norra en gång för mycket');
  });
});
