import type { Refusal, Remark, Sourced } from '../../core/outcome';
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
  /** The value of rows that state one figure; different values are refused, the same value twice is said. */
  readonly once: <T>(
    rows: readonly ParameterRow[],
    read: (row: ParameterRow) => Reading<T>,
    same: (first: T, second: T) => boolean,
  ) => Sourced<T> | undefined;
  /** The text of a label; another text further down is said, the first holds. */
  readonly text: (id: LabelId) => Sourced<string> | undefined;
}

export function rowReader(rows: readonly ParameterRow[]): RowReader {
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

  const once = <T>(
    stated: readonly ParameterRow[],
    readRow: (row: ParameterRow) => Reading<T>,
    same: (first: T, second: T) => boolean,
  ): Sourced<T> | undefined => {
    let found: { row: ParameterRow; value: Sourced<T> } | undefined;
    for (const row of stated) {
      const value = read(row, readRow(row));
      if (value === undefined) continue;
      if (found === undefined) {
        found = { row, value };
        continue;
      }
      const facts = { first: found.row.value.address, firstValue: shown(found.row.value) };
      if (same(found.value.value, value.value)) remarks.push(rowRemark(row, 'read-given-twice', facts));
      else refusals.push(rowRefusal(row, 'read-given-twice', facts));
    }
    return found?.value;
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
