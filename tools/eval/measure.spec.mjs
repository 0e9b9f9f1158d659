import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { averagePrecision, rankedMetric } from './measure.mjs';

const right = (score) => ({ score, gold: true });
const wrong = (score) => ({ score, gold: false });

describe('average precision', () => {
  it('is 1 where all that is right stands first', () => {
    assert.equal(averagePrecision([wrong(0.1), right(0.9), right(0.8)]), 1);
  });

  it('is the mean of the precision at each right item', () => {
    assert.equal(averagePrecision([right(0.9), wrong(0.8), right(0.7)]), (1 + 2 / 3) / 2);
  });

  it('does not depend on the order of items with the same score', () => {
    assert.equal(averagePrecision([right(0.5), wrong(0.5)]), 0.5);
    assert.equal(averagePrecision([wrong(0.5), right(0.5)]), 0.5);
  });

  it('lies in its interval, which is the same in each run', () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ score: index / 60, gold: index % 3 !== 0 }));
    const { low, value, high } = rankedMetric(items);
    assert.ok(low < value && value < high);
    assert.deepEqual(rankedMetric(items), rankedMetric(items));
  });
});
