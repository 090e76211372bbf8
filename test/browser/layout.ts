import type { Frame } from 'playwright-core';
import { settled } from './stage';

/**
 * What a person would see as broken in the pane as it is laid out now, as text; [] is what a test wants. Something
 * to scroll sideways for, outside the pane, cut off by its box, written over something else, or controls that lie
 * on each other. Give the frame a height that shows everything: what sticks would else cover what scrolls.
 */
export async function layoutFaults(pane: Frame): Promise<readonly string[]> {
  await settled(pane);
  return pane.evaluate(measure);
}

/** Runs in the pane, so it may use nothing from outside itself. */
function measure(): string[] {
  interface Box {
    readonly name: string;
    readonly element: Element;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const faults = new Set<string>();
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth)
    faults.add(`scrolls sideways: ${String(scrollWidth)} > ${String(clientWidth)}`);
  // A dialog or a menu lies over the rest on purpose: then it is what is looked at.
  const top =
    document.querySelector('dialog[open]') ?? document.querySelector('[role="menu"]') ?? document.body;

  /** Heard only (clipped to nothing), or not drawn at all. */
  const unseen = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
      const { clipPath, visibility, display } = getComputedStyle(at);
      if (display === 'none' || visibility === 'hidden' || clipPath.startsWith('inset(50%')) return true;
      const { width, height } = at.getBoundingClientRect();
      if (getComputedStyle(at).position === 'absolute' && width <= 1 && height <= 1) return true;
    }
    return false;
  };
  const short = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 50);
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> "${short(element.getAttribute('aria-label') ?? element.textContent)}"`;
  const overlap = (a: Box, b: Box): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
  const boxed = (rect: DOMRect, element: Element, name: string): Box => {
    const { left, right, bottom } = rect;
    return { name, element, left, right, top: rect.top, bottom };
  };
  const everyPair = (boxes: readonly Box[], report: (a: Box, b: Box) => void): void => {
    const sorted = [...boxes].sort((a, b) => a.top - b.top);
    sorted.forEach((a, index) => {
      for (const b of sorted.slice(index + 1)) {
        if (b.top >= a.bottom) break;
        if (overlap(a, b)) report(a, b);
      }
    });
  };

  const inRoom = (element: Element): boolean =>
    element.parentElement?.closest('[role="region"][tabindex="0"]') !== null;
  const seen = [...top.querySelectorAll('*')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && !element.closest('svg') && !inRoom(element) && !unseen(element);
  });
  for (const element of seen) {
    const { left, right } = element.getBoundingClientRect();
    if (left < -0.5 || right > clientWidth + 0.5) faults.add(`outside the pane: ${nameOf(element)}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    // What holds no words has nothing to lose, and a table in a room of its own may be scrolled there.
    const field = short(element.textContent) === '' || element.matches('textarea, select');
    const room = element.matches('[role="region"][tabindex="0"]');
    if (!field && !room && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      faults.add(`cut off sideways: ${nameOf(element)}`);
    const holds = overflowY === 'hidden' || overflowY === 'clip';
    if (!field && holds && element.scrollHeight > element.clientHeight + 1)
      faults.add(`cut off below: ${nameOf(element)}`);
  }

  const texts: Box[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      parent === null ||
      short(node.nodeValue) === '' ||
      inRoom(parent) ||
      parent.matches('option, textarea') ||
      unseen(parent)
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = parent.closest('button, a, td, th, li, dt, dd, label, p, h2, h3') ?? parent;
    const around = frame.getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const box = boxed(rect, parent, `"${short(node.nodeValue)}"`);
      texts.push(box);
      // The space at the end of a line hangs out where white space is kept.
      const hangs = getComputedStyle(parent).whiteSpace.startsWith('pre') ? 6 : 1;
      if (rect.right > around.right + hangs || rect.left < around.left - 1)
        faults.add(`text outside its box: ${box.name} in ${nameOf(frame)}`);
      if (rect.right > clientWidth + 0.5) faults.add(`text outside the pane: ${box.name}`);
    }
  }
  everyPair(texts, (a, b) => {
    if (a.element !== b.element) faults.add(`written over each other: ${a.name} and ${b.name}`);
  });

  const controls = seen
    .filter((element) => element.matches('button, a[href], input, select, textarea, [role="menuitem"]'))
    .map((element) => boxed(element.getBoundingClientRect(), element, nameOf(element)));
  everyPair(controls, (a, b) => {
    if (!a.element.contains(b.element) && !b.element.contains(a.element))
      faults.add(`controls on each other: ${a.name} and ${b.name}`);
  });

  // Twice as large text in the narrowest pane leaves a field no room for its words: there they are read by opening it.
  const fields = clientWidth < 270 ? [] : seen;
  const ruler = document.createElement('canvas').getContext('2d');
  for (const element of fields) {
    const shown =
      element instanceof HTMLSelectElement
        ? element.selectedOptions[0]?.label
        : element instanceof HTMLInputElement && element.value === ''
          ? element.placeholder
          : undefined;
    if (ruler === null || shown === undefined || shown === '') continue;
    const { font, paddingLeft, paddingRight } = getComputedStyle(element);
    ruler.font = font;
    const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    if (ruler.measureText(shown).width > room + 1)
      faults.add(`cut off in its field: "${short(shown)}" (${room.toFixed(0)} px)`);
  }
  // Where one thing is too wide, most things are: the first few tell.
  return [...faults].slice(0, 8);
}
