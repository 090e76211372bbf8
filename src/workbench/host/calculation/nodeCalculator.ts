import './textCoding';
import { initSync } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Calculator } from '../model/calculator';
import { IronCalculator } from './ironCalculator';

let started = false;

/** The calculation engine for Node: its module is read (12 ms) when the first formula is worked out. */
export function nodeCalculator(): Calculator {
  return new IronCalculator(() => {
    if (started) return;
    const require = createRequire(import.meta.url);
    const folder = dirname(require.resolve('@ironcalc/wasm/package.json'));
    initSync({ module: readFileSync(join(folder, 'wasm_bg.wasm')) });
    started = true;
  });
}
