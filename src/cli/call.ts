import { callFaults } from '../text/cli';
import { nearest, plainName } from './words';

/** Where the command line writes; a test gives its own. */
export interface Streams {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** The call or a file could not be used: a Swedish text for stderr, status 2. */
export class CallRefusal extends Error {
  override readonly name = 'CallRefusal';
}

export interface Call {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

export interface Options {
  /** Options that take a value, as `--metod`. */
  readonly values: readonly string[];
  /** Options that stand alone, as `--json`. */
  readonly flags: readonly string[];
}

/**
 * Reads the words of a call. A negative number is a word, not an option; `--name value` and `--name=value` are the same;
 * after `--` everything is a word. `--folkmängd` is `--folkmangd`. Refuses unknown options, options given twice, and options without their value.
 */
export function readCall(argv: readonly string[], options: Options): Call {
  const words: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const known = [...options.values, ...options.flags];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--') {
      words.push(...argv.slice(at + 1));
      break;
    }
    if (!isOption(word)) {
      words.push(word);
      continue;
    }
    const { name, attached } = splitOption(word, known);
    if (options.flags.includes(name)) {
      if (attached !== undefined) throw new CallRefusal(callFaults.optionTakesNone(name));
      flags.add(name);
    } else {
      if (!options.values.includes(name)) {
        throw new CallRefusal(callFaults.unknownOption(name, nearest(name, known) ?? '', known));
      }
      if (values.has(name)) throw new CallRefusal(callFaults.optionTwice(name));
      const value = attached ?? argv[at + 1];
      if (value === undefined || value.trim() === '' || (attached === undefined && value.startsWith('--'))) {
        throw new CallRefusal(callFaults.optionWithoutValue(name));
      }
      if (attached === undefined) at += 1;
      values.set(name, value);
    }
  }
  return { words, values, flags };
}

/** `-100` and `-.5` are amounts; a lone `-` is a word. */
const isOption = (word: string): boolean => /^-[^\d.,\s]/.test(word);

/** The option's own spelling when it is known, else as it was written; and what stands after `=`. */
function splitOption(word: string, known: readonly string[]): { name: string; attached?: string } {
  const equals = word.indexOf('=');
  const written = equals < 0 ? word : word.slice(0, equals);
  const name = known.find((option) => option === plainName(written)) ?? written;
  return equals < 0 ? { name } : { name, attached: word.slice(equals + 1) };
}
