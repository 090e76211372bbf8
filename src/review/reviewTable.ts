import { columnName } from '../workbook/address';
import { consequenceText, findingText } from '../text/findings';
import { correctedCells } from './correctedCells';
import { checkAgreedAmount } from './checks/agreedAmount';
import { checkBalancing } from './checks/balancing';
import { blamePopulations } from './checks/blame';
import { checkErrors, checkHidden, checkTextNumbers } from './checks/cells';
import { checkClaims } from './checks/claims';
import { checkColumnFormulas } from './checks/columnFormulas';
import { mergeCompensating } from './checks/compensating';
import { checkConditionalSums } from './checks/conditionalSums';
import { place, type Draft, type Review } from './checks/context';
import { checkCrossfoot } from './checks/crossfoot';
import { checkAmounts } from './checks/deviations';
import { checkDifferences, checkTotalDifferences } from './checks/differences';
import { checkIndex } from './checks/indexation';
import { checkKeys } from './checks/keyMismatch';
import { checkLimits } from './checks/limits';
import { checkLinkedNames } from './checks/linkedNames';
import { checkMetadata } from './checks/metadata';
import { checkParties } from './checks/parties';
import { checkPerCapita } from './checks/perCapita';
import { addressOf } from './checks/place';
import { checkPerHeadRate } from './checks/perHeadRate';
import { checkPopulations } from './checks/populations';
import { checkRowTotals, checkTotalRowTotals } from './checks/rowTotals';
import { SEVERITY } from './checks/severity';
import { checkShares } from './checks/shares';
import { checkSplit } from './checks/split';
import { checkStatedTotals } from './checks/statedTotals';
import { checkTotalFormulas } from './checks/totalFormulas';
import { checkTotals } from './checks/totals';
import { checkUnits } from './checks/units';
import { decimalText } from './exactNumber';
import { explainRule, explanationOf } from './explain/explanation';
import { findRule } from './explain/findRule';
import { keySet } from './explain/keys';
import type { Rule } from './explain/model';
import { boundsOf } from './explain/statedLimits';
import { totalCandidates } from './explain/totals';
import { cellText, fingerprintOf, tableFingerprint } from './fingerprint';
import type { WorkbookCells } from './formulas/workbookCells';
import type { CheckId, Consequence, Explanation, Finding, ReviewedColumn, ReviewedTable } from './model';
import type { Table, TableCell, TableColumn } from './table/model';
import { rangeOf } from './table/readTables';
import { statedMunicipal } from './terms/amounts';
import type { Terms } from './terms/model';

export interface TableOutcome {
  readonly reviewed: ReviewedTable;
  readonly done: ReadonlySet<CheckId>;
  readonly notDone: ReadonlyMap<CheckId, string>;
}

/** Reviews one table: rules first, then the checks from causes to consequences. */
export function reviewTable(
  table: Table,
  cells: WorkbookCells,
  terms: Terms,
  loose: readonly TableCell[] = [],
): TableOutcome {
  const review: Review = {
    table,
    cells,
    terms,
    loose,
    keys: keySet(table),
    rules: new Map(),
    nearest: new Map(),
    corrections: new Map(),
    drafts: [],
    doubtful: new Set(),
    doubtfulShares: new Set(),
    done: new Set(),
    notDone: new Map(),
  };
  findRules(review);
  for (const check of CHECKS_IN_ORDER) check(review);
  const findings = ranked(review.drafts).map((draft) => findingOf(review, draft));
  const reviewed: ReviewedTable = {
    sheet: table.sheet,
    range: rangeOf(table),
    columns: realColumns(table).map((column) => reviewedColumn(review, column)),
    findings,
    fingerprint: tableFingerprint(table),
    corrected: correctedCells(review),
  };
  return { reviewed, done: review.done, notDone: review.notDone };
}

/** Causes before what follows from them: a check skips what an earlier one has told. */
const CHECKS_IN_ORDER: readonly ((review: Review) => void)[] = [
  checkTextNumbers,
  checkParties,
  checkColumnFormulas,
  checkConditionalSums,
  checkLinkedNames,
  checkTotalFormulas,
  checkErrors,
  checkPopulations,
  checkUnits,
  blamePopulations,
  checkShares,
  checkAmounts,
  checkLimits,
  checkCrossfoot,
  checkKeys,
  checkSplit,
  checkBalancing,
  checkDifferences,
  checkPerCapita,
  checkRowTotals,
  checkTotals,
  checkTotalRowTotals,
  checkStatedTotals,
  checkIndex,
  checkAgreedAmount,
  checkTotalDifferences,
  mergeCompensating,
  checkClaims,
  checkPerHeadRate,
  checkMetadata,
  checkHidden,
];

function findRules(review: Review): void {
  for (const column of review.table.columns) {
    if (column.role !== 'amount' || column.sumOf.length > 0) continue;
    const rule = findRule(review.table, column, review.keys, boundsOf(review.terms, column));
    if (!rule || isEqualByChance(review, rule)) continue;
    const stated = statedMunicipal(review, column.year);
    const candidates = totalCandidates(review.table, column, rule.rows, stated);
    review.rules.set(column.index, explainRule(rule, candidates, review.terms.method?.value));
  }
}

/** The agreement divides by a key that is not printed here: parties with the same weight are alike, the others no faults. */
function isEqualByChance({ terms }: Review, { key, outliers }: Rule): boolean {
  return terms.key?.value === 'other' && key.kind === 'equal' && outliers.length > 0;
}

/** By effect in kronor, then by certainty, then by place; information last. */
function ranked(drafts: readonly Draft[]): Draft[] {
  const weight = (draft: Draft) => ((draft.severity ?? SEVERITY[draft.check]) === 'info' ? 1 : 0);
  return [...drafts].sort(
    (a, b) =>
      weight(a) - weight(b) ||
      (b.effect ?? 0) - (a.effect ?? 0) ||
      (b.certainty ?? 0) - (a.certainty ?? 0) ||
      (a.cells[0]?.row ?? 0) - (b.cells[0]?.row ?? 0),
  );
}

function findingOf(review: Review, draft: Draft): Finding {
  const facts = factsOf(review, draft);
  const words = findingText(draft.check, draft.cause, facts);
  const number = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? undefined : decimalText(value);
  const [found, expected] = [number(draft.found), number(draft.expected)];
  const effect = number(draft.effect === undefined ? undefined : Math.abs(draft.effect));
  return {
    check: draft.check,
    severity: draft.severity ?? SEVERITY[draft.check],
    cells: [...new Set([...draft.cells, ...(draft.alsoAt ?? [])].map(addressOf))],
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    ...(effect === undefined ? {} : { effect }),
    ...(draft.cause === undefined ? {} : { cause: draft.cause }),
    ...words,
    facts,
    ...(draft.consequences?.length ? { consequences: consequencesOf(draft) } : {}),
    fingerprint: fingerprintOf([
      draft.check,
      draft.cause ?? '',
      ...draft.cells.map((cell) => `${relative(review.table, cell)}|${cellText(cell)}`),
    ]),
  };
}

function relative(table: Table, cell: { row: number; column: number }): string {
  return `${String(cell.row - table.top)}:${String(cell.column - table.left)}`;
}

function factsOf(review: Review, draft: Draft): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(draft.facts ?? {})) if (value !== undefined) facts[name] = value;
  const [first] = draft.cells;
  if (first) facts['cell'] = addressOf(first);
  facts['cells'] = draft.cells.map(addressOf).join(', ');
  for (const name of ['found', 'expected', 'effect'] as const) {
    const value = draft[name];
    if (value !== undefined && !Number.isNaN(value)) facts[name] = decimalText(value);
  }
  const column = review.table.columns.find(
    (other) => first !== undefined && other.cells.some((cell) => place(cell) === place(first)),
  );
  facts['columnLetter'] = columnName(column?.sheetColumn ?? first?.column ?? 0);
  facts['role'] ??= column?.role ?? '';
  if (column) facts['decimals'] ??= String(shownDecimals(column));
  if (first?.kind === 'error') facts['error'] ??= first.text;
  return facts;
}

/** Decimals of a column's figures in kronor; none where they carry their whole tail, two for kronor a head. */
function shownDecimals(column: TableColumn): number {
  const least = column.role === 'amount-per-capita' && column.step === 0 ? 2 : 0;
  const step = column.step * column.scale;
  return step === 0 ? least : Math.max(0, Math.min(2, Math.round(-Math.log10(step))));
}

function consequencesOf(draft: Draft): Consequence[] {
  const seen = new Set<string>();
  return (draft.consequences ?? [])
    .map(({ cell, kind }) => ({ cell: addressOf(cell), text: consequenceText(kind), kind }))
    .filter(({ cell }) => !seen.has(cell) && seen.add(cell));
}

/** One entry a sheet column, also where years down were read as columns of their own: the latest year. */
function realColumns(table: Table): TableColumn[] {
  return [...new Map(table.columns.map((column) => [column.sheetColumn, column] as const)).values()];
}

function reviewedColumn(review: Review, column: TableColumn): ReviewedColumn {
  const explanation = explanationFor(review, column);
  return {
    column: columnName(column.sheetColumn),
    header: column.header,
    role: column.role,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(column.year === undefined ? {} : { year: column.year }),
    ...(explanation === undefined ? {} : { explanation }),
  };
}

function explanationFor(review: Review, column: TableColumn): Explanation | undefined {
  const explained = review.rules.get(column.index);
  if (explained) return explanationOf(explained);
  const near = review.nearest.get(column.index);
  if (!near) return undefined;
  const rows = review.table.rows.filter((row) => (near.key.weights[row.index] ?? 0) > 0);
  const [candidate] = totalCandidates(
    review.table,
    column,
    rows.map((row) => row.index),
    [],
  );
  return {
    key: near.key.id,
    keyName: near.key.name,
    total: decimalText((candidate?.value ?? 0) * column.scale),
    unit: decimalText(column.step * column.scale),
    method: 'var-for-sig',
    matched: near.matched,
    of: rows.length,
    largestResidual: decimalText(near.largestResidual * column.scale),
  };
}
