import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, type Listening } from './listen';
import { answer, exampleNames, withLocalOffice } from './site';

const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
for (const name of ['pane', 'page']) mkdirSync(join(folder, name));
const paneHtml =
  '<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script><div id=root></div>';
writeFileSync(join(folder, 'pane/taskpane.html'), paneHtml);
writeFileSync(join(folder, 'pane/taskpane.0123456789.js'), 'pane()');
writeFileSync(join(folder, 'page/index.html'), '<h1>Arbetsbok</h1>');
writeFileSync(join(folder, 'secret.txt'), 'hemligt');

let server: Listening;
beforeAll(async () => {
  const built = { pane: join(folder, 'pane'), page: join(folder, 'page') };
  server = await listen((asked, response) => answer(asked, response, built, 'b.xlsx'), 0);
});
afterAll(() => server.close());

/** Asks with the path as it stands: fetch would tidy up `..` before it is sent. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; text: string; policy: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port: server.port, path, method, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text,
            policy: String(response.headers['content-security-policy'] ?? ''),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('the site of the workbench', () => {
  it('serves page and pane with their types', async () => {
    expect(await get('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: '<h1>Arbetsbok</h1>',
    });
    expect(await get('/pane/taskpane.0123456789.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      text: 'pane()',
    });
  });

  it('lets the workbench page run its own scripts only, and leaves the pane the policy it was built with', async () => {
    const { policy } = await get('/');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await get('/pane/taskpane.html')).policy).toBe('');
  });

  it('changes one address in the pane and nothing else', async () => {
    const { text } = await get('/pane/taskpane.html?flik=granska');
    expect(text).toBe(
      paneHtml.replace('https://appsforoffice.microsoft.com/lib/1/hosted/office.js', '/office/office.js'),
    );
    expect(withLocalOffice('<p>https://appsforoffice.microsoft.com</p>')).toBe(
      '<p>https://appsforoffice.microsoft.com</p>',
    );
  });

  it("serves Microsoft's package, also where the loader asks in other letters than the files have", async () => {
    const dist = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
    expect((await get('/office/office.js')).text).toBe(readFileSync(join(dist, 'office.js'), 'utf8'));
    expect((await get('/office/AgaveErrorUX/index.html')).status).toBe(200);
    expect((await get('/office/AgaveErrorUX/AgaveErrorUX.js')).status).toBe(200);
  });

  it.each([
    '/pane/../secret.txt',
    '/../secret.txt',
    '/pane/%2e%2e/secret.txt',
    '/pane/%2e%2e%2fsecret.txt',
    '/pane/..%5csecret.txt',
    '/office/../package.json',
    '/examples/../../package.json',
    '/missing.js',
    '/pane/',
  ])('gives nothing outside its folders: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: 'Sidan finns inte.' });
  });

  it('refuses a broken address and other methods, and goes on', async () => {
    expect((await get('/%E0%A4%A')).status).toBe(400);
    expect((await get('/', 'POST')).status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  it('lists the examples with the first one first', async () => {
    const names = exampleNames('rss-dalarna-2023.xlsx');
    expect(names[0]).toBe('rss-dalarna-2023.xlsx');
    expect(JSON.parse((await get('/examples.json')).text)).toEqual(exampleNames('b.xlsx'));
  });

  it('takes the next port when the wished one is taken', async () => {
    const second = await listen(() => undefined, server.port);
    expect(second.port).not.toBe(server.port);
    await second.close();
  });
});
