import type { CellBlock } from '../workbook/cells';
import { rectangleOf } from '../workbook/address';
import { reviewTable } from './reviewTable';
import { hasRoundingNote } from './checks/context';
import { CHECKS } from './checks/severity';
import type { CheckId, NotChecked, ReviewedTable, ReviewRequest, ReviewResult } from './model';
import { notCheckedReason } from '../text/findings';
import { withoutLinkedFaults } from './linkedFaults';
import { workbookCells } from './formulas/workbookCells';
import { looseFormulas } from './table/looseFormulas';
import type { Table } from './table/model';
import { readTables } from './table/readTables';
import { parametersOf } from './terms/parameters';
import { termsOf } from './terms/termsOf';

/**
 * Reviews every table of a workbook, or of one sheet or area: reads it, finds the rule of every column, recomputes it
 * and names the cause of what breaks it (contract.md, granska). Pure; yields to the event loop between tables so that
 * progress shows and `onProgress` can cancel (then the tables so far are returned). Never throws for bad input.
 */
export async function reviewWorkbook(request: ReviewRequest): Promise<ReviewResult> {
  const blocks = request.workbook.sheets.filter(
    (block) => request.sheet === undefined || block.sheet === request.sheet,
  );
  const found: { table: Table; block: CellBlock }[] = [];
  for (const block of blocks) for (const table of tablesOf(block, request)) found.push({ table, block });
  const cells = workbookCells(request.workbook);
  const parameters = request.workbook.sheets.map((block) => ({
    sheet: block.sheet,
    rows: parametersOf(
      block,
      found.filter(({ table }) => table.sheet === block.sheet).map(({ table }) => table),
    ),
  }));
  const roundingNoted = found.some(({ table }) => hasRoundingNote(table));
  const loose = new Map(
    blocks.flatMap((block) => {
      const own = found.filter((one) => one.block === block).map(({ table }) => table);
      return [...looseFormulas(block, own)];
    }),
  );
  const dividing = found.filter(({ table }) => dividesAmount(table));
  const tables: ReviewedTable[] = [];
  const done = new Set<CheckId>();
  const notDone = new Map<CheckId, string>();
  for (const { table } of found) {
    if (request.onProgress?.(tables.length, found.length) === false) break;
    await pause();
    const governed = request.agreement !== undefined || dividing.length === 1;
    const terms = { ...termsOf(table, parameters, request.agreement), roundingNoted, governed };
    const outcome = reviewTable(table, cells, terms, loose.get(table));
    tables.push(outcome.reviewed);
    for (const check of outcome.done) done.add(check);
    for (const [check, why] of outcome.notDone) if (!notDone.has(check)) notDone.set(check, why);
  }
  request.onProgress?.(tables.length, found.length);
  return {
    tables: withoutLinkedFaults(tables, cells),
    checked: CHECKS.filter((check) => done.has(check)),
    notChecked: notCheckedOf(done, notDone),
  };
}

/** Known parties with amounts: a table that an agreement in the same workbook may be about. */
function dividesAmount({ rows, columns }: Table): boolean {
  return (
    rows.filter(({ code }) => code !== undefined).length >= 3 && columns.some(({ role }) => role === 'amount')
  );
}

function notCheckedOf(done: ReadonlySet<CheckId>, notDone: ReadonlyMap<CheckId, string>): NotChecked[] {
  return CHECKS.filter((check) => !done.has(check)).map((check) => {
    const why = notDone.get(check) ?? 'no-table';
    return { check, reason: notCheckedReason(why), why };
  });
}

/** With an area given: the tables inside it, read with their titles; or the area itself when it cuts a table. */
function tablesOf(block: CellBlock, { range, roles }: ReviewRequest): readonly Table[] {
  if (range === undefined) return readTables(block, undefined, roles);
  const area = rectangleOf(range);
  if (!area) return [];
  const inside = readTables(block, undefined, roles).filter(
    (table) =>
      table.top >= area.top &&
      table.bottom <= area.bottom &&
      table.left >= area.left &&
      table.right <= area.right,
  );
  return inside.length > 0 ? inside : readTables(block, range, roles);
}

/** Lets the page draw and other work run. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
