import type { Refusal, Remark, Sourced, StatedValue } from '../../core/outcome';
import { isEmpty, textOf } from './blockCells';
import { shown } from './figures';
import type { LabelId } from './labels';
import { rowRefusal, type ParameterRow } from './parameterRows';
import { originOf, rowRemark, type Reading } from './parameterValues';

/** Labels whose empty value leaves a figure missing: refused (D6). The others may be left empty, and that is said. */
const NEEDED: ReadonlySet<LabelId> = new Set<LabelId>([
  'amount',
  'cost-line',
  'positions',
  'cost-per-position',
  'base-year',
  'share',
  'deduction',
  'index-rate',
  'index-from',
]);

/** Reads rows label by label and gathers refusals and remarks on the way. */
export interface RowReader {
  readonly refusals: Refusal[];
  readonly remarks: Remark[];
  /** Labels whose value was empty or refused. */
  readonly faulty: Set<LabelId>;
  readonly of: (id: LabelId) => readonly ParameterRow[];
  /** One row's value; undefined when it is empty or refused, which is then told. */
  readonly read: <T>(row: ParameterRow, reading: Reading<T>) => Sourced<T> | undefined;
  /**
   * The value of rows that state one figure; the same value twice is said. Different values are refused, with all of
   * them to choose between, unless one of their cells is settled: then that one holds, and the others are said.
   */
  readonly once: <T>(
    rows: readonly ParameterRow[],
    read: (row: ParameterRow) => Reading<T>,
    same: (first: T, second: T) => boolean,
  ) => Sourced<T> | undefined;
  /** The text of a label; another text further down is said, the first holds. */
  readonly text: (id: LabelId) => Sourced<string> | undefined;
}

export function rowReader(rows: readonly ParameterRow[], settled: readonly string[] = []): RowReader {
  const refusals: Refusal[] = [];
  const remarks: Remark[] = [];
  const faulty = new Set<LabelId>();
  const of = (id: LabelId) => rows.filter(({ label }) => label.id === id);

  const read = <T>(row: ParameterRow, reading: Reading<T>): Sourced<T> | undefined => {
    if (reading.kind === 'value') {
      remarks.push(...reading.remarks);
      return reading.value;
    }
    faulty.add(row.label.id);
    if (reading.kind === 'refused') refusals.push(reading.refusal);
    else if (NEEDED.has(row.label.id)) refusals.push(rowRefusal(row, 'read-value-missing'));
    else remarks.push(rowRemark(row, 'read-value-empty'));
    return undefined;
  };

  const isSettled = ({ value }: ParameterRow) => settled.includes(value.address);

  const once = <T>(
    rowsOf: readonly ParameterRow[],
    readRow: (row: ParameterRow) => Reading<T>,
    same: (first: T, second: T) => boolean,
  ): Sourced<T> | undefined => {
    const stated = rowsOf.flatMap((row) => {
      const value = read(row, readRow(row));
      return value === undefined ? [] : [{ row, value }];
    });
    const [first] = stated;
    if (first === undefined) return undefined;
    const contradicting = stated.filter(({ value }) => !same(first.value.value, value.value));
    const choices = [first, ...contradicting].map(({ row }) => statedValue(row));
    const chosen = contradicting.length === 0 ? undefined : stated.find(({ row }) => isSettled(row));
    for (const { row, value } of stated.slice(1)) {
      const facts = { first: first.row.value.address, firstValue: shown(first.row.value) };
      if (same(first.value.value, value.value)) remarks.push(rowRemark(row, 'read-given-twice', facts));
      else if (chosen === undefined)
        refusals.push({ ...rowRefusal(row, 'read-given-twice', facts), choices });
    }
    if (chosen === undefined) return first.value;
    remarks.push({ ...settledRemark(chosen.row, choices), choices });
    return chosen.value;
  };

  const text = (id: LabelId): Sourced<string> | undefined => {
    let found: Sourced<string> | undefined;
    for (const row of of(id)) {
      const words = textOf(row.value) || (isEmpty(row.value) ? '' : String(row.value.value));
      if (row.value.type === 'Error') refusals.push(rowRefusal(row, 'read-cell-error'));
      else if (words === '') {
        // A heading "Avtal" with nothing beside it is no empty name.
        if (id !== 'name') remarks.push(rowRemark(row, 'read-value-empty'));
      } else if (found === undefined) found = { value: words, origin: originOf(row) };
      else if (found.value !== words) {
        const facts = { first: found.origin?.cell ?? '', firstValue: found.value };
        remarks.push(rowRemark(row, 'read-text-twice', facts));
      }
    }
    return found;
  };

  return { refusals, remarks, faulty, of, read, once, text };
}

const statedValue = ({ value, source }: ParameterRow): StatedValue => ({
  value: shown(value),
  cell: value.address,
  ...(source === undefined ? {} : { clause: source }),
});

/** What was chosen between: every other value with its cell and source. */
function settledRemark(row: ParameterRow, choices: readonly StatedValue[]): Remark {
  const told = ({ value, cell, clause }: StatedValue) =>
    `${value} (${clause === undefined ? cell : `${clause}, ${cell}`})`;
  const others = choices.filter(({ cell }) => cell !== row.value.address).map(told);
  return rowRemark(row, 'read-contradiction-settled', {
    others: others.join('; '),
    ...(row.source === undefined ? {} : { clause: row.source }),
  });
}
