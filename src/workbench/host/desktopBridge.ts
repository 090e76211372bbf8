import type { Host } from './protocol/host';
import { officeStatus } from './protocol/officeStatus';
import { requirementMatrix, type OfficeTheme } from './protocol/requirementSets';
import type { EventEntry, WireRequest } from './protocol/wire';

/** Numbers of the Common API's calls and events (Office.js OSF.DDA.MethodDispId and EventDispId). */
const ExecuteRichApi = 93;
const SelectionEvent = 2;
const RichApiEvent = 33;
const OK = 0;

/** An array as the desktop bridge passes it: the client calls `toArray` on it. */
interface SafeArray {
  toArray(): unknown[];
}

const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items });

type Callback = (answer: SafeArray | number) => void;
type EventHandler = (eventId: number, payload: unknown) => void;

/** The objects Excel on Windows puts into a task pane as `window.external`. */
export class DesktopBridge {
  private readonly handlers = new Map<number, EventHandler>();
  readonly stop: () => void;

  constructor(
    private readonly host: Host,
    private readonly options: { readonly locale: string; readonly theme: OfficeTheme },
  ) {
    this.stop = host.onEvents((entries) => this.deliver(entries));
  }

  external(): object {
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${this.options.locale}$host$$disableLogging$0`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, args: unknown[], callback: Callback) => this.execute(id, args, callback),
      RegisterEvent: (
        id: number,
        _target: string,
        handler: EventHandler,
        callback: (status: number) => void,
      ) => {
        this.handlers.set(id, handler);
        callback(OK);
      },
      UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
        this.handlers.delete(id);
        callback(OK);
      },
    };
  }

  private context(): object {
    const { host, options } = this;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => 'workbench',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => options.locale,
      GetAppDataLocale: () => options.locale,
      GetDocUrl: () => host.model.name,
      // On the desktop 0 is read/write and 1 read-only; on the web it is the other way round.
      GetAppCapabilities: () => (host.model.readOnly ? 1 : 0),
      GetActivationMode: () => 0,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => '',
      GetSupportedMatrix: () => requirementMatrix(host.apiVersion, 'desktop'),
      GetHostFullVersion: () => '16.0.14332.20000',
      GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(options.theme)),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of host.model.settings) {
            keys.push(key);
            values.push(JSON.stringify(value));
          }
        },
        WriteAsync: (keys: string[], values: string[], done: (status: number) => void) => {
          host.model.settings.clear();
          keys.forEach((key, at) => host.model.settings.set(key, JSON.parse(values[at] ?? 'null')));
          setTimeout(() => done(OK), 0);
        },
      }),
    };
  }

  private execute(id: number, args: unknown[], callback: Callback): void {
    if (id !== ExecuteRichApi) {
      callback(5001);
      return;
    }
    // The one argument is the message: [customData, method, path, headers, body, permission, flags, …].
    const [message] = args as [unknown[]];
    const text = String(message[4]);
    const flags = Number(message[6]);
    void this.host.handle(JSON.parse(text) as WireRequest, flags, text.length).then(({ body, failure }) => {
      if (failure === undefined) callback(safeArray([OK, [200, [], JSON.stringify(body)]]));
      else callback(officeStatus(failure.code));
    });
  }

  private deliver(entries: readonly EventEntry[]): void {
    const rest = entries.filter(([, type]) => type !== SelectionEvent);
    if (rest.length > 0) this.deliverRichApi(rest);
    if (rest.length < entries.length) this.handlers.get(SelectionEvent)?.(SelectionEvent, safeArray([]));
  }

  private deliverRichApi(rest: readonly EventEntry[]): void {
    const payload = { ...safeArray(rest.map((entry) => [...entry])), dimensions: () => 1 };
    this.handlers.get(RichApiEvent)?.(RichApiEvent, payload);
  }
}

/** The client wants colours as numbers 0xBBGGRR and makes #RRGGBB of them. */
function themeNumbers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, colour]: [string, string]) => [
      name,
      Number.parseInt(colour.slice(1), 16),
    ]),
  );
}
