import { ExcelError, refuse } from '../model/excelError';
import { Journal } from '../model/journal';
import type { WorkbookModel } from '../model/workbook';
import { servedTypes } from '../objects/registry';
import { Deliveries } from './deliveries';
import { Faults } from './faults';
import { asJson, query, wireName } from './query';
import { Arguments, isHostObject, nullObject, type HostObject, type Scope } from './served';
import { serviceObject } from './services';
import { emptiesUndo } from './undo';
import {
  ActionType,
  PathType,
  type EventEntry,
  type Json,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from './wire';
import type { LoggedAction, LoggedRequest } from './requestLog';

export interface HostOptions {
  /** Which ExcelApi the host pretends to be; the product's floor is 1.14. */
  readonly apiVersion?: string;
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
  private readonly references = new Map<string, HostObject>();
  private readonly deliveries: Deliveries;
  private nextReference = 1;

  constructor(
    public model: WorkbookModel,
    options: HostOptions = {},
  ) {
    this.apiVersion = options.apiVersion ?? '1.14';
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

  /** Entries of RichApi events, in the order they happened; the answer takes the listener away. */
  onEvents(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.deliveries.onEntries(listener);
  }

  /** One request with everything around it: cell-edit mode, lost session, payload limits, delay. */
  async handle(request: WireRequest, flags: number, bytes = 0): Promise<HostAnswer> {
    const entry = this.enterLog(request, flags, bytes);
    try {
      await this.faults.beforeRequest(flags, bytes);
      const body = this.execute(request, entry);
      this.faults.afterRequest(body);
      return { body };
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      entry.error = error.code;
      return { failure: error };
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
      const refusal = error instanceof ExcelError ? error : undefined;
      if (refusal === undefined) throw error;
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
    const { deliveries, references } = this;
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

/** One request's object paths, each worked out once. */
class Batch {
  private readonly objects = new Map<number, HostObject>();

  constructor(
    private readonly request: WireRequest,
    private readonly scope: Scope,
    private readonly references: ReadonlyMap<string, HostObject>,
    private readonly journal: Journal,
  ) {}

  run(action: WireAction, logged: LoggedAction | undefined): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    if (logged !== undefined) logged.className = object.className;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object.isNull ? null : { ...object.identity() };
      case ActionType.Query:
        return query(object, action.QueryInfo);
      case ActionType.QueryAsJson:
        return asJson(query(object, action.QueryInfo));
      case ActionType.SetProperty:
        this.noteUndo(object, action.Name);
        object.write(action.Name, this.arguments(action).json(0));
        return undefined;
      case ActionType.Method: {
        this.noteUndo(object, action.Name);
        const answer = object.call(action.Name, this.arguments(action));
        return isHostObject(answer) ? { ...answer.identity() } : (answer ?? null);
      }
      case ActionType.Update:
        this.update(object, action.ObjectState);
        return undefined;
      case ActionType.EnsureUnchanged:
        this.ensureUnchanged(object, action.ObjectState);
        return null;
      default:
        return refuse('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private noteUndo(object: HostObject, member: string): void {
    if (emptiesUndo(object.className, member)) this.journal.clearsUndo.push(`${object.className}.${member}`);
  }

  location(action: WireAction | undefined): string | null {
    if (action === undefined) return null;
    const object = this.objects.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const name = action.Name === '' ? (path?.Name ?? '') : action.Name;
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    return object === undefined ? camel : `${object.className}.${camel}`;
  }

  private update(object: HostObject, state: Json): void {
    for (const [name, value] of entries(state)) {
      const inner = object.navigate(wireName(name));
      if (inner === undefined) {
        this.noteUndo(object, wireName(name));
        object.write(wireName(name), value);
      } else this.update(inner, value);
    }
  }

  private ensureUnchanged(object: HostObject, state: Json): void {
    for (const [name, value] of entries(state)) {
      const inner = object.navigate(wireName(name));
      if (inner !== undefined) this.ensureUnchanged(inner, value);
      else if (JSON.stringify(object.read(wireName(name))) !== JSON.stringify(value)) {
        refuse('InvalidOperation', `${object.className}.${name} has changed`);
      }
    }
  }

  private object(id: number): HostObject {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id] ?? refuse('InvalidObjectPath', `path ${id}`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: WirePath): HostObject {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.scope.bind('Workbook', this.scope.model);
      case PathType.NewObject:
        return serviceObject(path.Name, this.scope);
      case PathType.Reference:
        return this.references.get(path.Name) ?? refuse('InvalidReference', path.Name);
      case PathType.Null:
        return nullObject('Unknown');
      default:
        return this.child(path);
    }
  }

  private child(path: WirePath): HostObject {
    const parent = this.object(path.ParentObjectPathId ?? refuse('InvalidObjectPath'));
    // What is asked of a null object is a null object again.
    if (parent.isNull) return nullObject('Unknown');
    if (path.ObjectPathType === PathType.Property) {
      return parent.navigate(path.Name) ?? refuse('ApiNotFound', `${parent.className}.${path.Name}`);
    }
    if (path.ObjectPathType === PathType.Indexer) return parent.index(this.arguments(path));
    if (path.Name === 'GetItemAt' && parent.items() !== undefined) return this.itemAt(parent, path);
    const made = parent.call(path.Name, this.arguments(path));
    return isHostObject(made) ? made : refuse('InvalidObjectPath', `${parent.className}.${path.Name}`);
  }

  private itemAt(parent: HostObject, path: WirePath): HostObject {
    return (
      parent.items()?.[this.arguments(path).integer(0)] ??
      refuse('InvalidArgument', `${parent.className} index`)
    );
  }

  private arguments(from: WireAction | WirePath): Arguments {
    const list = from.ArgumentInfo?.Arguments ?? [];
    const flags = from.ArgumentInfo?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      list.map((value, position) => {
        const flag = flags[position];
        return typeof flag === 'number' && flag !== 0 ? this.object(flag) : value;
      }),
    );
  }
}

const entries = (state: Json): [string, Json][] =>
  typeof state === 'object' && state !== null && !Array.isArray(state)
    ? Object.entries(state)
    : refuse('InvalidArgument', 'object state');
