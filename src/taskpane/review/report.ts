import type { ReviewResult } from '../../review/model';
import type { PaneText } from '../../text/pane';
import { findingIn, reasonIn } from './findingIn';
import { placeText } from './FindingList';
import { countFindings, type RankedFinding } from './rankedFindings';

/** One finding as plain text, for an e-mail or a note. */
export function findingReport({ finding, table, accepted }: RankedFinding, text: PaneText): string {
  const words = text.review;
  const { number, kronor } = text.numbers;
  const said = findingIn(finding, text.language);
  const figures = [
    finding.found === undefined ? '' : `${words.card.found}: ${number(finding.found)}`,
    finding.expected === undefined ? '' : `${words.card.expected}: ${number(finding.expected)}`,
    finding.effect === undefined ? '' : `${words.card.effect}: ${kronor(finding.effect)}`,
  ].filter((part) => part !== '');
  const severity = words.severities[finding.severity];
  return [
    `${severity} · ${words.title(finding.check, finding.cause)} – ${placeText(finding.cells, table.sheet)}`,
    said.message,
    figures.join(' · '),
    said.why === undefined ? '' : `${words.card.why}: ${said.why}`,
    said.computation === undefined ? '' : `${words.card.computation}: ${said.computation}`,
    said.remedy === undefined ? '' : `${words.card.remedy}: ${said.remedy}`,
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
  text: PaneText,
): string {
  const words = text.review;
  const summary = summaryLines(result, ranked, text);
  return [
    words.report.heading(place.file, place.date),
    result.tables.map(({ sheet, range }) => words.report.table(words.table(sheet, range))).join('\n'),
    summary.join(' ').replace(/[⟦⟧]/g, ''),
    ...ranked.map((one) => findingReport(one, text)),
    result.notChecked.length === 0
      ? ''
      : [
          words.notDone(result.notChecked.length),
          ...result.notChecked.map((one) => `– ${words.title(one.check)}: ${reasonIn(one, text.language)}`),
        ].join('\n'),
    // The summary says it where nothing was found.
    summary.includes(words.notAProof) ? '' : words.notAProof,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** "2 fel · 3 att kontrollera · 9 utan anmärkning. Sammanlagd effekt: 4 kr.", or what nothing found means. */
export function summaryLines(
  result: ReviewResult,
  ranked: readonly RankedFinding[],
  text: PaneText,
): readonly string[] {
  const words = text.review;
  const { errors, reviews, infos, passed, effect } = countFindings(result, ranked);
  if (errors + reviews + infos === 0) {
    const named = result.notChecked.map(
      (one) => [words.title(one.check), reasonIn(one, text.language)] as const,
    );
    return [
      words.nothing(result.checked.length),
      ...(named.length === 0 ? [] : [words.notDoneNamed(named)]),
      words.notAProof,
    ];
  }
  return [
    words.summary(errors, reviews, passed),
    ...(infos === 0 ? [] : [words.summaryInfo(infos)]),
    ...(effect === undefined ? [] : [words.effect(text.numbers.kronor(effect))]),
  ];
}
