import { equals, type Fraction } from '../../core/exact/fraction';
import type {
  AllocationKey,
  ApportionmentMethod,
  IndexRate,
  SurplusRule,
  TermTerms,
  YearOutcome,
} from '../../core/agreement/model';
import type { Refusal, Remark, Sourced } from '../../core/outcome';
import { textOf, type Area } from './blockCells';
import { readIndexRow, seriesRemarks } from './indexRows';
import type { LabelId } from './labels';
import { readKey, readMethod, readSurplus, readUnit } from './parameterChoices';
import { parameterRows, rowRefusal, type ParameterRow } from './parameterRows';
import { rowReader, type RowReader } from './rowReader';
import { readTerm } from './termRows';
import { readDeduction, readShare, type DeductionValue } from './parameterShares';
import { readAmount, readCount, readYear, type Reading } from './parameterValues';

/** A share row: of the region, of the municipalities or of a group by its name; E2: from a year on. */
export interface ShareRow {
  readonly subject: string;
  readonly fromYear?: number;
  readonly share: Sourced<Fraction>;
}

export interface NamedAmount<T> {
  readonly name: string;
  readonly amount: Sourced<T>;
}

/** The parameter range as read, label by label, before it is made an agreement. */
export interface Parameters {
  readonly name?: Sourced<string>;
  readonly caseNumber?: Sourced<string>;
  readonly amount?: Sourced<Fraction>;
  readonly count?: Sourced<Fraction>;
  readonly costPerPosition?: Sourced<Fraction>;
  readonly lines: readonly NamedAmount<Fraction>[];
  readonly baseYear?: Sourced<number>;
  readonly lastYear?: Sourced<number>;
  readonly shares: readonly ShareRow[];
  readonly regionName?: Sourced<string>;
  readonly deductions: readonly NamedAmount<DeductionValue>[];
  readonly key?: Sourced<AllocationKey>;
  readonly minimum?: Sourced<Fraction>;
  readonly maximum?: Sourced<Fraction>;
  readonly roundingUnit?: Sourced<Fraction>;
  readonly roundingMethod?: Sourced<ApportionmentMethod>;
  readonly indexFrom?: Sourced<number>;
  readonly indexSeries?: Sourced<string>;
  readonly rates: readonly IndexRate[];
  readonly term: TermTerms;
  readonly surplus?: Sourced<SurplusRule>;
  readonly outcomes: readonly YearOutcome[];
  readonly participation: readonly {
    readonly party: string;
    readonly fromYear?: number;
    readonly toYear?: number;
  }[];
  /** Rows whose figure is refused or empty, so that a missing figure is not told twice. */
  readonly faulty: ReadonlySet<LabelId>;
}

export interface ParameterReading {
  readonly parameters: Parameters;
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
}

const same = <T>(first: T, second: T) => first === second;
const sameKey = (first: AllocationKey, second: AllocationKey) => keyText(first) === keyText(second);
const keyText = (key: AllocationKey) =>
  JSON.stringify(key, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

/**
 * Reads every label of contract.md in an area. Nothing is guessed: what cannot be used is refused with label and cell.
 * `settled`: cells that hold where the same figure is stated with different values.
 */
export function readParameters(area: Area, settled: readonly string[] = []): ParameterReading {
  const { rows, remarks } = parameterRows(area);
  const reader = rowReader(rows, settled);
  const { rates, series } = readIndex(reader);
  const given = {
    name: reader.text('name'),
    caseNumber: reader.text('case-number'),
    amount: single(reader, 'amount', readAmount, equals),
    count: single(reader, 'positions', readCount, equals),
    costPerPosition: single(reader, 'cost-per-position', readAmount, equals),
    baseYear: single(reader, 'base-year', readYear, same),
    lastYear: single(reader, 'last-year', readYear, same),
    regionName: reader.text('region-name'),
    key: single(reader, 'key', readKey, sameKey),
    minimum: single(reader, 'minimum', readAmount, equals),
    maximum: single(reader, 'maximum', readAmount, equals),
    roundingUnit: single(reader, 'rounding-unit', readUnit, equals),
    roundingMethod: single(reader, 'rounding-method', readMethod, same),
    indexFrom: single(reader, 'index-from', readYear, same),
    indexSeries: series,
    surplus: single(reader, 'surplus', readSurplus, same),
  };
  const term = readTerm(rows);
  const parameters = {
    ...defined(given),
    lines: readNamed(reader, 'cost-line', readAmount),
    shares: readShares(reader),
    deductions: readNamed(reader, 'deduction', readDeduction),
    rates,
    term: term.term,
    outcomes: readOutcomes(reader),
    participation: readParticipation(reader),
    faulty: reader.faulty,
  };
  return {
    parameters,
    refusals: reader.refusals,
    remarks: [...remarks, ...reader.remarks, ...term.remarks],
  };
}

/** The value of a label that stands once. */
function single<T>(
  reader: RowReader,
  id: LabelId,
  read: (row: ParameterRow) => Reading<T>,
  equal: (first: T, second: T) => boolean,
): Sourced<T> | undefined {
  return reader.once(reader.of(id), read, equal);
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that are there: optional fields are left out, not set to undefined. */
function defined<T extends object>(record: T): Defined<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** Rows that may repeat under different names. The same name twice is refused: one figure or two, nobody can tell. */
function readNamed<T>(
  reader: RowReader,
  id: 'cost-line' | 'deduction',
  read: (row: ParameterRow) => Reading<T>,
): readonly NamedAmount<T>[] {
  const seen = new Map<string, ParameterRow>();
  return reader.of(id).flatMap((row) => {
    const name = row.label.subject ?? textOf(row.labelCell).replace(/ ?[:([].*$/, '');
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), first ?? row);
    if (first !== undefined) {
      reader.refusals.push(rowRefusal(row, 'read-named-twice', { name, first: first.value.address }));
      return [];
    }
    const amount = reader.read(row, read(row));
    return amount === undefined ? [] : [{ name, amount }];
  });
}

function readShares(reader: RowReader): readonly ShareRow[] {
  const groups = new Map<string, ParameterRow[]>();
  for (const row of reader.of('share')) {
    const key = `${row.label.subject?.toLowerCase() ?? ''} ${String(row.label.year ?? '')}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const share = reader.once(rows, readShare, equals);
    const label = rows[0]?.label;
    if (share === undefined || label?.subject === undefined) return [];
    return [{ subject: label.subject, ...(label.year === undefined ? {} : { fromYear: label.year }), share }];
  });
}

function readIndex(reader: RowReader): { rates: readonly IndexRate[]; series: Sourced<string> | undefined } {
  const byYear = new Map<number, ParameterRow[]>();
  for (const row of reader.of('index-rate')) {
    const year = row.label.year ?? 0;
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  const rates = [...byYear].flatMap(([year, rows]) => {
    const read = rows.map((row) => ({ row, ...readIndexRow(row, year) }));
    const rate = reader.once(
      rows,
      (row) => read.find((entry) => entry.row === row)?.reading ?? { kind: 'empty' },
      equals,
    );
    const stated = read.find(({ row }) => row.value.address === rate?.origin?.cell);
    return rate === undefined ? [] : [{ year, rate, ...stated?.facts }];
  });
  const series = readSeries(reader);
  reader.remarks.push(...seriesRemarks(reader.of('index-series'), series));
  return { rates, series };
}

/** Indexserie is a word; a figure there is an index without a year, which is refused. */
function readSeries(reader: RowReader): Sourced<string> | undefined {
  for (const row of reader.of('index-series')) {
    if (typeof row.value.value === 'number' || /^[\d,. -]+%?$/.test(textOf(row.value) || 'x')) {
      reader.refusals.push(rowRefusal(row, 'read-index-without-year'));
      return undefined;
    }
  }
  return reader.text('index-series');
}

function readOutcomes(reader: RowReader): readonly YearOutcome[] {
  const years = new Map<number, { cost?: Sourced<Fraction>; deductionsUsed?: Sourced<Fraction> }>();
  const fill = (id: LabelId, field: 'cost' | 'deductionsUsed') => {
    const byYear = new Map<number, ParameterRow[]>();
    for (const row of reader.of(id))
      byYear.set(row.label.year ?? 0, [...(byYear.get(row.label.year ?? 0) ?? []), row]);
    for (const [year, rows] of byYear) {
      const amount = reader.once(rows, readAmount, equals);
      if (amount !== undefined) years.set(year, { ...years.get(year), [field]: amount });
    }
  };
  fill('outcome', 'cost');
  fill('deductions-outcome', 'deductionsUsed');
  return [...years].sort(([a], [b]) => a - b).map(([year, outcome]) => ({ year, ...outcome }));
}

function readParticipation(reader: RowReader): Parameters['participation'] {
  const entries = (id: LabelId, field: 'fromYear' | 'toYear') =>
    reader.of(id).flatMap((row) => {
      const year = reader.read(row, readYear(row));
      return year === undefined ? [] : [{ party: row.label.subject ?? '', [field]: year.value }];
    });
  return [...entries('takes-part-from', 'fromYear'), ...entries('takes-part-to', 'toYear')];
}
