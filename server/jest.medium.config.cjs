const path = require('node:path');

const setup = (name) => path.join(__dirname, 'src/database/testing', name);

/** The server's tests against a real PostgreSQL. */
module.exports = {
  ...require('../jest.server.cjs')('server-medium', __dirname, {
    testMatch: ['<rootDir>/src/**/*.medium.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/'],
  }),
  globalSetup: setup('global-setup.cjs'),
  globalTeardown: setup('global-teardown.cjs'),
  testTimeout: 120_000,
  // Suites start servers and databases of their own: more at a time only makes all of them slow.
  maxWorkers: 2,
};
