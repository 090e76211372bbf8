import type { RefusalSentences } from './refusalsSv';

/** Labels and choices of the sheet stand quoted in Swedish: that is how they must be written there. */
export const refusalsEn: RefusalSentences = {
  'weights-missing': () => 'There are no weights to allocate by. Enter one weight for each party.',
  'weights-all-zero': () =>
    'All weights are 0, so there is nothing to allocate by. Enter at least one weight above 0.',
  'weight-negative': (facts) =>
    `Weight number ${facts.text('position')} is negative (${facts.number('weight')}). A weight must be 0 or more. Correct the weight.`,
  'unit-unknown': (facts) =>
    `Rounding to ${facts.number('unit')} kr is not available. Choose 0.01, 1, 10, 100 or 1,000 kr.`,
  'method-unknown': (facts) =>
    `There is no rounding method “${facts.text('method')}”. Choose “Största resten”, “Sainte-Laguë”, “Var för sig”, “Rest till största”, “Rest till sista” or “Löpande”.`,
  'table-negative': () =>
    'The table holds an amount below 0 and cannot be rounded in both directions. Round each column by itself.',
  'table-column-not-whole': (facts) =>
    `Column ${facts.text('column')} adds up to ${facts.kronor('total')}, which is not a whole number of rounding units. Choose a smaller unit.`,
  'table-not-roundable': () =>
    'The totals of rows and columns cannot both be kept without changing some amount by more than one unit. Keep the rounding column by column.',
  'amount-missing': () =>
    'There is no amount to allocate. Enter “Årlig kostnad”, or the number of positions (“Antal årsarbetare”) and the cost of each (“Kostnad per årsarbetare”).',
  'amount-not-positive': (facts) =>
    `The amount is ${facts.kronor('amount')}. It must be greater than 0. Correct the amount.`,
  'amount-too-large': (facts) =>
    `The amount is ${facts.kronor('amount')}, more than any public service costs. Check the number of digits and the unit (kr, tkr, mnkr).`,
  'amounts-contradict': (facts) =>
    `“Årlig kostnad” is given as ${facts.kronor('stated')}, but the other terms make ${facts.kronor('computed')}. Correct the wrong one, or remove one of them.`,
  'deductions-above-amount': (facts) =>
    `The deductions come to ${facts.kronor('deductions')}, more than the whole amount ${facts.kronor('amount')}. Reduce the deductions.`,
  'deduction-negative': (facts) =>
    `The deduction “${facts.text('name')}” is negative. A deduction must be 0 or more. Correct the deduction.`,
  'deduction-above-whole': (facts) =>
    `The deduction “${facts.text('name')}” is ${facts.number('share')}%. It can be at most 100%. Correct the share.`,
  'deductions-with-fixed-amounts': () =>
    'Deductions and fixed amounts per party cannot be combined: the amounts are already allocated. Remove the deduction or choose another allocation key.',
  'limit-negative': (facts) =>
    `The limit is ${facts.kronor('limit')}. It must be 0 or more. Correct the limit.`,
  'limits-crossed': (facts) =>
    `The minimum amount (${facts.kronor('minimum')}) is greater than the maximum amount (${facts.kronor('maximum')}). Correct one of them.`,
  'minimum-above-amount': (facts) =>
    `The minimum amount for ${facts.text('parties')} municipalities comes to more than the ${facts.kronor('amount')} to be allocated among them. Lower the minimum amount.`,
  'maximum-below-amount': (facts) =>
    `The maximum amount for ${facts.text('parties')} municipalities does not cover the ${facts.kronor('amount')} to be allocated among them. Raise the maximum amount.`,
  'share-outside-range': (facts) =>
    `The share of ${facts.group('group')} is ${facts.number('share')}%. A share must be between 0 and 100%. Correct the share.`,
  'shares-not-whole': (facts) =>
    `The shares for ${facts.text('year')} come to ${facts.number('sum')}%. They must make 100%. Correct a share, or leave one empty and it becomes the rest.`,
  'shares-contradict-amounts': (facts) =>
    `The share of ${facts.group('group')} does not agree with the fixed amounts in the table. Remove the share or correct the amounts.`,
  'group-twice': (facts) => `The share of ${facts.group('group')} is given twice. Keep one.`,
  'share-and-fixed': (facts) =>
    `${facts.group('group')} has both a share and a fixed amount. Keep one of them.`,
  'fixed-financing-negative': (facts) =>
    `The fixed amount of ${facts.group('group')} is ${facts.kronor('amount')}. It must be 0 or more. Correct the amount.`,
  'fixed-financing-above-amount': (facts) =>
    `The fixed amounts are more than the ${facts.kronor('amount')} to be financed. Reduce a fixed amount.`,
  'fixed-financing-below-amount': (facts) =>
    `The fixed amounts leave ${facts.kronor('left')} of ${facts.kronor('amount')} without anyone to pay it. State who pays the rest.`,
  'per-inhabitant-alone': () =>
    'Kronor per inhabitant stands without shares and deductions: the amount follows from the population. Remove the shares and deductions, or choose another key.',
  'column-missing': (facts) =>
    `There is no column “${facts.text('column')}” to allocate by. Add the column or choose another allocation key.`,
  'weight-column-unknown': (facts) =>
    `There is no column “${facts.text('header')}”. Columns of weights are: ${facts.text('headers')}. Correct the name in the key.`,
  'figure-missing': (facts) =>
    `${facts.text('party')} has no value in the column “${facts.text('header')}”. Fill in the cell.`,
  'figure-negative': (facts) =>
    `${facts.text('party')} has ${facts.number('figure')} in the column “${facts.text('header')}”. The value must be 0 or more. Correct the cell.`,
  'figures-all-zero': (facts) =>
    `All values in the column “${facts.text('header')}” are 0, so there is nothing to allocate by. Fill in the values.`,
  'key-shares-not-whole': (facts) =>
    `The parts of the key come to ${facts.number('sum')}%. They must make 100%. Correct the percentages.`,
  'no-municipalities': (facts) =>
    `No municipality takes part in ${facts.text('year')}, but the municipalities have a share. Add the municipalities or change the shares.`,
  'party-twice': (facts) =>
    `${facts.text('party')} stands twice${facts.text('first') === '' ? '' : `, first in ${facts.text('first')}`}. Each party must stand once. Remove one row.`,
  'participation-unknown-party': (facts) =>
    `${facts.text('party')} is not among the parties. Correct the name of the party that enters or leaves.`,
  'participation-reversed': (facts) =>
    `${facts.text('party')} would take part from ${facts.text('from')} to ${facts.text('to')}. The last year comes before the first. Correct the years.`,
  'year-unusable': (facts) =>
    `${facts.text('year')} cannot be a year of the agreement. Write the year with four digits, near the base year.`,
  'last-year-before-base': (facts) =>
    `The last year ${facts.text('year')} comes before the base year ${facts.text('baseYear')}. Correct one of them.`,
  'year-before-base': (facts) =>
    `${facts.text('year')} comes before the base year ${facts.text('baseYear')}. Choose the base year or a later one.`,
  'year-not-in-plan': (facts) =>
    `${facts.text('year')} has not been computed. Choose a year that is in both computations.`,
  'index-missing': (facts) =>
    `The index for ${facts.text('year')} is missing. The amount is raised year by year from the base year ${facts.text('baseYear')}, so every year is needed. Add the row “Index ${facts.text('year')}” (0% if the amount is not raised).`,
  'index-series-not-chosen': (facts) =>
    `The agreement names several indices (${facts.text('series')}) and has not chosen. They give different amounts. Write one of them in “Indexserie”, or in the row “Index ${facts.text('year')}”.`,
  'index-given-twice': (facts) =>
    `“Index ${facts.text('year')}” is given twice, ${facts.number('rate')}% and ${facts.number('other')}%. Keep one.`,
  'index-rate-impossible': (facts) =>
    `“Index ${facts.text('year')}” is ${facts.number('rate')}%, and the amount would become 0 or less. Correct the percentage.`,
  'outcome-negative': (facts) =>
    `The outcome is ${facts.kronor('amount')}. It must be 0 or more. Correct the outcome.`,
  'used-above-deductions': (facts) =>
    `Of the deductions for ${facts.text('year')}, ${facts.kronor('used')} has been used, but only ${facts.kronor('deductions')} was set aside. Correct the outcome or the deductions.`,
  'withdrawal-unknown-party': (facts) =>
    `${facts.text('party')} is not among the parties and cannot leave the agreement. Correct the name.`,
  'withdrawal-of-nobody': () => 'State at least one party that leaves the agreement.',
};
