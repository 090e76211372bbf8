import type { CellStyle, OutCell, SheetDescription } from '../workbook/write/description';

/** A block of equally styled cells, 0-based. */
export interface StyledArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly style: CellStyle;
}

interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly right?: boolean;
  readonly top?: 'Thin' | 'Medium';
  readonly bottom?: 'Thin' | 'Medium';
}

/** Every colour here stands at a contrast of at least 4.5:1 against its ground; meaning is always in words too. */
export const looks: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 14 },
  subtitle: { color: '#404040' },
  heading: { bold: true, fill: '#E7E6E6', bottom: 'Thin' },
  headingRight: { bold: true, fill: '#E7E6E6', bottom: 'Thin', right: true },
  body: {},
  bold: { bold: true },
  note: { size: 9, color: '#404040' },
  subtotal: { bold: true, top: 'Thin', bottom: 'Thin' },
  total: { bold: true, top: 'Thin', bottom: 'Medium' },
  region: { top: 'Thin' },
  ok: { bold: true, color: '#0E5C2F' },
  warning: { bold: true, color: '#9C2A00' },
};

export const bodyFont = { name: 'Calibri', size: 10, color: '#000000' } as const;

/** The styled blocks of a sheet: runs along rows, joined downwards, so that one call formats many cells. */
export function styledAreas(rows: SheetDescription['rows']): readonly StyledArea[] {
  const done: StyledArea[] = [];
  let open: StyledArea[] = [];
  rows.forEach((row, index) => {
    const runs = styleRuns(row, index);
    const next: StyledArea[] = runs.map((run) => {
      const above = open.find(
        (area) => area.column === run.column && area.columns === run.columns && area.style === run.style,
      );
      // A rule above or below belongs to each row of its own.
      return above === undefined ||
        looks[run.style].top !== undefined ||
        looks[run.style].bottom !== undefined
        ? run
        : { ...above, rows: above.rows + 1 };
    });
    done.push(...open.filter((area) => !next.some((n) => n.row === area.row && n.column === area.column)));
    open = next;
  });
  return [...done, ...open];
}

function styleRuns(row: readonly OutCell[], index: number): StyledArea[] {
  const runs: StyledArea[] = [];
  row.forEach((cell, column) => {
    const style = cell.style ?? 'body';
    if (style === 'body') return;
    const last = runs.at(-1);
    if (last?.style === style && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else runs.push({ row: index, column, rows: 1, columns: 1, style });
  });
  return runs;
}

/** Formats the blocks; only calls that Excel can undo (no named styles, no standard widths: ux.md 1.8). */
export function applyStyles(sheet: Excel.Worksheet, description: SheetDescription): void {
  for (const area of styledAreas(description.rows)) {
    const { format } = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    const look = looks[area.style];
    if (look.bold !== undefined) format.font.bold = look.bold;
    if (look.size !== undefined) format.font.size = look.size;
    if (look.color !== undefined) format.font.color = look.color;
    if (look.fill !== undefined) format.fill.color = look.fill;
    if (look.right === true) format.horizontalAlignment = 'Right';
    if (area.style === 'heading' || area.style === 'headingRight') format.wrapText = true;
    if (look.top !== undefined) drawRule(format, 'EdgeTop', look.top);
    if (look.bottom !== undefined) drawRule(format, 'EdgeBottom', look.bottom);
  }
}

function drawRule(
  format: Excel.RangeFormat,
  edge: 'EdgeTop' | 'EdgeBottom',
  weight: 'Thin' | 'Medium',
): void {
  const border = format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = weight;
  border.color = '#595959';
}

/** Width in characters of the standard font (7 pixels, 5 of margin) as the points that `columnWidth` takes. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
