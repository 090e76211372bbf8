/** A day of the calendar, as ISO text `2026-12-31`. Days compare as texts. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

function dayOf(iso: string): Day | undefined {
  const match = ISO_DAY.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const real = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return real ? { year, month, day } : undefined;
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoOf({ year, month, day }: Day): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/**
 * The day `months` whole months later (negative: earlier): the same number in that month, or the month's last day
 * where it has no such number. Nine months before 2026-12-31 is 2026-03-31, ten months before is 2026-02-28. Three
 * months before 2026-06-30 is 2026-03-30: where a month's end could be read as another's, the earlier day is safe.
 * `undefined` for text that is no day of the calendar, and for a part of a month.
 */
export function monthsFrom(iso: string, months: number): string | undefined {
  const start = dayOf(iso);
  if (start === undefined || !Number.isInteger(months)) return undefined;
  const count = start.year * 12 + start.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (year < 1 || year > 9999) return undefined;
  return isoOf({ year, month, day: Math.min(start.day, lastDayOf(year, month)) });
}

/**
 * The end of a term that is prolonged by `months`: as `monthsFrom`, but a term that ends with a month still does
 * so (2023-02-28 and a year: 2024-02-29, since the prolonged term is whole months).
 */
export function prolonged(iso: string, months: number): string | undefined {
  const end = dayOf(iso);
  const later = monthsFrom(iso, months);
  const to = later === undefined ? undefined : dayOf(later);
  if (end === undefined || to === undefined) return undefined;
  const endsMonth = end.day === lastDayOf(end.year, end.month);
  return endsMonth ? isoOf({ ...to, day: lastDayOf(to.year, to.month) }) : later;
}
