import type { ReviewResult } from '../../review/model';
import { formatKronor, formatNumber } from '../../text/numbers';
import type { ReviewText } from '../../text/paneReviewSv';
import { placeText } from './FindingList';
import { countFindings, type RankedFinding } from './rankedFindings';

/** One finding as plain text, for an e-mail or a note. */
export function findingReport({ finding, table, accepted }: RankedFinding, words: ReviewText): string {
  const figures = [
    finding.found === undefined ? '' : `${words.card.found}: ${formatNumber(finding.found)}`,
    finding.expected === undefined ? '' : `${words.card.expected}: ${formatNumber(finding.expected)}`,
    finding.effect === undefined ? '' : `${words.card.effect}: ${formatKronor(finding.effect)}`,
  ].filter((part) => part !== '');
  const severity = words.severities[finding.severity];
  return [
    `${severity} · ${words.title(finding.check, finding.cause)} – ${placeText(finding.cells, table.sheet)}`,
    finding.message,
    figures.join(' · '),
    finding.why === undefined ? '' : `${words.card.why}: ${finding.why}`,
    finding.computation === undefined ? '' : `${words.card.computation}: ${finding.computation}`,
    finding.remedy === undefined ? '' : `${words.card.remedy}: ${finding.remedy}`,
    accepted === undefined
      ? ''
      : `${words.intentional.by(accepted.by, accepted.date)}: ${accepted.justification}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The whole review as plain text: summary, every finding, what was not checked. */
export function reviewReport(
  result: ReviewResult,
  ranked: readonly RankedFinding[],
  place: { readonly file: string; readonly date: string },
  words: ReviewText,
): string {
  return [
    words.report.heading(place.file, place.date),
    result.tables.map(({ sheet, range }) => words.report.table(words.table(sheet, range))).join('\n'),
    summaryLines(result, ranked, words).join(' ').replace(/[⟦⟧]/g, ''),
    ...ranked.map((one) => findingReport(one, words)),
    ranked.length === 0 ? words.report.none : '',
    result.notChecked.length === 0
      ? ''
      : [
          words.notDone(result.notChecked.length),
          ...result.notChecked.map(({ check, reason }) => `– ${words.title(check)}: ${reason}`),
        ].join('\n'),
    words.notAProof,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** "2 fel · 3 att kontrollera · 9 utan anmärkning. Sammanlagd effekt: 4 kr.", or what nothing found means. */
export function summaryLines(
  result: ReviewResult,
  ranked: readonly RankedFinding[],
  words: ReviewText,
): readonly string[] {
  const { errors, reviews, infos, passed, effect } = countFindings(result, ranked);
  if (errors + reviews + infos === 0) return [words.nothing(result.checked.length)];
  return [
    words.summary(errors, reviews, passed),
    ...(infos === 0 ? [] : [words.summaryInfo(infos)]),
    ...(effect === undefined ? [] : [words.effect(formatKronor(effect))]),
  ];
}
