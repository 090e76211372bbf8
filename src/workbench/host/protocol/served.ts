import { refuse } from '../model/excelError';
import type { WorkbookModel } from '../model/workbook';
import type { Json } from './wire';

/** What a served member may use besides its own object. */
export interface Scope {
  readonly model: WorkbookModel;
  /** Another served object by its class name (see objects/targets.ts for what each stands for). */
  bind(className: string, target: object): HostObject;
  /** The null object of a class: what …OrNullObject gives when there is nothing. */
  nothing(className: string): HostObject;
  /** Keeps an object under a reference id for later requests. */
  keep(object: HostObject): string;
  /** Drops a kept object; without an id, all. */
  release(referenceId?: string): void;
  kept(referenceId: string): HostObject | undefined;
  /** Refuses a member that is newer than the ExcelApi this host pretends to be. */
  admit(className: string, member: string): void;
  /** Starts or stops delivering events of a kind, as `_Register…Event` asks. */
  listen(eventType: number, on: boolean): void;
  /** Sends an event entry to the client after this request: services answer that way. */
  send(type: number, target: string, message: object): void;
  enableEvents: boolean;
}

/** An object of the API as the protocol sees it: members by their wire names (PascalCase). */
export interface HostObject {
  readonly className: string;
  readonly target: object;
  readonly isNull: boolean;
  readonly scalarNames: readonly string[];
  read(member: string): Json;
  write(member: string, value: Json): void;
  navigate(member: string): HostObject | undefined;
  call(member: string, args: Arguments): HostObject | Json;
  index(args: Arguments): HostObject;
  items(): readonly HostObject[] | undefined;
  identity(): Readonly<Record<string, Json>>;
}

export interface Scalar<T> {
  readonly get: (self: T, scope: Scope) => Json;
  readonly set?: (self: T, value: Json, scope: Scope) => void;
}

/** One class of Excel's API as a table: what it serves, by wire name. What is not in the table is refused. */
export interface ServedClass<T extends object> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Refuses every change of the object, or lets it pass: asked before a property is set. */
  readonly mayChange?: (self: T, scope: Scope) => void;
  readonly navigation?: Readonly<Record<string, (self: T, scope: Scope) => HostObject>>;
  /** A method answers with another object, a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: Arguments, scope: Scope) => unknown>>;
  /** For collections: the items in order, and the item for a key. */
  readonly items?: (self: T, scope: Scope) => readonly HostObject[];
  readonly indexer?: (self: T, args: Arguments, scope: Scope) => HostObject;
  /** What tells this object from its like: Id, _Id, _ReferenceId. */
  readonly identity?: (self: T, scope: Scope) => Readonly<Record<string, Json>>;
}

/** A table made ready for the host: binding closes over the target, so that no type is lost. */
export interface ServedType {
  readonly name: string;
  readonly scalarNames: readonly string[];
  readonly writable: readonly string[];
  readonly navigationNames: readonly string[];
  readonly methodNames: readonly string[];
  bind(target: object, scope: Scope): HostObject;
}

/** Declares a served class. `is` proves at run time that a bound target is what the table expects. */
export function serve<T extends object>(
  table: ServedClass<T>,
  is: (target: object) => target is T,
): ServedType {
  const scalars = new Map(Object.entries(table.scalars ?? {}));
  const navigation = new Map(Object.entries(table.navigation ?? {}));
  const methods = new Map(Object.entries(table.methods ?? {}));
  const missing = (member: string): never => refuse('ApiNotFound', `${table.name}.${member}`);
  return {
    name: table.name,
    scalarNames: [...scalars.keys()],
    writable: [...scalars].filter(([, scalar]) => scalar.set !== undefined).map(([name]) => name),
    navigationNames: [...navigation.keys()],
    methodNames: [...methods.keys(), ...(table.indexer === undefined ? [] : ['[]'])],
    bind(target, scope) {
      if (!is(target)) throw new TypeError(`${table.name} was bound to something else`);
      return {
        className: table.name,
        target,
        isNull: false,
        scalarNames: [...scalars.keys()],
        read: (member) => {
          scope.admit(table.name, member);
          return (scalars.get(member) ?? missing(member)).get(target, scope);
        },
        write: (member, value) => {
          scope.admit(table.name, member);
          const scalar = scalars.get(member) ?? missing(member);
          if (scalar.set === undefined) refuse('InvalidOperation', `${table.name}.${member} is read-only`);
          table.mayChange?.(target, scope);
          scalar.set(target, value, scope);
        },
        navigate: (member) => {
          scope.admit(table.name, member);
          return navigation.get(member)?.(target, scope);
        },
        call: (member, args) => {
          scope.admit(table.name, member);
          return (methods.get(member) ?? missing(member))(target, args, scope) as HostObject | Json;
        },
        index: (args) => (table.indexer ?? missing('getItem'))(target, args, scope),
        items: () => table.items?.(target, scope),
        identity: () => table.identity?.(target, scope) ?? {},
      };
    },
  };
}

/** Arguments of a call: plain values and objects, each checked as Excel would before it is used. */
export class Arguments {
  constructor(private readonly list: readonly (Json | HostObject)[]) {}

  get length(): number {
    return this.list.length;
  }

  private at(position: number): Json | HostObject {
    return this.list[position];
  }

  /** Anything plain; a proxy where a value is expected is refused. */
  json(position: number): Json {
    const value = this.at(position);
    return isHostObject(value) ? refuse('InvalidArgument', `argument ${position + 1}`) : value;
  }

  has(position: number): boolean {
    const value = this.at(position);
    return value !== undefined && value !== null;
  }

  text(position: number): string {
    const value = this.at(position);
    return typeof value === 'string' ? value : refuse('InvalidArgument', `argument ${position + 1}`);
  }

  optionalText(position: number): string | undefined {
    return this.has(position) ? this.text(position) : undefined;
  }

  integer(position: number): number {
    const value = this.at(position);
    if (typeof value !== 'number' || !Number.isInteger(value))
      return refuse('InvalidArgument', `argument ${position + 1}`);
    return value;
  }

  optionalInteger(position: number, otherwise: number): number {
    return this.has(position) ? this.integer(position) : otherwise;
  }

  flag(position: number): boolean {
    const value = this.at(position) ?? false;
    return typeof value === 'boolean' ? value : refuse('InvalidArgument', `argument ${position + 1}`);
  }

  object(position: number): HostObject | undefined {
    const value = this.at(position);
    return isHostObject(value) ? value : undefined;
  }
}

export const isHostObject = (value: Json | HostObject): value is HostObject =>
  typeof value === 'object' &&
  value !== null &&
  'className' in value &&
  typeof value.className === 'string' &&
  'isNull' in value;

/** An object that is not there: every value of it is null, whatever is called on it gives nothing. */
export const nullObject = (className: string): HostObject => ({
  className,
  target: {},
  isNull: true,
  scalarNames: [],
  read: () => null,
  write: (member) => refuse('InvalidOperation', `${className}.${member} of a null object`),
  navigate: () => nullObject('Unknown'),
  // The client asks to keep every range it names, also one that turns out not to be there.
  call: (member) =>
    member === '_KeepReference'
      ? null
      : refuse('InvalidOperation', `${className}.${member} of a null object`),
  index: () => nullObject('Unknown'),
  items: () => undefined,
  identity: () => ({}),
});
