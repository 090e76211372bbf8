import { callFaults, commandHelp, help } from '../text/cli';
import { CallRefusal, type Streams } from './call';
import { version } from './version';
import { nearest, plainName } from './words';

export type { Streams } from './call';

type Command = (argv: readonly string[], streams: Streams) => number | Promise<number>;

/** Loaded when asked for, so that `dela` starts without Excel's client and the file library. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['dela', async () => (await import('./dela')).dela],
  ['fordela', async () => (await import('./fordela')).fordela],
  ['granska', async () => (await import('./granska')).granska],
]);

/** The commands that an unknown one may have been meant as. */
const NAMES: readonly string[] = [...commands.keys(), 'hjälp'];

const HELP: ReadonlySet<string> = new Set(['hjalp', 'help', '--hjalp', '--help', '-h']);
const VERSION: ReadonlySet<string> = new Set(['version', '--version', '-v']);

/** Asked for after a command, where `hjälp` could be a file's name. */
const isOption = (word: string): boolean => word.startsWith('-');

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

async function dispatch([word, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (word === undefined) {
    streams.stderr(`${callFaults.noCommand}\n\n${help}`);
    return 2;
  }
  const name = plainName(word);
  if (VERSION.has(name)) return say(`${version}\n`, streams);
  if (HELP.has(name)) return say(helpOf(rest[0]), streams);
  const load = commands.get(name) ?? unknown(word);
  const asked = beforeFiles(rest).filter(isOption).map(plainName);
  if (asked.some((option) => HELP.has(option))) return say(helpOf(name), streams);
  if (asked.some((option) => VERSION.has(option))) return say(`${version}\n`, streams);
  const command = await load();
  return await command(rest, streams);
}

function say(text: string, { stdout }: Streams): number {
  stdout(text);
  return 0;
}

/** The help of a command, or of them all when none is named. */
function helpOf(word: string | undefined): string {
  if (word === undefined || isOption(word) || HELP.has(plainName(word))) return help;
  return commandHelp.get(plainName(word)) ?? unknown(word);
}

function unknown(word: string): never {
  throw new CallRefusal(callFaults.unknownCommand(word, nearest(word, NAMES) ?? ''));
}

/** What stands before `--`: after it a word is a file's name, whatever it looks like. */
const beforeFiles = (words: readonly string[]): readonly string[] =>
  words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
