import { refuse, type ExcelErrorCode } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import { RequestFlag, type WireResponse } from './wire';

/** Excel on the web takes and gives at most 5 MB a request (resource-limits-and-performance-optimization). */
const FIVE_MEGABYTES = 5 * 1024 * 1024;

const BEYOND_ASCII = /[^\0-\x7f]/g;

/** Where a planned fault strikes: in the n-th request (1 is the next one), before its k-th action (0-based). */
export interface FaultPlace {
  readonly request: number;
  readonly action?: number;
}

interface Planned {
  readonly request: number;
  readonly action: number;
  readonly strike: (model: WorkbookModel) => void;
}

/**
 * Switches for tests. Each makes the host answer as Excel does when a user or the platform is in the way:
 * learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class Faults {
  /** The session is over: every request fails until it is set false. */
  sessionLost = false;
  /** A dialog is open: writing requests fail. */
  modalDialogOpen = false;
  /** Requests still allowed before ActivityLimitReached; undefined is no limit. */
  activityLeft: number | undefined;
  requestLimit = FIVE_MEGABYTES;
  responseLimit = FIVE_MEGABYTES;
  /** Milliseconds before each request is carried out. */
  delay = 0;
  /** A class that this Excel does not know, say `PageLayout`: its members are refused. */
  lacking: string | undefined;
  private still = false;
  private stopped: (() => void)[] = [];
  private editing = false;
  private waiting: (() => void)[] = [];
  private planned: Planned[] = [];
  private requests = 0;

  get cellEdit(): boolean {
    return this.editing;
  }

  /** A cell is being edited. Requests fail, or wait when the add-in asked for `delayForCellEdit`. */
  set cellEdit(on: boolean) {
    this.editing = on;
    if (on) return;
    const released = this.waiting;
    this.waiting = [];
    for (const go of released) go();
  }

  get busy(): boolean {
    return this.still;
  }

  /** Excel is busy, say with a long calculation: every request waits until it is set false. */
  set busy(on: boolean) {
    this.still = on;
    if (on) return;
    const released = this.stopped;
    this.stopped = [];
    for (const go of released) go();
  }

  /** Plans a deed, say a user deleting a sheet, between two actions of a coming request. */
  plan(place: FaultPlace, strike: (model: WorkbookModel) => void): void {
    this.planned.push({ request: this.requests + place.request, action: place.action ?? 0, strike });
  }

  /** Plans a refusal with an Excel error code. */
  failAt(place: FaultPlace, code: ExcelErrorCode): void {
    this.plan(place, () => refuse(code, 'injected'));
  }

  /** The user (or a co-author) deletes a sheet before that request or action. */
  deleteSheetAt(place: FaultPlace, name: string): void {
    this.plan(place, (model) => {
      const sheet = model.findSheet(name);
      if (sheet !== undefined) model.removeSheet(sheet);
    });
  }

  /** The user protects a sheet, with every permission off, before that request or action. */
  protectSheetAt(place: FaultPlace, name: string): void {
    this.plan(place, (model) => {
      const sheet = model.findSheet(name);
      if (sheet === undefined) return;
      sheet.protection = { options: {}, password: undefined };
      model.emit({ kind: 'protectionChanged', sheetId: sheet.id, protected: true, by: 'user' });
    });
  }

  /** Everything as it was: no fault, nothing planned. */
  clear(): void {
    this.sessionLost = false;
    this.modalDialogOpen = false;
    this.activityLeft = undefined;
    this.requestLimit = FIVE_MEGABYTES;
    this.responseLimit = FIVE_MEGABYTES;
    this.delay = 0;
    this.lacking = undefined;
    this.planned = [];
    this.busy = false;
    this.cellEdit = false;
  }

  async beforeRequest(flags: number, bytes: number): Promise<void> {
    this.requests += 1;
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.still) await new Promise<void>((resolve) => this.stopped.push(resolve));
    if (this.editing && (flags & RequestFlag.DelayForCellEdit) !== 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    if (this.sessionLost) refuse('InvalidOrTimedOutSession');
    if (this.editing) refuse('InvalidOperationInCellEditMode');
    if (bytes > this.requestLimit) refuse('RequestPayloadSizeLimitExceeded');
    if (this.modalDialogOpen && (flags & RequestFlag.Write) !== 0)
      refuse('WriteNotSupportedWhenModalDialogOpen');
    this.spendActivity();
  }

  private spendActivity(): void {
    if (this.activityLeft === undefined) return;
    if (this.activityLeft <= 0) refuse('ActivityLimitReached');
    this.activityLeft -= 1;
  }

  beforeAction(index: number, model: WorkbookModel): void {
    if (this.planned.length === 0) return;
    const due = this.planned.filter((p) => p.request <= this.requests && p.action <= index);
    if (due.length === 0) return;
    this.planned = this.planned.filter((p) => !due.includes(p));
    const journal = model.journal;
    // What a user does meanwhile is not the request's own change.
    model.journal = undefined;
    try {
      for (const { strike } of due) strike(model);
    } finally {
      model.journal = journal;
    }
  }

  afterRequest(body: WireResponse): void {
    if (this.responseLimit === Infinity) return;
    if (approximateSize(body.Results) > this.responseLimit) refuse('ResponsePayloadSizeLimitExceeded');
  }
}

/** Size in bytes of a JSON value, nearly: without building the text, and with two bytes for what ASCII lacks. */
function approximateSize(value: unknown): number {
  if (typeof value === 'string') return value.length + (value.match(BEYOND_ASCII)?.length ?? 0) + 2;
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'object' || value === null) return 4;
  let size = 2;
  if (Array.isArray(value)) for (const item of value) size += approximateSize(item) + 1;
  else for (const [name, item] of Object.entries(value)) size += name.length + 4 + approximateSize(item);
  return size;
}
