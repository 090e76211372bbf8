/** Numbers, dates and names as text of a language. Takes decimal text ("4000000", "-0.50"), never a float. */
import type { Language } from './language';

/** Between thousands and before a unit: a line never breaks there. */
const HARD_SPACE = '\u00a0';
const MINUS = '\u2212';
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Splits decimal text and rounds it half away from zero to `decimals`; undefined when it is no decimal text. */
function split(
  decimal: string,
  decimals: number | undefined,
): { negative: boolean; whole: string; after: string } | undefined {
  const match = DECIMAL.exec(decimal.trim());
  if (match === null) return undefined;
  const [, sign = '', whole = '', after = ''] = match;
  const kept = decimals ?? after.length;
  const scaled = BigInt(whole + after.slice(0, kept).padEnd(kept, '0'));
  const up = kept < after.length && after.charAt(kept) >= '5' ? 1n : 0n;
  const digits = (scaled + up).toString().padStart(kept + 1, '0');
  return {
    negative: sign === '-' && scaled + up !== 0n,
    whole: digits.slice(0, digits.length - kept),
    after: kept === 0 ? '' : digits.slice(digits.length - kept),
  };
}

/** How a language writes figures and days. Kronor are `kr` in both. */
interface Style {
  readonly thousands: string;
  readonly point: string;
  /** What stands between a figure and its per cent sign. */
  readonly beforePerCent: string;
  readonly months: readonly string[];
}

const STYLES: Readonly<Record<Language, Style>> = {
  sv: {
    thousands: HARD_SPACE,
    point: ',',
    beforePerCent: HARD_SPACE,
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  en: {
    thousands: ',',
    point: '.',
    beforePerCent: '',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
};

/** Figures and days as one language writes them. Text that is no decimal text, or no ISO date, comes back as it is. */
export interface Numbers {
  /**
   * "1234567.5" as "1 234 567,5" with hard spaces and a real minus sign ("1,234,567.5" in English). `decimals` rounds
   * half away from zero (exactly) and pads; without it the text keeps the decimals it has.
   */
  readonly number: (decimal: string, decimals?: number) => string;
  /** "159413" as "159 413 kr"; öre are shown (two decimals) only when there are any. */
  readonly kronor: (decimal: string) => string;
  /** A share as per cent: "0.0797067" with two decimals as "7,97 %". Without `decimals`: as many as it has. */
  readonly percent: (share: string, decimals?: number) => string;
  /** "2021-12-31" as "31 december 2021" (the spaces hard). */
  readonly date: (iso: string) => string;
}

function numbersOf({ thousands, point, beforePerCent, months }: Style): Numbers {
  const number = (decimal: string, decimals?: number): string => {
    const parts = split(decimal, decimals);
    if (parts === undefined) return decimal;
    const grouped = parts.whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
    return `${parts.negative ? MINUS : ''}${grouped}${parts.after === '' ? '' : `${point}${parts.after}`}`;
  };
  const kronor = (decimal: string): string => {
    const parts = split(decimal, undefined);
    if (parts === undefined) return decimal;
    const odd = /[1-9]/.test(parts.after);
    return `${number(decimal, odd ? Math.max(parts.after.length, 2) : 0)}${HARD_SPACE}kr`;
  };
  const percent = (share: string, decimals?: number): string => {
    const match = DECIMAL.exec(share.trim());
    if (match === null) return share;
    const [, sign = '', whole = '', after = ''] = match;
    const shifted = `${sign}${whole}${after.padEnd(2, '0').slice(0, 2)}`;
    const rest = after.slice(2).replace(/0+$/, '');
    const perCent = `${shifted}${rest === '' ? '' : `.${rest}`}`.replace(/^([+-]?)0+(?=\d)/, '$1');
    return `${number(perCent, decimals)}${beforePerCent}%`;
  };
  const date = (iso: string): string => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim());
    const month = months[Number(match?.[2]) - 1];
    if (match === null || month === undefined) return iso;
    return [String(Number(match[3])), month, match[1]].join(HARD_SPACE);
  };
  return { number, kronor, percent, date };
}

const NUMBERS: Readonly<Record<Language, Numbers>> = { sv: numbersOf(STYLES.sv), en: numbersOf(STYLES.en) };

/** The figures of a language; the workbook's and the command line's are always Swedish. */
export function numbersIn(language: Language): Numbers {
  return NUMBERS[language];
}

/** Swedish figures, for all that is written in the workbook or by the command line. */
export const {
  number: formatNumber,
  kronor: formatKronor,
  percent: formatPercent,
  date: formatDate,
} = NUMBERS.sv;
