import type { Finding, ReviewResult } from '../../review/model';
import { initialReview, reviewReducer, type ReviewAction, type ReviewState } from './reviewState';

const finding = (fingerprint: string): Finding => ({
  check: 'total-mismatch',
  severity: 'error',
  cells: ['D19'],
  message: '',
  facts: {},
  fingerprint,
});
const result = (...fingerprints: readonly string[]): ReviewResult => ({
  tables: [
    { sheet: 'Blad1', range: 'A1:D19', columns: [], findings: fingerprints.map(finding), fingerprint: 't' },
  ],
  checked: ['total-mismatch'],
  notChecked: [],
});
const after = (...actions: readonly ReviewAction[]): ReviewState =>
  actions.reduce(reviewReducer, initialReview);
const reviewed = (...fingerprints: readonly string[]): ReviewAction => ({
  type: 'reviewed',
  result: result(...fingerprints),
  refusals: [],
  accepted: [],
});

test('a selected table is what one wants reviewed; a single cell is only where the cursor stands', () => {
  const table = { sheet: 'Blad1', range: 'A2:D19' };
  expect(after({ type: 'places-read', selection: table })).toMatchObject({
    scope: 'selection',
    selection: table,
  });
  const cell = after({ type: 'places-read', selection: { sheet: 'Blad1', range: 'A1' } });
  expect(cell.scope).toBe('workbook');
  expect(cell.selection).toBeUndefined();
});

test('without an agreement only the inner logic is left', () => {
  expect(after({ type: 'places-read' }).against).toBe('inner');
  expect(after({ type: 'places-read', agreement: { sheet: 'Avtal', range: 'A1:B9' } }).against).toBe(
    'agreement',
  );
});

test('a review leads to its result; run again from Dokumentera it stays there', () => {
  expect(after(reviewed('a')).step).toBe('result');
  expect(after(reviewed('a'), { type: 'step-opened', step: 'document' }, reviewed('a')).step).toBe(
    'document',
  );
});

test('an open card stays open while its finding stands, and closes when it is gone', () => {
  const open = after(reviewed('a', 'b'), { type: 'finding-opened', fingerprint: 'b' });
  expect(reviewReducer(open, reviewed('b')).open).toBe('b');
  expect(reviewReducer(open, reviewed('a')).open).toBeUndefined();
});

test('closing a card gives the focus back to its row', () => {
  const closed = after(
    reviewed('a', 'b'),
    { type: 'finding-opened', fingerprint: 'b' },
    { type: 'finding-closed' },
  );
  expect(closed).toMatchObject({ returned: true, current: 'b' });
  expect(closed.open).toBeUndefined();
});

test('a change in the table makes a result stale until it is reviewed again', () => {
  expect(after({ type: 'table-changed' }).stale).toBe(false);
  const stale = after(reviewed('a'), { type: 'table-changed' });
  expect(stale.stale).toBe(true);
  expect(reviewReducer(stale, reviewed('a')).stale).toBe(false);
});

test('corrections of columns are kept over a new run and dropped with another table', () => {
  const corrected = after(reviewed('a'), { type: 'role-corrected', column: 'Blad1!D', role: 'amount' });
  expect(reviewReducer(corrected, reviewed('a')).roles.get('Blad1!D')).toBe('amount');
  expect(reviewReducer(corrected, { type: 'scope-chosen', scope: 'sheet' }).roles.size).toBe(0);
});

test('a cancelled review leaves the former result as it was', () => {
  const again = after(
    reviewed('a'),
    { type: 'work-started', work: 'reviewing' },
    { type: 'progressed', done: 1, of: 3 },
    { type: 'cancelled' },
  );
  expect(again).toMatchObject({ work: 'none', result: result('a') });
  expect(again.progress).toBeUndefined();
});

test('a table selected while the pane waits is proposed at once; the same one or a cell changes nothing', () => {
  const table = { sheet: 'Blad1', range: 'A2:D19' };
  const proposed = after({ type: 'selection-read', selection: table });
  expect(proposed).toMatchObject({ scope: 'selection', selection: table });
  const chosen = reviewReducer(proposed, { type: 'scope-chosen', scope: 'workbook' });
  expect(reviewReducer(chosen, { type: 'selection-read', selection: table })).toBe(chosen);
  expect(reviewReducer(chosen, { type: 'selection-read', selection: { ...table, range: 'B2' } })).toBe(
    chosen,
  );
});
