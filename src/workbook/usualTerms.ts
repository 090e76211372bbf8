/** What a term of an agreement is about. */
export type TermGroup = 'agreement' | 'cost' | 'split' | 'rounding' | 'index' | 'term' | 'followUp';

/** The terms an agreement usually has, under the labels of the contract, in the order of the form. */
export const usualTerms: readonly (readonly [TermGroup, readonly string[]])[] = [
  ['agreement', ['Avtal', 'Diarienummer']],
  [
    'cost',
    ['Årlig kostnad', 'Antal årsarbetare', 'Kostnad per årsarbetare', 'Basår', 'Till och med år', 'Avdrag'],
  ],
  [
    'split',
    [
      'Regionens andel',
      'Kommunernas andel',
      'Regionens namn',
      'Fördelningsnyckel',
      'Lägsta belopp',
      'Högsta belopp',
    ],
  ],
  ['rounding', ['Avrundning', 'Avrundningsmetod']],
  ['index', ['Indexserie', 'Index från och med']],
  [
    'term',
    [
      'Avtalstid från',
      'Avtalstid till',
      'Uppsägningstid',
      'Uppsägning senast',
      'Förlängning',
      'Alla parter måste skriva under',
    ],
  ],
  ['followUp', ['Överskott']],
];

/** Two labels of which one is enough: when the first stands there, the second is not missed. */
const instead: readonly (readonly [string, string])[] = [
  ['Årlig kostnad', 'Antal årsarbetare'],
  ['Årlig kostnad', 'Kostnad per årsarbetare'],
  ['Antal årsarbetare', 'Årlig kostnad'],
  ['Regionens andel', 'Kommunernas andel'],
  ['Kommunernas andel', 'Regionens andel'],
];

/** The usual terms that do not stand among `known` (labels as the contract writes them), nor anything in their place. */
export function missingTerms(
  known: ReadonlySet<string>,
): readonly { readonly group: TermGroup; readonly label: string }[] {
  return usualTerms.flatMap(([group, labels]) =>
    labels
      .filter((label) => !known.has(label))
      .filter((label) => !instead.some(([first, second]) => second === label && known.has(first)))
      .map((label) => ({ group, label })),
  );
}
