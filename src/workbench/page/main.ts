import { Host } from '../host/protocol/host';
import { reportsOf } from './api';
import type { Book } from './book';
import { elementOf } from './elements';
import { fillFaultMenu, hinder } from './faultMenu';
import { readManifest } from './manifest';
import { createPane } from './pane';
import { fillRibbon } from './ribbon';
import { createSheetPart } from './sheetPart';
import { createSplitter } from './splitter';
import { createToolbar, emptyBook, fetchExample } from './toolbar';

const paneBase = 'pane/';
/** Excel on Windows opens a pane 320 pixels wide (learn.microsoft.com/javascript/api/office/office.taskpane). */
const firstPaneWidth = 320;

function say(text: string): void {
  elementOf('message', HTMLElement).textContent = text;
}

/** The workbook that the address asks for (`?exempel=…`, or `tom` for an empty one), or the first example. */
function firstExample(examples: readonly string[]): string {
  const asked = new URLSearchParams(window.location.search).get('exempel') ?? '';
  return asked === emptyBook || examples.includes(asked) ? asked : (examples[0] ?? emptyBook);
}

async function begin(): Promise<void> {
  const [examples, manifest] = await Promise.all([
    fetch('examples.json').then((response) => response.json() as Promise<string[]>),
    fetch(`${paneBase}manifest.xml`).then((response) => response.text()),
  ]);
  const addIn = readManifest(manifest);
  const opened = firstExample(examples);
  let book: Book = await fetchExample(opened);
  const host = new Host(book.model);
  const sheet = createSheetPart(
    {
      sheet: elementOf('sheet', HTMLElement),
      nameBox: elementOf('name-box', HTMLInputElement),
      formula: elementOf('formula', HTMLInputElement),
      tabs: elementOf('tabs', HTMLElement),
      addSheet: elementOf('add-sheet', HTMLButtonElement),
      sums: elementOf('sums', HTMLElement),
    },
    book.model,
    say,
    (editing) => void (host.faults.cellEdit = editing),
  );
  const pane = createPane(elementOf('pane', HTMLElement), host, addIn, paneBase, () =>
    sheet.grid.element.focus(),
  );
  fillRibbon(elementOf('ribbon', HTMLElement), addIn, paneBase, (button) => pane.show(button.page));
  const showName = (): void => {
    elementOf('book-name', HTMLElement).textContent = book.model.name;
    document.title = `${book.model.name} – arbetsbok med ${addIn.name}`;
  };
  const toolbar = createToolbar({
    examples,
    opened,
    book: () => book,
    show: (next) => {
      book = next;
      host.setModel(next.model);
      sheet.showModel(next.model);
      // Another workbook is another document: Excel starts the add-in anew for it.
      pane.show(addIn.page);
      showName();
    },
    say,
  });
  const faults = elementOf('fault', HTMLSelectElement);
  fillFaultMenu(faults, (name) => hinder(host, name));
  const splitter = createSplitter(
    elementOf('splitter', HTMLElement),
    elementOf('width', HTMLSelectElement),
    firstPaneWidth,
  );
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    pane.focus();
  });
  showName();
  window.workbench = {
    ...reportsOf(host),
    ready: () => true,
    inject: (fault) => {
      hinder(host, fault);
      faults.value = fault;
    },
    open: toolbar.openExample,
    setPaneWidth: splitter.setWidth,
  };
  sheet.grid.element.focus();
}

begin().catch((error: unknown) => {
  say(`Arbetsboken kunde inte startas: ${error instanceof Error ? error.message : String(error)}`);
  throw error;
});
