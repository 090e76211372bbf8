// The page as it stands on a web host: https, Office.js from Microsoft's address (answered from the npm package), its policy in force.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { launchBrowser } from './launch';
import { paneFrame, startServer, type Served } from './workbench';

jest.setTimeout(120_000);

const root = join(__dirname, '../..');
const built = join(root, 'node_modules/.cache/workbench');
const office = join(root, 'node_modules/@microsoft/office-js/dist');
const host = 'https://localhost:4443';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted';
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css'],
  ['.xml', 'application/xml'],
  ['.wasm', 'application/wasm'],
  ['.json', 'application/json'],
]);

let browser: Browser;
let server: Served;
beforeAll(async () => {
  // The server is here for its build.
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  server.stop();
});

/** The file behind an address of the made-up web host or of Microsoft's. */
function fileOf(address: URL): string | undefined {
  const path = decodeURIComponent(address.pathname);
  if (address.href.startsWith(`${cdn}/`)) return join(office, path.replace('/lib/1/hosted/', ''));
  if (address.origin !== host) return undefined;
  if (path.startsWith('/pane/')) return join(built, path);
  if (path.startsWith('/examples/')) return join(root, 'assets', path);
  return join(built, 'page', path === '/' ? 'index.html' : path);
}

it('runs unchanged, asks nobody but its host and Microsoft, and works beside a workbook', async () => {
  const context = await browser.newContext({ viewport: { width: 1180, height: 700 }, locale: 'sv-SE' });
  const asked: URL[] = [];
  await context.route('**/*', async (route: Route) => {
    const address = new URL(route.request().url());
    asked.push(address);
    if (address.pathname === '/examples.json') return route.fulfill({ json: ['rss-dalarna-2023.xlsx'] });
    const file = fileOf(address);
    if (file === undefined) return route.abort();
    return route.fulfill({
      body: readFileSync(file),
      contentType: types.get(extname(file)) ?? 'application/octet-stream',
    });
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(`${host}/`);
  await page.waitForFunction(() => window.workbench?.ready() === true);
  const pane = await paneFrame(page);
  await pane.getByText(/rss-dalarna-2023\.xlsx · blad/).waitFor();

  const html = await page.evaluate(() => fetch('pane/taskpane.html').then((response) => response.text()));
  expect(html).toBe(readFileSync(join(built, 'pane/taskpane.html'), 'utf8'));
  expect(html).toContain(`${cdn}/office.js`);

  await pane.getByRole('button', { name: 'Fördela en kostnad' }).click();
  await pane
    .getByText(/15 parter, summa 288/)
    .first()
    .waitFor();
  const fromMicrosoft = asked.filter(({ hostname }) => hostname === 'appsforoffice.microsoft.com');
  expect([...new Set(asked.map(({ origin }) => origin))].sort()).toEqual([new URL(cdn).origin, host]);
  expect(fromMicrosoft.map(({ pathname }) => pathname.replace('/lib/1/hosted/', '')).sort()).toEqual([
    'excel-web-16.00.js',
    'office.js',
    'sv-se/office_strings.js',
  ]);
  expect(troubles).toEqual([]);
  await context.close();
});
