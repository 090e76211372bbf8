import { agreement, agreementOthers } from './agreement';
import { allocate, besideCurrent, contents, hindered, locked, sources, unwritten, years } from './allocate';
import { review, reviewOthers } from './review';
import { settling } from './settling';
import { example, start } from './start';
import type { Walk } from './walk';

/** Every state of the pane, in the order a person may meet them. */
export const walks: readonly Walk[] = [
  start,
  example,
  sources,
  hindered,
  allocate,
  years,
  besideCurrent,
  settling,
  contents,
  unwritten,
  locked,
  review,
  reviewOthers,
  agreement,
  agreementOthers,
];
