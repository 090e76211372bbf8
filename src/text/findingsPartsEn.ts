import type { Consequences, Reasons } from './findingsPartsSv';

export const consequencesEn: Consequences = {
  total: 'The total follows.',
  difference: 'The difference follows.',
  'per-capita': 'Kr per inhabitant follow.',
  share: 'The share follows.',
  error: 'The error value comes along here.',
  amount: 'The amount follows.',
  other: 'Follows from this.',
};

export const reasonsEn: Reasons = {
  'no-table': 'No table with parties and amounts was found.',
  'no-total': 'The table has no total row.',
  'no-key': 'The table shows no population or other key, and none is stated.',
  'no-claim': 'Headers and texts mention no approximate amount.',
  'no-formulas': 'The table has no formulas.',
  'no-share': 'The table has no column of shares.',
  'no-per-capita': 'The table has no column of kr per inhabitant.',
  'no-difference': 'The table has no column of differences or changes.',
  'no-split': 'No split between region and municipalities is stated.',
  'no-index': 'No index figure is stated.',
  'no-years': 'The table does not have amounts for several years.',
  'no-parties': 'The rows of the table are not municipalities or regions.',
  'no-known-set': 'No text says which parties should be included.',
  'no-vintage': 'The population does not agree with any date that the program knows.',
  'no-population': 'The table has no column of population.',
  'no-rule': 'No column follows a rule that could be worked out.',
  'no-amount': 'The table has no column of amounts.',
};
