import { callFaults, commandHelp, help } from '../text/cli';
import { CallRefusal, type Streams } from './call';
import { version } from './version';

export type { Streams } from './call';

type Command = (argv: readonly string[], streams: Streams) => number | Promise<number>;

/** Loaded when asked for, so that `dela` starts without Excel's client and the file library. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['dela', async () => (await import('./dela')).dela],
  ['fordela', async () => (await import('./fordela')).fordela],
  ['granska', async () => (await import('./granska')).granska],
]);

const HELP = new Set(['hjälp', 'hjalp', '--help', '-h', '--hjälp', '--hjalp']);

/**
 * Runs one call and returns its exit status: 0 nothing wrong, 1 a finding of severity error, 2 the call or a file could
 * not be used (what, where, why and what to do on stderr).
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(argv, streams);
  } catch (error) {
    streams.stderr(`${wordsOf(error)}\n`);
    return 2;
  }
}

/** A fault of Excel's has its Swedish text already; anything else that is thrown is a fault of the program. */
function wordsOf(error: unknown): string {
  if (error instanceof CallRefusal) return error.message;
  const isFault = error instanceof Error && error.name === 'ExcelFaultError';
  return isFault ? error.message : callFaults.unexpected(String(error));
}

async function dispatch([name, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (name === undefined) {
    streams.stderr(`${callFaults.noCommand}\n\n${help}`);
    return 2;
  }
  if (name === '--version') {
    streams.stdout(`${version}\n`);
    return 0;
  }
  if (HELP.has(name)) {
    streams.stdout(commandHelp.get(rest[0] ?? '') ?? help);
    return 0;
  }
  const load = commands.get(name);
  if (load === undefined) throw new CallRefusal(callFaults.unknownCommand(name));
  if (rest.some((word) => word === '--help' || word === '-h')) {
    streams.stdout(commandHelp.get(name) ?? help);
    return 0;
  }
  const command = await load();
  return await command(rest, streams);
}
