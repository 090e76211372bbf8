/** One row of the sheet *Avtal*: label of the contract, value as a person writes it, and where it stands. */
export interface AgreementRow {
  readonly label: string;
  readonly value: string;
  readonly source: string;
}

/** *Anges i avtalet* · *Antagande* · *Saknas*. */
export type TermStatus = 'stated' | 'assumed' | 'missing';

/** Words in a source that say that no agreement gives the value. */
const ASSUMED = /antagande|påhitta/i;

/** The status of a row follows from what stands in it, so that sheet and pane never say different things. */
export function statusOf({ value, source }: Pick<AgreementRow, 'value' | 'source'>): TermStatus {
  if (value.trim() === '') return 'missing';
  return ASSUMED.test(source) ? 'assumed' : 'stated';
}
