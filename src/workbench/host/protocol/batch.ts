import { refuse } from '../model/excelError';
import { checkAlive } from '../objects/alive';
import type { Journal } from '../model/journal';
import { asJson, query, wireName } from './query';
import type { LoggedAction } from './requestLog';
import { Arguments, isHostObject, nullObject, type HostObject, type Scope } from './served';
import { serviceObject } from './services';
import { emptiesUndo } from './undo';
import { ActionType, PathType, type Json, type WireAction, type WirePath, type WireRequest } from './wire';

/** One request's object paths, each worked out once. */
export class Batch {
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
    checkAlive(object.target, this.scope.model);
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
    checkAlive(parent.target, this.scope.model);
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
