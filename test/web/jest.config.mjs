/**
 * The tests that drive a browser: the built product, started once, with a data directory and demo data of its own.
 * One file at a time: they share the product, and a browser beside another on two cores only waits.
 */
export default {
  displayName: 'web',
  rootDir: '../..',
  testEnvironment: '<rootDir>/test/web/support/environment.mjs',
  testMatch: ['<rootDir>/test/web/**/*.web-spec.ts'],
  transform: { '^.+\\.(ts|[cm]?js)$': '<rootDir>/jest.transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(playwright-core|axe-core)/'],
  globalSetup: '<rootDir>/test/web/support/product.setup.ts',
  globalTeardown: '<rootDir>/test/web/support/product.teardown.ts',
  maxWorkers: 1,
  testTimeout: 60_000,
};
