import type { Numbers } from '../../text/numbers';

/** "+1 kr", "−275 kr", "0 kr": a difference in kronor (decimal text) with its sign. */
export function signedKronor(decimal: string, { kronor }: Numbers): string {
  return /^-?[0.]*$/.test(decimal) ? kronor('0') : `${decimal.startsWith('-') ? '' : '+'}${kronor(decimal)}`;
}
