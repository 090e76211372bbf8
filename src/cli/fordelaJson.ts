import { oreToDecimal, formatDecimal } from '../core/exact/decimal';
import type { Plan, RowResult, SettlementResult, YearResult } from '../core/plan/model';
import type { Remark } from '../core/outcome';
import { assumptionText } from '../text/assumptions';
import { sheetTooLarge } from '../text/cli';
import { remarkText } from '../text/remarks';
import type { AllocationInput } from '../workbook/read/model';
import { exactText } from './money';

/** The contract's JSON of `fordela` with C1-C3 and E9; `remarks` (D6) is everything odd but possible, with its place. */
export interface AllocationJson {
  readonly agreement: { readonly name?: string; readonly caseNumber?: string };
  readonly assumptions: readonly { readonly id: string; readonly text: string }[];
  readonly remarks: readonly RemarkJson[];
  readonly years: readonly YearJson[];
  /** The result sheets: as written with `--ut`, otherwise as they would be named. */
  readonly sheets: readonly string[];
}

export interface RemarkJson {
  readonly code: string;
  readonly cell?: string;
  readonly field?: string;
  readonly text: string;
}

export interface YearJson {
  readonly year: number;
  readonly agreedAmount: string;
  readonly indexFactor: string;
  readonly deductions?: readonly { readonly name: string; readonly amount: string }[];
  readonly groups: readonly { readonly name: string; readonly amount: string }[];
  readonly rows: readonly RowJson[];
  readonly ties: readonly { readonly parties: readonly string[]; readonly settledBy: string }[];
  readonly settlement?: SettlementJson;
}

export interface RowJson {
  readonly party: string;
  readonly group: string;
  readonly population?: string;
  readonly share: string;
  readonly exact: string;
  readonly amount: string;
  readonly adjustment: string;
}

export interface SettlementJson {
  readonly outcome?: string;
  readonly surplus: string;
  readonly rule: string;
  readonly unusedDeductions?: string;
  readonly rows: readonly { readonly party: string; readonly amount: string }[];
}

export function allocationJson(
  input: AllocationInput,
  plan: Plan,
  { sheets, notRead }: { readonly sheets: readonly string[]; readonly notRead: readonly string[] },
): AllocationJson {
  const { name, caseNumber } = input.agreement;
  return {
    agreement: {
      ...(name === undefined ? {} : { name: name.value }),
      ...(caseNumber === undefined ? {} : { caseNumber: caseNumber.value }),
    },
    assumptions: plan.assumptions.map(({ id, facts }) => ({ id, text: assumptionText(id, facts) })),
    remarks: [
      ...uniqueRemarks([...input.remarks, ...plan.remarks]),
      ...notRead.map((sheet) => ({ code: 'sheet-too-large', cell: sheet, text: sheetTooLarge(sheet) })),
    ],
    years: plan.years.map(yearJson),
    sheets,
  };
}

function uniqueRemarks(remarks: readonly Remark[]): RemarkJson[] {
  const known = new Map<string, RemarkJson>();
  for (const remark of remarks) {
    const { code, cell, field } = remark;
    const json = {
      code,
      ...(cell === undefined ? {} : { cell }),
      ...(field === undefined ? {} : { field }),
      text: remarkText(remark),
    };
    known.set(JSON.stringify(json), json);
  }
  return [...known.values()];
}

function yearJson(year: YearResult): YearJson {
  return {
    year: year.year,
    agreedAmount: oreToDecimal(year.agreedAmount),
    indexFactor: exactText(year.indexFactor),
    ...(year.deductions.length === 0
      ? {}
      : {
          deductions: year.deductions.map(({ name, amount }) => ({ name, amount: oreToDecimal(amount) })),
        }),
    groups: year.groups.map(({ name, amount }) => ({ name, amount: oreToDecimal(amount) })),
    rows: year.rows.map(rowJson),
    ties: year.ties.map(({ parties, settledBy }) => ({ parties: [...parties], settledBy })),
    ...(year.settlement === undefined ? {} : { settlement: settlementJson(year.settlement) }),
  };
}

function rowJson({ party, group, population, share, exact, amount, adjustment }: RowResult): RowJson {
  return {
    party,
    group,
    ...(population === undefined ? {} : { population: formatDecimal(population) }),
    share: exactText(share),
    exact: exactText(exact),
    amount: oreToDecimal(amount),
    adjustment: oreToDecimal(adjustment),
  };
}

function settlementJson(settlement: SettlementResult): SettlementJson {
  const { outcome, surplus, rule, unusedDeductions, rows } = settlement;
  return {
    ...(outcome === undefined ? {} : { outcome: oreToDecimal(outcome) }),
    surplus: oreToDecimal(surplus),
    rule,
    ...(unusedDeductions === undefined ? {} : { unusedDeductions: oreToDecimal(unusedDeductions) }),
    rows: rows.map(({ party, amount }) => ({ party, amount: oreToDecimal(amount) })),
  };
}
