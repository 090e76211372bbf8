import { monthsFrom, prolonged } from './calendar';
import type { TermTerms } from './model';
import { termPosition } from './term';

/** S1 p. 5. */
const rss: TermTerms = {
  from: { value: '2023-01-01' },
  to: { value: '2026-12-31' },
  noticeMonthsBeforeEnd: { value: 9 },
  renewalYears: { value: 1 },
};

describe('months of the calendar', () => {
  test.each([
    ['2026-12-31', -9, '2026-03-31'],
    ['2026-12-31', -10, '2026-02-28'],
    ['2024-12-31', -10, '2024-02-29'],
    ['2026-12-31', -6, '2026-06-30'],
    ['2026-06-30', -9, '2025-09-30'],
    ['2026-06-30', -3, '2026-03-30'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', -12, '2025-12-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['1900-01-31', 1, '1900-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2026-12-31', 0, '2026-12-31'],
    ['0999-05-31', 1, '0999-06-30'],
    ['0001-02-01', -1, '0001-01-01'],
    ['9999-11-30', 1, '9999-12-30'],
  ])('%s and %i months is %s', (day, months, expected) => expect(monthsFrom(day, months)).toBe(expected));

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', 'snart', ''])(
    '%s is no day',
    (day) => expect([monthsFrom(day, 1), prolonged(day, 1)]).toEqual([undefined, undefined]),
  );

  test('parts of months and years outside the calendar are refused', () => {
    expect(monthsFrom('2026-12-31', 1.5)).toBeUndefined();
    expect(monthsFrom('0001-01-01', -1)).toBeUndefined();
    expect(monthsFrom('9999-12-31', 1)).toBeUndefined();
  });

  test('a term that ends with February still does so in a leap year', () => {
    expect(prolonged('2023-02-28', 12)).toBe('2024-02-29');
    expect(prolonged('2024-02-29', 12)).toBe('2025-02-28');
    expect(prolonged('2023-02-27', 12)).toBe('2024-02-27');
  });
});

describe('the term of an agreement', () => {
  test('A1 in 2025: notice by 2026-03-31, else renewed to the end of 2027', () => {
    expect(termPosition(rss, '2025-11-22')).toEqual({
      from: '2023-01-01',
      statedEnd: '2026-12-31',
      end: '2026-12-31',
      renewals: 0,
      noticeBy: '2026-03-31',
      noticePassed: false,
      nextEnd: '2027-12-31',
      nextNoticeBy: '2027-03-31',
      ended: false,
      notBegun: false,
    });
  });

  test('the last day of notice itself is in time, the day after is not', () => {
    expect(termPosition(rss, '2026-03-31')?.noticePassed).toBe(false);
    expect(termPosition(rss, '2026-04-01')).toMatchObject({ noticePassed: true, nextNoticeBy: '2027-03-31' });
  });

  test('after the stated end it has been renewed year by year', () => {
    expect(termPosition(rss, '2026-12-31')).toMatchObject({ renewals: 0, end: '2026-12-31' });
    expect(termPosition(rss, '2027-01-01')).toMatchObject({ renewals: 1, end: '2027-12-31', ended: false });
    expect(termPosition(rss, '2030-06-01')).toMatchObject({
      renewals: 4,
      end: '2030-12-31',
      noticeBy: '2030-03-31',
      nextEnd: '2031-12-31',
    });
  });

  test('without a renewal it ends', () => {
    const once: TermTerms = { from: { value: '2015-01-01' }, to: { value: '2018-12-31' } };
    expect(termPosition(once, '2018-12-31')).toMatchObject({ ended: false, noticePassed: false });
    const over = termPosition(once, '2019-01-01');
    expect(over).toMatchObject({ ended: true, renewals: 0, end: '2018-12-31' });
    expect(over).not.toHaveProperty('noticeBy');
    expect(over).not.toHaveProperty('nextEnd');
    expect(termPosition({ ...once, renewalYears: { value: 0 } }, '2019-01-01')?.ended).toBe(true);
  });

  test('a term that ends on 29 February keeps to the month end over many renewals', () => {
    const leap: TermTerms = { to: { value: '2024-02-29' }, renewalYears: { value: 1 } };
    expect(termPosition(leap, '2025-12-01')?.end).toBe('2026-02-28');
    expect(termPosition(leap, '2027-12-01')?.end).toBe('2028-02-29');
  });

  test('half a year of renewal is six months', () => {
    const half: TermTerms = { to: { value: '2026-06-30' }, renewalYears: { value: 0.5 } };
    expect(termPosition(half, '2026-07-01')?.end).toBe('2026-12-31');
  });

  test('before the first day it has not begun; no end, no position', () => {
    expect(termPosition(rss, '2022-12-31')?.notBegun).toBe(true);
    expect(termPosition(rss, '2023-01-01')?.notBegun).toBe(false);
    expect(termPosition({ from: { value: '2023-01-01' } }, '2025-01-01')).toBeUndefined();
    expect(termPosition({ to: { value: 'tills vidare' } }, '2025-01-01')).toBeUndefined();
  });

  test('what the agreement does not say is not there', () => {
    const bare = { statedEnd: '2018-12-31', end: '2018-12-31', renewals: 0 };
    const open = { noticePassed: false, ended: false, notBegun: false };
    const to = { value: '2018-12-31' };
    expect(termPosition({ to }, '2018-01-01')).toStrictEqual({ ...bare, ...open });
    expect(termPosition({ to, renewalYears: { value: 1 } }, '2018-01-01')).toStrictEqual({
      ...bare,
      ...open,
      nextEnd: '2019-12-31',
    });
  });

  test('no months of notice is the end itself; notice after the end is none', () => {
    const notice = (value: number) =>
      termPosition({ ...rss, noticeMonthsBeforeEnd: { value } }, '2025-01-01');
    expect(notice(0)).toMatchObject({ noticeBy: '2026-12-31', nextNoticeBy: '2027-12-31' });
    expect(notice(-1)).not.toHaveProperty('noticeBy');
  });

  test('no renewal goes beyond the calendar', () => {
    const last: TermTerms = { to: { value: '9995-12-31' }, renewalYears: { value: 3 } };
    expect(termPosition(last, '9999-06-01')).toStrictEqual({
      statedEnd: '9995-12-31',
      end: '9998-12-31',
      renewals: 1,
      noticePassed: false,
      ended: true,
      notBegun: false,
    });
  });

  test('a date far back does not count for ever', () => {
    const old: TermTerms = { to: { value: '1026-12-31' }, renewalYears: { value: 1 } };
    expect(termPosition(old, '2026-01-01')?.renewals).toBe(200);
  });
});
