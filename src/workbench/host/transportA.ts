import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { nodeCalculator } from './calculation/nodeCalculator';
import type { WorkbookModel } from './model/workbook';
import { Host, type HostOptions } from './protocol/host';
import { ClientReflection } from './protocol/reflection';
import type { WireRequest } from './protocol/wire';

/**
 * Transport A: the genuine host file of Office.js, evaluated in this Node process, talks to our host. No loader, no
 * `Office.onReady`; `Excel` and `OfficeExtension` become globals. For unit tests and the command line.
 *
 *   const excel = installExcel(model);
 *   await Excel.run(async (context) => …);
 *   excel.host.log; excel.setModel(another); excel.dispose();
 */
export interface InstalledExcel {
  readonly host: Host;
  /** Puts another workbook behind the same loaded library. */
  setModel(model: WorkbookModel): void;
  /** Takes `Excel` and `OfficeExtension` away again. */
  dispose(): void;
}

export interface InstallOptions extends HostOptions {
  /** Which of Microsoft's host files to run. */
  readonly file?: 'excel-win32-16.01.js' | 'excel-web-16.00.js' | 'excel-web-16.00.debug.js';
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: string | WireRequest };
}

/** The globals the library reads and leaves behind. */
const globals = globalThis as unknown as Record<string, unknown>;
const GLOBALS = ['Excel', 'OfficeExtension'] as const;

interface Library {
  readonly bridge: Bridge;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Evaluated host files. One whose client holds event handlers is not used again: it would call them for the next workbook. */
const libraries = new Map<string, Library>();

function library(file: string): Library {
  const known = libraries.get(file) ?? loadLibrary(file);
  libraries.set(file, known);
  return known;
}

export function installExcel(model: WorkbookModel, options: InstallOptions = {}): InstalledExcel {
  const file = options.file ?? 'excel-win32-16.01.js';
  const { bridge, values } = library(file);
  for (const [name, value] of values) globals[name] = value;
  const reflection = new ClientReflection(values.get('Excel') as object);
  const host = new Host(calculated(model), { ...options, reflection });
  const answer = (id: number, statusCode: number, body: unknown): void =>
    bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));
  bridge.sendMessageToHost = (text) => {
    const { id, flags, message } = JSON.parse(text) as BridgeMessage;
    const request =
      typeof message.body === 'string' ? (JSON.parse(message.body) as WireRequest) : message.body;
    void host.handle(request, flags, text.length).then(({ body, failure }) => {
      if (failure === undefined) answer(id, 200, body);
      else answer(id, 400, { error: { code: failure.code, message: failure.message } });
    });
  };
  const stop = host.onEvents((entries) =>
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })),
  );
  return {
    host,
    setModel: (next) => host.setModel(calculated(next)),
    dispose: () => {
      stop();
      if (host.hasListeners) libraries.delete(file);
      for (const name of GLOBALS) Reflect.deleteProperty(globals, name);
    },
  };
}

/** Formulas are worked out as soon as there is one, unless the model brought an engine of its own. */
function calculated(model: WorkbookModel): WorkbookModel {
  if (!model.hasCalculator) model.useCalculator(nodeCalculator());
  return model;
}

/** What the library takes for granted of a browser window while it is being evaluated, and nothing more. */
function windowForLibrary(): object {
  const window = Object.create(globalThis) as Record<string, unknown>;
  const inert = (): undefined => undefined;
  Object.assign(window, {
    window,
    name: '',
    location: { protocol: 'https:', search: '', hash: '', href: 'https://localhost/', hostname: 'localhost' },
    navigator: { userAgent: 'Node' },
    document: { cookie: '', getElementsByTagName: () => [], addEventListener: inert },
    addEventListener: inert,
  });
  for (const name of TOP_LEVEL) window[name] = undefined;
  return window;
}

/** Top-level variables of the host file that it also looks up on `window`. */
const TOP_LEVEL = [
  ...GLOBALS,
  ...[
    'Office',
    'OfficeCore',
    'OfficeExt',
    'OfficeFirstPartyAuth',
    'OfficeFirstPartyDialog',
    'OfficeRuntime',
    'OSF',
  ],
];

/**
 * Evaluates the library once a process (40 ms): 1.3 MB of script, and its classes hold no workbook. It runs in the
 * caller's own realm, so that its errors are this realm's `Error`, inside a window of its own, so that Node keeps
 * looking like Node.
 */
function loadLibrary(file: string): Library {
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: () => undefined };
  const script = readFileSync(join(officeJsFolder(), file), 'utf8');
  const body = `with (window) { ${script}\n; return { Excel, OfficeExtension }; }\n//# sourceURL=${file}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- Microsoft's own file, as a script tag would run it
  const evaluate = new Function('window', '_richApiNativeBridge', body) as (
    ...args: unknown[]
  ) => Record<string, unknown>;
  const values = evaluate(windowForLibrary(), bridge);
  return { bridge, values: new Map(GLOBALS.map((name) => [name, values[name]])) };
}

function officeJsFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
