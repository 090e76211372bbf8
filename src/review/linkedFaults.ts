import { rectangleOf } from '../workbook/address';
import { consequenceText } from '../text/findings';
import type { WorkbookCells } from './formulas/workbookCells';
import { tokenize } from './formulas/tokens';
import type { Consequence, Finding, ReviewedTable } from './model';

/** A cell of a sheet, 0-based. */
interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Source {
  readonly table: number;
  readonly finding: number;
}

/** What is only seen in a figure, and may come with it from another sheet; a formula's own fault never does. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['amount-deviates', 'amount'],
  ['population-deviates', 'amount'],
  ['error-value', 'error'],
  ['share-mismatch', 'share'],
  ['per-capita-mismatch', 'per-capita'],
  ['difference-mismatch', 'difference'],
]);
const DEEPEST = 4;

/**
 * A deviation whose cells are links that lead, cell by cell, to a cell told wrong in another table is no fault of its
 * own: it is listed under that finding (one cause, one finding, also across sheets).
 */
export function withoutLinkedFaults(
  tables: readonly ReviewedTable[],
  cells: WorkbookCells,
): readonly ReviewedTable[] {
  const told = toldCells(tables);
  const followers = new Map<string, Consequence[]>();
  const kept = tables.map((table, at) => {
    const findings = table.findings.filter((finding) => {
      const kind = KINDS.get(finding.check);
      const source = kind === undefined ? undefined : sourceOf(table, at, finding, told, cells);
      if (!source || kind === undefined) return true;
      const key = keyOf(source);
      const text = consequenceText(kind);
      const own = finding.cells.map((cell) => ({ cell: `${table.sheet}!${cell}`, text, kind }));
      followers.set(key, [...(followers.get(key) ?? []), ...own]);
      return false;
    });
    return { table, findings };
  });
  if (followers.size === 0) return tables;
  return kept.map(({ table, findings }, at) => ({
    ...table,
    findings: findings.map((finding) => {
      const more = followers.get(keyOf({ table: at, finding: table.findings.indexOf(finding) }));
      return more ? { ...finding, consequences: [...(finding.consequences ?? []), ...more] } : finding;
    }),
  }));
}

function keyOf({ table, finding }: Source): string {
  return `${String(table)}:${String(finding)}`;
}

function placeOf({ sheet, row, column }: Spot): string {
  return `${sheet.toLowerCase()}!${String(row)}:${String(column)}`;
}

function spotOf(sheet: string, address: string): Spot | undefined {
  const area = rectangleOf(address);
  return area && { sheet, row: area.top, column: area.left };
}

/** Cells that a finding points at, beside mere information. */
function toldCells(tables: readonly ReviewedTable[]): ReadonlyMap<string, Source> {
  const told = new Map<string, Source>();
  tables.forEach((table, at) => {
    table.findings.forEach((finding, index) => {
      if (finding.severity === 'info') return;
      for (const cell of finding.cells) {
        const spot = spotOf(table.sheet, cell);
        if (spot && !told.has(placeOf(spot))) told.set(placeOf(spot), { table: at, finding: index });
      }
    });
  });
  return told;
}

/** The finding of another table that every cell of this one leads to; undefined when one does not. */
function sourceOf(
  table: ReviewedTable,
  at: number,
  finding: Finding,
  told: ReadonlyMap<string, Source>,
  cells: WorkbookCells,
): Source | undefined {
  let found: Source | undefined;
  for (const address of finding.cells) {
    const spot = spotOf(table.sheet, address);
    const source = spot && leadsTo(spot, at, told, cells, 0);
    if (!source || (found && keyOf(source) !== keyOf(found))) return undefined;
    found = source;
  }
  return found;
}

/** Follows single references only: a sum of many cells leads everywhere. */
function leadsTo(
  spot: Spot,
  table: number,
  told: ReadonlyMap<string, Source>,
  cells: WorkbookCells,
  depth: number,
): Source | undefined {
  const formula = cells.cell(spot.sheet, spot.row, spot.column)?.formula ?? '';
  if (formula === '' || depth > DEEPEST) return undefined;
  for (const token of tokenize(formula) ?? []) {
    if (token.kind !== 'cell') continue;
    const next = { sheet: token.from.sheet ?? spot.sheet, row: token.from.row, column: token.from.column };
    const source = told.get(placeOf(next));
    if (source && source.table !== table) return source;
    const further = leadsTo(next, table, told, cells, depth + 1);
    if (further) return further;
  }
  return undefined;
}
