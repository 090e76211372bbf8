import type { Host } from '../host/protocol/host';

/** A hindrance the reader can put in the add-in's way, to see what it says then. */
interface Hindrance {
  readonly label: string;
  readonly begin: (host: Host) => void;
}

/** Protects or frees the active sheet, as Granska > Skydda blad does. */
function protectSheet(host: Host, on: boolean): void {
  const sheet = host.model.activeSheet;
  if ((sheet.protection !== undefined) === on) return;
  sheet.protection = on ? { options: {}, password: undefined } : undefined;
  host.model.emit({ kind: 'protectionChanged', sheetId: sheet.id, protected: on, by: 'user' });
}

const hindrances = new Map<string, Hindrance>([
  ['none', { label: 'Ingen', begin: () => undefined }],
  ['cell-edit', { label: 'En cell redigeras', begin: (host) => void (host.faults.cellEdit = true) }],
  ['protected-sheet', { label: 'Bladet är skyddat', begin: (host) => protectSheet(host, true) }],
  [
    'protected-workbook',
    {
      label: 'Arbetsbokens struktur är skyddad',
      begin: (host) => void (host.model.structureProtected = true),
    },
  ],
  ['read-only', { label: 'Skrivskyddad arbetsbok', begin: (host) => void (host.model.readOnly = true) }],
  [
    'session-lost',
    { label: 'Sessionen har gått ut', begin: (host) => void (host.faults.sessionLost = true) },
  ],
  [
    'too-large',
    { label: 'För stort att läsa på en gång', begin: (host) => void (host.faults.responseLimit = 1000) },
  ],
  [
    'sheet-deleted',
    {
      label: 'Nytt blad tas bort mitt i skrivningen',
      begin: (host) => {
        // Waits for the add-in's next new sheet and takes it away before the request after that.
        const stop = host.model.on((event) => {
          if (event.kind !== 'sheetAdded' || event.by !== 'api') return;
          stop();
          host.faults.plan({ request: 1 }, (model) => {
            const sheet = model.sheetById(event.sheetId);
            if (sheet) model.removeSheet(sheet);
          });
        });
      },
    },
  ],
  ['slow', { label: 'Långsam förbindelse', begin: (host) => void (host.faults.delay = 1500) }],
]);

/** The names that `inject` takes, for tests. */
export const hindranceNames: readonly string[] = [...hindrances.keys()];

/** Takes away what hinders now and puts `name` in its place; an unknown name is refused. */
export function hinder(host: Host, name: string): void {
  const chosen = hindrances.get(name);
  if (!chosen) throw new Error(`Unknown fault ${name}; known: ${hindranceNames.join(', ')}`);
  host.faults.clear();
  host.model.structureProtected = false;
  host.model.readOnly = false;
  for (const sheet of host.model.sheets) if (sheet === host.model.activeSheet) protectSheet(host, false);
  chosen.begin(host);
}

export function fillFaultMenu(menu: HTMLSelectElement, onChoice: (name: string) => void): void {
  menu.replaceChildren(...[...hindrances].map(([name, { label }]) => new Option(label, name)));
  menu.addEventListener('change', () => onChoice(menu.value));
}
