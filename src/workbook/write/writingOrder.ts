import type { SheetDescription } from './description';
import { sheetReference } from './freeNames';

/** The other sheets of the same job that a sheet's formulas take figures from. */
function sourcesOf(
  sheet: SheetDescription,
  sheets: readonly SheetDescription[],
): readonly SheetDescription[] {
  const formulas = sheet.rows
    .flat()
    .flatMap((cell) =>
      cell.kind === 'formula' ? [cell.formula] : cell.kind === 'link' ? [cell.target] : [],
    );
  return sheets.filter(
    (other) => other !== sheet && formulas.some((formula) => formula.includes(sheetReference(other.name))),
  );
}

/** True when a sheet of the job names another: then all must exist before the first formula is written. */
export function dependOnEachOther(sheets: readonly SheetDescription[]): boolean {
  return sheets.some((sheet) => sourcesOf(sheet, sheets).length > 0);
}

/** The sheets in an order in which each comes after those it takes figures from, so that it can be read back at once. */
export function writingOrder(sheets: readonly SheetDescription[]): readonly SheetDescription[] {
  const done = new Set<SheetDescription>();
  const visiting = new Set<SheetDescription>();
  const visit = (sheet: SheetDescription): void => {
    if (done.has(sheet) || visiting.has(sheet)) return;
    visiting.add(sheet);
    for (const source of sourcesOf(sheet, sheets)) visit(source);
    done.add(sheet);
  };
  for (const sheet of sheets) visit(sheet);
  return [...done];
}
