import type { Told } from './sentences';
import type { TraceSentences } from './traceSv';

function statusText(status: string): string {
  if (status === 'forecast') return ', forecast';
  return status === 'outcome' ? ', outcome' : '';
}

/** What a share is of, where fixed amounts are taken off first. */
function left(facts: Told): string {
  return facts.text('fixed') === '' ? '' : ` (what is left after fixed amounts, ${facts.kronor('fixed')})`;
}

/** Who got the odd krona, and why. */
function roundingText(facts: Told): string {
  const units = `Whole units ${facts.kronor('floor')}, remainder ${facts.short('remainder')}`;
  const amount = `amount ${facts.kronor('amount')}`;
  const ranked = `rank ${facts.text('rank')} of ${facts.text('of')}`;
  switch (facts.text('reason')) {
    case 'remainder':
      return `${units} (${ranked}) is enough for ${facts.kronor('unit')} more: ${amount}.`;
    case 'tie-order':
      return `${units} (${ranked}), equal to others; the order of the list gave ${facts.kronor('unit')} more: ${amount}.`;
    case 'own-rounding':
      return `Rounded by itself: ${amount}.`;
    case 'largest':
      return `The largest weight takes the rounding difference: ${amount}.`;
    case 'last':
      return `The last in the list takes the rounding difference: ${amount}.`;
    case 'cascade':
      return `Running rounding of the sum so far: ${amount}.`;
    case 'highest-quotient':
      return `Allocated by highest quotient (Sainte-Laguë): ${amount}.`;
    case 'sum-of-lines':
      return `The sum of the cost rows’ amounts: ${amount}.`;
    case 'sum-of-parties':
      return `The sum of the municipalities’ rounded amounts: ${amount}.`;
    case 'fixed':
      return `Fixed amount: ${amount}.`;
    case 'limit':
      return `The limit applies: ${amount}.`;
    default:
      return facts.short('remainder') === '0'
        ? `Comes out even: ${amount}.`
        : `${units} (${ranked}) gives nothing more by the method ${facts.method('method')}: ${amount}.`;
  }
}

export const traceEn: TraceSentences = {
  'base-amount': (facts) =>
    `The agreed amount for the base year ${facts.text('baseYear')}: ${facts.kronor('amount')}.`,
  positions: (facts) =>
    `${facts.short('count')} full-time positions × ${facts.kronor('costPerPosition')} = ${facts.kronor('amount')} for the base year ${facts.text('baseYear')}.`,
  'cost-line': (facts) => `Cost of ${facts.text('name')}: ${facts.kronor('amount')}.`,
  'rate-per-inhabitant': (facts) => `The agreed rate: ${facts.short('rate')} kr per inhabitant.`,
  'fixed-amount': (facts) =>
    `Fixed amount for ${facts.text('party')} by the agreement: ${facts.kronor('amount')}.`,
  'fixed-amounts-sum': (facts) =>
    `All parties’ fixed amounts ${facts.text('year')}: ${facts.exactKronor('amount')}.`,
  'index-rate': (facts) => {
    const series =
      facts.text('series') === '' ? '' : ` (${facts.text('series')}${statusText(facts.text('status'))})`;
    const measures = facts.text('measures') === '' ? '' : `, the value for ${facts.text('measures')}`;
    return `Index ${facts.text('year')}${series}: ${facts.short('rate')}%${measures}.`;
  },
  'index-factor': (facts) =>
    `Raised to ${facts.text('year')}: factor ${facts.number('factor')}, gives ${facts.exactKronor('exact')} before rounding.`,
  'agreed-amount': (facts) =>
    `The amount of ${facts.text('year')}, rounded once to ${facts.kronor('unit')}: ${facts.kronor('amount')}.`,
  deduction: (facts) => {
    const share = facts.text('share') === '' ? '' : ` (${facts.short('share')}% of the whole amount)`;
    return `Deduction for ${facts.text('name')}${share}: ${facts.kronor('amount')}.`;
  },
  distributable: (facts) => `Left to allocate after deductions: ${facts.kronor('amount')}.`,
  'line-share': (facts) =>
    `${facts.text('line')}: share of ${facts.group('group')} ${facts.short('share')}% of ${facts.kronor('of')}${left(facts)} = ${facts.kronor('amount')}.`,
  'line-fixed': (facts) =>
    `${facts.text('line')}: fixed amount of ${facts.group('group')} ${facts.kronor('amount')}.`,
  'group-share': (facts) =>
    `Share of ${facts.group('group')}: ${facts.short('share')}% of ${facts.kronor('of')}${left(facts)} = ${facts.kronor('amount')}.`,
  'group-fixed': (facts) => `Fixed amount of ${facts.group('group')}: ${facts.exactKronor('exact')}.`,
  population: (facts) =>
    `Population of ${facts.text('party')}: ${facts.short('figure')} of the parties’ ${facts.short('total')} (the column “${facts.text('header')}”).`,
  'party-share': (facts) =>
    `The share ${facts.short('share')}% of ${facts.kronor('of')} (${facts.group('group')}) = ${facts.exactKronor('exact')} before rounding.`,
  limit: (facts) =>
    `The ${facts.text('kind') === 'minimum' ? 'minimum' : 'maximum'} amount applies: ${facts.exactKronor('exact')}.`,
  rounding: (facts) => roundingText(facts),
  tie: (facts) =>
    `Equal remainders for ${facts.text('parties')}: the one that stands first in the list went first.`,
  amount: (facts) => `${facts.text('party')}, amount ${facts.text('year')}: ${facts.kronor('amount')}.`,
  settlement: (facts) => {
    const name = facts.text('surplus').startsWith('-') ? 'deficit' : 'surplus';
    if (facts.text('rule') === 'kept')
      return `Settlement ${facts.text('year')}: the ${name} ${facts.kronor('surplus')} is kept, nothing is settled.`;
    return `Settlement ${facts.text('year')}: of the ${name} ${facts.kronor('surplus')}, ${facts.kronor('amount')} falls on the party.`;
  },
};
