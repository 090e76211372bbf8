import type { Parts } from './package';
import { addRelationships, targetOf } from './relationships';
import { relationshipNamespace } from './strictNames';
import { adopt, childOf, childrenOf, ensureChild, readTree, rootOf, writeTree, type Element } from './xml';

/** Style numbers of the addition -> style numbers in the result. */
export interface StyleMap {
  readonly cells: NumberMap;
  readonly rules: NumberMap;
}

/** Numbers that are not in the map stay as they are. */
type NumberMap = Pick<ReadonlyMap<number, number>, 'get'>;
const identity: NumberMap = { get: (number) => number };

/** Order of the children of styleSheet (ECMA-376 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Numbers below this are built in and mean the same in every file. */
const FIRST_OWN_FORMAT = 164;

/** Appends what the addition's cells wear to the styles of the original; nothing that is there is changed. */
export function mergeStyles(parts: Parts, workbook: string, addition: Parts, source: string): StyleMap {
  const from = targetOf(addition, source, 'styles');
  if (from === undefined) return { cells: identity, rules: identity };
  const into = targetOf(parts, workbook, 'styles') ?? newStylesPart(parts, workbook, from);
  // A file may do without styles, or name a part that it does not have: then the addition's own become its styles.
  if (!parts.has(into)) {
    parts.set(into, addition.get(from) ?? new Uint8Array());
    return { cells: identity, rules: identity };
  }
  const target = rootOf(readTree(parts, into));
  const added = rootOf(readTree(addition, from));
  const formats = mergeFormats(target, added);
  const fonts = append(target, added, 'fonts');
  const fills = append(target, added, 'fills');
  const borders = append(target, added, 'borders');
  const cells = append(target, added, 'cellXfs', (xf) => {
    renumber(xf, 'numFmtId', formats);
    renumber(xf, 'fontId', fonts);
    renumber(xf, 'fillId', fills);
    renumber(xf, 'borderId', borders);
    xf.setAttribute('xfId', '0');
  });
  const rules = append(target, added, 'dxfs');
  const tree = target.ownerDocument;
  if (tree !== null) writeTree(parts, into, tree);
  return { cells, rules };
}

function newStylesPart(parts: Parts, workbook: string, name: string): string {
  const type = `${relationshipNamespace(parts, workbook)}/styles`;
  addRelationships(parts, workbook, [{ type, target: `/${name}`, external: false }]);
  return name;
}

function renumber(xf: Element, attribute: string, numbers: ReadonlyMap<number, number>): void {
  const number = Number(xf.getAttribute(attribute) ?? '0');
  xf.setAttribute(attribute, String(numbers.get(number) ?? number));
}

/** Appends the children of a list, and says at which number each came to stand. */
function append(
  target: Element,
  added: Element,
  list: string,
  adjust: (element: Element) => void = () => undefined,
): Map<number, number> {
  const numbers = new Map<number, number>();
  const source = childOf(added, list);
  const elements = source === undefined ? [] : childrenOf(source);
  if (elements.length === 0) return numbers;
  const into = ensureChild(target, list, ORDER);
  const first = childrenOf(into).length;
  elements.forEach((element, index) => {
    const copy = adopt(into, element);
    adjust(copy);
    into.appendChild(copy);
    numbers.set(index, first + index);
  });
  into.setAttribute('count', String(first + elements.length));
  return numbers;
}

/** Number formats are found by their code: the same code keeps the number the original gave it. */
function mergeFormats(target: Element, added: Element): Map<number, number> {
  const numbers = new Map<number, number>();
  const list = childOf(added, 'numFmts');
  const formats = list === undefined ? [] : childrenOf(list, 'numFmt');
  if (formats.length === 0) return numbers;
  const into = ensureChild(target, 'numFmts', ORDER);
  const known = new Map(
    childrenOf(into, 'numFmt').map(
      (format) => [format.getAttribute('formatCode'), numberOf(format)] as const,
    ),
  );
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...known.values()) + 1;
  for (const format of formats) {
    const code = format.getAttribute('formatCode');
    let number = known.get(code);
    if (number === undefined) {
      number = next;
      next += 1;
      const copy = adopt(into, format);
      copy.setAttribute('numFmtId', String(number));
      into.appendChild(copy);
      known.set(code, number);
    }
    numbers.set(numberOf(format), number);
  }
  into.setAttribute('count', String(childrenOf(into, 'numFmt').length));
  return numbers;
}

const numberOf = (format: Element): number => Number(format.getAttribute('numFmtId') ?? '0');
