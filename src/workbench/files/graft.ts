import { strFromU8, strToU8 } from 'fflate';
import { addContentTypes } from './contentTypes';
import type { Parts } from './package';
import {
  addRelationships,
  relationshipsName,
  relationshipsOf,
  resolveTarget,
  workbookPartOf,
} from './relationships';
import { mergeStyles, type StyleMap } from './mergeStyles';
import { renumberTable } from './tableIds';
import { inNamespacesOf, relationshipNamespace } from './strictNames';
import { addToWorkbook, sheetsOf } from './workbookPart';

/**
 * The original package with the first `count` sheets of `made` (a package of our own making) added last. Only the
 * workbook part, its relationships, the styles and the content types are edited; every other part keeps its bytes.
 * A file of the strict kind gets the new parts in its own namespaces.
 */
export function graft(original: Parts, made: Parts, count: number): Parts {
  const workbook = workbookPartOf(original);
  const addition = inNamespacesOf(original, workbook, made);
  const source = workbookPartOf(addition);
  const parts: Parts = new Map(original);
  const styles = mergeStyles(parts, workbook, addition, source);
  const sheets = sheetsOf(addition, source).slice(0, count);
  const names = new Map<string, string>();
  const targets = sheets.map(({ part }) => {
    const name = copyPart(part, { parts, addition, names });
    restyle(parts, name, styles);
    return name;
  });
  for (const name of names.values()) renumberTable(parts, name);
  const ids = addRelationships(
    parts,
    workbook,
    targets.map((target) => ({
      type: `${relationshipNamespace(original, workbook)}/worksheet`,
      target: `/${target}`,
      external: false,
    })),
  );
  addToWorkbook(parts, workbook, { addition, source, sheets, ids });
  addContentTypes(parts, addition, names);
  return parts;
}

interface Copying {
  readonly parts: Parts;
  readonly addition: Parts;
  /** Part in the addition -> part in the result. */
  readonly names: Map<string, string>;
}

/** Copies a part under a free name, and everything it refers to. */
function copyPart(part: string, copying: Copying): string {
  const { parts, addition, names } = copying;
  const known = names.get(part);
  if (known !== undefined) return known;
  const name = freeName(parts, part);
  names.set(part, name);
  parts.set(name, addition.get(part) ?? new Uint8Array());
  const relations = relationshipsOf(addition, part);
  if (relations.length === 0) return name;
  const list = strFromU8(addition.get(relationshipsName(part)) ?? new Uint8Array());
  // The ids must stay, for the part names them; so the list is copied with its targets replaced.
  const copied = list.replace(/ Target="([^"]*)"([^>]*)/g, (whole: string, target: string, rest: string) =>
    rest.includes('External') || whole.includes('TargetMode="External"')
      ? whole
      : ` Target="/${copyPart(resolveTarget(part, target), copying)}"${rest}`,
  );
  parts.set(relationshipsName(name), strToU8(copied));
  return name;
}

/** `xl/charts/chart1.xml` -> `xl/charts/chart3.xml` when 1 and 2 are taken (case does not tell parts apart). */
function freeName(parts: Parts, wanted: string): string {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  const match = /^(.*?)(\d*)(\.[^./]+)$/.exec(wanted);
  if (match === null || !taken.has(wanted.toLowerCase())) return wanted;
  const [, stem = '', , ending = ''] = match;
  let number = 1;
  while (taken.has(`${stem}${String(number)}${ending}`.toLowerCase())) number += 1;
  return `${stem}${String(number)}${ending}`;
}

/** The style numbers of our own sheet XML (cells, rows, columns, rules) become those of the merged styles. */
function restyle(parts: Parts, sheet: string, styles: StyleMap): void {
  const text = strFromU8(parts.get(sheet) ?? new Uint8Array());
  const mapped = text
    .replace(/<(c|row)((?: [a-z:]+="[^"]*")*?) s="(\d+)"/gi, (_, tag: string, before: string, id: string) => {
      return `<${tag}${before} s="${String(styles.cells.get(Number(id)) ?? 0)}"`;
    })
    .replace(/(<col [^>]*?style=")(\d+)"/g, (_, before: string, id: string) => {
      return `${before}${String(styles.cells.get(Number(id)) ?? 0)}"`;
    })
    .replace(/(<cfRule [^>]*?dxfId=")(\d+)"/g, (_, before: string, id: string) => {
      return `${before}${String(styles.rules.get(Number(id)) ?? 0)}"`;
    });
  parts.set(sheet, strToU8(mapped));
}
