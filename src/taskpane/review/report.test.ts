import type { Finding, ReviewResult } from '../../review/model';
import { paneText } from '../../text/pane';
import { rankFindings } from './rankedFindings';
import { findingReport, reviewReport, summaryLines } from './report';

const sound: ReviewResult = {
  tables: [{ sheet: 'Blad1', range: 'A1:B4', columns: [], findings: [], fingerprint: 't' }],
  checked: ['total-mismatch', 'share-sum'],
  notChecked: [
    { check: 'index-mismatch', reason: 'Inget indextal är angivet.', why: 'no-index' },
    {
      check: 'claim-mismatch',
      reason: 'Rubriker och texter nämner inget ungefärligt belopp.',
      why: 'no-claim',
    },
  ],
};
const finding: Finding = {
  check: 'total-mismatch',
  severity: 'error',
  cells: ['B4'],
  found: '1000',
  expected: '1004',
  effect: '4',
  message: 'Summa (B4) är fel.',
  facts: {
    row: 'Summa',
    cell: 'B4',
    cells: 'B4',
    column: 'Belopp',
    role: 'amount',
    found: '1000',
    expected: '1004',
    effect: '4',
    rows: '3',
  },
  fingerprint: 'f',
};
const faulty: ReviewResult = { ...sound, tables: [{ ...sound.tables[0]!, findings: [finding] }] };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('nothing found is no proof: what was made, what could not be and why', () => {
  expect(summaryLines(sound, [], paneText('sv')).join(' ')).toBe(
    '⟦Inga anmärkningar.⟧ 2 kontroller gjordes. Två kunde inte göras: Index saknas, dubbelt eller fel basår (inget indextal är angivet) och Beloppen i texten stämmer inte med tabellen (rubriker och texter nämner inget ungefärligt belopp). Det betyder inte att underlaget i sig är rätt.',
  );
  expect(summaryLines(sound, [], paneText('en')).join(' ')).toBe(
    '⟦No findings.⟧ 2 checks were made. 2 could not be made: Index missing, doubled or from the wrong base year (no index figure is stated) and Amounts in the text do not agree with the table (headers and texts mention no approximate amount). This does not mean that the source data itself is right.',
  );
});

test('many checks that could not be made are only counted', () => {
  const many = { ...sound, notChecked: Array.from({ length: 5 }, () => sound.notChecked[0]!) };
  expect(summaryLines(many, [], paneText('sv'))[1]).toBe('Fem kunde inte göras; de står nedan.');
  expect(summaryLines({ ...sound, notChecked: [] }, [], paneText('sv'))).toHaveLength(2);
});

test('it is said once in the whole report, with findings and without', () => {
  for (const language of ['sv', 'en'] as const)
    for (const result of [sound, faulty]) {
      const text = paneText(language);
      const report = reviewReport(result, rankFindings(result, []), { file: 'F', date: '2026-11-22' }, text);
      expect(report.split(text.review.notAProof)).toHaveLength(2);
    }
});

test('a finding as text, in each language by its own words', () => {
  const [ranked] = rankFindings(faulty, []);
  expect(plain(findingReport(ranked!, paneText('sv')))).toBe(
    'Fel · Delbeloppen summerar inte till totalen – Blad1!B4\nSumma (B4) är fel.\nI tabellen: 1 000 · Förväntat: 1 004 · Effekt: 4 kr',
  );
  expect(plain(findingReport(ranked!, paneText('en')))).toContain(
    'Error · The parts do not add up to the total – Blad1!B4\nSumma (B4) in the column “Belopp” is 1,000 kr, but the parts add up to 1,004 kr: a difference of 4 kr.\nIn the table: 1,000 · Expected: 1,004 · Effect: 4 kr',
  );
});
