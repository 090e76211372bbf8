import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './package';
import { FileRefusal } from './refusal';

export type { Document, Element } from '@xmldom/xmldom';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One of the small index parts (workbook, rels, styles, content types) as a tree. Sheets are never parsed here. */
export function readTree(parts: Parts, name: string): Document {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new FileRefusal('damaged', `${name} is missing`);
  return parseTree(strFromU8(bytes), name);
}

export function parseTree(text: string, name: string): Document {
  if (text.includes('<!DOCTYPE')) throw new FileRefusal('damaged', `${name} has a document type`);
  const stop = (level: string, message: string): void => {
    if (level !== 'warning') throw new FileRefusal('damaged', `${name}: ${message}`);
  };
  try {
    return new DOMParser({ onError: stop }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('damaged', `${name}: ${String(error)}`);
  }
}

export function writeTree(parts: Parts, name: string, tree: Document): void {
  const text = new XMLSerializer().serializeToString(tree);
  const declared = text.startsWith('<?xml')
    ? text
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
  parts.set(name, strToU8(declared));
}

export function rootOf(tree: Document): Element {
  const root = tree.documentElement;
  if (root === null) throw new FileRefusal('damaged', 'an empty part');
  return root;
}

/** The element children, of one local name when it is given. */
export function childrenOf(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (name === undefined || child.localName === name) found.push(child);
  }
  return found;
}

export const childOf = (element: Element, name: string): Element | undefined => childrenOf(element, name)[0];

/** A new element in the namespace, and with the prefix, of `parent`. */
export function newChild(parent: Element, name: string): Element {
  const prefix = parent.prefix === null || parent.prefix === '' ? '' : `${parent.prefix}:`;
  const tree = parent.ownerDocument;
  if (tree === null) throw new FileRefusal('damaged', 'an element without a document');
  return tree.createElementNS(parent.namespaceURI, `${prefix}${name}`);
}

/** The child `name`, made at its place in the schema's `order` when it is missing. */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  const known = childOf(parent, name);
  if (known !== undefined) return known;
  const made = newChild(parent, name);
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = childrenOf(parent).find((child) => later.has(child.localName ?? ''));
  parent.insertBefore(made, next ?? null);
  return made;
}

/** A copy of `source` (from any document) in the namespace and with the prefix of `parent`. */
export function adopt(parent: Element, source: Element): Element {
  const copy = newChild(parent, source.localName ?? source.nodeName);
  for (const { namespaceURI, nodeName, value } of Array.from(source.attributes)) {
    if (nodeName !== 'xmlns' && !nodeName.startsWith('xmlns:')) {
      copy.setAttributeNS(namespaceURI, nodeName, value);
    }
  }
  const children = childrenOf(source);
  if (children.length === 0 && source.textContent !== null) copy.textContent = source.textContent;
  for (const child of children) copy.appendChild(adopt(copy, child));
  return copy;
}
