/** One embedded PostgreSQL for the tiers that need a database; each test file makes its own database on it. */
const database = {
  globalSetup: '<rootDir>/test/support/postgres.setup.ts',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.ts',
};

const threads = { setupFiles: ['<rootDir>/test/support/threads.setup.ts'] };

/**
 * How long a test may take that asks a database, a socket or another process, in milliseconds. It is a limit for what
 * hangs, not a measure: on a machine that is busy with other work everything takes many times as long.
 */
const PATIENCE = 120_000;

/**
 * A tier is chosen by the suffix of the file: `.spec` pure, `.int-spec` PostgreSQL, `.e2e-spec` HTTP. `npm test` runs these.
 * What takes its time is run by `npm run test:deep`: `.deep-spec` all of `test/security`, every route as everybody, every
 * paper and workbook, what is played at random, builds and schemas side by side, time, erasure, backup and the server
 * itself, and the stories of the company's other processes over HTTP; `.product-spec` the built product in a process of its own.
 */
const tier = (displayName, suffix, settings = {}) => ({
  displayName,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/**/*.${suffix}.ts`],
  transform: { '^.+\\.(ts|[cm]?js)$': '<rootDir>/jest.transform.cjs' },
  transformIgnorePatterns: [],
  ...settings,
});

export default {
  maxWorkers: 2,
  testTimeout: PATIENCE,
  projects: [
    tier('unit', 'spec'),
    tier('int', 'int-spec', { ...database, ...threads }),
    tier('e2e', 'e2e-spec', { ...database, ...threads }),
    tier('deep', 'deep-spec', { ...database, ...threads }),
    tier('product', 'product-spec', { globalSetup: '<rootDir>/test/support/build.setup.ts' }),
  ],
};
