import process from 'node:process';

/** Seconds of processor time that `work` took, all threads of this process together, and of the clock on the wall. */
export async function timed(work) {
  const wall = process.hrtime.bigint();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, wall: Number(process.hrtime.bigint() - wall) / 1e9 };
}

/**
 * Repeat `round` for at least `seconds` of processor time and three times, after one round that warms up.
 *
 * @returns the median round's seconds of processor time. Other processes take the wall's clock, hardly this one.
 */
export async function medianRound(round, seconds) {
  await round();
  const rounds = [];
  for (let spent = 0; rounds.length < 3 || spent < seconds; spent += rounds.at(-1)) {
    rounds.push((await timed(round)).cpu);
  }
  return median(rounds);
}

/** The middle of some numbers; the lower one of two. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}

/**
 * How time grows with size: the exponent of the power law that fits best, 1 for linear, 2 for quadratic.
 *
 * @param points  Pairs of size and time, both above zero.
 */
export function growthExponent(points) {
  return slope(points.map(([size, time]) => [Math.log(size), Math.log(time)]));
}

/** The slope of the line that fits pairs of x and y best (least squares). */
export function slope(points) {
  const mean = (index) => points.reduce((sum, pair) => sum + pair[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0);
  const variance = points.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
  return covariance / variance;
}
