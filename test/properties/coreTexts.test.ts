import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSUMPTION_IDS, assumptionText, methodName } from '../../src/text/assumptions';
import { REFUSAL_CODES, refusalText } from '../../src/text/refusals';
import { TRACE_STEPS, traceText } from '../../src/text/trace';

/** Every code of the engine has a Swedish sentence, and no sentence is left without a code. */

const CORE = join(__dirname, '../../src/core');
const source = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(CORE, file), 'utf8'))
  .join('\n');

function named(...patterns: readonly RegExp[]): string[] {
  const names = patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1]!));
  return [...new Set(names)].sort();
}

test('every refusal of the engine has a sentence, and no sentence stands for none', () => {
  const codes = named(
    /\.refuse\(\s*'([a-z-]+)'/g,
    /code: '([a-z-]+)'/g,
    /\? '([a-z-]+)' : '(?:maximum-below-amount)'/g,
    /: '(maximum-below-amount)'/g,
  );
  expect([...REFUSAL_CODES].sort()).toEqual(codes);
});

test('every assumption of the engine has a sentence, and no sentence stands for none', () => {
  const ids = named(/assume\(\s*'([a-z-]+)'/g, /\? '(earlier-figures)'/g, /: '(later-figures)'/g);
  expect([...ASSUMPTION_IDS].sort()).toEqual(ids);
});

test('every step of the trace has a sentence, and no sentence stands for none', () => {
  expect([...TRACE_STEPS].sort()).toEqual(named(/\bstep\(\s*'([a-z-]+)'/g));
});

test('a sentence says where, what and what to do', () => {
  expect(
    refusalText({
      code: 'figure-negative',
      field: 'Folkmängd',
      cell: 'Befolkning!B5',
      facts: { party: 'Gagnef', header: 'Folkmängd juni 2021', figure: '-10455' },
    }),
  ).toBe(
    'Folkmängd, cell Befolkning!B5: Gagnef har −10\u00a0455 i kolumnen ”Folkmängd juni 2021”. Värdet ska vara 0 eller mer. Rätta cellen.',
  );
  expect(refusalText({ code: 'weights-missing', facts: {} })).toBe(
    'Det finns inga vikter att fördela efter. Ange en vikt per part.',
  );
  expect(refusalText({ code: 'nytt', cell: 'A1', field: '', facts: {} })).toBe(
    'Cell A1: Uppgiften kan inte användas (nytt). Kontrollera den.',
  );
});

test('an assumption names the value and the years', () => {
  const text = (years: string) => assumptionText('population-date', { header: 'Folkmängd', years });
  expect(text('2023')).toContain('används för 2023.');
  expect(text('2023, 2024')).toContain('används för 2023 och 2024.');
  expect(text('2023, 2024, 2026')).toContain('används för 2023, 2024 och 2026.');
  expect(text('2023, 2024, 2025, 2026')).toContain('används för 2023–2026.');
  expect(text('2023, 2024, 2025, 2028')).toContain('används för 2023, 2024, 2025 och 2028.');
  expect(assumptionText('rounding-method', { method: 'sainte-lague' })).toContain('Sainte-Laguë');
  expect(assumptionText('nytt', {})).toBe('Ett antagande gjordes (nytt).');
  expect(methodName('okänd')).toBe('okänd');
});

test('no sentence leaves a fact empty or unknown when it is given all', () => {
  const everything = new Proxy<Record<string, string>>({}, { get: () => '1' });
  for (const code of REFUSAL_CODES)
    expect(refusalText({ code, facts: everything })).not.toMatch(/undefined|\s{2}|\(\)/);
  for (const id of ASSUMPTION_IDS) expect(assumptionText(id, everything)).not.toMatch(/undefined|\s{2}|\(\)/);
  for (const step of TRACE_STEPS)
    expect(traceText({ step, facts: everything })).not.toMatch(/undefined|\s{2}|\(\)/);
});

test.each([
  ['remainder', /räcker till 1\u00a0kr till/],
  ['tie-order', /ordningen i listan/],
  ['own-rounding', /för sig/],
  ['largest', /Störst/],
  ['last', /Sist/],
  ['cascade', /Löpande/],
  ['highest-quotient', /högsta kvot/],
  ['sum-of-lines', /kostnadsradernas/],
  ['sum-of-parties', /kommunernas avrundade/],
  ['fixed', /Fast belopp/],
  ['limit', /Gränsen/],
  ['none', /Går jämnt ut/],
])('the reason %s is told', (reason, wanted) => {
  const facts = {
    reason,
    unit: '1',
    floor: '5',
    remainder: '0',
    rank: '1',
    of: '3',
    amount: '5',
    method: 'lopande',
  };
  expect(traceText({ step: 'rounding', facts })).toMatch(wanted);
});
