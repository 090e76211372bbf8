import { refuse } from './excelError';

const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/**
 * The rules of a worksheet name (support.microsoft.com "Rename a worksheet"): 1-31 characters, none of : \ / ? * [ ],
 * no apostrophe first or last, not the reserved name History.
 */
export function checkSheetName(name: string): void {
  const broken =
    name.trim() === '' ||
    name.length > LONGEST ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (broken) refuse('InvalidArgument', `sheet name ${name}`);
}

/** Names differ only by more than case: "blad1" and "Blad1" are the same sheet. */
export const sameName = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
