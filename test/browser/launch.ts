import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** Where the browser of the npm package is unpacked: inside node_modules, so that `npm ci` starts afresh. */
const unpacked = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));

/** Every address an installed Chrome, Edge or Chromium usually has on this platform. */
function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')];
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': x86 } = process.env;
    return [PROGRAMFILES, x86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  );
}

/** How to start a browser: the program, and what its environment and command line must hold. */
interface Program {
  readonly executablePath: string;
  readonly environment?: Record<string, string>;
  readonly arguments?: readonly string[];
}

/** An installed browser: CHROME_PATH first (`npm` skips the installed ones), then the usual places. */
function installed(): Program | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen === 'npm') return undefined;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH says ${chosen}, and there is no such file.`);
    return { executablePath: chosen };
  }
  const executablePath = usualPlaces().find((path) => existsSync(path));
  return executablePath === undefined ? undefined : { executablePath };
}

/** The machine's fonts where it has any, and the package's for one that has none: pages without fonts are white. */
function writeFontConfiguration(): string {
  const file = join(unpacked, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/**
 * The browser of @sparticuz/chromium (Linux x64 only). The package is made for Lambda machines: it unpacks
 * into the temporary folder, and brings its system libraries and fonts only where it believes to be on one.
 * A bare Debian lacks both too, so it is told that it is, and what it sets up goes to the browser alone.
 */
async function fromNpm(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(unpacked, { recursive: true });
  const before = { ...process.env };
  process.env['TMPDIR'] = unpacked;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const environment: Record<string, string> = {
      // The machine's own libraries come first: the brought ones only fill the gaps.
      LD_LIBRARY_PATH: [
        '/lib/x86_64-linux-gnu',
        '/usr/lib/x86_64-linux-gnu',
        '/usr/lib64',
        join(unpacked, 'al2023/lib'),
      ].join(':'),
    };
    environment['FONTCONFIG_FILE'] = writeFontConfiguration();
    return { executablePath, environment, arguments: ['--no-zygote', '--disable-gpu'] };
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
  }
}

/** A headless Chromium for the browser tests. Without one the tests fail here, with what to do. */
export async function launchBrowser(): Promise<Browser> {
  const program = installed() ?? (await fromNpm());
  if (!program) {
    throw new Error(
      'No browser found. Install Chrome, Edge or Chromium, or give the path of one in CHROME_PATH. (On Linux x64 npm ci brings one.)',
    );
  }
  const { executablePath, environment, arguments: extra = [] } = program;
  return chromium.launch({
    executablePath,
    // Root has no sandbox in a container; the tests open only pages of this repository.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--lang=sv-SE', ...extra],
    env: { ...process.env, ...environment },
  });
}
