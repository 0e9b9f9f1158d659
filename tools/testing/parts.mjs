import { existsSync, globSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../process/places.mjs';
import { countJest, countNode, countPlaywright } from './counting.mjs';

const results = path.join(root, 'dist/test-results');

const jestFlags = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
const nx = (target) => ['nx', 'run-many', '-t', target, '--outputStyle=static'];

/** A step whose exit code is its one test. */
const check = (name, command) => ({ name, command });

function jest(name, args) {
  const file = path.join(results, `${name}.json`);
  const command = ['jest', ...args, '--json', `--outputFile=${file}`];
  return { name, command, file, count: countJest, env: { NODE_OPTIONS: jestFlags } };
}

function playwright() {
  const file = path.join(results, 'e2e.json');
  return {
    name: 'e2e',
    command: ['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    file,
    count: countPlaywright,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  };
}

function nodeTests() {
  const file = path.join(results, 'tools.json');
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
  const counter = [
    `--test-reporter=${import.meta.dirname}/node-reporter.mjs`,
    `--test-reporter-destination=${file}`,
  ];
  const specs = globSync('tools/**/*.spec.mjs', { cwd: root }).sort();
  return {
    name: 'tools',
    command: ['node', '--test', ...reporters, ...counter, ...specs],
    file,
    count: countNode,
  };
}

/** Every project that has unit tests: the libraries, the server, the client. */
function unitProjects() {
  const libs = readdirSync(path.join(root, 'libs')).map((lib) => `libs/${lib}`);
  return [...libs, 'server', 'client'].filter((project) =>
    existsSync(path.join(root, project, 'jest.config.cjs')),
  );
}

/** The parts of `npm test`, in the order in which they run; each is a list of steps. */
export const parts = {
  lint: () => [
    check('eslint', nx('lint')),
    check('prettier', ['prettier', '--check', '--log-level=warn', '.']),
  ],
  typecheck: () => [check('typecheck', nx('typecheck'))],
  tools: () => [nodeTests()],
  unit: () => [jest('unit', ['--maxWorkers=100%', '--projects', ...unitProjects()])],
  medium: () => [jest('medium', ['-c', 'server/jest.medium.config.cjs'])],
  e2e: () => [
    { name: 'build', command: ['node', 'tools/testing/build.mjs'], prepares: true },
    check('bundle-size', ['node', 'tools/bundle-size.mjs']),
    playwright(),
  ],
};

export function prepareResults() {
  mkdirSync(results, { recursive: true });
}
