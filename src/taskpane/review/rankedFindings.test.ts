import type { Finding, ReviewResult } from '../../review/model';
import { byColumn, compressCells, countFindings, rankFindings } from './rankedFindings';

const finding = (fingerprint: string, over: Partial<Finding> = {}): Finding => ({
  check: 'total-mismatch',
  severity: 'error',
  cells: ['D19'],
  message: '',
  facts: {},
  fingerprint,
  ...over,
});
const result = (...findings: readonly Finding[]): ReviewResult => ({
  tables: [{ sheet: 'Blad1', range: 'A1:D19', columns: [], findings, fingerprint: 't' }],
  checked: ['total-mismatch', 'share-sum', 'rounding-difference'],
  notChecked: [],
});
const accepted = (fingerprint: string) => ({
  fingerprint,
  justification: 'avtalat',
  by: 'KA',
  date: '2026-01-02',
});

test('errors first, then the larger effect, and what was called intended last', () => {
  const ranked = rankFindings(
    result(
      finding('info', { severity: 'info' }),
      finding('small', { effect: '4' }),
      finding('intended', { effect: '9000000' }),
      finding('large', { effect: '51070.50' }),
      finding('review', { severity: 'review', effect: '1000000' }),
    ),
    [accepted('intended')],
  );
  expect(ranked.map((one) => one.finding.fingerprint)).toEqual([
    'large',
    'small',
    'review',
    'info',
    'intended',
  ]);
  expect(ranked.at(-1)?.accepted?.justification).toBe('avtalat');
});

test('the summary counts what is not accepted and adds the effects exactly', () => {
  const reviewed = result(
    finding('a', { effect: '0.10' }),
    finding('b', { effect: '0.20' }),
    finding('c', { severity: 'review', check: 'rounding-difference', effect: '4' }),
  );
  expect(countFindings(reviewed, rankFindings(reviewed, [accepted('c')]))).toEqual({
    errors: 2,
    reviews: 0,
    infos: 0,
    passed: 1,
    effect: '0.3',
  });
});

test('a clean table has no effect to tell', () => {
  const clean = result();
  expect(countFindings(clean, rankFindings(clean, []))).toEqual({
    errors: 0,
    reviews: 0,
    infos: 0,
    passed: 3,
  });
});

test.each([
  [
    ['D3', 'D4', 'D5', 'D19'],
    ['D3:D5', 'D19'],
  ],
  [
    ['D19', 'D5', 'D4', 'D3'],
    ['D19', 'D3:D5'],
  ],
  [
    ['C3', 'D3', 'C4'],
    ['C3:C4', 'D3'],
  ],
  [
    ['Blad 2!A1', 'Blad 2!A2', 'A3'],
    ['Blad 2!A1:A2', 'A3'],
  ],
  [['okänd'], ['okänd']],
])('cells %j are written %j', (cells, written) => expect(compressCells(cells)).toEqual(written));

test('columns stand as in the sheet: Z before AA', () => {
  expect(byColumn([{ column: 'AA' }, { column: 'B' }, { column: 'Z' }]).map(({ column }) => column)).toEqual([
    'B',
    'Z',
    'AA',
  ]);
});
