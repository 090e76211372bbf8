import type { Language } from './language';
import { numbersIn, type Numbers } from './numbers';
import { agreementEn } from './paneAgreementEn';
import { agreementSv, type AgreementText } from './paneAgreementSv';
import { allocateEn } from './paneAllocateEn';
import { allocateSv, type AllocateText } from './paneAllocateSv';
import { countyEn } from './paneCountyEn';
import { countySv, type CountyText } from './paneCountySv';
import { reviewEn } from './paneReviewEn';
import { reviewSv, type ReviewText } from './paneReviewSv';
import { sharedEn } from './paneSharedEn';
import { sharedSv, type SharedText } from './paneSharedSv';

export type { Language } from './language';

/** Every word of the pane. Text in the workbook is Swedish whatever the language of the pane. */
export interface PaneText {
  readonly language: Language;
  /** Figures and days as the language writes them. */
  readonly numbers: Numbers;
  readonly shared: SharedText;
  readonly allocate: AllocateText;
  readonly review: ReviewText;
  readonly agreement: AgreementText;
  readonly county: CountyText;
}

const languages: Readonly<Record<Language, PaneText>> = {
  sv: {
    language: 'sv',
    numbers: numbersIn('sv'),
    shared: sharedSv,
    allocate: allocateSv,
    review: reviewSv,
    agreement: agreementSv,
    county: countySv,
  },
  en: {
    language: 'en',
    numbers: numbersIn('en'),
    shared: sharedEn,
    allocate: allocateEn,
    review: reviewEn,
    agreement: agreementEn,
    county: countyEn,
  },
};

export function paneText(language: Language): PaneText {
  return languages[language];
}
