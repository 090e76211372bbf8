import type { CellStyle, OutCell, SheetDescription } from '../../workbook/write/description';
import { cellText, wordTable } from './wordTable';

const text = (value: string, style: CellStyle = 'body'): OutCell => ({
  kind: 'text',
  text: value,
  style,
});
const empty: OutCell = { kind: 'empty' };
const amount = (value: string, style: CellStyle = 'body'): OutCell => ({
  kind: 'number',
  value,
  format: '#,##0',
  style,
});
const sheet: SheetDescription = {
  name: 'Fördelning 2023',
  rows: [
    [text('Fördelning <2023>', 'title'), empty],
    [text('Kommun', 'heading'), text('Belopp', 'headingRight')],
    [text('Avesta & Co'), amount('159413')],
    [
      text('Summa', 'total'),
      { kind: 'formula', formula: '=SUM(B3)', expected: '159413', format: '#,##0', style: 'total' },
    ],
    [empty, empty],
    [text('Källa: SCB.', 'note'), empty],
  ],
  columns: [{ width: 20 }, { width: 12 }],
  frozenRows: 2,
  orientation: 'portrait',
  footer: { left: '', centre: '', right: '' },
};

test('Word gets a table it can edit: caption, heads, rows with thousand spaces, notes after it (point 21)', () => {
  const { html, text: plain } = wordTable(sheet);
  expect(html).toBe(
    '<table><caption>Fördelning &lt;2023&gt;</caption>' +
      '<thead><tr><th scope="col">Kommun</th><th scope="col" align="right">Belopp</th></tr></thead>' +
      '<tbody><tr><th scope="row" align="left">Avesta &amp; Co</th><td align="right">159\u00a0413</td></tr>' +
      '<tr><th scope="row" align="left">Summa</th><td align="right"><b>159\u00a0413</b></td></tr></tbody>' +
      '</table><p>Källa: SCB.</p>',
  );
  expect(plain).toBe(
    'Fördelning <2023>\nKommun\tBelopp\nAvesta & Co\t159\u00a0413\nSumma\t159\u00a0413\nKälla: SCB.',
  );
});

test.each([
  ['0.079707', '0.00 %', '7,97\u00a0%'],
  ['2023', '0', '2023'],
  ['6.935', '0.00', '6,94'],
  ['-1', '#,##0', '\u22121'],
  ['159413.5556', 'General', '159\u00a0413,5556'],
])('%s with the format %s shows as %s', (value, format, shown) =>
  expect(cellText({ kind: 'number', value, format })).toBe(shown),
);
