/**
 * What the loaded client library itself says of its members: read from the classes, not from a list of ours. The host
 * uses it to refuse members newer than the ExcelApi it pretends to be, the tests to prove that every served member is a
 * real one.
 */
export interface ClientMember {
  /** ExcelApi version, as "1.9"; undefined for members of the first version. */
  readonly since: string | undefined;
  /** The requirement set, when it is another than ExcelApi (ExcelApiOnline, …). */
  readonly set: string | undefined;
}

type Members = ReadonlyMap<string, ClientMember>;

/** The library's `Excel` namespace, looked at as data. */
export class ClientReflection {
  private readonly classes = new Map<string, Members>();

  constructor(private readonly excel: object) {}

  /** Members of a class by wire name; undefined for a class the library does not have. */
  members(className: string): Members | undefined {
    const known = this.classes.get(className);
    if (known !== undefined) return known;
    const type: unknown = Reflect.get(this.excel, className);
    if (typeof type !== 'function') return undefined;
    const members = membersOf(className, type.prototype as object);
    this.classes.set(className, members);
    return members;
  }

  /** True when the member belongs to a later ExcelApi than `version`, or to another requirement set. */
  isNewer(className: string, wireName: string, version: string): boolean {
    const member = this.members(className)?.get(wireName);
    if (member === undefined) return false;
    if (member.set !== undefined) return true;
    return member.since !== undefined && later(member.since, version);
  }

  /** Names of all classes that have members of the API. */
  classNames(): readonly string[] {
    return Object.keys(this.excel).filter((name) => {
      const type: unknown = Reflect.get(this.excel, name);
      if (typeof type !== 'function') return false;
      return Object.getOwnPropertyNames(type.prototype ?? {}).includes('_className');
    });
  }
}

function membersOf(className: string, prototype: object): Members {
  const members = new Map<string, ClientMember>();
  const original = originalNames(prototype);
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (HIDDEN.has(name)) continue;
    const source: unknown = property.get === undefined ? property.value : Reflect.get(property, 'get');
    if (typeof source !== 'function') continue;
    const wire = original.get(name) ?? name.charAt(0).toUpperCase() + name.slice(1);
    members.set(wire, requirement(className, name, String(source)));
  }
  return members;
}

/** Members of every client object that are no members of the API. */
const HIDDEN = new Set([
  ...['constructor', 'load', 'retrieve', 'set', 'update', 'toJSON', 'track', 'untrack', 'setMockData'],
  ...['ensureUnchanged', '_className', '_handleResult', '_handleIdResult', '_handleRetrieveResult'],
  ...[
    '_scalarPropertyNames',
    '_scalarPropertyOriginalNames',
    '_scalarPropertyUpdateable',
    '_navigationPropertyNames',
  ],
]);

/** Scalar properties travel under names of their own, mostly but not always the capitalised ones. */
function originalNames(prototype: object): Map<string, string> {
  const names = Reflect.get(prototype, '_scalarPropertyNames') as readonly string[] | undefined;
  const originals = Reflect.get(prototype, '_scalarPropertyOriginalNames') as readonly string[] | undefined;
  return new Map((names ?? []).map((name, at) => [name, originals?.[at] ?? name]));
}

/** The library checks a member's requirement set by name and version in the member's own code. */
function requirement(className: string, name: string, source: string): ClientMember {
  const mark = source.indexOf(`"${className}.${name}"`);
  if (mark < 0) return { since: undefined, set: undefined };
  const [, set = '', since] =
    /^"[^"]+",\s*("[^"]+"|[^,]+),\s*"(\d+\.\d+)"/.exec(source.slice(mark, mark + 200)) ?? [];
  return { since, set: set.startsWith('"') && set !== '"ExcelApi"' ? set.slice(1, -1) : undefined };
}

function later(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA > majorB || (majorA === majorB && minorA > minorB);
}
