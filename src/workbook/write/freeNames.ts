import type { OutCell, SheetDescription } from './description';

const longest = 31;

/**
 * A name Excel accepts: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not empty and not
 * the reserved "History" (Microsoft: "Rename a worksheet").
 */
export function sheetName(wished: string): string {
  const clean = wished
    .replace(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/^'+|'+$/gu, '')
    .trim();
  return clean === '' || clean.toLowerCase() === 'history' ? 'Blad' : clean;
}

/** `wished`, or `wished (2)`, `wished (3)` … when Excel (which ignores case) has it already. */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLocaleLowerCase('sv')));
  const base = sheetName(wished);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = base.slice(0, longest - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLocaleLowerCase('sv'))) return name;
  }
}

/** One free name for each wished one, in order; they do not collide with each other either. */
export function freeSheetNames(wished: readonly string[], taken: readonly string[]): readonly string[] {
  const used = [...taken];
  return wished.map((name) => {
    const free = freeSheetName(name, used);
    used.push(free);
    return free;
  });
}

/**
 * The same sheets under free names, with every reference between them (formulas, links, charts) following along.
 * References are written `'Name'!A1`, always quoted; see `sheetReference`.
 */
export function withFreeNames(
  sheets: readonly SheetDescription[],
  taken: readonly string[],
): readonly SheetDescription[] {
  const names = freeSheetNames(
    sheets.map((sheet) => sheet.name),
    taken,
  );
  const renamed = new Map<string, string>();
  sheets.forEach((sheet, index) => {
    const name = names[index] ?? sheet.name;
    if (name !== sheet.name) renamed.set(sheetReference(sheet.name), sheetReference(name));
  });
  if (renamed.size === 0) return sheets;
  const follow = (text: string): string =>
    text.replace(/'(?:[^']|'')*'!/gu, (reference) => renamed.get(reference) ?? reference);
  return sheets.map((sheet, index) => ({
    ...sheet,
    name: names[index] ?? sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => followCell(cell, follow))),
    ...(sheet.charts === undefined
      ? {}
      : {
          charts: sheet.charts.map((chart) => ({
            ...chart,
            categories: follow(chart.categories),
            values: chart.values.map((series) => ({ ...series, range: follow(series.range) })),
          })),
        }),
  }));
}

function followCell(cell: OutCell, follow: (text: string) => string): OutCell {
  if (cell.kind === 'formula') return { ...cell, formula: follow(cell.formula) };
  return cell.kind === 'link' ? { ...cell, target: follow(cell.target) } : cell;
}

/** `'Fördelning 2023'!`: how formulas of ours name a sheet, always in quotation marks. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Stands in references to the user's sheets until ours have their names: a sheet of theirs may be called as one of ours. */
const SOURCE = '\u0001';

/** How formulas of ours name a sheet of the user's; `withSources` makes it a reference as any other. */
export const sourceReference = (name: string): string => sheetReference(`${SOURCE}${name}`);

/** The last step: our own sheets have their names, and references to the user's are written out. */
export function withSources(sheets: readonly SheetDescription[]): readonly SheetDescription[] {
  const written = (cell: OutCell): OutCell =>
    cell.kind === 'formula' && cell.formula.includes(SOURCE)
      ? { ...cell, formula: cell.formula.replaceAll(SOURCE, '') }
      : cell;
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(written)) }));
}
