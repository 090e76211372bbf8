import { oreFromDecimal, oreToDecimal } from '../core/exact/decimal';
import { allocationWords as words } from '../text/cli';
import { formatKronor, formatNumber, formatPercent } from '../text/numbers';
import type { AllocationJson, RowJson, SettlementJson, YearJson } from './fordelaJson';
import { alignTable } from './table';

/** What `fordela` says to a person: per year the amount, its groups and every party; then what was assumed. */
export function allocationText({ agreement, years, assumptions, remarks }: AllocationJson): string {
  const lines = [
    ...(agreement.name === undefined ? [] : [agreement.name]),
    ...(agreement.caseNumber === undefined ? [] : [words.caseNumber(agreement.caseNumber)]),
    ...years.flatMap(yearLines),
    ...listed(
      words.assumptions,
      assumptions.map(({ text }) => text),
    ),
    ...listed(
      words.remarks,
      remarks.map(({ text }) => text),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function yearLines(year: YearJson): string[] {
  const factor = year.indexFactor === '1' ? '' : formatNumber(year.indexFactor);
  return [
    '',
    words.year(String(year.year), formatKronor(year.agreedAmount), factor),
    ...(year.deductions ?? []).map(({ name, amount }) => words.deduction(name, formatKronor(amount))),
    ...year.groups.map(({ name, amount }) => `${name}: ${formatKronor(amount)}`),
    '',
    alignTable([words.columns, ...year.rows.map(rowCells), sumCells(year.rows)]),
    ...year.ties.map(({ parties }) => words.tie(parties)),
    ...(year.settlement === undefined ? [] : settlementLines(year.settlement)),
  ];
}

const rowCells = (row: RowJson): string[] => [
  row.party,
  row.population === undefined ? '' : formatNumber(row.population),
  formatPercent(row.share, 2),
  formatNumber(row.exact, 2),
  formatNumber(row.amount),
  formatNumber(row.adjustment),
];

/** The sum of what is printed above it. */
const sumCells = (rows: readonly { readonly amount: string }[]): string[] => [
  words.sum,
  '',
  '',
  '',
  formatNumber(sumOf(rows)),
];

const sumOf = (rows: readonly { readonly amount: string }[]): string =>
  oreToDecimal(rows.reduce((sum, { amount }) => sum + (oreFromDecimal(amount) ?? 0n), 0n));

function settlementLines({ outcome, surplus, rule, unusedDeductions, rows }: SettlementJson): string[] {
  const ruleWord = rule === 'returned' ? words.rules.returned : words.rules.kept;
  return [
    '',
    ...(outcome === undefined
      ? []
      : [words.settlement(formatKronor(outcome), formatKronor(surplus), ruleWord)]),
    ...(unusedDeductions === undefined ? [] : [words.unusedDeductions(formatKronor(unusedDeductions))]),
    ...(rows.length === 0
      ? []
      : [
          alignTable([
            words.settlementColumns,
            ...rows.map(({ party, amount }) => [party, formatNumber(amount)]),
            [words.sum, formatNumber(sumOf(rows))],
          ]),
        ]),
  ];
}

const listed = (title: string, texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : ['', title, ...texts.map((text) => `- ${text}`)];
