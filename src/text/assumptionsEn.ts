import type { AssumptionSentences } from './assumptionsSv';
import type { Told } from './sentences';

const inCell = (facts: Told): string => (facts.text('cell') === '' ? '' : ` (${facts.text('cell')})`);

export const assumptionsEn: AssumptionSentences = {
  key: () => 'The agreement states no allocation key. Population is used.',
  'rounding-unit': (facts) =>
    `The agreement does not state how the amounts are rounded. They are rounded to ${facts.kronor('unit')}.`,
  'rounding-method': (facts) =>
    `The agreement states no rounding method. The method ${facts.method('method')} is used.`,
  'population-date': (facts) =>
    `The agreement does not state the date of the population. The column “${facts.text('header')}” is used for ${facts.years('years')}.`,
  'earlier-figures': (facts) =>
    `There is no column for ${facts.years('years')}. The column “${facts.text('header')}” (${facts.text('used')}) is used, the latest before that.`,
  'later-figures': (facts) =>
    `There is no column for ${facts.years('years')} and none before. The column “${facts.text('header')}” (${facts.text('used')}) is used.`,
  'later-date-same-year': (facts) =>
    `Two columns are for ${facts.years('years')}: “${facts.text('header')}” and “${facts.text('other')}”. The first of them is used, with the later date.`,
  'undated-columns': (facts) =>
    `${facts.text('count')} columns have no year. The column “${facts.text('header')}” is used for all years.`,
  'party-absent': (facts) =>
    `${facts.text('party')} has an empty cell in the column “${facts.text('header')}”${inCell(facts)} and is not counted as a party in ${facts.years('years')}.`,
  'no-shares': (facts) =>
    `The agreement states no shares for ${facts.years('years')}. The municipalities pay the whole amount.`,
  'share-rest': (facts) =>
    `The share of ${facts.group('group')} is not stated. The rest is used: ${facts.number('share')}% (${facts.years('years')}).`,
  'fixed-financing-first': (facts) =>
    `A fixed amount is paid by ${facts.group('group')}. It comes off first; the shares apply to what remains.`,
  'limit-tightened': (facts) =>
    `“${facts.text('field')}” ${facts.kronor('limit')} is not a whole number of rounding units. The limit ${facts.kronor('used')} is used.`,
  'index-first-year': (facts) =>
    `The agreement does not state from which year the amount is raised. ${facts.text('year')} is used, the year after the base year.`,
  'base-year-not-raised': (facts) =>
    `The index is said to apply from ${facts.text('firstYear')}, but the base year ${facts.text('baseYear')} is not raised.`,
  'index-chaining': () =>
    'The index is chained on unrounded amounts. Each year’s amount is rounded once, before the allocation.',
  'index-rate-unusual': (facts) =>
    `“Index ${facts.text('year')}”${inCell(facts)} is ${facts.number('rate')}%, unusual for a cost. It is used as it stands.`,
  'surplus-rule-missing': (facts) =>
    `An outcome is given for ${facts.years('years')}, but the agreement does not say whether a surplus is kept or returned. No settlement is made.`,
  'unused-within-outcome': (facts) =>
    `Both an outcome and an outcome of deductions are given for ${facts.years('years')}. The outcome is assumed to include the deductions, so that what is unused counts once.`,
  'outcome-outside-plan': (facts) =>
    `An outcome is given for ${facts.years('years')}, which is not computed. It is not used.`,
  'before-term': (facts) =>
    `The term of the agreement begins ${facts.date('from')}, after ${facts.years('years')}.`,
  'after-term': (facts) =>
    `The term of the agreement ends ${facts.date('to')}, before ${facts.years('years')}. The agreement is assumed to be renewed.`,
  'all-must-sign': () =>
    'The agreement is valid only while all parties have signed it and hold it. The computation presumes that they do.',
};
