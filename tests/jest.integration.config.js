// As src/boot/sqlite-driver.ts does outside of jest.
const isNewerSqlite = Number.parseInt(process.versions.node, 10) >= 22;

/** Suites that boot the house: once for each file, on a copy of a prepared database. Run through scripts/test.mjs. */
module.exports = {
  ...require('./jest.base.js'),
  testMatch: ['<rootDir>/tests/{integration,security}/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testEnvironment: '<rootDir>/tests/support/house-environment.ts',
  moduleNameMapper: isNewerSqlite ? { '^better-sqlite3$': 'better-sqlite3-node22' } : {},
  maxWorkers: 2,
  // A process keeps some of each house it has opened; after some forty of them its memory is full.
  workerIdleMemoryLimit: '1.5GB',
  // For a hook that boots a house beside another one on two busy cores.
  testTimeout: 180_000,
};
