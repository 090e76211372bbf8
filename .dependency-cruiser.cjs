/** The house as in DECISIONS.md: cells in -> plain data -> engine -> plain data -> cells out. Imports go down only. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...allowed.map((a) => `^src/${a}`)] },
});
const outside = '\\.(test|bench)\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('text-is-a-leaf', 'text', [], 'Words import nothing of the product.'),
    only('data-is-a-leaf', 'data', [], 'Figures import nothing of the product.'),
    only('core-is-pure', 'core', ['text/', 'data/'], 'The engine knows neither Excel nor React.'),
    only('workbook-above-core', 'workbook', ['core/', 'text/', 'data/']),
    only('review-above-workbook', 'review', ['core/', 'workbook/', 'text/', 'data/']),
    only('excel-above-workbook', 'excel', ['workbook/', 'core/', 'text/', 'data/']),
    only('workbench-knows-no-product', 'workbench', [], 'The embedded workbook serves any add-in.'),
    only('taskpane', 'taskpane', ['excel/', 'review/', 'workbook/', 'core/', 'text/', 'data/']),
    only('cli', 'cli', [
      'excel/',
      'review/',
      'workbook/',
      'core/',
      'text/',
      'data/',
      'workbench/host/',
      'workbench/files/',
    ]),
    {
      name: 'pure-without-platform',
      comment: 'core, review and workbook run anywhere: no Node, no DOM, no Office packages.',
      severity: 'error',
      // generate.mjs packs the figures from src/data/sources on a developer's machine; nothing imports it.
      from: {
        path: '^src/(core|review|workbook|text|data)/',
        pathNot: [outside, '^src/data/generate\\.mjs$'],
      },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'no-office-helpers-outside-excel',
      severity: 'error',
      from: { pathNot: '^src/excel/' },
      to: { path: 'office-js-helpers' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: outside },
    enhancedResolveOptions: {
      conditionNames: ['import', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
