import { agreement, agreementOthers } from './agreement';
import { allocate, contents, hindered, locked, sources, unwritten, years } from './allocate';
import { review, reviewOthers } from './review';
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
  contents,
  unwritten,
  locked,
  review,
  reviewOthers,
  agreement,
  agreementOthers,
];
