import { act } from '@testing-library/react';
import type { AcceptedFinding } from '../../excel/documentMemory';
import { ExcelFaultError, makeFault } from '../../excel/faults';
import type {
  CellMark,
  ExcelFault,
  RangeChange,
  WorkbookContext,
  WriteOutcome,
  WrittenSheet,
} from '../../excel/model';
import type { WriteOptions } from '../../excel/writeSheets';
import { formatAddress, parseAddress, rectangleOf } from '../../workbook/address';
import type { CellBlock, CellValue, RangeAddress, WorkbookSnapshot } from '../../workbook/cells';
import type { OutCell, SheetDescription } from '../../workbook/write/description';
import { freeSheetNames, withFreeNames } from '../../workbook/write/freeNames';

/**
 * A workbook in memory behind the functions of `src/excel`, for the tests of the screens: what Excel itself does is
 * proved elsewhere, against the genuine client. `mockedExcel` puts it in their place.
 */
interface Double {
  sheets: { id: string; description: SheetDescription }[];
  context: WorkbookContext;
  selection: RangeAddress;
  shown: string[];
  accepted: AcceptedFinding[];
  marks: CellMark[];
  /** Thrown by the next read. */
  readFault: ExcelFault | undefined;
  /** Excel is in cell-edit mode until this is settled. */
  editing: Promise<void> | undefined;
  /** Writing stops with a fault at this sheet (from 0). */
  failAt: number | undefined;
  /** Excel refuses to make the whole job one step for Ctrl+Z. */
  noUndoGroup: boolean;
  /** Writing waits here, so that a test can cancel. */
  pause: Promise<void> | undefined;
  /** Who follows the selection. */
  selecting: ((selection: RangeAddress) => void)[];
  /** The ranges that were asked to be watched, one list a time. */
  watched: (readonly RangeAddress[])[];
  watchers: ((changes: readonly RangeChange[]) => void)[];
  jobs: number;
}

export const excel: Double = fresh([]);

function fresh(descriptions: readonly SheetDescription[]): Double {
  return {
    sheets: descriptions.map((description, index) => ({ id: `user-${String(index)}`, description })),
    context: {
      name: 'RSS 2026.xlsx',
      activeSheet: descriptions[0]?.name ?? 'Blad1',
      readOnly: false,
      activeSheetProtected: false,
      structureProtected: false,
      canGroupUndo: true,
    },
    selection: { sheet: descriptions[0]?.name ?? 'Blad1', range: 'A1' },
    shown: [],
    accepted: [],
    marks: [],
    readFault: undefined,
    editing: undefined,
    failAt: undefined,
    noUndoGroup: false,
    pause: undefined,
    selecting: [],
    watched: [],
    watchers: [],
    jobs: 0,
  };
}

/** A workbook with these sheets, nothing else remembered. */
export function openWorkbook(descriptions: readonly SheetDescription[]): void {
  Object.assign(excel, fresh(descriptions));
}

export const sheetNames = (): readonly string[] => excel.sheets.map(({ description }) => description.name);

/** Types into a cell, as a person would, and tells those who watch. */
export function typeInto(address: string, value: string | number): void {
  const { sheet = '', range } = parseAddress(address);
  const place = rectangleOf(range);
  const target = excel.sheets.find(({ description }) => description.name === sheet);
  if (!target || !place) throw new Error(`no such cell: ${address}`);
  const cell = (old: OutCell): OutCell =>
    typeof value === 'number'
      ? { kind: 'number', value: String(value), format: old.kind === 'number' ? old.format : 'General' }
      : { kind: 'text', text: value };
  let before = '';
  target.description = {
    ...target.description,
    rows: target.description.rows.map((row, r) =>
      row.map((old, c) => {
        if (r !== place.top || c !== place.left) return old;
        before = String(valueOf(old));
        return cell(old);
      }),
    ),
  };
  const change: RangeChange = { address: { sheet, range }, before, after: String(value) };
  act(() => {
    for (const watcher of [...excel.watchers]) watcher([change]);
  });
}

const valueOf = (cell: OutCell): CellValue => {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text;
  const value = cell.kind === 'number' ? cell.value : cell.expected;
  // A formula may give text.
  return Number.isNaN(Number(value)) ? value : Number(value);
};

function blockOf({ name, rows }: SheetDescription): CellBlock {
  const values = rows.map((row) => row.map(valueOf));
  return {
    sheet: name,
    top: 0,
    left: 0,
    values,
    formulas: rows.map((row) =>
      row.map((cell) => (cell.kind === 'formula' ? `=${cell.formula}` : valueOf(cell))),
    ),
    numberFormats: rows.map((row) => row.map((cell) => ('format' in cell ? cell.format : 'General'))),
    valueTypes: values.map((row) =>
      row.map((value) => (value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : 'String')),
    ),
    hiddenRows: [],
    hiddenColumns: [],
    merged: [],
  };
}

interface Waiting {
  readonly onWaiting?: (fault: ExcelFault) => void;
}

/** Excel waits while a cell is being edited, and says so to those who ask. */
async function cellLeft(options: Waiting = {}): Promise<void> {
  if (excel.editing === undefined) return;
  options.onWaiting?.(makeFault('InvalidOperationInCellEditMode'));
  await excel.editing;
}

export async function readWorkbook(options: Waiting = {}): Promise<WorkbookSnapshot> {
  await cellLeft(options);
  const fault = excel.readFault;
  excel.readFault = undefined;
  if (fault) throw new ExcelFaultError(fault);
  return {
    name: excel.context.name,
    sheets: excel.sheets.map(({ description }) => blockOf(description)),
    hiddenSheets: [],
  };
}

export const readSelection = (): Promise<RangeAddress> => Promise.resolve(excel.selection);
export async function readContext(options: Waiting = {}): Promise<WorkbookContext> {
  await cellLeft(options);
  return excel.context;
}
export const plannedNames = (wished: readonly string[]): Promise<readonly string[]> =>
  Promise.resolve(freeSheetNames(wished, sheetNames()));

export async function goTo(
  address: RangeAddress,
  options: Waiting & { readonly signal?: AbortSignal } = {},
): Promise<void> {
  await cellLeft(options);
  if (options.signal?.aborted === true)
    throw new ExcelFaultError(makeFault('InvalidOperationInCellEditMode'));
  excel.shown.push(formatAddress(address));
}

export async function writeSheets(
  descriptions: readonly SheetDescription[],
  options: WriteOptions = {},
): Promise<WriteOutcome> {
  const sheets: WrittenSheet[] = [];
  const planned = descriptions.length;
  excel.jobs += 1;
  if (excel.noUndoGroup && options.oneUndoStep !== false) {
    const fault = makeFault('UndoNotSupported');
    return { kind: 'failed', sheets, fault, written: 0, planned };
  }
  for (const [index, description] of withFreeNames(descriptions, sheetNames()).entries()) {
    options.onProgress?.({ sheet: description.name, index: index + 1, of: planned });
    await excel.pause;
    await cellLeft(options);
    if (options.signal?.aborted === true) return { kind: 'cancelled', sheets };
    if (index === excel.failAt) {
      const fault = makeFault('GeneralException', { written: index, planned });
      return { kind: 'failed', sheets, fault, written: index, planned };
    }
    const id = `own-${String(excel.jobs)}-${String(index)}`;
    excel.sheets.push({ id, description });
    sheets.push({ id, name: description.name, address: { sheet: description.name, range: 'A1:E22' } });
  }
  return { kind: 'written', sheets, warnings: [] };
}

export async function removeSheets(sheets: readonly WrittenSheet[], options: Waiting = {}): Promise<unknown> {
  await cellLeft(options);
  const gone = new Set(sheets.map(({ id }) => id));
  excel.sheets = excel.sheets.filter(({ id }) => !gone.has(id));
  return { removed: [], kept: [], missing: [] };
}

export function watchRanges(
  addresses: readonly RangeAddress[],
  onChange: (changes: readonly RangeChange[]) => void,
): Promise<() => Promise<void>> {
  excel.watched.push(addresses);
  excel.watchers.push(onChange);
  return Promise.resolve(() => {
    excel.watchers = excel.watchers.filter((watcher) => watcher !== onChange);
    return Promise.resolve();
  });
}

export function watchSelection(listener: (selection: RangeAddress) => void): () => void {
  excel.selecting.push(listener);
  return () => {
    excel.selecting = excel.selecting.filter((other) => other !== listener);
  };
}

/** Tells all who follow where the selection is. */
export function askSelection(): void {
  for (const listener of excel.selecting) act(() => listener(excel.selection));
}

/** The user selects in the grid. */
export function select(sheet: string, range: string): void {
  excel.selection = { sheet, range };
  askSelection();
}

export const readAccepted = (): Promise<readonly AcceptedFinding[]> => Promise.resolve(excel.accepted);
export function rememberAccepted(finding: AcceptedFinding): Promise<readonly AcceptedFinding[]> {
  excel.accepted = [...excel.accepted, finding];
  return readAccepted();
}
export function forgetAccepted(fingerprint: string): Promise<readonly AcceptedFinding[]> {
  excel.accepted = excel.accepted.filter((finding) => finding.fingerprint !== fingerprint);
  return readAccepted();
}

export async function markCells(
  addresses: readonly RangeAddress[],
  options: Waiting = {},
): Promise<readonly CellMark[]> {
  await cellLeft(options);
  excel.marks = addresses.map((address, index) => ({ sheetId: 's', address, formatId: String(index) }));
  return await readMarks();
}
export const readMarks = (): Promise<readonly CellMark[]> => Promise.resolve(excel.marks);
export async function unmarkCells(_marks: readonly CellMark[], options: Waiting = {}): Promise<void> {
  await cellLeft(options);
  excel.marks = [];
}

export const hostAndPlatform = (): Promise<{ host: string; platform: string }> =>
  Promise.resolve({ host: 'EXCEL', platform: 'PC' });
