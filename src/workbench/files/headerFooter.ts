/** The three parts of a header or footer, as the file keeps them in one text: `&Ldnr&C&D&RSida &P`. */
export interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Splits at &L, &C and &R; `&&` is an ampersand. Text before the first code stands in the middle. */
export function sectionsOf(text: string | undefined): Sections {
  const sections = { L: '', C: '', R: '' };
  let side: 'L' | 'C' | 'R' = 'C';
  for (const [piece] of (text ?? '').matchAll(/&&|&[LCR]|&|[^&]+/g)) {
    if (piece === '&L' || piece === '&C' || piece === '&R') side = piece.slice(1) as 'L' | 'C' | 'R';
    else sections[side] += piece;
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}

export function joinSections({ left, center, right }: Sections): string | undefined {
  const parts = [
    ['&L', left],
    ['&C', center],
    ['&R', right],
  ];
  const text = parts.map(([code = '', part = '']) => (part === '' ? '' : code + part)).join('');
  return text === '' ? undefined : text;
}
