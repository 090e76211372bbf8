import { strFromU8 } from 'fflate';
import type { Parts } from './package';
import { relationshipsOf, resolveTarget } from './relationships';
import { relationshipNamespace } from './strictNames';
import {
  adopt,
  childOf,
  childrenOf,
  ensureChild,
  newChild,
  readTree,
  rootOf,
  writeTree,
  type Element,
} from './xml';

/** Order of the children of workbook (ECMA-376 18.2.27). */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly state: string;
  /** False for chart and dialog sheets, which have no cells. */
  readonly isWorksheet: boolean;
}

/** The sheets of a package in their order. */
export function sheetsOf(parts: Parts, workbook: string): SheetEntry[] {
  const namespace = relationshipNamespace(parts, workbook);
  const relations = new Map(relationshipsOf(parts, workbook).map((relation) => [relation.id, relation]));
  return sheetElements(rootOf(readTree(parts, workbook))).map((element) => {
    const relation = relations.get(element.getAttributeNS(namespace, 'id') ?? '');
    return {
      name: element.getAttribute('name') ?? '',
      part: relation === undefined ? '' : resolveTarget(workbook, relation.target),
      state: element.getAttribute('state') ?? '',
      isWorksheet: relation?.type.endsWith('/worksheet') ?? false,
    };
  });
}

function sheetElements(root: Element): Element[] {
  const list = childOf(root, 'sheets');
  return list === undefined ? [] : childrenOf(list, 'sheet');
}

interface Added {
  readonly addition: Parts;
  readonly source: string;
  readonly sheets: readonly SheetEntry[];
  /** Relationship ids of the new sheets, in their order. */
  readonly ids: readonly string[];
}

/** Lists the new sheets, their names and print settings; asks for a calculation only when they hold formulas. */
export function addToWorkbook(parts: Parts, workbook: string, added: Added): void {
  const tree = readTree(parts, workbook);
  const root = rootOf(tree);
  const list = ensureChild(root, 'sheets', ORDER);
  const standing = childrenOf(list, 'sheet');
  let id = Math.max(0, ...standing.map((sheet) => Number(sheet.getAttribute('sheetId') ?? '0')));
  const namespace = relationshipNamespace(parts, workbook);
  const prefix = root.lookupPrefix(namespace) ?? 'r';
  added.sheets.forEach(({ name, state }, index) => {
    id += 1;
    const element = newChild(list, 'sheet');
    element.setAttribute('name', name);
    element.setAttribute('sheetId', String(id));
    if (state !== '') element.setAttribute('state', state);
    element.setAttributeNS(namespace, `${prefix}:id`, added.ids[index] ?? '');
    list.appendChild(element);
  });
  addDefinedNames(root, added, standing.length);
  if (added.sheets.some(({ part }) => hasFormula(added.addition, part))) {
    ensureChild(root, 'calcPr', ORDER).setAttribute('fullCalcOnLoad', '1');
  }
  writeTree(parts, workbook, tree);
}

/** A sheet is named by its position in the workbook, so the new ones stand behind the old ones. */
function addDefinedNames(root: Element, { addition, source }: Added, standing: number): void {
  const list = childOf(rootOf(readTree(addition, source)), 'definedNames');
  const names = list === undefined ? [] : childrenOf(list, 'definedName');
  if (names.length === 0) return;
  const into = ensureChild(root, 'definedNames', ORDER);
  for (const name of names) {
    const copy = adopt(into, name);
    const local = copy.getAttribute('localSheetId');
    if (local !== null) copy.setAttribute('localSheetId', String(Number(local) + standing));
    into.appendChild(copy);
  }
}

const hasFormula = (parts: Parts, part: string): boolean => {
  const bytes = parts.get(part);
  return bytes !== undefined && /<f[ >]/.test(strFromU8(bytes));
};
