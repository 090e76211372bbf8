import { refuse } from '../model/excelError';
import type { HostObject } from './served';
import type { Json, QueryInfo } from './wire';

/** What is asked of one object: its own properties, and a branch for each object or list behind it. */
interface Wish {
  readonly branches: Map<string, Wish>;
}

const newWish = (): Wish => ({ branches: new Map() });

/** Wire names are PascalCase; an add-in writes camelCase and Excel does not mind the case of the first letter. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function plant(wish: Wish, path: string): void {
  let at = wish;
  for (const part of path.split('/').map((piece) => piece.trim())) {
    const name = part === '' ? '*' : wireName(part);
    let next = at.branches.get(name);
    if (next === undefined) {
      next = newWish();
      at.branches.set(name, next);
    }
    at = next;
  }
}

/** Answers a load: the object's chosen properties, those of objects behind it, and `_Items` of a collection. */
export function query(object: HostObject, info: QueryInfo | undefined): Json {
  if (object.isNull) return null;
  const wish = newWish();
  for (const path of info?.Select ?? []) plant(wish, path);
  for (const path of info?.Expand ?? []) plant(wish, `${path}/*`);
  if (wish.branches.size === 0) plant(wish, '*');
  return answer(object, wish, info);
}

function answer(object: HostObject, wish: Wish, info?: QueryInfo): Json {
  const items = object.items();
  return items === undefined ? answerOne(object, wish) : answerMany(object, items, wish, info);
}

function answerOne(object: HostObject, wish: Wish): Json {
  if (object.isNull) return null;
  const value: Record<string, Json> = { ...object.identity() };
  for (const [name, branch] of wish.branches) {
    if (name === '*') for (const scalar of object.scalarNames) value[scalar] = object.read(scalar);
    else if (name === 'IsNullObject') continue;
    else readInto(value, object, name, branch);
  }
  return value;
}

function readInto(value: Record<string, Json>, object: HostObject, name: string, branch: Wish): void {
  if (object.scalarNames.includes(name)) {
    value[name] = object.read(name);
    return;
  }
  const next = object.navigate(name);
  if (next === undefined) refuse('ApiNotFound', `${object.className}.${name}`);
  if (branch.branches.size === 0) plant(branch, '*');
  value[name] = answer(next, branch);
}

function answerMany(object: HostObject, items: readonly HostObject[], wish: Wish, info?: QueryInfo): Json {
  const value: Record<string, Json> = {};
  const each = newWish();
  for (const [name, branch] of wish.branches) {
    if (name === 'Items') for (const [inner, deep] of branch.branches) each.branches.set(inner, deep);
    else if (object.scalarNames.includes(name)) value[name] = object.read(name);
    else each.branches.set(name, branch);
    if (name === 'Items' && branch.branches.size === 0) plant(each, '*');
    if (name === '*') for (const scalar of object.scalarNames) value[scalar] = object.read(scalar);
  }
  const from = info?.Skip ?? 0;
  const to = info?.Top === undefined ? items.length : from + info.Top;
  // Without a wish for the items themselves (say only `count`), they are not sent.
  if (each.branches.size > 0) value['_Items'] = items.slice(from, to).map((item) => answerOne(item, each));
  return value;
}

/** The same answer as `retrieve` wants it: camelCase, `items`. */
export function asJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, Json> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === '_Items') result['items'] = asJson(inner);
    else result[name.charAt(0).toLowerCase() + name.slice(1)] = asJson(inner);
  }
  return result;
}
