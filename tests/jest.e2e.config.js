/** Suites that drive the panel in a browser, against `npm start`. Run through `npm test -- e2e`. */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  modulePathIgnorePatterns: [
    '<rootDir>/(dist|\\.cache|\\.tmp)/',
    '<rootDir>/src/plugins/[^/]+/dist/',
    '<rootDir>/src/kit/dist/',
  ],
  maxWorkers: 1,
  testTimeout: 120_000,
};
