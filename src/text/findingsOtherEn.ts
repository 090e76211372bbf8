import { capital, oneStop, type FindingText, type FindingWords, type FindingWriter } from './findingsModel';
import type { OtherWriters } from './findingsOtherSv';

const shareSum: FindingWriter = (words) => ({
  message: `The shares in ${words.column} come to ${words.percent('found')}, not ${words.has('expected') ? words.percent('expected') : words.whole}.`,
  why: 'The difference is larger than the rounding of the shares can make.',
  computation: `The sum of ${words.count('rows')} shares.`,
  remedy: 'Correct the share that is wrong, so that the sum is 100%.',
});

const shareMismatch: FindingWriter = (words) => ({
  message: `The share of ${words.row} is ${words.percent('found')}, but ${words.fact('key', 'the key')} gives ${words.percent('expected')}.`,
  why: words.has('fits')
    ? `The shares agree with ${words.fact('fits')}.`
    : 'The share is not the row’s part of the sum of the key.',
  computation: `${capital(words.fact('key', 'the key'))} of the row ÷ the sum ${words.count('weight')}.`,
  remedy: 'Compute the share again.',
});

const perCapita: FindingWriter = (words) => ({
  message: `Kr per inhabitant for ${words.row} is ${words.kronor('found')}, but amount ÷ population gives ${words.kronor('expected')}.`,
  why: words.has('whole')
    ? `No row of the column is ${words.fact('amountColumn', 'the amount')} divided by the population in the table.`
    : 'The row is not the amount divided by the population of the same row.',
  computation: `${words.kronor('amount')} ÷ ${words.count('population')}.`,
  remedy: 'Compute the value again.',
});

const difference: FindingWriter = (words) => ({
  message: `${capital(words.row)} in ${words.column} is ${words.figure('found')}, but ${words.fact('later')} compared with ${words.fact('earlier')} gives ${words.figure('expected')}.`,
  why: words.has('whole')
    ? 'No row of the column is the difference between the two columns.'
    : 'The other rows are the difference between the two columns; this one is not.',
  computation: `${words.fact('later')} − ${words.fact('earlier')}${words.fact('role') === 'difference-percent' ? ` ÷ ${words.fact('earlier')}` : ''}.`,
  remedy: 'Compute the difference again.',
});

const unitMixed: FindingWriter = (words, cause) => ({
  message:
    cause === 'column'
      ? `${capital(words.column)} is in ${words.fact('unit', 'another unit')} but the other figures are in ${words.fact('otherUnit', 'kr')}.`
      : `${words.cells} in ${words.column}: another unit than the rest, by a factor of ${words.count('factor')}.`,
  why: 'Sums and comparisons go wrong when kr, tkr and mnkr are mixed.',
  computation: 'The figures follow the rule when they are converted to the same unit.',
  remedy: 'Write all amounts in the same unit and state it in the header.',
});

const claim: FindingWriter = (words, cause) => {
  if (cause === 'per-head') return perHeadClaim(words);
  return cause === 'contradiction' ? contradiction(words) : amountClaim(words);
};

const perHeadClaim = (words: FindingWords): FindingText => ({
  message: `The text says “${words.fact('claim')}”, but ${words.column} was made with ${words.rate('perHead')} kr per inhabitant.`,
  why: `${words.rate('perHead')} kr × ${words.fact('key')} reproduces ${words.fact('matched')} of ${words.fact('of')} rows.`,
  computation: `The difference is ${words.kronor('effect')} on the whole population.`,
  remedy: 'Correct the text, or compute the amounts again.',
});

const contradiction = (words: FindingWords): FindingText => ({
  message: oneStop(
    `Two statements of ${words.has('twoKeys') ? 'the allocation key' : 'the region’s share'} contradict each other: ${words.fact('first')} and ${words.fact('second')}`,
  ),
  why: words.has('twoKeys')
    ? 'Which key holds cannot be known, so the table has been reviewed against neither.'
    : oneStop(
        `The table has been reviewed against the statement that stands nearest: ${words.fact('second')}`,
      ),
  remedy: 'Correct the statement that does not hold.',
});

const amountClaim = (words: FindingWords): FindingText => ({
  message: `The text says “${words.fact('claim')}”, but ${words.has('column') ? words.column : 'the table'} gives ${words.kronor('expected')}.`,
  why: `“${capital(words.fact('claim'))}” covers ${words.kronor('low')} to ${words.kronor('high')}.`,
  computation: 'An approximate figure covers half a unit of its last digit either way.',
  remedy: 'Correct the text or the table.',
});

const METADATA: Readonly<Record<string, string>> = {
  unit: 'a unit (kr, tkr or mnkr)',
  source: 'a source of the population',
  date: 'the date of the population',
  heads: 'a header on one or more columns',
  'per-cent-sign':
    'per cent signs by the index figures (they agree with the table when read as decimal numbers)',
};

const metadata: FindingWriter = (words) => ({
  message: `The table lacks ${list(
    words
      .fact('missing')
      .split(',')
      .map((name) => METADATA[name] ?? name),
  )}.`,
  why: 'Whoever reads the table cannot check it without this.',
  remedy: 'Write unit, source and date by the table and give every column a header.',
});

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const hidden: FindingWriter = (words) => ({
  message: `${capital(words.fact('what', 'hidden rows or columns'))} inside the table: there are figures there.`,
  why: 'Hidden figures are counted in sums but are not seen by the reader.',
  remedy: 'Unhide them, or remove them if they do not belong to the table.',
});

const partyMissing: FindingWriter = (words) => ({
  message: `Missing in the table: ${words.fact('names')}.`,
  why: `The table should include ${words.fact('known', 'all parties')}, but has ${words.fact('count')} of ${words.fact('of')}.`,
  remedy: 'Add the party, or state that it is not included.',
});

const partyDuplicate: FindingWriter = (words) => ({
  message: `${words.fact('name')} stands twice: ${words.cells}.`,
  why: 'The same party is counted twice, or another party has been given the wrong name.',
  remedy: 'Remove one of the rows, or correct the name.',
});

const partyUnknown: FindingWriter = (words, cause) => ({
  message:
    cause === 'other-county'
      ? `${words.fact('name')} (${words.fact('cell')}) belongs to ${words.fact('county', 'another county')}, not to ${words.fact('expectedCounty', 'the county of the table')}.`
      : words.has('likely')
        ? `“${words.fact('name')}” (${words.cells}) is not a known municipality or region. ${words.fact('likely')} is probably meant.`
        : `“${words.fact('name')}” (${words.fact('cell')}) is not a known municipality or region.`,
  why: 'The name is compared with Sweden’s 290 municipalities and 21 regions.',
  remedy: words.has('likely') ? `Write ${words.fact('likely')}.` : 'Check the name.',
});

export const otherWritersEn: OtherWriters = {
  'share-sum': shareSum,
  'share-mismatch': shareMismatch,
  'per-capita-mismatch': perCapita,
  'difference-mismatch': difference,
  'unit-mixed': unitMixed,
  'claim-mismatch': claim,
  'missing-metadata': metadata,
  'hidden-cells': hidden,
  'party-missing': partyMissing,
  'party-duplicate': partyDuplicate,
  'party-unknown': partyUnknown,
};
