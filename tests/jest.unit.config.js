/** Suites without Strapi: rules, calculations, the shape of the content types. */
module.exports = {
  ...require('./jest.base.js'),
  testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
  moduleNameMapper: {
    '^@hamresan/kit$': '<rootDir>/src/kit/src/index.ts',
    '^strapi-plugin-persian/core$': '<rootDir>/src/plugins/persian/core/src/index.ts',
  },
};
