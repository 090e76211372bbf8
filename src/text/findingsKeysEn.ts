import type { KeyWriters } from './findingsKeysSv';
import { capital, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';

const keyMismatch: FindingWriter = (words, cause) => {
  const column = capital(words.column);
  const key = words.fact('key', 'the stated key');
  if (cause === 'other-population') return otherPopulation(words, column, key);
  if (cause === 'equal-parts')
    return {
      message: `${column} is divided into equal parts, not by ${key}.`,
      why: `All ${words.fact('of')} parties have the same amount, while the table shows a key that sets them apart.`,
      computation: `${words.kronor('total')} ÷ ${words.fact('of')} gives the amount of every row.`,
      remedy: `Allocate by ${key}, or state that the parts are to be equal.`,
    };
  if (cause === 'region-in-key')
    return {
      message: `${column}: ${words.fact('row', 'the region')} is included in the municipalities’ key, so that the municipalities get ${words.figure('found')} instead of ${words.figure('expected')}.`,
      why: `The amounts are divided by ${words.count('weight')} + ${words.count('extra')} instead of ${words.count('weight')}.`,
      computation: `${words.kronor('expected')} × ${key} ÷ (${words.count('weight')} + ${words.count('extra')}) gives every row exactly.`,
      remedy: 'Compute the key on the municipalities alone.',
    };
  const fits = words.fact('fits');
  if (words.has('statedPerHead')) return otherRate(words, column);
  return {
    message: fits
      ? `${column} follows ${fits}, not ${key}.`
      : `${column} does not follow ${key}: another key was used.`,
    why: fits
      ? `${capital(fits)} reproduces ${words.fact('matched')} of ${words.fact('of')} rows exactly.`
      : `The largest deviation is ${words.kronor('largest')}. Which key was used is not known.`,
    computation: fits
      ? `${words.kronor('total')} × ${fits} ÷ the sum, row by row.`
      : `The amounts compared with ${key} and every known population.`,
    remedy: 'State the key that was used, or compute again by the one that is stated.',
  };
};

function otherRate(words: FindingWords, column: string): FindingText {
  return {
    message: `${column} was made with ${words.rate('perHead')} kr per inhabitant, but the agreement says ${words.rate('statedPerHead')} kr.`,
    why: `${words.rate('perHead')} kr × ${words.fact('key')} reproduces ${words.fact('matched')} of ${words.fact('of')} rows.`,
    computation: `The difference is ${words.kronor('effect')} on the whole population.`,
    remedy: 'Compute the amounts again, or correct the agreement.',
  };
}

function otherPopulation(words: FindingWords, column: string, key: string): FindingText {
  const fits = words.fact('fits');
  if (fits)
    return {
      message: `${column} is allocated by ${fits}, not by the population that stands in the table.`,
      why: `${capital(fits)} reproduces ${words.fact('matched')} of ${words.fact('of')} rows exactly.`,
      computation: `${words.kronor('total')} × ${fits} ÷ the sum, rounded.`,
      remedy:
        'State which population the amounts rest on, or compute again by the one that stands in the table.',
    };
  const whole = words.has('wholeSum')
    ? ` The amounts fit whole inhabitants at ${words.rate('wholeRate')} kr per inhabitant and the sum ${words.count('wholeSum')}: a derived population, not an official one.`
    : '';
  return {
    message: `${column} is not allocated by ${key}: kr per inhabitant varies between ${words.rate('low')} and ${words.rate('high')}.`,
    why: `Another population seems to have been used. The nearest one known is ${words.fact('near')}, with a largest deviation of ${words.kronor('largest')} (${words.fact('largestRow')}); it does not reproduce the column.${whole}`,
    computation: `Each row compared with the column’s amount × population ÷ the sum, for every known population. By ${key} the largest deviation is ${words.kronor('printedLargest')}.`,
    remedy:
      'State which population the amounts rest on, or compute again by the one that stands in the table.',
  };
}

const populationDeviates: FindingWriter = (words, cause) =>
  cause === 'other-population'
    ? {
        message: `${capital(words.column)} is ${words.fact('fits', 'another population')}, not ${words.fact('stated', 'the one the header states')}.`,
        why: `${words.fact('matched')} of ${words.fact('of')} figures are ${words.fact('fits')}; ${words.fact('statedMatched', '0')} agree with the date of the header.`,
        computation: 'Each figure compared with the known populations.',
        remedy: 'Correct the header, or fetch the population of the date that is stated.',
      }
    : {
        message: `The population of ${words.row} is ${words.count('found')}, but ${words.fact('source', 'the rest of the column')} gives ${words.count('expected')}.`,
        why: causeWords(words, cause),
        computation: words.has('matched')
          ? `${words.fact('matched')} of ${words.fact('of')} other figures agree with ${words.fact('source')}.`
          : 'Computed from the amounts of the same row.',
        remedy: 'Check the figure with SCB and correct it.',
      };

/** Why one figure breaks the rule of its column: the cause in words. */
function causeWords(words: FindingWords, cause: string | undefined): string {
  const other = words.fact('other');
  const known: Readonly<Record<string, string>> = {
    'stale-year': `The figure is the same as in ${other}: it seems to have been left from there.`,
    'copied-row': `The figure is the same as for ${other}: it seems to have been copied from there.`,
    swapped: words.has('several')
      ? `The figures of ${other} stand in each other’s rows: each one is right in another of the rows. The column may have been sorted without the names.`
      : `${other} have swapped figures: each one is right in the other’s row.`,
    shifted: 'The figures are shifted by one row: each one is right in the row beside.',
    'transposed-digits': `Two digits have changed places: ${words.figure('expected')} has become ${words.figure('found')}.`,
    sign: 'The sign is wrong: the figure is right with the opposite sign.',
    magnitude: magnitudeWords(words),
  };
  return (
    known[cause ?? ''] ??
    'The figure is typed and does not follow the rule of the column. How that came about is not known.'
  );
}

/** "The figure is 1,000 times too small." */
function magnitudeWords(words: FindingWords): string {
  const factor = words.has('factor') ? words.count('factor') : '10';
  return `The figure is ${factor} times too ${words.tooSmall ? 'small' : 'large'}.`;
}

const amountDeviates: FindingWriter = (words, cause) => {
  if (cause === 'stated-limit') return statedLimit(words);
  return words.has('beside') ? outOfProportion(words, cause) : offRule(words, cause);
};

const statedLimit = (words: FindingWords): FindingText => {
  const least = words.fact('limit') === 'least';
  return {
    message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the ${least ? 'minimum' : 'maximum'} per party is ${words.figure('expected')}${words.severalCells ? `; this concerns ${words.count('many')} parties` : ''}.`,
    why: `The column is divided by its key, and no party is ${least ? 'raised to the minimum' : 'lowered to the maximum'}.`,
    computation: `The amount of each party compared with ${words.figure('expected')}; together they are ${words.kronor('effect')} ${least ? 'short' : 'too much'}.`,
    remedy: `Allocate again with the ${least ? 'minimum' : 'maximum'}: the other parties then pay ${least ? 'less' : 'more'}.`,
  };
};

const outOfProportion: FindingWriter = (words, cause) => ({
  message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, out of all proportion to “${words.fact('beside')}”: probably ${words.figure('expected')} is meant.`,
  why: causeWords(words, cause),
  computation: `The row compared with the same row in “${words.fact('beside')}”; the other rows are of the same size in both.`,
  remedy: 'Correct the amount, or write why it differs.',
});

const offRule: FindingWriter = (words, cause) =>
  !words.has('sums')
    ? {
        message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the rule that the rest of the column follows gives ${words.figure('expected')}.`,
        why: causeWords(words, cause),
        computation: `${words.kronor('total')} × ${words.fact('key', 'the key')}${words.has('weight') ? ` ÷ ${words.count('weight')}` : ''}; the rule reproduces ${words.fact('matched')} of ${words.fact('of')} rows.`,
        remedy: 'Correct the amount, or state why it differs.',
      }
    : {
        message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but the sums of both row and column require ${words.figure('expected')}.`,
        why: causeWords(words, cause),
        computation: `The row’s sum in ${words.fact('sums')} and the column’s sum miss by the same amount, ${words.kronor('effect')}.`,
        remedy: 'Correct the amount, or the two sums.',
      };

const indexMismatch: FindingWriter = (words, cause) => ({
  message: `${capital(words.column)} is ${words.figure('found')}, but ${words.kronor('base')} raised by ${words.fact('rate', 'the stated index')} is ${words.figure('expected')}.`,
  why: INDEX_CAUSES[cause ?? ''] ?? 'The amounts do not follow the index that is stated.',
  computation: `${words.kronor('base')} × (1 + ${words.fact('rate')}).`,
  remedy: 'Raise by the index that applies to the year, or correct the one that is stated.',
});

const INDEX_CAUSES: Readonly<Record<string, string>> = {
  'not-applied': 'The index has not been applied: the amount is unchanged from the year before.',
  'applied-twice': 'The index has been applied twice.',
  'wrong-year': 'The index of another year has been used.',
  'simple-instead-of-compound': 'The percentages have been added together instead of compounded.',
  'other-rate': 'Another percentage than the stated one has been used.',
};

export const keyWritersEn: KeyWriters = {
  'key-mismatch': keyMismatch,
  'population-deviates': populationDeviates,
  'amount-deviates': amountDeviates,
  'index-mismatch': indexMismatch,
};
