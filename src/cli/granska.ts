import { basename } from 'node:path';
import type { Agreement } from '../core/agreement/model';
import { ExcelFaultError } from '../excel/faults';
import { readWorkbook } from '../excel/readWorkbook';
import { writeSheets } from '../excel/writeSheets';
import type { ReviewRequest, ReviewResult } from '../review/model';
import { reviewWorkbook } from '../review/review';
import { describeReview } from '../review/sheet/reviewSheet';
import { callFaults, reviewSheetNotWritten } from '../text/cli';
import { refusalText } from '../text/refusals';
import { parseAddress, rectangleOf } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/cells';
import { readAllocationInput } from '../workbook/read/readAllocationInput';
import { CallRefusal, readCall, type Streams } from './call';
import { calculateNewSheets, serveWorkbook } from './excel';
import { reviewJson, type ReviewJson } from './granskaJson';
import { reviewText } from './granskaText';
import { rangeOption, sheetOption } from './ranges';
import { version } from './version';
import { checkOut, openWorkbook, saveCopy, type OpenedWorkbook } from './workbookFile';

const OPTIONS = { values: ['--blad', '--omrade', '--avtal', '--ut'], flags: ['--json'] };

type Values = ReadonlyMap<string, string>;

/**
 * `granska`: reviews every table of each workbook. A file that cannot be used is told and the rest goes on (G13).
 * Status 2 when a file could not be used, else 1 when there is a finding of severity error, else 0.
 */
export async function granska(argv: readonly string[], streams: Streams): Promise<number> {
  const { words: files, values, flags } = readCall(argv, OPTIONS);
  if (files.length === 0) throw new CallRefusal(callFaults.noFile('granska'));
  const area = areaOf(values);
  const out = values.get('--ut');
  if (out !== undefined) {
    if (files.length > 1) throw new CallRefusal(callFaults.outWithMany);
    for (const file of files) await checkOut(out, file);
  }
  let status = 0;
  for (const file of files) {
    const review = await reviewFile(file, { ...area, values }, out);
    if ('error' in review) streams.stderr(`${review.error}\n`);
    if (flags.has('--json')) streams.stdout(`${JSON.stringify(review)}\n`);
    else if (!('error' in review)) streams.stdout(reviewText(review));
    status = Math.max(status, statusOf(review));
  }
  return status;
}

function statusOf(review: ReviewJson): number {
  if ('error' in review) return 2;
  return review.tables.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

interface Wanted {
  readonly sheet?: string;
  readonly range?: string;
  readonly values: Values;
}

/** `--blad` and `--omrade` together; the area may name the sheet itself. */
function areaOf(values: Values): Omit<Wanted, 'values'> {
  const blad = values.get('--blad');
  const omrade = values.get('--omrade');
  if (omrade === undefined) return blad === undefined ? {} : { sheet: blad };
  const { sheet = blad, range } = parseAddress(omrade.trim());
  if (rectangleOf(range) === undefined) throw new CallRefusal(callFaults.notARange('--omrade', omrade));
  if (blad !== undefined && sheet !== blad) {
    throw new CallRefusal(callFaults.sheetsDiffer(blad, sheet ?? ''));
  }
  return sheet === undefined ? { range } : { sheet, range };
}

async function reviewFile(file: string, wanted: Wanted, out?: string): Promise<ReviewJson> {
  const start = performance.now();
  try {
    const opened = await openWorkbook(file);
    serveWorkbook(opened.model);
    const workbook = await readWorkbook();
    const result = await reviewWorkbook(requestOf(workbook, wanted));
    const seconds = (performance.now() - start) / 1000;
    const notRead = workbook.tooLarge ?? [];
    if (out !== undefined) await writeReview(result, notRead, opened, out);
    return reviewJson(file, result, { seconds, notRead });
  } catch (error) {
    if (error instanceof CallRefusal || error instanceof ExcelFaultError)
      return { file, error: named(file, error.message) };
    return { file, error: callFaults.unexpectedIn(file, String(error)) };
  }
}

/** Of many workbooks the message says which, also when it is about a sheet or a range that this one lacks. */
const named = (file: string, message: string): string =>
  message === callFaults.emptyPath || message.startsWith(`${file}: `) ? message : `${file}: ${message}`;

/** The copy with *Granskning* added; the user's own sheets are not touched. */
async function writeReview(
  result: ReviewResult,
  notRead: readonly string[],
  opened: OpenedWorkbook,
  out: string,
): Promise<void> {
  calculateNewSheets(opened.model);
  const date = new Date().toISOString().slice(0, 10);
  const outcome = await writeSheets([
    describeReview(result, { file: basename(opened.file), date, version, notRead }),
  ]);
  if (outcome.kind !== 'written') {
    const reason = outcome.kind === 'failed' ? outcome.fault.message : '';
    throw new CallRefusal(reviewSheetNotWritten(opened.file, reason));
  }
  await saveCopy(opened, out);
}

function requestOf(workbook: WorkbookSnapshot, { sheet, range, values }: Wanted): ReviewRequest {
  const [only, second] = workbook.sheets;
  const named = sheet ?? (range !== undefined && second === undefined ? only?.sheet : undefined);
  if (range !== undefined && named === undefined) throw new CallRefusal(callFaults.rangeWithoutSheet(range));
  const agreement = agreementOf(workbook, values);
  return {
    workbook,
    ...(named === undefined ? {} : { sheet: sheetOption('--blad', named, workbook) }),
    ...(range === undefined ? {} : { range: range.toUpperCase() }),
    ...(agreement === undefined ? {} : { agreement }),
  };
}

/** The agreement that `--avtal` names; without it the review looks for terms in the workbook itself (G12). */
function agreementOf(workbook: WorkbookSnapshot, values: Values): Agreement | undefined {
  const agreement = rangeOption('--avtal', values.get('--avtal'), workbook);
  if (agreement === undefined) return undefined;
  const outcome = readAllocationInput(workbook, { agreement });
  if (outcome.kind === 'done') return outcome.value.agreement;
  throw new CallRefusal(outcome.refusals.map((refusal) => refusalText(refusal)).join('\n'));
}
