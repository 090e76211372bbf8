import type { Agreement, PartyColumn } from '../../core/agreement/model';
import type { Contradiction } from '../../workbook/read/contradictions';
import type { AllocationInput } from '../../workbook/read/model';
import type { Supplements } from './allocateState';

/**
 * What the user settled in the pane, put where the workbook is silent. What the agreement or the table states is
 * never replaced.
 */
export function supplement(input: AllocationInput, { method, source, date }: Supplements): AllocationInput {
  const { agreement, population } = input;
  const dated = (columns: readonly PartyColumn[]): readonly PartyColumn[] =>
    date === undefined
      ? columns
      : columns.map((column) =>
          column.date === undefined && column.year === undefined ? { ...column, date } : column,
        );
  const settled: Agreement = {
    ...agreement,
    populations: dated(agreement.populations),
    ...(method === undefined || agreement.roundingMethod.stated
      ? {}
      : { roundingMethod: { ...agreement.roundingMethod, value: method } }),
  };
  return {
    ...input,
    agreement: settled,
    population: {
      ...population,
      populations: dated(population.populations),
      ...(source === undefined || source === '' || population.sourceNote !== undefined
        ? {}
        : { sourceNote: source }),
    },
  };
}

/** The value in `cell` holds, and not the others that it contradicts. */
export function withSettled(supplements: Supplements, { choices }: Contradiction, cell: string): Supplements {
  const cells = choices.map((choice) => choice.cell);
  const others = (supplements.settled ?? []).filter((other) => !cells.includes(other));
  return { ...supplements, settled: [...others, cell] };
}

/** `2021-06-30` typed by a person, or undefined while it is not a day of the calendar. */
export function isoDate(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? text.trim() : undefined;
}

/** True when population columns are used but none says which day or year it counts. */
export function undated(input: AllocationInput): boolean {
  const { populations } = input.population;
  return (
    populations.length > 0 &&
    populations.every((column) => column.date === undefined && column.year === undefined)
  );
}
