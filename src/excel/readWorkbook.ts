import { parseAddress, rectangleOf } from '../workbook/address';
import type { CellBlock, CellValue, CellValueType, WorkbookSnapshot } from '../workbook/cells';
import { ExcelFaultError, makeFault, toFault } from './faults';
import { runExcel, type RunOptions } from './run';

/** Cells in one request: four grids of about 60 bytes a cell stay well below the 5 MB of Excel on the web. */
const cellsPerRequest = 20_000;
/** A sheet above this is no table; it is left out and named, so that one huge sheet does not stop the rest. */
const cellsPerSheet = 1_000_000;

export interface ReadOptions extends Pick<RunOptions, 'onWaiting' | 'signal'> {
  /** Only these sheets; default all visible ones. */
  readonly sheets?: readonly string[];
  readonly onProgress?: (done: number, of: number) => void;
}

interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A stretch of rows of one sheet that is read in one piece. */
interface Piece {
  readonly used: UsedSheet;
  readonly from: number;
  readonly rows: number;
}

/**
 * The used range of every visible sheet: one sync to list the sheets, one to size them, and one for all cells of
 * an ordinary workbook; larger ones take one more per 20 000 cells. Nothing is changed.
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  return await runExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    const visible = workbook.worksheets.items.filter(
      (sheet) => sheet.visibility === 'Visible' && (options.sheets?.includes(sheet.name) ?? true),
    );
    const hiddenSheets = workbook.worksheets.items
      .filter((sheet) => sheet.visibility !== 'Visible')
      .map((sheet) => sheet.name);
    const sized = await sizeSheets(context, visible);
    const tooLarge = sized.filter((used) => used.rows * used.columns > cellsPerSheet);
    const readable = sized.filter((used) => !tooLarge.includes(used));
    const batches = batchPieces(readable.flatMap(piecesOf));
    const blocks: CellBlock[] = [];
    for (const [index, batch] of batches.entries()) {
      if (options.signal?.aborted === true) throw new ExcelFaultError(makeFault('RequestAborted'));
      blocks.push(...(await readBatch(context, batch)));
      options.onProgress?.(index + 1, batches.length);
    }
    return {
      name: workbook.name,
      sheets: visible.map((sheet) => joinPieces(sheet.name, blocks)),
      hiddenSheets,
      ...(tooLarge.length > 0 ? { tooLarge: tooLarge.map((used) => used.name) } : {}),
    };
  }, options);
}

async function sizeSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly UsedSheet[]> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('address,rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return ranges.flatMap((range, index) => {
    const sheet = sheets[index];
    return range.isNullObject || sheet === undefined
      ? []
      : [
          {
            sheet,
            name: sheet.name,
            top: range.rowIndex,
            left: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
        ];
  });
}

function piecesOf(used: UsedSheet): Piece[] {
  const step = Math.max(1, Math.floor(cellsPerRequest / used.columns));
  const pieces: Piece[] = [];
  for (let from = 0; from < used.rows; from += step) {
    pieces.push({ used, from, rows: Math.min(step, used.rows - from) });
  }
  return pieces;
}

/** Small sheets share a request; a full piece gets its own. */
function batchPieces(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = piece.rows * piece.used.columns;
    const last = batches.at(-1);
    if (last === undefined || cells > room) {
      batches.push([piece]);
      room = cellsPerRequest - cells;
    } else {
      last.push(piece);
      room -= cells;
    }
  }
  return batches;
}

async function readBatch(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<CellBlock[]> {
  try {
    return await readPieces(context, pieces, true);
  } catch (error) {
    // More than 512 merged areas in a range make that one call fail; the cells matter more.
    if (toFault(error).code === 'InvalidOperationInCellEditMode') throw error;
    return await readPieces(context, pieces, false);
  }
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  withMerged: boolean,
): Promise<CellBlock[]> {
  const reads = pieces.map((piece) => {
    const { sheet, top, left, columns } = piece.used;
    const range = sheet.getRangeByIndexes(top + piece.from, left, piece.rows, columns);
    range.load('values,formulas,numberFormat,valueTypes');
    const rows = range.getRowProperties({ rowHidden: true });
    const cols = range.getColumnProperties({ columnHidden: true });
    const merged = withMerged ? range.getMergedAreasOrNullObject() : undefined;
    merged?.load('address');
    return { piece, range, rows, cols, merged };
  });
  await context.sync();
  return reads.map(({ piece, range, rows, cols, merged }) => ({
    sheet: piece.used.name,
    top: piece.used.top + piece.from,
    left: piece.used.left,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    numberFormats: (range.numberFormat as unknown[][]).map((row) => row.map(textOf)),
    valueTypes: range.valueTypes.map((row) => row.map(typeOf)),
    hiddenRows: indexesOf(
      rows.value.map((row) => row.rowHidden === true),
      piece.used.top + piece.from,
    ),
    hiddenColumns: indexesOf(
      cols.value.map((column) => column.columnHidden === true),
      piece.used.left,
    ),
    merged:
      merged === undefined || merged.isNullObject
        ? []
        : merged.address.split(',').flatMap((address) => {
            const { range: area } = parseAddress(address.trim());
            return rectangleOf(area) === undefined ? [] : [area];
          }),
  }));
}

function joinPieces(name: string, blocks: readonly CellBlock[]): CellBlock {
  const own = blocks.filter((block) => block.sheet === name);
  const [first] = own;
  if (first === undefined) return emptyBlock(name);
  if (own.length === 1) return first;
  return {
    ...first,
    values: own.flatMap((block) => block.values),
    formulas: own.flatMap((block) => block.formulas),
    numberFormats: own.flatMap((block) => block.numberFormats),
    valueTypes: own.flatMap((block) => block.valueTypes),
    hiddenRows: own.flatMap((block) => block.hiddenRows),
    merged: own.flatMap((block) => block.merged),
  };
}

function emptyBlock(sheet: string): CellBlock {
  return {
    sheet,
    top: 0,
    left: 0,
    values: [],
    formulas: [],
    numberFormats: [],
    valueTypes: [],
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'General');

const knownTypes: ReadonlySet<string> = new Set(['Empty', 'String', 'Double', 'Boolean', 'Error']);
const typeOf = (type: string): CellValueType =>
  type === 'Integer' ? 'Double' : knownTypes.has(type) ? (type as CellValueType) : 'Unknown';

const indexesOf = (flags: readonly boolean[], offset: number): number[] =>
  flags.flatMap((flag, index) => (flag ? [index + offset] : []));
