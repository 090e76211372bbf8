import { brokenLines } from './outCells';

describe('a note broken into lines', () => {
  it('keeps within the width, and breaks at no hard space', () => {
    expect(brokenLines('ett två tre fyra fem', 8)).toEqual(['ett två', 'tre', 'fyra fem']);
    expect(brokenLines('kort', 20)).toEqual(['kort']);
    expect(brokenLines('summan är 4\u00a0000\u00a0000\u00a0kr nu och då', 15)).toEqual([
      'summan är',
      '4\u00a0000\u00a0000\u00a0kr nu',
      'och då',
    ]);
  });

  it('never ends in a word by itself: a lone figure below a table would look like a row of it', () => {
    expect(brokenLines('Minst: Falun −5,67\u00a0kr.', 15)).toEqual(['Minst:', 'Falun −5,67\u00a0kr.']);
    expect(brokenLines('Donaudampfschiffahrt −5,67\u00a0kr.', 10)).toEqual([
      'Donaudampfschiffahrt',
      '−5,67\u00a0kr.',
    ]);
  });
});
