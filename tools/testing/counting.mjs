/**
 * What the runners' own machine-readable results say, as `{ passed, failed, skipped }`.
 * A suite that could not even start counts as one failure.
 */

export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @param result  What `jest --json` wrote. */
export function countJest(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** @param result  What Playwright's `json` reporter wrote; a flaky test counts as failed. */
export function countPlaywright(result) {
  const { expected, unexpected, flaky, skipped } = result.stats;
  return { passed: expected, failed: unexpected + flaky + result.errors.length, skipped };
}

/** @param result  What `node-reporter.mjs` wrote. */
export function countNode(result) {
  return { passed: result.passed, failed: result.failed, skipped: result.skipped };
}

/**
 * The count of one step, made honest: a runner that failed without naming a failed test, that left no result, or that
 * ran no test at all, is one failure.
 *
 * @param count  What its result says; `null` where it left none.
 */
export function honest(count, exitCode) {
  if (count === null) return { ...nothing, failed: 1 };
  if (count.failed === 0 && (exitCode !== 0 || count.passed === 0)) return { ...count, failed: 1 };
  return count;
}

/** The last line of `npm test`. */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
