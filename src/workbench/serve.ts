import { build } from './server/build';
import { listen, type Listening } from './server/listen';
import { openBrowser } from './server/openBrowser';
import { answer } from './server/site';

/** The workbook that is open when the page starts. */
const firstExample = 'rss-dalarna-2023.xlsx';
const usualPort = 3100;

/** Builds what has changed and serves the workbench on localhost over plain http; port 0 takes any free one. */
export async function serveWorkbench(
  port: number,
  say: (text: string) => void,
): Promise<Listening & { readonly address: string }> {
  const built = await build(say);
  const listening = await listen((request, response) => answer(request, response, built, firstExample), port);
  return { ...listening, address: `http://localhost:${String(listening.port)}/` };
}

/** `npm start [-- --port 8080] [-- --no-open]` */
async function main(words: readonly string[]): Promise<void> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const asked = Number(words[words.indexOf('--port') + 1] ?? process.env['PORT'] ?? usualPort);
  const port = words.includes('--port') || process.env['PORT'] !== undefined ? asked : usualPort;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error('--port ska vara ett heltal 0-65535.');
  const { address } = await serveWorkbench(port, say);
  say(`Arbetsboken med panelen finns på ${address}`);
  say(
    'Avsluta med Ctrl+C. Panelen är densamma som i Excel; bara Office.js hämtas härifrån i stället för från Microsoft.',
  );
  if (!words.includes('--no-open')) openBrowser(address);
}

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
