import { formatDecimal } from '../../core/exact/decimal';
import type { AllocationKey } from '../../core/agreement/model';
import { compare, fraction } from '../../core/exact/fraction';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { decision as text, type DecidedKey, type DecisionFacts } from '../../text/sheetsDecision';
import type { AllocationInput } from '../read/model';
import type { OutCell, SheetDescription } from './description';
import type { DescribeOptions } from './options';
import * as out from './outCells';
import * as facts from './yearFacts';

/** Headings and paragraphs: together A4 in portrait at the body size. */
const columns = [{ width: 18 }, { width: 70 }] as const;

/**
 * *Text till beslutsunderlag*: paragraphs for Ekonomiska konsekvenser and the decision clause, ready to paste. A heading
 * stands beside its first paragraph, in the same row: it is never left alone at the foot of a page.
 */
export function decisionTextSheet(
  years: readonly YearResult[],
  input: AllocationInput,
  options: DescribeOptions,
): SheetDescription {
  const section = (heading: string, paragraphs: readonly string[]): readonly (readonly OutCell[])[] =>
    paragraphs.map((paragraph, index) => [
      index === 0 ? out.text(heading, 'bold', true) : out.empty(),
      out.text(paragraph, 'body', true),
    ]);
  const line = (cell: OutCell): readonly OutCell[] => out.row([cell], columns.length);
  const subtitle = options.mode === 'formulas' ? text.subtitleAsOf(options.date) : text.subtitle;
  return {
    name: words.sheetNames.decisionText(),
    rows: [
      line(out.text(text.title(input.agreement.name?.value), 'title')),
      line(out.text(subtitle, 'subtitle')),
      ...years.flatMap((year) => {
        const about = factsOf(year, input, options);
        return [
          ...section(text.financial(year.year), text.paragraphs(about)),
          ...section(text.proposal(year.year), text.clauses(about)),
          ...section(text.note, [about.source, about.rounding]),
        ];
      }),
    ],
    columns,
    frozenRows: 0,
    orientation: 'portrait',
    footer: words.footer(input.agreement.caseNumber?.value),
    showGridlines: false,
  };
}

function factsOf(year: YearResult, input: AllocationInput, options: DescribeOptions): DecisionFacts {
  const unit = facts.unitOf(year);
  const { populationTotal } = year;
  const { minimum, maximum } = input.agreement;
  const limit = (stated: typeof minimum) => (stated === undefined ? undefined : formatDecimal(stated.value));
  return {
    agreement: input.agreement.name?.value,
    year: year.year,
    total: facts.kr(year.agreedAmount),
    deductions: year.deductions.map(({ name, amount }) => ({ name, amount: facts.kr(amount) })),
    distributable: facts.kr(year.distributable),
    sides: facts.sidesOf(year),
    parties: facts.municipalityRows(year).map((row) => ({ name: row.party, amount: facts.kr(row.amount) })),
    key: decidedKey(input.agreement.key.value, compare(year.indexFactor, fraction(1n)) !== 0),
    least: limit(minimum),
    most: limit(maximum),
    population: text.populationSentence(
      `Källa: ${facts.populationSource(year, input)}`,
      populationTotal === undefined ? undefined : formatDecimal(populationTotal),
    ),
    rounding: facts.roundsByItself(input, [year])
      ? words.ownRoundingNote(unit)
      : words.roundingNote({ unit, method: year.method, sum: facts.kr(facts.municipalAmount(year)) }),
    source: words.sourceNote({
      population: facts.populationSource(year, input),
      clauses: facts.clausesOf(input),
      version: options.version,
      date: options.date,
    }),
  };
}

/** The key in the words of a decision; `raised` when the year's index has raised it. */
function decidedKey(key: AllocationKey, raised: boolean): DecidedKey {
  if (key.kind === 'per-inhabitant') return { kind: 'per-inhabitant', rate: formatDecimal(key.rate), raised };
  if (key.kind === 'fixed-amounts') return { kind: 'fixed-amounts', raised };
  const parts = key.terms.map(({ share, term }) => ({
    share: formatDecimal(share),
    key:
      term.kind === 'population' || term.kind === 'equal'
        ? { kind: term.kind }
        : { kind: 'own' as const, header: term.header },
  }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only.key : { kind: 'blend', parts };
}
