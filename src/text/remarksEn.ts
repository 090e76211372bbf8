import type { RemarkSentences } from './remarksSv';
import type { Told } from './sentences';

const shown = (facts: Told): string => `“${facts.text('value')}”`;

/** A percentage without zeros at its end: "0.027", not "0.02700". */
const percentage = (facts: Told): string =>
  facts.numbers.number(
    facts
      .text('percent')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  );

export const remarksEn: RemarkSentences = {
  'read-rows-left-out': (facts) => `Not counted in the allocation key: ${facts.text('names')}.`,
  'read-range-chosen': (facts) =>
    `There are several possible ranges. ${facts.text('range')} was read, not ${facts.text('others')}. Choose the range if another one is meant.`,
  'read-name-variant': (facts) =>
    `Names written in another way were read like this: ${facts.text('names')}. Check that it is right.`,
  'read-party-unknown': (facts) =>
    `“${facts.text('name')}” is not a known municipality, but is included in the allocation. Remove the row if it is not to be included.`,
  'read-party-likely': (facts) =>
    `“${facts.text('name')}” is not a known municipality. Is ${facts.text('likely')} meant? The row is included in the allocation under the name that stands there.`,
  'read-county-missing': (facts) =>
    `${facts.text('count')} of ${facts.text('of')} municipalities in ${facts.text('county')} are included. These are missing: ${facts.text('names')}.`,
  'read-county-extra': (facts) =>
    `${facts.text('name')} does not lie in ${facts.text('county')}, where most of the others do.`,
  'read-row-left-out': (facts) =>
    `The row “${facts.text('name')}” stands after the total row and is not counted as a party.`,
  'read-row-without-figures': (facts) =>
    `The row “${facts.text('name')}” has no figures and is not counted as a party.`,
  'read-total-assumed': (facts) =>
    `The row ${facts.text('name') === '' ? 'without a name' : `“${facts.text('name')}”`} is the sum of the rows above it and is taken as the total row, not as a party.`,
  'read-printed-total-differs': (facts) =>
    `The total row shows ${facts.number('printed')}, but the parties together have ${facts.number('sum')}. The parties’ own figures are used.`,
  'read-current-missing': (facts) =>
    `There is no present amount for ${facts.text('names')}. It is left empty on Konsekvens and not taken for 0. Write 0 if the party pays nothing today.`,
  'read-current-extra': (facts) =>
    `Pays today but is no party to the agreement: ${facts.text('names')}. The amount is on Konsekvens, without a new amount.`,
  'read-current-rounded': (facts) =>
    `The present amount has more than two decimals and is rounded to two: ${facts.text('names')}.`,
  'read-population-column-assumed': (facts) =>
    `${facts.text('header') === '' ? 'The column has no header' : `The header “${facts.text('header')}” does not mention population`}, but was read as population. Check that it is right.`,
  'read-column-unused': (facts) =>
    `The column “${facts.text('header')}” is not used: the header is neither population (“Folkmängd”), “Vikt” nor “Belopp”. Check the spelling.`,
  'read-code-differs': (facts) =>
    `The code ${shown(facts)} is not that of ${facts.text('name')} (${facts.text('code')}). The name holds.`,
  'read-hidden-rows': (facts) => `Hidden rows are included in the allocation: ${facts.text('names')}.`,
  'read-merged-cells': (facts) =>
    `Merged cells in the table (${facts.text('ranges')}): only the first cell has a value.`,
  'read-text-number': (facts) =>
    facts.text('count') === '1'
      ? `The number ${shown(facts)} is stored as text. It was read as a number, but Excel’s sums skip it.`
      : `${facts.text('count')} numbers are stored as text (${facts.text('cells')}). They were read as numbers, but Excel’s sums skip them.`,
  'read-text-figure': (facts) => `The number ${shown(facts)} is stored as text and was read as a number.`,
  'read-odd-grouping': (facts) =>
    `The number ${shown(facts)} lacks a space between the thousands. It was read as a number.`,
  'read-unit-in-format': (facts) =>
    `The unit ${facts.text('unit')} stands only in the number format of the cell. The value ${shown(facts)} was read in ${facts.text('unit')}.`,
  'read-unit-beside': (facts) =>
    `The unit ${facts.text('unit')} stands in the column beside. The value ${shown(facts)} was read in ${facts.text('unit')}.`,
  'read-population-zero': (facts) => `The population of ${facts.text('name')} is 0.`,
  'read-population-not-whole': (facts) =>
    `The population of ${facts.text('name')} (${shown(facts)}) is not a whole number. It is used as it stands.`,
  'read-unknown-label': (facts) =>
    `The label “${facts.text('label')}” is not known, so the value ${shown(facts)} is not used. Check the spelling.`,
  'read-value-without-label': (facts) => `The value ${shown(facts)} has no label and is not used.`,
  'read-value-empty': () => 'The value is empty, so the row is not used.',
  'read-given-twice': (facts) =>
    `This is given twice with the same value, also in ${facts.text('first')}. It is counted once.`,
  'read-contradiction-settled': (facts) =>
    `This is stated with different values. You chose ${shown(facts)}${facts.text('clause') === '' ? '' : ` (${facts.text('clause')})`}; ${facts.text('others')} is not used.`,
  'read-text-twice': (facts) =>
    `This is already given in ${facts.text('first')}. The first one holds; ${shown(facts)} is not used.`,
  'read-index-not-chosen': (facts) =>
    `The agreement names several indices (“${facts.text('series')}”) and has not chosen. They give different amounts. Choose one and write it in “Indexserie”.`,
  'read-deduction-share': (facts) =>
    `The deduction ${shown(facts)} was read as ${percentage(facts)}% of the amount. Write the amount with “kr” if kronor are meant.`,
  'read-share-label': (facts) =>
    `${shown(facts)} under a label in per cent was read as ${percentage(facts)}%. Write for example “50 %” if something else is meant.`,
  'read-index-ambiguous': (facts) =>
    `${shown(facts)} in an index row was read as ${percentage(facts)}%. Write for example “2,7 %” if something else is meant.`,
  'read-index-large': (facts) => `The index is ${percentage(facts)}%, unusually large. Check the figure.`,
  'read-year-of-date': (facts) =>
    `${facts.date('date')} was read as the year ${facts.text('date').slice(0, 4)}.`,
  'read-date-unclear': (facts) =>
    `${shown(facts)} could not be read as a date and is not used. Write for example 2026-12-31.`,
  'read-length-unclear': (facts) =>
    `${shown(facts)} could not be read as months or years and is not used. Write for example “9 månader”.`,
  'read-positions-unused': () =>
    'Not used: “Antal årsarbetare” and “Kostnad per årsarbetare” count only together. “Årlig kostnad” holds.',
};
