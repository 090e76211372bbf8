import { formatDecimal } from '../../core/exact/decimal';
import type { YearResult } from '../../core/plan/model';
import * as words from '../../text/sheets';
import { decision as text, type DecisionFacts } from '../../text/sheetsReports';
import type { AllocationInput } from '../read/model';
import { keyText } from './assumptionsSheet';
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
  const populationTotal = year.populationTotal;
  return {
    agreement: input.agreement.name?.value,
    year: year.year,
    total: facts.kr(year.agreedAmount),
    groups: year.groups.map((group) => ({
      name: group.name,
      amount: facts.kr(group.amount),
      share: formatDecimal(group.share),
    })),
    parties: facts.municipalityRows(year).map((row) => ({ name: row.party, amount: facts.kr(row.amount) })),
    key: keyText(input.agreement.key.value).toLocaleLowerCase('sv'),
    population: text.populationSentence(
      `Källa: ${facts.populationSource(year, input)}`,
      populationTotal === undefined ? undefined : formatDecimal(populationTotal),
    ),
    caseNumber: input.agreement.caseNumber?.value,
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
