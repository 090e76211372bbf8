import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { callFaults, fileFault, outFaults } from '../text/cli';
import { calculateOnOpening } from '../workbench/files/calculateOnOpening';
import { readXlsx } from '../workbench/files/readXlsx';
import { checkFileSize, FileRefusal } from '../workbench/files/refusal';
import { writeXlsx } from '../workbench/files/writeXlsx';
import { nodeCalculator } from '../workbench/host/calculation/nodeCalculator';
import type { WorkbookModel } from '../workbench/host/model/workbook';
import { CallRefusal } from './call';

/** A workbook as it was opened; `bytes` is the file itself, so that a copy keeps every part of it. */
export interface OpenedWorkbook {
  /** As the call named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly model: WorkbookModel;
}

/** The small file that Excel (`~$a.xlsx`) or LibreOffice (`.~lock.a.xlsx#`) puts beside a workbook that is open. */
const isLockFile = (file: string): boolean => /^(?:~\$|\.~lock\.)/.test(basename(file));

/** Reads a workbook. Refuses with a text that names the file, what is wrong with it, and what to do. */
export async function openWorkbook(file: string): Promise<OpenedWorkbook> {
  const bytes = await readBytes(file);
  try {
    const model = await readXlsx(bytes);
    model.name = basename(file);
    calculateOnOpening(model, bytes, nodeCalculator);
    return { file, bytes, model };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    throw new CallRefusal(fileFault(file, isLockFile(file) ? 'lock-file' : error.fault));
  }
}

/**
 * A path as the person meant it: npm runs a script in the project's folder and tells in INIT_CWD where it was called.
 */
function located(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return resolve(script === 'cli' && folder !== undefined ? folder : '.', file);
}

async function readBytes(file: string): Promise<Uint8Array> {
  if (file.trim() === '') throw new CallRefusal(callFaults.emptyPath);
  try {
    checkFileSize((await stat(located(file))).size);
    return new Uint8Array(await readFile(located(file)));
  } catch (error) {
    const fault = error instanceof FileRefusal ? error.fault : faultOfSystem(error);
    throw new CallRefusal(fileFault(file, fault));
  }
}

function faultOfSystem(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return SYSTEM_FAULTS.get(String(code)) ?? 'unreadable';
}

/** What the system says of a path, by the reasons that text/cli words. */
const SYSTEM_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['ENAMETOOLONG', 'not-found'],
  ['ELOOP', 'not-found'],
  ['EISDIR', 'folder'],
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  ['EBUSY', 'locked'],
]);

/** A workbook under one of these names would not open. */
const OTHER_TYPES: ReadonlySet<string> = new Set([
  '.csv',
  '.doc',
  '.docx',
  '.html',
  '.json',
  '.ods',
  '.pdf',
  '.txt',
  '.xls',
  '.xlsb',
]);

/** Refuses an `--ut` that cannot be (D7), before anything is computed. */
export async function checkOut(out: string, input: string): Promise<void> {
  const [to, from] = [located(out), located(input)];
  const target = await stat(to).catch(() => undefined);
  if (target?.isDirectory() === true || /[\\/]$/.test(out)) throw new CallRefusal(outFaults.isFolder(out));
  const folder = await stat(dirname(to)).catch(() => undefined);
  if (folder?.isDirectory() !== true) throw new CallRefusal(outFaults.noFolder(dirname(out)));
  const source = await stat(from).catch(() => undefined);
  const sameInode = target !== undefined && source?.ino === target.ino && source.dev === target.dev;
  if (sameInode || (await realPath(to)) === (await realPath(from))) {
    throw new CallRefusal(outFaults.sameFile(out));
  }
  const macros = extname(input).toLowerCase() === '.xlsm';
  const ending = extname(out).toLowerCase();
  if (macros !== (ending === '.xlsm') || OTHER_TYPES.has(ending)) {
    throw new CallRefusal(outFaults.macros(out, macros ? '.xlsm' : '.xlsx'));
  }
}

async function realPath(file: string): Promise<string> {
  const folder = await realpath(dirname(file)).catch(() => dirname(file));
  return await realpath(file).catch(() => join(folder, basename(file)));
}

/** Writes the workbook with what was added to it: first beside the target, then renamed, so never half a file. */
export async function saveCopy({ bytes, model }: OpenedWorkbook, out: string): Promise<void> {
  const written = await writeXlsx(model, bytes);
  const target = located(out);
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, written);
    await rename(draft, target);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CallRefusal(outFaults.noAccess(out));
  }
}
