const path = require('node:path');
const { compilerOptions } = require('./tsconfig.base.json');

/** Maps `@uade/<lib>` to its source, as tsconfig.base.json does. */
const moduleNameMapper = (root) =>
  Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, path.join(root, file)]),
  );

/** The Jest configuration of the server and of every library: TypeScript through SWC, run on Node. */
module.exports = (displayName, rootDir, overrides = {}) => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testPathIgnorePatterns: ['\\.medium\\.spec\\.ts$'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: moduleNameMapper(__dirname),
  // A hang ends; how fast the machine is says nothing.
  testTimeout: 60_000,
  ...overrides,
});
