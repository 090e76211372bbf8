import type { Parts } from './package';
import { childrenOf, readTree, rootOf, writeTree, type Element } from './xml';

const LIST = '[Content_Types].xml';

/** Declares the copied parts as the addition declared them. */
export function addContentTypes(parts: Parts, addition: Parts, names: ReadonlyMap<string, string>): void {
  const source = rootOf(readTree(addition, LIST));
  const tree = readTree(parts, LIST);
  const target = rootOf(tree);
  const overrides = byAttribute(source, 'Override', 'PartName');
  const defaults = byAttribute(source, 'Default', 'Extension');
  const known = byAttribute(target, 'Default', 'Extension');
  const add = (element: string, attribute: string, value: string, type: string): void => {
    const made = tree.createElementNS(target.namespaceURI, element);
    made.setAttribute(attribute, value);
    made.setAttribute('ContentType', type);
    target.appendChild(made);
  };
  for (const [from, to] of names) {
    const type = overrides.get(`/${from.toLowerCase()}`);
    const ending = to.slice(to.lastIndexOf('.') + 1).toLowerCase();
    const usual = defaults.get(ending);
    if (type !== undefined) add('Override', 'PartName', `/${to}`, type);
    else if (usual !== undefined && !known.has(ending)) {
      add('Default', 'Extension', ending, usual);
      known.set(ending, usual);
    }
  }
  const styles = [...overrides].find(
    ([part, type]) => type.endsWith('styles+xml') && parts.has(part.slice(1)),
  );
  const declared = [...byAttribute(target, 'Override', 'PartName').values()];
  if (styles !== undefined && !declared.includes(styles[1]))
    add('Override', 'PartName', styles[0], styles[1]);
  writeTree(parts, LIST, tree);
}

function byAttribute(root: Element, element: string, attribute: string): Map<string, string> {
  return new Map(
    childrenOf(root, element).map((entry) => [
      (entry.getAttribute(attribute) ?? '').toLowerCase(),
      entry.getAttribute('ContentType') ?? '',
    ]),
  );
}
