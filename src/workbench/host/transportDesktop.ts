import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { nodeCalculator } from './calculation/nodeCalculator';
import type { WorkbookModel } from './model/workbook';
import { DesktopBridge } from './desktopBridge';
import { Host, type HostOptions } from './protocol/host';
import { ClientReflection } from './protocol/reflection';
import { LIGHT, type OfficeTheme } from './protocol/requirementSets';

/**
 * Transport A': Office.js with its loader inside a page (jsdom), as Excel on Windows drives it: `Office.onReady`,
 * `Office.context`, settings, `OfficeRuntime.storage`, requirement sets and theme are the genuine ones.
 *
 *   const office = await installDesktop(model);
 *   await Office.onReady();
 *   office.host.faults.sessionLost = true; office.dispose();
 */
export interface InstalledDesktop {
  readonly host: Host;
  setModel(model: WorkbookModel): void;
  dispose(): void;
}

export interface DesktopOptions extends HostOptions {
  readonly theme?: OfficeTheme;
  readonly locale?: string;
  /** Makes the client itself refuse members newer than `apiVersion`, as a test of what the manifest declares. */
  readonly enforceApiVersion?: boolean;
}

const FOLDER = 'https://localhost/office-js/';

export async function installDesktop(
  model: WorkbookModel,
  options: DesktopOptions = {},
): Promise<InstalledDesktop> {
  const host = new Host(calculated(model), options);
  const locale = options.locale ?? 'sv-SE';
  const bridge = new DesktopBridge(host, { locale, theme: options.theme ?? LIGHT });
  Object.defineProperty(window, 'external', { value: bridge.external(), configurable: true, writable: true });
  window.sessionStorage.clear();
  const restore = serveScripts();
  run('office.js');
  await new Promise<void>((resolve) => void Office.onReady(() => resolve()));
  host.reflection = new ClientReflection(Excel);
  if (options.enforceApiVersion === true) enforce();
  return {
    host,
    setModel: (next) => host.setModel(calculated(next)),
    dispose: () => {
      bridge.stop();
      restore();
      for (const name of ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'OSF', 'Microsoft']) {
        Reflect.deleteProperty(window, name);
      }
    },
  };
}

function calculated(model: WorkbookModel): WorkbookModel {
  if (!model.hasCalculator) model.useCalculator(nodeCalculator());
  return model;
}

function enforce(): void {
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
}

/** The loader finds its folder by its own script tag, and asks for more files by adding script tags. */
function serveScripts(): () => void {
  const own = document.createElement('script');
  own.type = 'text/plain';
  own.setAttribute('src', `${FOLDER}office.js`);
  document.head.append(own);
  const { head } = document;
  const append = head.appendChild.bind(head);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(FOLDER)) return append(node);
    const name = node.src.slice(FOLDER.length);
    setTimeout(() => {
      run(name);
      node.dispatchEvent(new Event('load'));
    }, 0);
    return node;
  };
  return () => {
    own.remove();
    Reflect.deleteProperty(head, 'appendChild');
  };
}

/** Runs one of Microsoft's files in the page, as its script tag would. */
function run(name: string): void {
  const script = readFileSync(
    join(officeJsFolder(), name.toLowerCase().endsWith('office_strings.js') ? name.toLowerCase() : name),
    'utf8',
  );
  (0, eval)(`${script}\n//# sourceURL=${name}`);
}

function officeJsFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
