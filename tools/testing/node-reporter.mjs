/** A reporter of node:test that writes the counts as one JSON object; suites are not counted as tests. */
export default async function* report(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    const isTest = type.startsWith('test:') && data.details?.type !== 'suite';
    if (!isTest) continue;
    if (type === 'test:pass' && (data.skip !== undefined || data.todo !== undefined)) count.skipped += 1;
    else if (type === 'test:pass') count.passed += 1;
    else if (type === 'test:fail') count.failed += 1;
  }
  yield JSON.stringify(count);
}
