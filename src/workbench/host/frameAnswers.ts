import type { Host } from './protocol/host';
import { officeStatus } from './protocol/officeStatus';
import { requirementMatrix } from './protocol/requirementSets';
import type { WireRequest } from './protocol/wire';

/** Numbers of the Common API's calls (Office.js OSF.DDA.MethodDispId). */
const LoadSettings = 75;
const SaveSettings = 76;
const ExecuteRichApi = 93;
/** "The API is not supported here", for Common API calls this host does not serve. */
const NOT_SUPPORTED = 5001;

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  /** Of a RichApi call: [customData, method, path, headers, body, permission, flags, …]. */
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

const done = (more: object = {}): object => ({ Version: 1, Error: 0, ...more });
const failed = (status: number): object => ({ Version: 1, Error: status });

/** What Office on the web answers to the calls of a task pane. */
export class FrameAnswers {
  constructor(
    private readonly host: Host,
    private readonly locale: string,
    private readonly notice: (action: number, value: unknown) => void,
  ) {}

  async answer(action: string, data: unknown): Promise<unknown> {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.appContext();
      case 'ContextActivationManager_notifyHost': {
        const [, what, value] = Array.isArray(data) ? (data as unknown[]) : [];
        this.notice(Number(what), value);
        return done();
      }
      case 'executeMethod':
        return this.method(data as MethodCall);
      default:
        return failed(NOT_SUPPORTED);
    }
  }

  private async method(call: MethodCall): Promise<object> {
    switch (call.DdaMethod?.DispatchId) {
      case ExecuteRichApi:
        return this.richApi(call.ArrayData ?? []);
      case SaveSettings:
        this.saveSettings(call.DdaSettingsMethod?.Properties ?? []);
        return done();
      case LoadSettings:
        return done({ Properties: { Settings: this.settings().map(([Name, Value]) => ({ Name, Value })) } });
      case undefined:
      default:
        return failed(NOT_SUPPORTED);
    }
  }

  private async richApi(message: readonly unknown[]): Promise<object> {
    const text = String(message[4]);
    const { body, failure } = await this.host.handle(
      JSON.parse(text) as WireRequest,
      Number(message[6]),
      text.length,
    );
    if (failure !== undefined) return failed(officeStatus(failure.code));
    return done({ Data: [200, [], JSON.stringify(body)] });
  }

  private settings(): [string, string][] {
    return [...this.host.model.settings].map(([key, value]) => [key, JSON.stringify(value)]);
  }

  private saveSettings(properties: readonly (readonly [string, string])[]): void {
    const { settings } = this.host.model;
    settings.clear();
    for (const [key, value] of properties) settings.set(key, JSON.parse(value));
  }

  /** Office.js OfficeAppContext: 16 is Excel on the web, client mode 1 is read/write there. */
  private appContext(): object {
    const { model, apiVersion } = this.host;
    return {
      _id: 'workbench',
      _appName: 16,
      _appVersion: 16,
      _appMinorVersion: 0,
      _appUILocale: this.locale,
      _dataLocale: this.locale,
      _docUrl: model.name,
      _clientMode: model.readOnly ? 0 : 1,
      _settings: this.settings(),
      _reason: 0,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'workbench',
      _appInstanceId: 'workbench',
      _requirementMatrix: requirementMatrix(apiVersion, 'web'),
      _hostFullVersion: '16.0.14332.20000',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 0,
    };
  }
}
