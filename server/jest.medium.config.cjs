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
  testTimeout: 60_000,
  // Two clusters' worth of work at a time is what two cores carry.
  maxWorkers: 2,
};
