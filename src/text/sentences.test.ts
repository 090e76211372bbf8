import { ASSUMPTION_IDS, assumptionText } from './assumptions';
import { assumptionsEn } from './assumptionsEn';
import { assumptionsSv } from './assumptionsSv';
import type { Language } from './language';
import { methodName } from './methodNames';
import { withPlace } from './reading';
import { readingEn } from './readingEn';
import { readingSv } from './readingSv';
import { refusalText } from './refusals';
import { refusalsEn } from './refusalsEn';
import { refusalsSv } from './refusalsSv';
import { remarkText } from './remarks';
import { remarksEn } from './remarksEn';
import { remarksSv } from './remarksSv';
import { groupName, sentenceBook, told, type Sentences } from './sentences';
import { swedishIn } from './testing/swedishWords';
import { TRACE_STEPS, traceText } from './trace';
import { traceEn } from './traceEn';
import { traceSv } from './traceSv';

const tables: readonly (readonly [string, Sentences, Sentences])[] = [
  ['refusals', refusalsSv, refusalsEn],
  ['reading', readingSv, readingEn],
  ['remarks', remarksSv, remarksEn],
  ['assumptions', assumptionsSv, assumptionsEn],
  ['trace', traceSv, traceEn],
];

const reasons = [
  'remainder',
  'tie-order',
  'own-rounding',
  'largest',
  'last',
  'cascade',
  'highest-quotient',
  'sum-of-lines',
  'sum-of-parties',
  'fixed',
  'limit',
  'none',
];

/** Facts that make a sentence take each of its ways: all given, none given, one of them, and each reason and rule. */
const variants: readonly ((name: string) => string)[] = [
  (name) => (name === 'date' || name === 'from' || name === 'to' ? '2023-01-31' : '7'),
  () => '',
  () => '1',
  (name) => (name === 'rule' ? 'kept' : name === 'surplus' ? '-7' : name === 'kind' ? 'minimum' : '7'),
  (name) => (name === 'status' ? 'forecast' : name === 'column' ? 'population' : '7'),
  (name) => (name === 'status' ? 'outcome' : name === 'column' ? 'weight' : '7'),
  (name) => (name === 'column' ? 'amount' : name === 'years' ? '2023, 2024' : '7'),
  ...reasons.flatMap((reason) =>
    ['0', '7'].map(
      (remainder) => (name: string) =>
        name === 'reason' ? reason : name === 'remainder' ? remainder : name === 'method' ? 'lopande' : '7',
    ),
  ),
];

/** A sentence with its facts, and the names of those it asked for. */
function say(table: Sentences, code: string, valueOf: (name: string) => string, language: Language) {
  const asked = new Set<string>();
  const facts = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return valueOf(String(name));
      },
    },
  );
  const sentence = table[code];
  if (sentence === undefined) throw new Error(`no sentence for ${code}`);
  return { text: sentence(told(facts, language)), asked: [...asked].sort() };
}

describe.each(tables)('%s in two languages', (_, swedish, english) => {
  const codes = Object.keys(swedish);

  it('has the same codes in both', () => {
    expect(Object.keys(english).sort()).toEqual([...codes].sort());
    expect(codes.length).toBeGreaterThan(15);
  });

  it('makes each sentence of the same facts in both', () => {
    for (const code of codes)
      for (const valueOf of variants)
        expect([code, say(english, code, valueOf, 'en').asked]).toEqual([
          code,
          say(swedish, code, valueOf, 'sv').asked,
        ]);
  });

  it('has no Swedish in English, but for what is quoted from the sheet', () => {
    for (const code of codes)
      for (const valueOf of variants) {
        const { text } = say(english, code, valueOf, 'en');
        expect([code, swedishIn(text)]).toEqual([code, []]);
        expect(text).not.toMatch(/undefined|NaN|\$\{|”[^“]*”/);
      }
  });

  it('ends each sentence as a sentence, and begins it with a capital, a figure or a quotation', () => {
    for (const code of codes) {
      const [full] = variants;
      expect(say(english, code, full!, 'en').text).toMatch(/^[\p{Lu}“\d].*\.$/u);
    }
  });
});

test('figures and days stand as the language writes them', () => {
  const facts = { amount: '-1234.5', deductions: '1234567', year: '2024' };
  expect(refusalText({ code: 'deductions-above-amount', facts }, 'en')).toBe(
    'The deductions come to 1,234,567\u00a0kr, more than the whole amount \u22121,234.50\u00a0kr. Reduce the deductions.',
  );
  expect(assumptionText('after-term', { years: '2027, 2028', to: '2026-12-31' }, 'en')).toBe(
    'The term of the agreement ends 31\u00a0December\u00a02026, before 2027 and 2028. The agreement is assumed to be renewed.',
  );
});

test('labels of the sheet stay Swedish, quoted', () => {
  expect(
    refusalText(
      { code: 'read-cell-word', field: 'Årlig kostnad', cell: 'Avtal!B3', facts: { value: 'fyra' } },
      'en',
    ),
  ).toBe(
    '“Årlig kostnad”, cell Avtal!B3: The value is “fyra”, which is not a number. Write the number in digits.',
  );
  expect(withPlace('Basår', undefined, 'Text.', 'en')).toBe('“Basår”: Text.');
});

test('the municipalities together have an English name, every other group its own', () => {
  expect(groupName('Kommunerna', 'en')).toBe('the municipalities');
  expect(groupName('Kommunerna', 'sv')).toBe('Kommunerna');
  expect(groupName('Region Dalarna', 'en')).toBe('Region Dalarna');
});

test('a code nobody knows is said in both languages', () => {
  for (const language of ['sv', 'en'] as const) {
    expect(refusalText({ code: 'new', facts: {} }, language)).toContain('(new)');
    expect(remarkText({ code: 'new', facts: {} }, language)).toContain('(new)');
    expect(assumptionText('new', {}, language)).toContain('(new)');
    expect(methodName('new', language)).toBe('new');
  }
  expect(traceText({ step: 'new', facts: {} }, 'en')).toBe('new');
  // A code comes from data: the names of an object's own methods are no sentences.
  const book = sentenceBook({ sv: refusalsSv, en: refusalsEn });
  expect(book('constructor', {}, 'en')).toBeUndefined();
  expect(ASSUMPTION_IDS.length + TRACE_STEPS.length).toBeGreaterThan(40);
});

test('a fault in a column that is not used', () => {
  expect(remarkText({ code: 'read-figure-missing', cell: 'B!C2', facts: { name: 'Mora' } }, 'en')).toBe(
    'Cell B!C2: Not used, but: Mora has no value. Fill in the cell, or remove the row if the party is not to be included.',
  );
});
