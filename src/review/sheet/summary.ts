import { findingTitle } from '../../text/findings';
import { reviewSheetText as words } from '../../text/findingsSheet';
import { formatDate } from '../../text/numbers';
import { formatAddress } from '../../workbook/address';
import type { ReviewResult, Severity } from '../model';

const ORDER: readonly Severity[] = ['error', 'review', 'info'];

/** The review as plain text to paste: what was found, most serious first, and what could not be checked. */
export function reviewSummary(
  result: ReviewResult,
  { file, date }: { readonly file: string; readonly date: string },
): string {
  const all = result.tables.flatMap((table) => table.findings.map((finding) => ({ table, finding })));
  const ranked = ORDER.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
  return [
    `${words.title(file)}, ${formatDate(date)}`,
    ...ranked.map(({ finding, table }) => {
      const [first = ''] = finding.cells;
      const address = first.includes('!') ? first : formatAddress({ sheet: table.sheet, range: first });
      return `${words.severities[finding.severity]} · ${findingTitle(finding.check, finding.cause)} (${address}): ${finding.message}`;
    }),
    ...result.notChecked.map(({ check, reason }) => `${findingTitle(check)}: ${words.notChecked(reason)}`),
    words.notProof,
  ].join('\n');
}
