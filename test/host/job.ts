import type { SheetDescription } from '../../src/workbook/write/description';
import { allocationSheet } from '../../src/workbook/write/allocationSheet';
import { assumptionsSheet } from '../../src/workbook/write/assumptionsSheet';
import { controlSheet } from '../../src/workbook/write/controlSheet';
import { inputOf, planOf, rssAgreement } from '../../src/workbook/write/rss.testdata';

export const options = { date: '2026-11-21', version: '0.1.0' } as const;

/** The three sheets of the RSS agreement for 2023. */
export function job(): readonly SheetDescription[] {
  const agreement = rssAgreement();
  const input = inputOf(agreement);
  const [year] = planOf(agreement).years;
  if (year === undefined) throw new Error('no year');
  return [
    allocationSheet(year, input, [], options),
    controlSheet(year, input, true, []),
    assumptionsSheet(input, [], [], options),
  ];
}
