import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { differenceInAgreement } from './agreements';
import { differenceInAllocation } from './allocations';

/**
 * `npm run test:differential [allocations] [agreements]`: the engine against the second computation, over
 * 1 000 000 random allocations and 20 000 random agreements, spread over the processors. Every case is made
 * from its number, so a difference can be looked at again. Exit status 1 when anything differs.
 */
const KINDS = {
  allocations: differenceInAllocation,
  agreements: differenceInAgreement,
} as const;
type Kind = keyof typeof KINDS;

interface Piece {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

const SHOWN = 10;

function compare({ kind, from, to }: Piece): string[] {
  const differences: string[] = [];
  for (let seed = from; seed < to && differences.length < SHOWN; seed += 1) {
    const difference = KINDS[kind](seed);
    if (difference !== undefined) differences.push(difference);
  }
  return differences;
}

/** One child at a time per processor, each given one piece after another. */
function compareAll(pieces: Piece[]): Promise<string[]> {
  const differences: string[] = [];
  const file = fileURLToPath(import.meta.url);
  const worker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(file, ['--child']);
      const next = (): void => {
        const piece = pieces.shift();
        if (piece === undefined) child.disconnect();
        else child.send(piece);
      };
      child.on('message', (found: string[]) => {
        differences.push(...found);
        next();
      });
      child.on('error', reject);
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`)),
      );
      next();
    });
  return Promise.all(Array.from({ length: availableParallelism() }, worker)).then(() => differences);
}

function inPieces(kind: Kind, count: number, size: number): Piece[] {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, piece) => piece * size);
  return starts.map((from) => ({ kind, from, to: Math.min(from + size, count) }));
}

async function main(): Promise<void> {
  const [allocations = 1_000_000, agreements = 20_000] = process.argv.slice(2).map(Number);
  const start = performance.now();
  const pieces = [
    ...inPieces('allocations', allocations, 10_000),
    ...inPieces('agreements', agreements, 1_000),
  ];
  const differences = await compareAll(pieces);
  for (const difference of differences.slice(0, SHOWN)) console.log(difference);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${allocations} allocations and ${agreements} agreements in ${seconds} s: ${differences.length} differences`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}

if (process.argv.includes('--child')) {
  process.on('message', (piece: Piece) => process.send?.(compare(piece)));
} else {
  await main();
}
