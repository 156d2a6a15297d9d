/** What all suites share. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  modulePathIgnorePatterns: [
    '<rootDir>/(dist|\\.cache|\\.tmp)/',
    '<rootDir>/src/plugins/[^/]+/dist/',
    '<rootDir>/src/kit/dist/',
  ],
};
