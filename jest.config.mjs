/** One embedded PostgreSQL for the tiers that need a database; each test file makes its own database on it. */
const database = {
  globalSetup: '<rootDir>/test/support/postgres.setup.ts',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.ts',
};

const threads = { setupFiles: ['<rootDir>/test/support/threads.setup.ts'] };

/** A tier is chosen by the suffix of the file: `.spec` pure, `.int-spec` PostgreSQL, `.e2e-spec` HTTP. */
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
  projects: [
    tier('unit', 'spec'),
    tier('int', 'int-spec', { ...database, ...threads }),
    tier('e2e', 'e2e-spec', { ...database, ...threads }),
  ],
};
