import { areaText } from '../model/area';
import { Listeners, type WorkbookEvent } from '../model/events';
import type { WorkbookModel } from '../model/workbook';
import { EventType } from '../objects/events';
import { RangeTarget } from '../objects/targets';
import type { HostObject } from './served';
import type { EventEntry } from './wire';

const RICH_API_EVENT = 65_536;
const WORKBOOK = 'Workbook';

/** The event number of each kind; kinds without one are for the grid page only. */
const TYPES: Partial<Record<WorkbookEvent['kind'], number>> = {
  changed: EventType.WorksheetChanged,
  formatChanged: EventType.WorksheetFormatChanged,
  selectionChanged: EventType.WorksheetSelectionChanged,
  calculated: EventType.WorksheetCalculated,
  sheetActivated: EventType.WorksheetActivated,
  sheetDeactivated: EventType.WorksheetDeactivated,
  sheetAdded: EventType.WorksheetAdded,
  sheetDeleted: EventType.WorksheetDeleted,
  sheetRenamed: EventType.WorksheetNameChanged,
  protectionChanged: EventType.WorksheetProtectionChanged,
};

/** A new or deleted sheet has no handlers of its own. */
const ON_COLLECTION_ONLY = new Set<WorkbookEvent['kind']>(['sheetAdded', 'sheetDeleted']);

/**
 * Turns what happens in the model into RichApi event entries. Entries wait until the request that caused them has been
 * answered, as in Excel, and only kinds the add-in registered for are sent.
 */
export class Deliveries {
  enabled = true;
  private readonly listeners = new Listeners<readonly EventEntry[]>();
  private readonly counts = new Map<number, number>();
  private waiting: EventEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unwatch: (() => void) | undefined;
  private model: WorkbookModel | undefined;

  constructor(
    private readonly keep: (object: HostObject) => string,
    private readonly bind: (className: string, target: object) => HostObject,
  ) {}

  watch(model: WorkbookModel): void {
    this.unwatch?.();
    this.counts.clear();
    this.waiting = [];
    this.enabled = true;
    this.model = model;
    this.unwatch = model.on((event) => this.take(event));
  }

  /** Whether an add-in ever asked for events: its handlers live on in the client. */
  used = false;

  listen(type: number, on: boolean): void {
    this.used = true;
    this.counts.set(type, Math.max(0, (this.counts.get(type) ?? 0) + (on ? 1 : -1)));
  }

  onEntries(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.listeners.add(listener);
  }

  requestBegins(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Sends what waits, in a task of its own. */
  flushSoon(): void {
    if (this.waiting.length === 0 || this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const entries = this.waiting;
      this.waiting = [];
      this.listeners.emit(entries);
    }, 0);
  }

  /** An entry that is no workbook event. */
  send(type: number, target: string, message: object): void {
    this.waiting.push([RICH_API_EVENT, type, target, JSON.stringify(message), 0]);
  }

  private take(event: WorkbookEvent): void {
    if (!this.enabled) return;
    if (event.kind === 'selectionChanged') {
      this.waiting.push([RICH_API_EVENT, EventType.SelectionChanged, '', '{}', 0]);
    }
    const type = TYPES[event.kind];
    if (type !== undefined && (this.counts.get(type) ?? 0) > 0) {
      const text = JSON.stringify(this.message(event));
      if (!ON_COLLECTION_ONLY.has(event.kind))
        this.waiting.push([RICH_API_EVENT, type, event.sheetId, text, 0]);
      this.waiting.push([RICH_API_EVENT, type, WORKBOOK, text, 0]);
    }
    if (this.model?.journal === undefined) this.flushSoon();
  }

  private message(event: WorkbookEvent): object {
    const worksheetId = event.sheetId;
    const local = { worksheetId, source: 'Local' };
    switch (event.kind) {
      case 'changed':
        return this.changed(event);
      case 'formatChanged':
        return { ...local, ...this.place(event) };
      case 'selectionChanged':
      case 'calculated':
        return { worksheetId, address: areaText(event.area) };
      case 'sheetRenamed':
        return { ...local, nameBefore: event.before, nameAfter: event.after };
      case 'protectionChanged':
        return { ...local, isProtected: event.protected, sheetId: worksheetId };
      case 'sheetActivated':
      case 'sheetDeactivated':
      case 'sheetAdded':
      case 'sheetDeleted':
      case 'sheetMoved':
      case 'sheetVisibilityChanged':
      case 'sheetLayoutChanged':
        return local;
    }
  }

  private place(event: { sheetId: string; area: RangeTarget['area'] }): {
    address: string;
    referenceId?: string;
  } {
    const sheet = this.model?.sheetById(event.sheetId);
    const address = areaText(event.area);
    if (sheet === undefined) return { address };
    return { address, referenceId: this.keep(this.bind('Range', new RangeTarget(sheet, event.area))) };
  }

  /** learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs; triggerSource is ExcelApi 1.14. */
  private changed(event: Extract<WorkbookEvent, { kind: 'changed' }>): object {
    return {
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: event.sheetId,
      ...this.place(event),
      ...event.detail,
      shiftDirection: 'None',
      triggerSource: event.by === 'api' ? 'ThisLocalAddin' : 'Unknown',
    };
  }
}
