import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthExponent, median, medianRound, slope } from './timing.mjs';

describe('timing', () => {
  it('tells linear from quadratic growth, whatever a step costs', () => {
    const grown = (power) => [1, 2, 4, 8].map((size) => [size, 0.3 * size ** power]);
    assert.ok(Math.abs(growthExponent(grown(1)) - 1) < 1e-9);
    assert.ok(Math.abs(growthExponent(grown(2)) - 2) < 1e-9);
  });

  it('fits a line through what scatters around it', () => {
    assert.ok(Math.abs(slope([0, 1, 2, 3].map((x) => [x, 7 + 2 * x])) - 2) < 1e-9);
    assert.equal(
      slope([
        [0, 1],
        [1, 3],
        [2, 1],
      ]),
      0,
    );
  });

  it('takes the middle of what was measured', () => {
    assert.equal(median([9, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2);
  });

  it('warms up with one round and measures three at least', async () => {
    let rounds = 0;
    await medianRound(() => {
      rounds += 1;
    }, 0);
    assert.equal(rounds, 4);
  });
});
