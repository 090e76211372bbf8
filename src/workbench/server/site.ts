import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { root, type Built } from './build';

/** Where the production page gets Office.js from, and where this server has the npm package's copy of it. */
const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeLocal = '/office/';
const officeFolder = join(root, 'node_modules/@microsoft/office-js/dist');
const examplesFolder = join(root, 'assets/examples');

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.wasm', 'application/wasm'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** The workbench page runs its own script and the calculation engine's module, and frames the pane; it asks nobody else. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer to a request: a file, or a text made here. */
type Answer = { readonly file: string } | { readonly text: string; readonly type: string };

/** The file below `folder` that the address names, or undefined when there is none or it points out of the folder. */
function fileIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Office.js asks for `AgaveErrorUX/`; everything of that folder is in lower case in the package. */
function officeFile(path: string): string | undefined {
  return fileIn(officeFolder, /^agaveerrorux\//i.test(path) ? path.toLowerCase() : path);
}

/** The pane's page with one address changed: Office.js comes from this server instead of Microsoft's. */
export function withLocalOffice(html: string): string {
  return html.replaceAll(`${officeCdn}office.js`, `${officeLocal}office.js`);
}

/** The example workbooks, the one to begin with first. */
export function exampleNames(first: string): readonly string[] {
  const names = existsSync(examplesFolder)
    ? readdirSync(examplesFolder).filter((name) => name.endsWith('.xlsx'))
    : [];
  return names.sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b, 'sv'));
}

function find(path: string, built: Built, firstExample: string): Answer | undefined {
  const asFile = (file: string | undefined): Answer | undefined =>
    file === undefined ? undefined : { file };
  if (path === '/pane/taskpane.html') {
    const html = readFileSync(join(built.pane, 'taskpane.html'), 'utf8');
    return { text: withLocalOffice(html), type: 'text/html; charset=utf-8' };
  }
  if (path === '/examples.json') {
    return { text: JSON.stringify(exampleNames(firstExample)), type: 'application/json; charset=utf-8' };
  }
  if (path.startsWith('/pane/')) return asFile(fileIn(built.pane, path.slice('/pane/'.length)));
  if (path.startsWith(officeLocal)) return asFile(officeFile(path.slice(officeLocal.length)));
  if (path.startsWith('/examples/')) return asFile(fileIn(examplesFolder, path.slice('/examples/'.length)));
  return asFile(fileIn(built.page, path === '/' ? 'index.html' : path.slice(1)));
}

/**
 * Answers one request of the workbench:
 * `/` the workbench page, `/pane/` the built pane, `/office/` Office.js, `/examples/` the example workbooks.
 */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  built: Built,
  firstExample: string,
): void {
  let path: string;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  const found =
    request.method === 'GET' || request.method === 'HEAD' ? find(path, built, firstExample) : undefined;
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Sidan finns inte.');
    return;
  }
  // Never a stale pane: everything is asked for again, from this machine it costs nothing.
  const headers = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  if ('text' in found) {
    response.writeHead(200, { ...headers, 'Content-Type': found.type }).end(found.text);
    return;
  }
  const type = types.get(extname(found.file).toLowerCase()) ?? 'application/octet-stream';
  const isPage = found.file === join(built.page, 'index.html');
  const policy = isPage ? { 'Content-Security-Policy': pagePolicy } : {};
  response.writeHead(200, { ...headers, ...policy, 'Content-Type': type });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
}
