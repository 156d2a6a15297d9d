/** Suites that drive the panel in a browser, against `npm start`. Run through `npm test -- e2e`. */
module.exports = {
  ...require('./jest.base.js'),
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  maxWorkers: 1,
  testTimeout: 120_000,
};
