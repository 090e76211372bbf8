import { ExcelError, refuse } from '../model/excelError';
import { Journal } from '../model/journal';
import type { WorkbookModel } from '../model/workbook';
import { servedTypes } from '../objects/registry';
import { Batch } from './batch';
import { Deliveries } from './deliveries';
import { Faults } from './faults';
import { nullObject, type HostObject, type Scope } from './served';
import { ActionType, type EventEntry, type Json, type WireRequest, type WireResponse } from './wire';
import type { ClientReflection } from './reflection';
import { asks, type LoggedRequest } from './requestLog';

export interface HostOptions {
  /** Which ExcelApi the host pretends to be; the product's floor is 1.14. */
  readonly apiVersion?: string;
  /** The client library looked at as data; with it, members newer than `apiVersion` are refused by the host too. */
  readonly reflection?: ClientReflection;
}

/** What a transport hands over and gets back. `status` is a code of the whole request, outside the batch. */
export interface HostAnswer {
  readonly body?: WireResponse;
  readonly failure?: ExcelError;
}

/**
 * The host: takes a RichApi request, does it to the model, answers. One request is one `context.sync()`.
 *
 *   const host = new Host(model);
 *   const answer = await host.handle(request, flags);   // faults, limits and delay included
 *   host.log                                             // one entry a request: actions, what it changed
 *   host.faults.cellEdit = true                          // switches for tests
 *   host.onEvents((entries) => …)                        // what a transport delivers to the client
 */
export class Host {
  readonly log: LoggedRequest[] = [];
  readonly faults = new Faults();
  readonly apiVersion: string;
  /** Set by a transport once the library is loaded. */
  reflection: ClientReflection | undefined;
  private readonly references = new Map<string, HostObject>();
  private readonly deliveries: Deliveries;
  private nextReference = 1;

  constructor(
    public model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.apiVersion = options.apiVersion ?? '1.14';
    this.reflection = options.reflection;
    this.deliveries = new Deliveries(
      (object) => this.keep(object),
      (name, target) => this.bind(name, target),
    );
    this.deliveries.watch(model);
  }

  /** Another workbook on the same loaded library: references and registrations of the old one are gone. */
  setModel(model: WorkbookModel): void {
    this.references.clear();
    this.log.length = 0;
    this.model = model;
    this.deliveries.watch(model);
  }

  /** True once an add-in registered for events. */
  get hasListeners(): boolean {
    return this.deliveries.used;
  }

  /** Entries of RichApi events, in the order they happened; the answer takes the listener away. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.deliveries.onEntries(listener);
  }

  /** One request with everything around it: cell-edit mode, lost session, payload limits, delay. */
  async handle(request: WireRequest, flags: number, bytes = 0): Promise<HostAnswer> {
    const entry = this.enterLog(request, flags, bytes);
    try {
      // What the client tidies up by itself always passes: else it tries again by timer, long after the test.
      if (asks(entry)) await this.faults.beforeRequest(flags, bytes);
      const body = this.execute(request, entry);
      this.faults.afterRequest(body);
      return { body };
    } catch (error) {
      const failure = asExcelError(error);
      entry.error = failure.code;
      return { failure };
    } finally {
      this.deliveries.flushSoon();
    }
  }

  private enterLog(request: WireRequest, flags: number, bytes: number): LoggedRequest {
    const entry: LoggedRequest = { flags, bytes, actions: [], journal: new Journal(), error: undefined };
    entry.actions = request.Actions.map((action) => ({
      type: action.ActionType,
      name: action.Name,
      className: '',
    }));
    this.log.push(entry);
    return entry;
  }

  /** The batch itself: actions one by one; the first refusal ends it, what was done before stays done. */
  execute(request: WireRequest, entry: LoggedRequest = this.enterLog(request, 0, 0)): WireResponse {
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    const batch = new Batch(request, this.scope(), this.references, entry.journal);
    this.model.journal = entry.journal;
    this.deliveries.requestBegins();
    let index = 0;
    try {
      for (const action of request.Actions) {
        this.faults.beforeAction(index, this.model);
        const logged = entry.actions[index];
        const value = batch.run(action, logged);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        index += 1;
      }
      this.model.calculate();
      return { Results: results, TraceIds: traces };
    } catch (error) {
      const refusal = asExcelError(error);
      entry.error = refusal.code;
      const Location = batch.location(request.Actions[index]);
      const Error = {
        Code: refusal.code,
        Message: refusal.message,
        Location,
        HttpStatusCode: 400,
        ActionIndex: index,
      };
      return { Results: results, TraceIds: traces, Error };
    } finally {
      this.model.journal = undefined;
    }
  }

  private bind(className: string, target: object): HostObject {
    return this.bindIn(className, target, this.scope());
  }

  private bindIn(className: string, target: object, scope: Scope): HostObject {
    const type = servedTypes.get(className) ?? refuse('ApiNotFound', className);
    return type.bind(target, scope);
  }

  private keep(object: HostObject): string {
    const id = `ref-${this.nextReference}`;
    this.nextReference += 1;
    this.references.set(id, object);
    return id;
  }

  private scope(): Scope {
    const { deliveries, references, reflection, apiVersion } = this;
    const scope: Scope = {
      model: this.model,
      bind: (className, target) => this.bindIn(className, target, scope),
      nothing: nullObject,
      keep: (object) => this.keep(object),
      release: (id) => {
        if (id === undefined) references.clear();
        else references.delete(id);
      },
      kept: (id) => references.get(id),
      admit: (className, member) => {
        if (this.faults.lacking === className) refuse('ApiNotFound', `${className}.${member}`);
        if (reflection?.isNewer(className, member, apiVersion) === true)
          refuse('ApiNotFound', `${className}.${member}`);
      },
      listen: (type, on) => deliveries.listen(type, on),
      send: (type, target, message) => deliveries.send(type, target, message),
      get enableEvents() {
        return deliveries.enabled;
      },
      set enableEvents(on: boolean) {
        deliveries.enabled = on;
      },
    };
    return scope;
  }
}

/** A mistake of this host's own must neither hang the client nor pass unseen: it comes out as GeneralException. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError(
    'GeneralException',
    undefined,
    error instanceof Error ? (error.stack ?? error.message) : '',
  );
}
