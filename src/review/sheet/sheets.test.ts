import { s0Rows } from '../../../test/golden/review/memoTable';
import { reviewRows } from '../../../test/golden/review/run';
import { testSheet, testWorkbook } from '../../../test/golden/review/sheets';
import { describeCorrectedCopy } from './correctedCopy';
import { describeReview } from './reviewSheet';

const workbook = testWorkbook(testSheet('Blad1', s0Rows));
const options = { file: 'prov.xlsx', date: '2026-11-22', version: '1.0.0', by: 'Eva Ek' };

test('Granskning holds every finding with its cell, every check, and the fingerprint', async () => {
  const result = await reviewRows(s0Rows);
  const key = result.tables[0]?.findings.find(({ check }) => check === 'key-mismatch')?.fingerprint ?? '';
  const decisions = new Map([
    [key, { justification: 'Äldre folkmängd avsedd', by: 'Eva Ek', date: '2026-11-22' }],
  ]);
  const sheet = describeReview(result, { ...options, decisions });
  const said = sheet.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')).join('|'));
  expect(sheet.name).toBe('Granskning');
  expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  expect(sheet.rows.flat().flatMap((cell) => (cell.kind === 'link' ? [cell.target] : []))).toEqual([
    'Blad1!C2',
    'Blad1!C1',
    'Blad1!D18',
    'Blad1!C18',
    'Blad1!A1',
  ]);
  expect(said.some((line) => line.includes('Äldre folkmängd avsedd'))).toBe(true);
  expect(said.some((line) => line.includes(result.tables[0]?.fingerprint ?? '-'))).toBe(true);
  expect(said.filter((line) => line.includes('Kunde inte kontrolleras')).length).toBe(
    result.notChecked.length,
  );
});

test('Granskning says in Swedish how columns were read, and which sheets were too large to read', async () => {
  const sheet = describeReview(await reviewRows(s0Rows), { ...options, notRead: ['Stort'] });
  const said = sheet.rows.flatMap((row) => row.map((cell) => ('text' in cell ? cell.text : '')));
  expect(said).toEqual(expect.arrayContaining(['Part', 'Folkmängd']));
  expect(said).not.toContain('population');
  expect(said).toContain('Bladet "Stort" var för stort att läsa och är inte granskat.');
});

test('the corrected copy divides the rounded column anew: four municipalities pay one krona less', async () => {
  const result = await reviewRows(s0Rows);
  const [table] = result.tables;
  const changed = table?.corrected?.filter(({ cell }) => cell.startsWith('D'));
  expect(changed).toEqual([
    { cell: 'D2', found: '159414', expected: '159413' },
    { cell: 'D9', found: '70629', expected: '70628' },
    { cell: 'D14', found: '77696', expected: '77695' },
    { cell: 'D16', found: '48776', expected: '48775' },
  ]);
  const copy = table && describeCorrectedCopy(table, workbook, 'prov.xlsx');
  expect(copy?.rows[4]?.[3]).toMatchObject({ kind: 'number', value: '159413', style: 'warning' });
});

test('a changed cell changes the fingerprint; a moved table does not', async () => {
  const first = (await reviewRows(s0Rows)).tables[0]?.fingerprint;
  const moved = (await reviewRows([[], ...s0Rows.map((row) => ['', ...row])])).tables[0]?.fingerprint;
  const changed = (
    await reviewRows(s0Rows.map((row) => (row[0] === 'Mora' ? ['Mora', 20544, 87623, 142479] : row)))
  ).tables[0]?.fingerprint;
  expect(moved).toBe(first);
  expect(changed).not.toBe(first);
});
