import { areaText } from '../model/area';
import { Listeners, type WorkbookEvent } from '../model/events';
import type { WorkbookModel } from '../model/workbook';
import { EventType } from '../objects/events';
import { RangeTarget } from '../objects/targets';
import type { HostObject } from './served';
import type { EventEntry } from './wire';

const RICH_API_EVENT = 65_536;
const WORKBOOK = 'Workbook';

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
    for (const [type, message, onSheet] of this.messages(event)) {
      const always = type === EventType.SelectionChanged;
      if (!always && (this.counts.get(type) ?? 0) === 0) continue;
      const text = JSON.stringify(message);
      if (always) {
        this.waiting.push([RICH_API_EVENT, type, '', text, 0]);
        continue;
      }
      if (onSheet) this.waiting.push([RICH_API_EVENT, type, event.sheetId, text, 0]);
      this.waiting.push([RICH_API_EVENT, type, WORKBOOK, text, 0]);
    }
    if (this.model?.journal === undefined) this.flushSoon();
  }

  private messages(event: WorkbookEvent): [number, object, boolean][] {
    const worksheetId = event.sheetId;
    const local = { worksheetId, source: 'Local' };
    switch (event.kind) {
      case 'changed':
        return [[EventType.WorksheetChanged, this.changed(event), true]];
      case 'formatChanged':
        return [[EventType.WorksheetFormatChanged, { ...local, ...this.place(event) }, true]];
      case 'selectionChanged':
        return [
          [EventType.WorksheetSelectionChanged, { worksheetId, address: areaText(event.area) }, true],
          [EventType.SelectionChanged, {}, false],
        ];
      case 'sheetActivated':
        return [[EventType.WorksheetActivated, { worksheetId }, true]];
      case 'sheetDeactivated':
        return [[EventType.WorksheetDeactivated, { worksheetId }, true]];
      case 'sheetAdded':
        return [[EventType.WorksheetAdded, local, false]];
      case 'sheetDeleted':
        return [[EventType.WorksheetDeleted, local, false]];
      case 'sheetRenamed':
        return [
          [
            EventType.WorksheetNameChanged,
            { ...local, nameBefore: event.before, nameAfter: event.after },
            true,
          ],
        ];
      case 'protectionChanged':
        return [
          [
            EventType.WorksheetProtectionChanged,
            { ...local, isProtected: event.protected, sheetId: worksheetId },
            true,
          ],
        ];
      case 'calculated':
        return [[EventType.WorksheetCalculated, { worksheetId, address: areaText(event.area) }, true]];
      case 'sheetMoved':
      case 'sheetVisibilityChanged':
      case 'sheetLayoutChanged':
        return [];
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
