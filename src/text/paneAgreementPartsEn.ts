import type { AgreementPartsText } from './paneAgreementPartsSv';

/** Templates whose name says more than the agreement is called; that name is the agreement's own and stays. */
const templateNames: ReadonlyMap<string, string> = new Map([
  ['a4', 'Comparison: SEK 1.3 million over 15 municipalities'],
  ['a5', 'God och nära vård 2024: the municipalities’ funds'],
  ['a6', 'RSS Dalarna 2023-2026, surplus kept'],
  ['a8', 'Yrkesresan och BBIC, regional coordinator'],
]);

export const agreementPartsEn: AgreementPartsText = {
  term: {
    title: 'Notice and renewal',
    period: (from, to) =>
      from === undefined ? `Runs to ${to} inclusive.` : `Runs from ${from} to ${to} inclusive.`,
    notBegun: 'The agreement has not begun.',
    renewed: (times, to) =>
      `Renewed ${times === 1 ? 'once' : `${String(times)} times`}, now to ${to}, unless notice was given.`,
    noticeBy: 'Notice must be given by',
    noticeLeft: (day) => `Otherwise the agreement is renewed to ${day}.`,
    noticeOnly: 'The agreement states no renewal.',
    noticePassed: 'That day has passed.',
    goesOn: (day) => `Unless notice was given by then, the agreement runs to ${day}.`,
    nextNotice: (day) => `The next last day to give notice is ${day}.`,
    noNotice: 'The agreement does not say how long before the end notice must be given.',
    ended: (day) => `The term ended ${day} and the agreement states no renewal.`,
    noticePeriod: (words) =>
      `Period of notice in the agreement: ${words}. Where it runs past the term, the agreement does not say which holds.`,
    noEnd: 'The agreement states no end date that can be read.',
    source: (clause) => `Source: ${clause}`,
  },
  parties: {
    title: 'Parties',
    allMustSign: (count) => `The agreement is valid only while all ${String(count)} parties hold it.`,
    notStated: 'The agreement does not say that all parties must sign it.',
    complete: (count, county) =>
      `All ${String(count)} parties are there: the municipalities of ${county} and the agreement’s other parties.`,
    absent: (names) => `Missing in the population table: ${names}.`,
    outside: (names, year) => `Not taking part in ${String(year)}: ${names}.`,
    notKnown: 'The workbook does not tell whether the parties have signed.',
  },
  withdrawal: {
    title: 'If a party leaves',
    hint: 'What the remaining parties pay without one of them. Nothing is written in the workbook.',
    party: 'Leaving party',
    choose: 'Choose a party',
    year: 'From the year',
    condition: (parties, remaining) =>
      `All ${String(parties)} parties must hold the agreement. With ${String(remaining)} left the condition fails, and the amounts below need a new agreement.`,
    noCondition: 'The agreement does not say that it falls when a party leaves.',
    column: { party: 'Party', before: 'Now', after: 'Then', change: 'Change' },
    caption: (party, year) => `Amounts ${String(year)} in kronor if ${party} leaves`,
    total: 'Total',
    refused: 'The amounts cannot be computed',
  },
  templates: {
    title: 'Start from a template',
    hint: 'The template is written on a new sheet Avtal, which is then used. Values that no source gives are made up and marked Antagande (assumption).',
    label: 'Template',
    name: (id, title) => templateNames.get(id) ?? title,
    empty: 'Empty agreement',
    write: 'Create the sheet',
  },
};
