import type { Parts } from './package';
import { FileRefusal } from './refusal';
import {
  PACKAGE_RELATIONSHIPS,
  childrenOf,
  parseTree,
  readTree,
  rootOf,
  writeTree,
  type Document,
} from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** `xl/worksheets/sheet1.xml` -> `xl/worksheets/_rels/sheet1.xml.rels` */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part ('' is the package itself); none when it has no list. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const name = relationshipsName(part);
  if (!parts.has(name)) return [];
  return childrenOf(rootOf(readTree(parts, name)), 'Relationship').map((element) => ({
    id: element.getAttribute('Id') ?? '',
    type: element.getAttribute('Type') ?? '',
    target: element.getAttribute('Target') ?? '',
    external: element.getAttribute('TargetMode') === 'External',
  }));
}

/** A target as a part name: `../drawings/drawing1.xml` seen from `xl/worksheets/sheet1.xml`, or `/xl/…`. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The target of the first relationship whose type ends with `/kind` (transitional and strict alike). */
export function targetOf(parts: Parts, part: string, kind: string): string | undefined {
  const found = relationshipsOf(parts, part).find(
    ({ type, external }) => !external && type.endsWith(`/${kind}`),
  );
  return found === undefined ? undefined : resolveTarget(part, found.target);
}

/** The workbook part of a package; refused when the package names none. */
export function workbookPartOf(parts: Parts): string {
  const name = targetOf(parts, '', 'officeDocument');
  if (name === undefined || !parts.has(name)) throw new FileRefusal('no-workbook-inside');
  return name;
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;

/** Adds relationships to a part's list, as `rId<n>` with the first free numbers, and returns the ids. */
export function addRelationships(
  parts: Parts,
  part: string,
  added: readonly Omit<Relationship, 'id'>[],
): readonly string[] {
  const name = relationshipsName(part);
  const tree: Document = parts.has(name) ? readTree(parts, name) : parseTree(EMPTY, name);
  const root = rootOf(tree);
  const taken = new Set(childrenOf(root, 'Relationship').map((element) => element.getAttribute('Id')));
  let number = taken.size;
  const ids = added.map(({ type, target, external }) => {
    do number += 1;
    while (taken.has(`rId${String(number)}`));
    const element = tree.createElementNS(root.namespaceURI, 'Relationship');
    element.setAttribute('Id', `rId${String(number)}`);
    element.setAttribute('Type', type);
    element.setAttribute('Target', target);
    if (external) element.setAttribute('TargetMode', 'External');
    root.appendChild(element);
    return `rId${String(number)}`;
  });
  writeTree(parts, name, tree);
  return ids;
}
