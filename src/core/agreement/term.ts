import { monthsFrom, prolonged } from './calendar';
import type { TermTerms } from './model';

/** Where an agreement stands in its term on a day. All days are ISO texts. */
export interface TermPosition {
  readonly from?: string;
  /** The end as the agreement states it. */
  readonly statedEnd: string;
  /** The end of the period the day falls in: the stated end, or that of a renewal. */
  readonly end: string;
  /** How many times it has been renewed by then, if nobody has given notice. */
  readonly renewals: number;
  /** The last day to give notice for `end`; undefined when the agreement does not say. */
  readonly noticeBy?: string;
  /** True when that day has passed: unless notice was given, the agreement goes on to `nextEnd`. */
  readonly noticePassed: boolean;
  /** The end of the period that follows, unless notice is given; undefined without a renewal. */
  readonly nextEnd?: string;
  /** The last day to give notice for `nextEnd`. */
  readonly nextNoticeBy?: string;
  /** True when the stated term is over and the agreement names no renewal. */
  readonly ended: boolean;
  /** True before the first day of the term. */
  readonly notBegun: boolean;
}

/** More renewals than this are a wrong date, not an agreement. */
const MOST_RENEWALS = 200;

/**
 * Term, last day of notice and next renewal, seen from `today`. S1 p. 5: the term ends 2026-12-31; unless notice is given
 * nine months before (by 2026-03-31 at the latest) it goes on for a year, and so on. Nothing is known of notices given:
 * what follows the last day of notice holds "unless notice was given". `undefined` without an end that is a day.
 */
export function termPosition(term: TermTerms, today: string): TermPosition | undefined {
  const statedEnd = term.to?.value;
  if (statedEnd === undefined || monthsFrom(statedEnd, 0) === undefined) return undefined;
  const from = term.from?.value;
  const renewal = renewalMonths(term);
  const renewals = renewalsBefore(statedEnd, renewal, today);
  const end = endAfter(statedEnd, renewal, renewals) ?? statedEnd;
  const noticeBy = noticeDay(term, end);
  const nextEnd = endAfter(statedEnd, renewal, renewals + 1);
  const nextNoticeBy = nextEnd === undefined ? undefined : noticeDay(term, nextEnd);
  return {
    ...(from === undefined ? {} : { from }),
    statedEnd,
    end,
    renewals,
    ...(noticeBy === undefined ? {} : { noticeBy }),
    noticePassed: noticeBy !== undefined && today > noticeBy,
    ...(nextEnd === undefined ? {} : { nextEnd }),
    ...(nextNoticeBy === undefined ? {} : { nextNoticeBy }),
    ended: today > end,
    notBegun: from !== undefined && today < from,
  };
}

/** Whole months of a renewal; none when the agreement names none, or a length that is no whole month. */
function renewalMonths({ renewalYears }: TermTerms): number | undefined {
  const months = (renewalYears?.value ?? 0) * 12;
  return Number.isInteger(months) && months > 0 ? months : undefined;
}

/** Counted from the stated end each time, so that a February does not shorten every later term. */
function endAfter(statedEnd: string, renewal: number | undefined, times: number): string | undefined {
  if (times === 0) return statedEnd;
  return renewal === undefined ? undefined : prolonged(statedEnd, renewal * times);
}

function renewalsBefore(statedEnd: string, renewal: number | undefined, today: string): number {
  for (let times = 0; times <= MOST_RENEWALS; times += 1) {
    const end = endAfter(statedEnd, renewal, times);
    if (end === undefined) return Math.max(0, times - 1);
    if (end >= today) return times;
  }
  return MOST_RENEWALS;
}

function noticeDay({ noticeMonthsBeforeEnd: months }: TermTerms, end: string): string | undefined {
  return months === undefined || months.value < 0 ? undefined : monthsFrom(end, -months.value);
}
