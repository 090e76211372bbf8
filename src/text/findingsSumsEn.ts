import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';
import type { SumWriters } from './findingsSumsSv';

/** "2,000,000 kr × population ÷ 288,382, each row rounded by itself." */
function ruleSentence(words: FindingWords): string | undefined {
  if (!words.has('amount') || !words.has('key')) return undefined;
  return `${words.kronor('amount')} × ${words.fact('key')} ÷ ${words.count('weight')}, each row rounded by itself.`;
}

const totalMismatch: FindingWriter = (words, cause) =>
  cause === 'agreed-amount' ? agreedAmount(words) : missedSum(words);

const agreedAmount = (words: FindingWords): FindingText => ({
  message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the agreement gives ${words.figure('expected')}: a difference of ${words.figure('effect')}.`,
  why: `The amount comes from: ${words.fact('source')}. Neither shares, deductions nor an index in the agreement explain the difference.`,
  computation: 'The amount that the table divides compared with the agreement’s.',
  remedy: 'Divide the agreement’s amount, or correct the agreement’s figure if the amount has changed.',
});

const missedSum = (words: FindingWords): FindingText => ({
  message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the parts add up to ${words.figure('expected')}: a difference of ${words.figure('effect')}.`,
  why: words.has('twice')
    ? `The difference is exactly the row “${words.fact('twice')}”, which may have been counted twice.`
    : words.has('left')
      ? `The difference is exactly the row “${words.fact('left')}”, which may have been left out.`
      : words.has('index')
        ? 'The total agrees with another stated amount, but not with the rows.'
        : 'Rounding of the rows cannot make so large a difference. The cause is not known.',
  computation: `The sum of ${words.count('rows')} rows in ${words.column}.`,
  remedy: 'Compute the total with SUM over the parts, or correct the row that is wrong.',
});

const roundingDifference: FindingWriter = (words) => {
  const rule = ruleSentence(words);
  const up = words.has('up') && words.has('of');
  return {
    message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the parts add up to ${words.figure('expected')}: a rounding difference of ${words.figure('effect')}, and no note says so.`,
    why: `Each row is rounded by itself${up ? `; ${words.count('up')} of ${words.count('of')} were rounded up` : ''}. The rows then need not add up to the total.`,
    computation: rule ?? `The sum of ${words.count('rows')} rounded rows compared with the total.`,
    remedy:
      'Distribute the rest (largest remainder) so that the rows make the total, or put a rounding note under the table.',
  };
};

const sumRange: FindingWriter = (words) => ({
  message: `The sum in ${words.row}, ${words.column}, does not include ${words.fact('left', 'all rows')}: it gives ${words.figure('found')} instead of ${words.figure('expected')}.`,
  why: `The formula ${words.fact('formula')} ends before, begins after or skips rows that belong to the sum.`,
  computation: `The sum of all ${words.count('rows')} rows compared with that of the formula.`,
  remedy: 'Extend the range of the formula so that every row is included.',
});

const doubleCounting: FindingWriter = (words) => ({
  message: `The ${words.severalCells ? 'formula' : 'sum'} in ${words.row}, ${words.column}, includes ${words.fact('twice', 'a total row')} once too often: it gives ${words.figure('found')} instead of ${words.figure('expected')}.`,
  why: `The formula${words.has('formula') ? ` ${words.fact('formula')}` : ''} includes a row that is already part of the sum, or does not belong to it.`,
  computation: words.has('rows')
    ? `The sum of the ${words.count('rows')} rows that belong to the total.`
    : 'The sum of the rows that belong to the total.',
  remedy: 'Let the formula sum the parts and nothing else.',
});

const totalHardcoded: FindingWriter = (words) => ({
  message: `${capital(words.row)} in ${words.column} is typed (${words.figure('found')}) although ${words.has('around') ? 'the other totals are' : 'the rest of the column is'} computed by formulas.`,
  why: 'The amount is right today, but does not follow when a row changes.',
  remedy: 'Replace the figure with SUM over the rows.',
});

const splitMismatch: FindingWriter = (words) => ({
  message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but ${words.fact('share')} of ${words.kronor('whole')} is ${words.figure('expected')}.`,
  why: `The share comes from: ${words.fact('source', 'the text of the table')}. The region and the municipalities do not stand in that proportion.`,
  computation: `${words.kronor('whole')} × ${words.fact('share')}.`,
  remedy: 'Correct the amount of the region or of the municipalities, or the share that is stated.',
});

const balancingItem: FindingWriter = (words, cause) => ({
  message:
    cause === 'constant-in-formula'
      ? `The formula in ${words.row}, ${words.column}, holds a typed number (${words.fact('constant')}) that only makes the sum come out.`
      : `${capital(words.row)} in ${words.column} is a typed amount of ${words.figure('found')} that no note explains.`,
  why: 'The item belongs to no party and follows no rule: it only makes the sum come out.',
  remedy: 'Allocate the amount to the parties (largest remainder), or explain the item in a note.',
});

const compensating: FindingWriter = (words) => ({
  message: `${words.fact('first')} is ${words.kronor('effect')} too high and ${words.fact('second')} is as much too low: the errors cancel, so that the total looks right.`,
  why: 'Two errors of the same size with opposite signs do not show in a later sum.',
  computation: 'Each cell compared with the rule or the sum of its column.',
  remedy: 'Correct both cells.',
});

export const sumWritersEn: SumWriters = {
  'total-mismatch': totalMismatch,
  'rounding-difference': roundingDifference,
  'sum-range-incomplete': sumRange,
  'double-counting': doubleCounting,
  'total-hardcoded': totalHardcoded,
  'split-mismatch': splitMismatch,
  'balancing-item': balancingItem,
  'compensating-errors': compensating,
};
