import { agreementBlock, agreementRange, agreementSheet, type AgreementRow } from './agreementRows';

const row = (label: string, value: string, source = ''): AgreementRow => ({ label, value, source });
const rows = [
  row('Årlig kostnad', '4 000 000 kr', 'Avtal p. 6'),
  row('Regionens andel', '50 %'),
  row('Basår', '2023'),
  row('Utfall 2023', ''),
  row('Diarienummer', 'HSN 2022/1845'),
  row('Index 2024', '2,75 %'),
];

test('figures become numbers that formulas can use, words stay words', () => {
  const block = agreementBlock(rows, 'Avtal');
  expect(block.values.slice(2)).toEqual([
    ['Årlig kostnad', 4000000, 'Avtal p. 6', 'Anges i avtalet'],
    ['Regionens andel', 0.5, '', 'Anges i avtalet'],
    ['Basår', 2023, '', 'Anges i avtalet'],
    ['Diarienummer', 'HSN 2022/1845', '', 'Anges i avtalet'],
    ['Index 2024', 0.0275, '', 'Anges i avtalet'],
  ]);
  expect(block.numberFormats.slice(2).map((formats) => formats[1])).toEqual([
    '#,##0" kr"',
    '0 %',
    '0',
    '@',
    '0.00 %',
  ]);
  expect(block.valueTypes[2]).toEqual(['String', 'Double', 'String', 'String']);
});

test('the range holds the rows and neither title nor heads', () => {
  expect(agreementRange(rows)).toBe('A3:C7');
  expect(agreementRange([])).toBe('A3:C3');
});

test('the sheet has the same cells as the block: what is computed from is what is written', () => {
  const sheet = agreementSheet(rows, 'Avtal (2)');
  expect(sheet.name).toBe('Avtal (2)');
  const written = sheet.rows.map((cells) =>
    cells.map((cell) =>
      cell.kind === 'number'
        ? Number(cell.value)
        : cell.kind === 'text'
          ? cell.text
          : cell.kind === 'formula'
            ? cell.expected
            : '',
    ),
  );
  expect(written).toEqual(agreementBlock(rows, 'Avtal (2)').values);
});

test('a number that is a name keeps its zeros, and a half-finished figure stays text', () => {
  const block = agreementBlock(
    [row('Diarienummer', '0084'), row('Kostnad', '4 mnkr'), row('Avgift', '-5')],
    'A',
  );
  expect(block.values.slice(2).map((cells) => cells[1])).toEqual(['0084', '4 mnkr', -5]);
});

test('text that begins with = is written as text, never as a formula', () => {
  const sheet = agreementSheet([row('=1+1', '=HYPERLINK("http://x")', '+1')], 'A');
  expect(sheet.rows[2]?.map((cell) => cell.kind)).toEqual(['text', 'text', 'text', 'formula']);
  expect(JSON.stringify(sheet.rows[2]?.[3])).not.toContain('HYPERLINK');
});
