import type { Host } from '../host/protocol/host';

/** A hindrance the reader can put in the add-in's way, to see what it says then. `begin` gives what ends it. */
interface Hindrance {
  readonly label: string;
  readonly begin: (host: Host) => () => void;
}

const clear = (host: Host) => (): void => host.faults.clear();

/** A switch of the host, back as it was when the hindrance ends. */
const fault =
  (set: (host: Host) => void) =>
  (host: Host): (() => void) => {
    set(host);
    return clear(host);
  };

/** Protects the active sheet, as Granska > Skydda blad does. */
function protectSheet(host: Host): () => void {
  const sheet = host.model.activeSheet;
  const { model } = host;
  const before = sheet.protection;
  const put = (protection: typeof before): void => {
    sheet.protection = protection;
    model.emit({
      kind: 'protectionChanged',
      sheetId: sheet.id,
      protected: protection !== undefined,
      by: 'user',
    });
  };
  put({ options: {}, password: undefined });
  return () => put(before);
}

/** A property of the workbook set true, and back as it was. */
const lock =
  (property: 'structureProtected' | 'readOnly') =>
  ({ model }: Host): (() => void) => {
    const before = model[property];
    model[property] = true;
    return () => {
      model[property] = before;
    };
  };

/** Waits for the add-in's next new sheet and takes it away before the request after that. */
function deleteNextSheet(host: Host): () => void {
  const stop = host.model.on((event) => {
    if (event.kind !== 'sheetAdded' || event.by !== 'api') return;
    stop();
    host.faults.plan({ request: 1 }, (model) => {
      const sheet = model.sheetById(event.sheetId);
      if (sheet) model.removeSheet(sheet);
    });
  });
  return () => {
    stop();
    host.faults.clear();
  };
}

const hindrances = new Map<string, Hindrance>([
  ['none', { label: 'Ingen', begin: clear }],
  ['cell-edit', { label: 'En cell redigeras', begin: fault(({ faults }) => void (faults.cellEdit = true)) }],
  ['protected-sheet', { label: 'Bladet är skyddat', begin: protectSheet }],
  ['protected-workbook', { label: 'Arbetsbokens struktur är skyddad', begin: lock('structureProtected') }],
  ['read-only', { label: 'Skrivskyddad arbetsbok', begin: lock('readOnly') }],
  [
    'session-lost',
    { label: 'Sessionen har gått ut', begin: fault(({ faults }) => void (faults.sessionLost = true)) },
  ],
  [
    'too-large',
    {
      label: 'För stort att läsa på en gång',
      begin: fault(({ faults }) => void (faults.responseLimit = 1000)),
    },
  ],
  ['sheet-deleted', { label: 'Nytt blad tas bort mitt i skrivningen', begin: deleteNextSheet }],
  [
    'no-page-layout',
    {
      label: 'Excel utan sidlayout',
      begin: fault(({ faults }) => void (faults.lacking = 'PageLayout')),
    },
  ],
  ['busy', { label: 'Excel är upptaget', begin: fault(({ faults }) => void (faults.busy = true)) }],
  ['slow', { label: 'Långsam förbindelse', begin: fault(({ faults }) => void (faults.delay = 1500)) }],
]);

/** What ends the hindrance that stands now. */
const standing = new WeakMap<Host, () => void>();

/** The names that `inject` takes, for tests. */
export const hindranceNames: readonly string[] = [...hindrances.keys()];

/** Takes away what hinders now and puts `name` in its place; an unknown name is refused. */
export function hinder(host: Host, name: string): void {
  const chosen = hindrances.get(name);
  if (!chosen) throw new Error(`Unknown fault ${name}; known: ${hindranceNames.join(', ')}`);
  standing.get(host)?.();
  standing.set(host, chosen.begin(host));
}

export function fillFaultMenu(menu: HTMLSelectElement, onChoice: (name: string) => void): void {
  menu.replaceChildren(...[...hindrances].map(([name, { label }]) => new Option(label, name)));
  menu.addEventListener('change', () => onChoice(menu.value));
}
