// Builds the pane as `npm run build -- --env url=…` does, and prints what is in it as JSON for bundle.test.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { paneConfig } from '../../webpack.config.js';

const [url] = process.argv.slice(2);
const out = fileURLToPath(new URL('../../node_modules/.cache/bundle-test', import.meta.url));
const compiler = webpack(paneConfig({ mode: 'production', url, out }));

compiler.run((error, result) => {
  if (error) throw error;
  // Nothing is written to disk then, and there is nothing to measure.
  if (result.hasErrors()) throw new Error(result.toString({ all: false, errors: true }));
  const stats = result.toJson({
    all: false,
    entrypoints: true,
    chunks: true,
    chunkModules: true,
    nestedModules: true,
    modules: true,
    ids: true,
    // Name every module; the printed form would say "+ 200 modules".
    cachedModules: true,
    dependentModules: true,
    chunkModulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const initial = new Set(stats.entrypoints.taskpane.chunks);
  const namesIn = (modules) =>
    modules.flatMap((module) => [
      module.nameForCondition ?? module.name ?? '',
      ...namesIn(module.modules ?? []),
    ]);
  const report = {
    out,
    startup: stats.entrypoints.taskpane.assets.map(({ name }) => ({
      name,
      gzip: gzipSync(readFileSync(join(out, name)), { level: 9 }).length,
    })),
    startupModules: stats.chunks
      .filter(({ id }) => initial.has(id))
      .flatMap(({ modules }) => namesIn(modules)),
    lazyModules: stats.chunks.filter(({ id }) => !initial.has(id)).flatMap(({ modules }) => namesIn(modules)),
    files: result.compilation.getAssets().map(({ name }) => name),
  };
  compiler.close(() => console.log(JSON.stringify(report)));
});
