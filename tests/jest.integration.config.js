/** Suites that boot the house: once for each file, on a copy of a prepared database. Run through scripts/test.mjs. */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/{integration,security}/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testEnvironment: '<rootDir>/tests/support/house-environment.ts',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  modulePathIgnorePatterns: [
    '<rootDir>/(dist|\\.cache|\\.tmp)/',
    '<rootDir>/src/plugins/[^/]+/dist/',
    '<rootDir>/src/kit/dist/',
  ],
  maxWorkers: 2,
  testTimeout: 60_000,
};
