import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minimise } from './minimise.mjs';

/** (x - 3)² + 10 (y + 1)² */
const bowl = ([x, y]) => ({
  value: (x - 3) ** 2 + 10 * (y + 1) ** 2,
  slope: Float64Array.of(2 * (x - 3), 20 * (y + 1)),
});

describe('the least value of a function', () => {
  it('is found from any start', () => {
    for (const start of [
      [0, 0],
      [-50, 80],
    ]) {
      const [x, y] = minimise(bowl, Float64Array.from(start));
      assert.ok(Math.abs(x - 3) < 0.05 && Math.abs(y + 1) < 0.05, `${x} ${y}`);
    }
  });

  it('is the start where that is flat', () => {
    assert.deepEqual(minimise(bowl, Float64Array.of(3, -1)), Float64Array.of(3, -1));
  });
});
