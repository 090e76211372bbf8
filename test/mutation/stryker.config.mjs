/**
 * Mutation testing of the engine: `npm run test:mutation` (one folder: `-- --mutate 'src/core/exact/*.ts'`).
 * Only the unit and golden tests of the engine run; the random ones would kill by luck and take long.
 */
const jest = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src/core', '<rootDir>/test/golden'],
  testMatch: ['<rootDir>/src/core/**/*.test.ts', '<rootDir>/test/golden/agreements.test.ts'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: { projectType: 'custom', config: jest },
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['src/core/**/*.ts', '!src/core/**/*.test.ts', '!src/core/**/model.ts'],
  ignorePatterns: ['assets', 'dist', 'coverage', 'reports', '.cache', 'test/browser'],
  coverageAnalysis: 'perTest',
  // A mutant in a constant would need every test anew: constants are texts, labels and limits.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10000,
  tempDirName: '.stryker-tmp',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  thresholds: { high: 95, low: 90, break: 90 },
};
