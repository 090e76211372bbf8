// What an ekonom's Excel downloads: the size of the start-up path, and that nothing of the workbench comes along.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Report {
  readonly out: string;
  readonly startup: readonly { readonly name: string; readonly gzip: number }[];
  readonly startupModules: readonly string[];
  readonly lazyModules: readonly string[];
  readonly files: readonly string[];
}

const url = 'https://exempel.se/fordelningsnyckel';
let report: Report;

beforeAll(() => {
  const printed = execFileSync(process.execPath, [join(__dirname, 'build.mjs'), `${url}/`], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  report = JSON.parse(printed) as Report;
}, 180_000);

const read = (file: string) => readFileSync(join(report.out, file), 'utf8');

/** Just enough of the minified page to see its scripts and its policy. */
function lookAtPage(html: string): { scripts: readonly string[]; policy: string; policyFirst: boolean } {
  const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html);
  return {
    scripts: [...html.matchAll(/<script[^>]*?src="?([^\s">]+)/g)].map(([, address]) => address ?? ''),
    policy: policy?.[1] ?? '',
    policyFirst: policy !== null && policy.index < html.indexOf('<script'),
  };
}

describe('the production build', () => {
  it('starts from at most 250 kB gzip, page and scripts together', () => {
    const scripts = report.startup.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, { gzip }) => sum + gzip, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(250 * 1000);
  });

  it('has nothing of the workbench, the command line or a file parser, not even later', () => {
    const foreign =
      /src\/(workbench|cli)\/|node_modules\/(@ironcalc|hucre|fflate|numfmt|@cj-tech-master|@microsoft\/office-js\/)/;
    expect(report.startupModules.length).toBeGreaterThan(100);
    expect([...report.startupModules, ...report.lazyModules].filter((name) => foreign.test(name))).toEqual(
      [],
    );
  });

  it('leaves engine, review, figures and storage helpers to be loaded when they are needed', () => {
    const lazy =
      /src\/(review|data)\/|src\/core\/(plan|apportionment|comparison)\/|node_modules\/@microsoft\/office-js-helpers/;
    expect(report.startupModules.filter((name) => lazy.test(name))).toEqual([]);
    // …and they are in the build, so the line above looks for what exists.
    for (const part of [/src\/review\//, /src\/core\/plan\//]) {
      expect(report.lazyModules.some((name) => part.test(name))).toBe(true);
    }
  });

  it('is static files: every address of the manifest is a file, at the address that was asked for', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) {
      expect(address.startsWith(`${url}/`)).toBe(true);
      const file = new URL(address).pathname.replace('/fordelningsnyckel/', '');
      expect(report.files).toContain(file);
    }
  });

  it('loads Office.js from Microsoft before anything else, under a content security policy', () => {
    const page = lookAtPage(read('taskpane.html'));
    expect(page.scripts[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(page.policyFirst).toBe(true);
    expect(read('taskpane.html')).not.toMatch(/<script[^>]*>[^<]/);
    expect(page.policy).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    const [, receivers = ''] = /connect-src ([^;]+)/.exec(page.policy) ?? [];
    expect(receivers.split(' ').sort()).toEqual([
      "'self'",
      'https://*.microsoft.com',
      'https://*.office.com',
      'https://*.office.net',
    ]);
    expect(page.policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });

  it('comes with the licence of every package in it, each one that lets it be passed on', () => {
    const packages = [...report.startupModules, ...report.lazyModules].flatMap((name) => {
      const [, inside] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name) ?? [];
      return inside ?? [];
    });
    expect(packages).toContain('react-dom');
    const heads = [...read('licences.txt').matchAll(/^(\S+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)];
    const named = heads.map(([, name]) => name);
    expect(packages.filter((name) => !named.includes(name))).toEqual([]);
    expect(new Set(heads.map(([, , licence]) => licence))).toEqual(new Set(['MIT']));
  });

  it('carries content hashes, so that a new version is never mixed with an old one, and no source maps', () => {
    const scripts = readdirSync(report.out).filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => !/\.[0-9a-f]{10}\.js$/.test(name))).toEqual([]);
    expect(report.files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });
});
