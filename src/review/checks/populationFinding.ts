import { timesWrong, type Deviation } from '../causes/deviation';
import type { TableColumn } from '../table/model';
import { cellAt, correct, report, type Review } from './context';

/** What the printed population was held against. */
export interface PopulationEvidence {
  readonly source: string;
  readonly expected: (row: number) => number;
  readonly certainty: number;
  /** How many other rows the source agrees with, where it is a known vintage. */
  readonly agreement?: { readonly matched: number; readonly of: number };
}

/** One cause, one finding: reports the rows as `population-deviates` and marks what each should be. */
export function tellPopulation(
  review: Review,
  column: TableColumn,
  deviation: Deviation,
  { source, expected, certainty, agreement }: PopulationEvidence,
): void {
  const [first = 0] = deviation.rows;
  const cells = deviation.rows.map((row) => cellAt(column, row)).filter((cell) => cell !== undefined);
  const draft = report(review, {
    check: 'population-deviates',
    cause: deviation.cause,
    cells,
    found: cellAt(column, first)?.value ?? NaN,
    expected: expected(first),
    certainty,
    facts: {
      column: column.header,
      row: review.table.rows[first]?.label,
      other: deviation.other,
      ...(deviation.cause === 'swapped' && deviation.rows.length > 2 ? { several: 'yes' } : {}),
      source,
      role: 'population',
      ...(deviation.factor === undefined ? {} : { factor: timesWrong(deviation.factor) }),
      ...(agreement === undefined
        ? {}
        : {
            matched: String(agreement.matched),
            of: String(agreement.of - deviation.rows.length),
          }),
    },
  });
  for (const row of deviation.rows) {
    const cell = cellAt(column, row);
    if (cell) correct(review, cell, expected(row), draft);
  }
}
