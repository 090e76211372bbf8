import type { FinancingGroup } from './model';

/** The contract's labels, so that a refusal names the field the user knows. */
export const LABELS = {
  cost: 'Årlig kostnad',
  positions: 'Antal årsarbetare',
  costPerPosition: 'Kostnad per årsarbetare',
  baseYear: 'Basår',
  lastYear: 'Till och med år',
  key: 'Fördelningsnyckel',
  deduction: 'Avdrag',
  minimum: 'Lägsta belopp',
  maximum: 'Högsta belopp',
  unit: 'Avrundning',
  method: 'Avrundningsmetod',
  indexSeries: 'Indexserie',
  indexFirstYear: 'Index från och med',
  surplus: 'Överskott',
  population: 'Folkmängd',
  weight: 'Egen nyckel',
  amount: 'Belopp',
} as const;

export const indexLabel = (year: number): string => `Index ${year}`;
export const outcomeLabel = (year: number): string => `Utfall ${year}`;
export const deductionsUsedLabel = (year: number): string => `Utfall avdrag ${year}`;

/** "Regionens andel", "Kommunernas andel", "Polisens andel". */
export function shareLabel({ kind, name }: Pick<FinancingGroup, 'kind' | 'name'>): string {
  if (kind === 'region') return 'Regionens andel';
  if (kind === 'municipality') return 'Kommunernas andel';
  return `${name}s andel`;
}
