import type { CellStyle, OutCell } from '../workbook/write/description';
import { bodyFont, looks, styledAreas, widthInPoints } from './sheetStyles';
import { luminanceOf } from './theme';

const cell = (style?: CellStyle): OutCell =>
  style === undefined ? { kind: 'empty' } : { kind: 'empty', style };

describe('styled areas', () => {
  it('joins equal cells to one area, and leaves body cells alone', () => {
    const rows = [
      [cell('note'), cell(), cell('bold')],
      [cell('note'), cell(), cell('bold')],
      [cell('heading'), cell('heading'), cell('headingRight')],
    ];
    expect(styledAreas(rows)).toEqual(
      expect.arrayContaining([
        { row: 0, column: 0, rows: 2, columns: 1, style: 'note' },
        { row: 0, column: 2, rows: 2, columns: 1, style: 'bold' },
        { row: 2, column: 0, rows: 1, columns: 2, style: 'heading' },
        { row: 2, column: 2, rows: 1, columns: 1, style: 'headingRight' },
      ]),
    );
    expect(styledAreas(rows)).toHaveLength(4);
  });

  it('keeps rows with rules of their own apart', () => {
    expect(styledAreas([[cell('region')], [cell('region')]])).toHaveLength(2);
  });

  it('covers every styled cell exactly once', () => {
    const styles: (CellStyle | undefined)[] = [
      'note',
      'bold',
      undefined,
      'note',
      'note',
      'total',
      'bold',
      'ok',
    ];
    const rows = Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 7 }, (_, c) => cell(styles[(r * 5 + c * c) % styles.length])),
    );
    const seen = rows.map((row) => row.map((): CellStyle[] => []));
    for (const area of styledAreas(rows)) {
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) seen[r]?.[c]?.push(area.style);
      }
    }
    rows.forEach((row, r) => {
      row.forEach((own, c) => {
        expect(seen[r]?.[c]).toEqual(own.style === undefined ? [] : [own.style]);
      });
    });
  });
});

describe('looks', () => {
  it('has a contrast of at least 4.5:1 everywhere (WCAG 1.4.3)', () => {
    for (const look of Object.values(looks)) {
      const ink = luminanceOf(look.color ?? bodyFont.color) ?? 0;
      const ground = luminanceOf(look.fill ?? '#FFFFFF') ?? 1;
      expect((Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('turns characters into points', () => {
    expect(widthInPoints(8.43)).toBeCloseTo(48, 0);
  });
});
