import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { add, countJest, countNode, countPlaywright, honest, nothing, totalLine } from './counting.mjs';

describe('counting', () => {
  it('reads what Jest wrote, with suites that could not start as failures', () => {
    const result = {
      numPassedTests: 7,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    };
    assert.deepEqual(countJest(result), { passed: 7, failed: 3, skipped: 2 });
  });

  it('reads what Playwright wrote, with flaky tests and errors outside tests as failures', () => {
    const result = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
      errors: [{ message: 'no server' }],
    };
    assert.deepEqual(countPlaywright(result), { passed: 5, failed: 3, skipped: 3 });
  });

  it('reads what the reporter of node:test wrote', () => {
    const result = { passed: 4, failed: 0, skipped: 1, suites: 2 };
    assert.deepEqual(countNode(result), { passed: 4, failed: 0, skipped: 1 });
  });

  it('sums parts', () => {
    const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    assert.deepEqual(sum, { passed: 11, failed: 22, skipped: 33 });
  });
});

describe('an honest count', () => {
  it('fails where no test ran', () => assert.equal(honest(nothing, 0).failed, 1));
  it('fails where every test was skipped', () =>
    assert.equal(honest({ ...nothing, skipped: 9 }, 0).failed, 1));
  it('fails where the runner left no result', () => assert.equal(honest(null, 0).failed, 1));
  it('fails where the runner failed without naming a test', () =>
    assert.equal(honest({ ...nothing, passed: 3 }, 1).failed, 1));
  it('counts no failure twice', () =>
    assert.equal(honest({ ...nothing, passed: 3, failed: 2 }, 1).failed, 2));
  it('leaves a clean run as it is', () =>
    assert.deepEqual(honest({ ...nothing, passed: 3 }, 0), { ...nothing, passed: 3 }));
});

describe('the last line', () => {
  it('names passed and failed', () =>
    assert.equal(totalLine({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed'));
  it('names skipped tests where there are some', () =>
    assert.equal(totalLine({ passed: 3, failed: 1, skipped: 2 }), '3 passed, 1 failed, 2 skipped'));
});
