import { apportion } from '../../../src/core/apportionment/apportion';
import type { ApportionmentMethod } from '../../../src/core/agreement/model';
import { oreToDecimal } from '../../../src/core/exact/decimal';
import { municipalities, regions } from '../../../src/data/municipalities';
import { vintages } from '../../../src/data/populations';
import { cellName, columnName } from '../../../src/workbook/address';
import { exactFraction } from '../../../src/review/exactNumber';
import type { TestCell } from './sheets';

export interface CountyOptions {
  readonly county: string;
  readonly date: string;
  readonly total: number;
  readonly method: ApportionmentMethod;
  readonly formulas: boolean;
  readonly region: boolean;
  readonly subtotal: boolean;
  readonly code: boolean;
  readonly share: boolean;
  readonly perHead: boolean;
  readonly before: boolean;
  readonly difference: boolean;
  readonly change: boolean;
  readonly note: boolean;
  readonly scale: 1 | 1000;
  readonly title: boolean;
}

export const PLAIN: CountyOptions = {
  county: '20',
  date: '2019-12-31',
  total: 2000000,
  method: 'storsta-resten',
  formulas: false,
  region: true,
  subtotal: false,
  code: false,
  share: true,
  perHead: true,
  before: true,
  difference: true,
  change: true,
  note: true,
  scale: 1,
  title: true,
};

export interface CountyTable {
  readonly rows: TestCell[][];
  /** Column letter by name: party, population, share, before, amount, difference, change, perHead. */
  readonly at: Readonly<Record<string, number>>;
  /** 0-based sheet rows of the municipalities, the region, the subtotal and the total. */
  readonly items: readonly number[];
  readonly region?: number;
  readonly subtotal?: number;
  readonly total: number;
}

export function divide(
  total: number,
  weights: readonly number[],
  unit: number,
  method: ApportionmentMethod,
): number[] {
  const outcome = apportion({
    total: exactFraction(total),
    weights: weights.map(exactFraction),
    unit: exactFraction(unit),
    method,
  });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.parts.map((part) => Number(oreToDecimal(part.amount)));
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals;

/** A sound table of one county, as an economist would lay it out. */
export function countyTable(options: CountyOptions): CountyTable {
  const o = options;
  const towns = municipalities.filter((m) => m.county === o.county);
  const figures = vintages.find((v) => v.date === o.date)!.figures;
  const people = towns.map((m) => figures.get(m.code)!);
  const sum = people.reduce((a, b) => a + b, 0);
  const amounts = divide(Math.round(o.total / o.scale), people, 1, o.method);
  const earlier = Math.round((o.total * 0.9) / o.scale);
  const before = divide(earlier, people, 1, o.method);
  const names = [
    'party',
    ...(o.code ? ['code'] : []),
    'population',
    ...(o.share ? ['share'] : []),
    ...(o.before ? ['before'] : []),
    'amount',
    ...(o.before && o.difference ? ['difference'] : []),
    ...(o.before && o.change ? ['change'] : []),
    ...(o.perHead ? ['perHead'] : []),
  ];
  const at = Object.fromEntries(names.map((name, i) => [name, i]));
  const unit = o.scale === 1 ? 'kr' : 'tkr';
  const heads: Record<string, string> = {
    party: 'Kommun',
    code: 'Kommunkod',
    population: `Folkmängd ${o.date}`,
    share: 'Andel',
    before: `Avtal 2022, ${unit}`,
    amount: `Avtal 2023, ${unit}`,
    difference: `Skillnad, ${unit}`,
    change: 'Förändring, %',
    perHead: 'Kr per invånare',
  };
  const rows: TestCell[][] = [];
  if (o.title)
    rows.push(
      [`Kostnadsfördelning ${regions.find((r) => r.code === o.county)!.county}, fördelas efter folkmängd`],
      [],
    );
  rows.push(names.map((name) => heads[name]!));
  const first = rows.length;
  const last = first + towns.length - 1;
  const totalRow = last + 1 + (o.subtotal ? 1 : 0) + (o.region ? 1 : 0);
  const cell = (row: number, name: string) => cellName(row, at[name]!);
  const form = (value: number, formula: string): TestCell =>
    o.formulas ? { value, formula: `=${formula}` } : value;
  towns.forEach((town, i) => {
    const r = first + i;
    const share = people[i]! / sum;
    const line: Record<string, TestCell> = {
      party: town.name,
      code: Number(town.code),
      population: people[i]!,
      share: o.formulas
        ? {
            value: share,
            formula: `=${cell(r, 'population')}/${columnName(at['population']!)}$${totalRow + 1}`,
            format: '0.00%',
          }
        : { value: round(share, 4), format: '0.00%' },
      before: before[i]!,
      amount: amounts[i]!,
      difference: form(
        amounts[i]! - before[i]!,
        `${cell(r, 'amount')}-${o.before ? cell(r, 'before') : 'A1'}`,
      ),
      change: {
        value: o.formulas ? amounts[i]! / before[i]! - 1 : round(amounts[i]! / before[i]! - 1, 3),
        format: '0.0%',
        ...(o.formulas ? { formula: `=${cell(r, 'amount')}/${o.before ? cell(r, 'before') : 'A1'}-1` } : {}),
      },
      perHead: form(
        o.formulas ? (amounts[i]! * o.scale) / people[i]! : round((amounts[i]! * o.scale) / people[i]!, 2),
        `${cell(r, 'amount')}${o.scale === 1 ? '' : '*1000'}/${cell(r, 'population')}`,
      ),
    };
    rows.push(names.map((name) => line[name]!));
  });
  const add = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const sumCell = (name: string, value: number, label: 'sub' | 'all'): TestCell =>
    form(
      value,
      label === 'sub' || !o.region
        ? `SUM(${cell(first, name)}:${cell(last, name)})`
        : o.subtotal
          ? `${cell(last + 1, name)}+${cell(last + 2, name)}`
          : `SUM(${cell(first, name)}:${cell(last + 1, name)})`,
    );
  const totals = (label: string, kind: 'sub' | 'all'): TestCell[] => {
    const [b, a] = [
      kind === 'sub' ? add(before) : add(before) + (o.region ? earlier : 0),
      kind === 'sub' ? add(amounts) : add(amounts) + (o.region ? Math.round(o.total / o.scale) : 0),
    ];
    const line: Record<string, TestCell> = {
      party: label,
      code: '',
      population: sumCell('population', sum, kind === 'all' && o.region ? 'all' : 'sub'),
      share:
        kind === 'all'
          ? {
              value: 1,
              format: '0.00%',
              ...(o.formulas
                ? {
                    formula: `=SUM(${cell(first, 'share' in at ? 'share' : 'population')}:${cell(last, 'share' in at ? 'share' : 'population')})`,
                  }
                : {}),
            }
          : '',
      before: sumCell('before', b, kind),
      amount: sumCell('amount', a, kind),
      difference: sumCell('difference', a - b, kind),
      change: { value: round(a / b - 1, 3), format: '0.0%' },
      perHead: '',
    };
    return names.map((name) => line[name]!);
  };
  if (o.subtotal) rows.push(totals('Summa kommuner', 'sub'));
  if (o.region) {
    const line: Record<string, TestCell> = {
      party: regions.find((r) => r.code === o.county)!.name,
      before: earlier,
      amount: Math.round(o.total / o.scale),
      difference: form(
        Math.round(o.total / o.scale) - earlier,
        `${cell(rows.length, 'amount')}-${o.before ? cell(rows.length, 'before') : 'A1'}`,
      ),
      change: { value: round(Math.round(o.total / o.scale) / earlier - 1, 3), format: '0.0%' },
    };
    rows.push(names.map((name) => line[name] ?? ''));
  }
  rows.push(totals('Summa', 'all'));
  if (o.note)
    rows.push(
      [],
      [
        'Källa: SCB, folkmängd ' +
          o.date +
          (o.method === 'var-for-sig' ? '. Beloppen summerar inte på grund av avrundning.' : '.'),
      ],
    );
  return {
    rows,
    at,
    items: towns.map((_, i) => first + i),
    total: totalRow,
    ...(o.region ? { region: totalRow - 1 } : {}),
    ...(o.subtotal ? { subtotal: last + 1 } : {}),
  };
}
