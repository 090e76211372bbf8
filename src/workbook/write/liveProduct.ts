/**
 * Whole numbers that Excel, LibreOffice and the workbench all tell apart: Excel compares 15 digits and LibreOffice
 * rounds quotients to as many, so one digit is left as a margin.
 */
const exactWhole = 10n ** 14n;
/** Room for amounts and keys that double after the sheets were written. */
const growth = 2n;

/** An amount in whole units, cut into groups of digits so that no product becomes too large for a double. */
export interface LiveDigits {
  /** Cell of the groups' size, as 10 000. */
  readonly size: string;
  /** Cells of the groups, the highest first. */
  readonly groups: readonly string[];
}

/** How an amount must be cut: not at all, in `count` groups of `size`, or too large even so (undefined). */
export type DigitPlan = 'whole' | { readonly size: bigint; readonly count: number } | undefined;

/** Plans the product of an amount in units and weights with the sum `all`. */
export function planDigits(units: bigint, all: bigint): DigitPlan {
  if (fits(units * all * growth)) return 'whole';
  // Each step holds a remainder times the size plus a group of digits times a weight.
  let digits = 0;
  while (fits(2n * 10n ** BigInt(digits + 1) * all)) digits++;
  if (digits === 0) return undefined;
  return { size: 10n ** BigInt(digits), count: Math.ceil(String(units * growth).length / digits) };
}

/** True when a whole number stays exact also when the figures behind it double. */
export function fits(product: bigint): boolean {
  return product * growth <= exactWhole;
}

/**
 * `units * weight` modulo `all`, exactly: with groups of digits as division is done on paper, from the highest group,
 * each remainder carried to the next.
 */
export function remainderOf(
  units: string,
  weight: string,
  all: string,
  digits: LiveDigits | undefined,
): string {
  if (digits === undefined) return `MOD(${units}*${weight},${all})`;
  return digits.groups.reduce(
    (before, group) =>
      before === ''
        ? `MOD(${group}*${weight},${all})`
        : `MOD(${before}*${digits.size}+${group}*${weight},${all})`,
    '',
  );
}

/** Whole units of `units * weight / all`, from its remainder: the quotient itself need only be nearly right. */
export const floorOf = (units: string, weight: string, all: string, remainder: string): string =>
  `ROUND((${units}*${weight}-${remainder})/${all},0)`;

/** The formula of group number `place` (0 is the highest) of `count`, and its value. */
export function digitFormula(units: string, size: string, place: number, count: number): string {
  const above = count - 1 - place;
  const cut = above === 0 ? units : `INT(${units}/${Array.from({ length: above }, () => size).join('/')})`;
  return place === 0 ? `=${cut}` : `=MOD(${cut},${size})`;
}

export function digitValue(units: bigint, size: bigint, place: number, count: number): bigint {
  const cut = units / size ** BigInt(count - 1 - place);
  return place === 0 ? cut : cut % size;
}
