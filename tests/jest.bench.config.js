/** Comparisons of speed: two ways in one run, as a ratio. They print figures and judge none. */
module.exports = {
  ...require('./jest.integration.config.js'),
  testMatch: ['<rootDir>/tests/bench/**/*.bench.ts'],
  testTimeout: 600_000,
  maxWorkers: 1,
};
