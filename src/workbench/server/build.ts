import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration, MultiStats } from 'webpack';

/** The repository's root: this file is src/workbench/server/build.ts. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

const cache = join(root, 'node_modules/.cache/workbench');

/** Folders with what the two builds made: static files. */
export interface Built {
  readonly pane: string;
  readonly page: string;
}

interface BuildConfiguration {
  readonly paneConfig: (options: { out: string }) => Configuration;
  readonly workbenchConfig: (options: { out: string }) => Configuration;
}

/** What the builds read, as name, size and time of change: equal text means that the last build still holds. */
function stampOfSources(): string {
  const lines: string[] = [];
  const visit = (path: string): void => {
    const about = statSync(join(root, path));
    if (about.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) {
      lines.push(`${path} ${String(about.size)} ${String(about.mtimeMs)}`);
    }
  };
  for (const path of ['src', 'assets/icons.svg', 'webpack.config.js', 'package-lock.json', 'manifest.xml'])
    visit(path);
  return lines.join('\n');
}

/** Runs webpack on both configurations; rejects with its own messages when something does not compile. */
async function compile(configurations: Configuration[]): Promise<void> {
  const { default: webpack } = await import('webpack');
  const compiler = webpack(configurations);
  const stats = await new Promise<MultiStats>((resolve, reject) => {
    compiler.run((error, result) => {
      if (error || !result) reject(error ?? new Error('webpack gave no result'));
      else resolve(result);
    });
  });
  // Closing writes webpack's cache; the next start reads it.
  await new Promise<void>((resolve, reject) => {
    compiler.close((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
}

/** Builds pane and workbench page for production, unless nothing has changed since the last time. */
export async function build(say: (text: string) => void): Promise<Built> {
  const built: Built = { pane: join(cache, 'pane'), page: join(cache, 'page') };
  const stampFile = join(cache, 'stamp.txt');
  const stamp = stampOfSources();
  const lastStamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (stamp === lastStamp && existsSync(join(built.pane, 'taskpane.html'))) return built;
  say('Bygger panelen och arbetsboken …');
  const address = new URL('../../../webpack.config.js', import.meta.url).href;
  const { paneConfig, workbenchConfig } = (await import(address)) as BuildConfiguration;
  await compile([paneConfig({ out: built.pane }), workbenchConfig({ out: built.page })]);
  writeFileSync(stampFile, stamp);
  return built;
}
