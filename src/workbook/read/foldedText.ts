/** Every kind of space that Excel, Word and the web put between words and digits, line breaks included. */
const SPACES = /[\s\u00a0\u1680\u180e\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/** Text as a person sees it: one plain space where any spaces stand, none at the ends, composed letters. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(SPACES, ' ').trim();
}

/**
 * Text for comparing labels and heads: lower case, no accents (å and ä as a, ö as o), one plain space, hyphens of
 * every kind as `-`. Never for telling Håbo from Habo.
 */
export function foldText(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
