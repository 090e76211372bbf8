import type { ReadingSentences } from './readingSv';
import type { Told } from './sentences';

const shown = (facts: Told): string => (facts.text('value') === '' ? 'the cell' : `“${facts.text('value')}”`);
const forParty = (facts: Told): string => (facts.text('name') === '' ? '' : ` for ${facts.text('name')}`);

const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['population', 'A column of population (“Folkmängd”)'],
  ['weight', 'A column headed “Vikt”, “Nyckel”, “Egen nyckel” or “Andel”'],
  ['amount', 'A column headed “Belopp”'],
]);

/** What a user is told to write stands quoted as the reader wants it: labels and figures in Swedish. */
export const readingEn: ReadingSentences = {
  'read-no-parameters': () =>
    'No agreement was found in the workbook. Write at least “Årlig kostnad” and “Basår” in one column with the values beside them, or choose the range.',
  'read-no-population': () =>
    'No population table was found in the workbook. Write the municipalities in one column and the population beside them, or choose the range.',
  'read-no-parties': (facts) =>
    `No municipalities were found in the range ${facts.text('range')} on the sheet ${facts.text('sheet')}. Select the whole table: the municipalities in one column and the population beside them.`,
  'read-sheet-missing': (facts) => `There is no sheet called “${facts.text('sheet')}”. Check the name.`,
  'read-sheet-hidden': (facts) =>
    `The sheet “${facts.text('sheet')}” is hidden and is not read. Unhide the sheet and try again.`,
  'read-range-unusable': (facts) => `“${facts.text('range')}” is not a range. Write for example A1:B16.`,
  'read-range-empty': (facts) =>
    `The range ${facts.text('range')} on the sheet ${facts.text('sheet')} is empty. Select the table and try again.`,
  'read-cell-error': (facts) =>
    `The cell shows the error ${facts.text('value')}. Correct the formula or write the value.`,
  'read-cell-boolean': (facts) => `The cell holds ${shown(facts)}, which is not a number. Write the number.`,
  'read-cell-word': (facts) =>
    `The value${forParty(facts)} is ${shown(facts)}, which is not a number. Write the number in digits.`,
  'read-cell-ambiguous': (facts) =>
    `The value${forParty(facts)} is ${shown(facts)} and can be read in two ways: a point or a comma may separate thousands or decimals. Write thousands with a space (“2 451 070”) and decimals with a comma.`,
  'read-cell-approximate': (facts) =>
    `The value${forParty(facts)} is approximate (${shown(facts)}). Write the exact number.`,
  'read-unit-unknown': (facts) =>
    `The unit “${facts.text('unit')}” is not known, so the amount cannot be converted to kronor. Use kr, tkr or mnkr.`,
  'read-unit-contradiction': (facts) =>
    `The value ${shown(facts)} has another unit than the header states. Keep one of the units.`,
  'read-figure-missing': (facts) =>
    `${facts.text('name')} has no value. Fill in the cell, or remove the row if the party is not to be included.`,
  'read-figure-negative': (facts) =>
    `The value${forParty(facts)} is ${shown(facts)}. It must be 0 or more. Correct the cell.`,
  'read-population-percent': (facts) =>
    `The value${forParty(facts)} is a percentage, but population is a count. Write the number of inhabitants.`,
  'read-weights-mixed': (facts) =>
    `The value${forParty(facts)} (${shown(facts)}) is not of the same kind as the first in the column: some are percentages, others plain numbers. Write all of them in the same way.`,
  'read-header-years': (facts) =>
    `The header “${facts.text('header')}” names several years (${facts.text('years')}). Write only the year that the figures are for.`,
  'read-party-twice': (facts) =>
    `${facts.text('name')} stands twice: already ${facts.text('first')}${facts.text('firstName') === facts.text('name') ? '' : ` (“${facts.text('firstName')}”)`}. Remove one of the rows.`,
  'read-name-missing': () =>
    'The row has figures but no name. Write which municipality the row is for, or remove the row.',
  'read-name-error': () =>
    'The name cannot be read, because the cell shows an error. Write the name of the municipality.',
  'read-code-unknown': (facts) =>
    `${shown(facts)} is not a municipality code. Write the four-digit code or the name of the municipality.`,
  'read-column-missing': (facts) =>
    `${COLUMNS.get(facts.text('column')) ?? 'The column'} is missing in the range ${facts.text('range')}. Add the column or choose another allocation key.`,
  'read-current-no-parties': (facts) =>
    `There is no present amount for the parties of the agreement in the range ${facts.text('range')} on the sheet ${facts.text('sheet')}. Select the table: the parties in one column and the amounts beside them.`,
  'read-current-no-column': (facts) =>
    `There is no column of amounts in the range ${facts.text('range')} on the sheet ${facts.text('sheet')}. Select the parties and the amounts, with the head.`,
  'read-value-missing': () =>
    'The value is missing. Fill in the cell, or remove the row if it does not apply.',
  'read-negative': (facts) => `The value is ${shown(facts)}. It must be 0 or more. Correct the cell.`,
  'read-amount-percent': (facts) =>
    `The value is ${shown(facts)}, a percentage, but an amount is wanted. Write the amount in kronor.`,
  'read-share-outside': (facts) =>
    `The share is ${shown(facts)}. A share must be between 0 and 100%. Correct the share.`,
  'read-share-unit': (facts) =>
    `The share is ${shown(facts)}, but must be a percentage. Write for example “50 %”.`,
  'read-deduction-ambiguous': (facts) =>
    `The deduction is ${shown(facts)} under a label in per cent, and may be both 1% and 100%. Write for example “1 %”.`,
  'read-rate-unit': (facts) =>
    `The index is ${shown(facts)}, but must be a percentage. Write for example “2,7 %”.`,
  'read-count-unit': (facts) =>
    `The number is ${shown(facts)}, but must be a count without a unit. Write for example “4,0”.`,
  'read-year-unusable': (facts) =>
    `${shown(facts)} is not a year. Write the year with four digits, for example 2023.`,
  'read-index-without-year': (facts) =>
    `The index figure ${shown(facts)} has no year. Write the year in the label, for example “Index 2024”. The row “Indexserie” is for the name of the series.`,
  'read-key-unknown': (facts) =>
    `The allocation key ${shown(facts)} is not known. Write “Folkmängd”, “Lika”, “Egen”, “Fasta belopp”, a mixture such as “30 % lika, 70 % folkmängd”, or “42,25 kr per invånare”.`,
  'read-key-shares': (facts) =>
    `The parts of the key come to ${facts.number('sum')}%. They must make 100%. Correct the percentages.`,
  'read-key-rate': (facts) =>
    `${shown(facts)} is not an amount per inhabitant. Write for example “42,25 kr per invånare”.`,
  'read-method-unknown': (facts) =>
    `There is no rounding method ${shown(facts)}. Choose “Största resten”, “Sainte-Laguë”, “Var för sig”, “Rest till största”, “Rest till sista” or “Löpande”.`,
  'read-rounding-unknown': (facts) =>
    `Rounding to ${shown(facts)} is not available. Choose “0,01”, “1”, “10”, “100” or “1 000” kr.`,
  'read-surplus-unknown': (facts) => `The rule ${shown(facts)} is not known. Write “Behålls” or “Återförs”.`,
  'read-no-amount': () =>
    'The agreement states no amount. Write “Årlig kostnad”, or “Antal årsarbetare” and “Kostnad per årsarbetare”, with the value beside it.',
  'read-no-base-year': () =>
    'The agreement states no base year. Write “Basår” with the year beside it, for example 2023.',
  'read-positions-half': () =>
    'The amount cannot be computed: “Antal årsarbetare” and “Kostnad per årsarbetare” must both be given.',
  'read-given-twice': (facts) =>
    `This is given twice with different values: “${facts.text('firstValue')}” in ${facts.text('first')} and ${shown(facts)} here. Remove the wrong one.`,
  'read-named-twice': (facts) =>
    `“${facts.text('name')}” is given twice, first in ${facts.text('first')}. Give the rows different names (“Avdrag: namn”), or remove one of them.`,
};
