import { timesWrong } from '../causes/deviation';
import { roundTo } from '../exactNumber';
import type { ExplainedRule } from '../explain/explanation';
import { expectedBy } from '../explain/model';
import { cellAt, correct, report, type Review } from './context';

/** unit-mixed (G11): two or more rows that fit the rule once they are multiplied by 1 000 or a million. */
export function reportUnitRows(review: Review, explained: ExplainedRule, rows: readonly number[]): number[] {
  const { rule } = explained;
  for (const factor of [1000, 1000000, 1 / 1000, 1 / 1000000]) {
    const fitting = rows.filter((row) => {
      const printed = cellAt(rule.column, row)?.value ?? NaN;
      const expected = expectedBy(rule, row);
      const coarse = factor > 1 ? factor * decimalsStep(printed) * 0.51 : rule.column.step * 1.01;
      return (
        printed !== 0 &&
        Math.abs(printed * factor - expected) <=
          Math.max(coarse, Math.abs(expected) * 1e-9) + rule.column.step
      );
    });
    if (fitting.length < 2) continue;
    const cells = fitting.map((row) => cellAt(rule.column, row)).filter((cell) => cell !== undefined);
    const [first = 0] = fitting;
    const draft = report(review, {
      check: 'unit-mixed',
      cause: 'rows',
      cells,
      found: (cellAt(rule.column, first)?.value ?? NaN) * rule.column.scale,
      expected: roundTo(expectedBy(rule, first), rule.column.step) * rule.column.scale,
      effect: Math.round(
        fitting.reduce(
          (sum, row) => sum + Math.abs((cellAt(rule.column, row)?.value ?? 0) - expectedBy(rule, row)),
          0,
        ) * rule.column.scale,
      ),
      certainty: 0.9,
      facts: {
        column: rule.column.header,
        factor: timesWrong(factor),
        key: rule.key.name,
      },
    });
    for (const row of fitting) {
      const cell = cellAt(rule.column, row);
      if (cell) correct(review, cell, explained.amounts.get(row) ?? expectedBy(rule, row), draft);
    }
    return rows.filter((row) => !fitting.includes(row));
  }
  return [...rows];
}

/** Step of a printed figure: 159 (tkr) is whole, 159,4 is tenths. */
function decimalsStep(value: number): number {
  if (Number.isInteger(value)) return 1;
  const text = String(value);
  const point = text.indexOf('.');
  return 1 / 10 ** (text.length - point - 1);
}
