import init from '@ironcalc/wasm';
import type { Calculator } from '../model/calculator';
import { IronCalculator } from './ironCalculator';

/**
 * The calculation engine for a page: fetches its 650 KB module first. `address` is where the module lies; without it,
 * the bundler's own.
 */
export async function loadCalculator(address?: string | URL): Promise<Calculator> {
  await (address === undefined ? init() : init({ module_or_path: address }));
  return new IronCalculator();
}
