/** Suites without Strapi: rules, calculations, the shape of the content types. */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  modulePathIgnorePatterns: [
    '<rootDir>/(dist|\\.cache|\\.tmp)/',
    '<rootDir>/src/plugins/[^/]+/dist/',
    '<rootDir>/src/kit/dist/',
  ],
  moduleNameMapper: { '^@hamresan/kit$': '<rootDir>/src/kit/src/index.ts' },
};
