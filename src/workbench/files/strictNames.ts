import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './package';
import { MAIN, RELATIONSHIPS, readTree, rootOf } from './xml';

/** The namespaces of the strict kind of .xlsx ("Strict Open XML", ISO 29500) beside those of the usual kind. */
const STRICT: readonly (readonly [usual: string, strict: string])[] = [
  [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
];

/** The namespace, and the beginning of every type, of relationships in the package that `workbook` belongs to. */
export function relationshipNamespace(parts: Parts, workbook: string): string {
  const strict = rootOf(readTree(parts, workbook)).namespaceURI !== MAIN;
  return (strict ? STRICT[1]?.[1] : undefined) ?? RELATIONSHIPS;
}

/** A package of our own making in the namespaces that the original has, so that its parts can stand among them. */
export function inNamespacesOf(original: Parts, workbook: string, addition: Parts): Parts {
  if (relationshipNamespace(original, workbook) === RELATIONSHIPS) return addition;
  const parts: Parts = new Map();
  for (const [name, bytes] of addition) {
    let text = strFromU8(bytes);
    for (const [usual, strict] of STRICT) text = text.replaceAll(usual, strict);
    parts.set(name, strToU8(text));
  }
  return parts;
}
