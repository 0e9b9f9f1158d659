/** A seeded generator (mulberry32), so that the same run prints the same intervals. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const RESAMPLES = 400;

/**
 * A metric over units (documents, sentences, pairs), each a record of counts that add up.
 * `statistic` turns summed counts into the figure; the 95 % interval is a bootstrap over the units.
 */
export function metric(units, statistic, reference = '') {
  const keys = Object.keys(units[0] ?? {});
  const total = sum(units, keys, (index) => index);
  const random = seeded(20230313);
  const figures = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    figures.push(statistic(sum(units, keys, () => Math.floor(random() * units.length))));
  }
  figures.sort((a, b) => a - b);
  const value = statistic(total);
  return { value, n: units.length, low: at(figures, 0.025), high: at(figures, 0.975), reference };
}

function sum(units, keys, pick) {
  const total = Object.fromEntries(keys.map((key) => [key, 0]));
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[pick(index)];
    for (const key of keys) total[key] += unit[key];
  }
  return total;
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
export const precision = ({ tp, fp }) => ratio(tp, tp + fp);
export const recall = ({ tp, fn }) => ratio(tp, tp + fn);
export const f1 = ({ tp, fp, fn }) => ratio(2 * tp, 2 * tp + fp + fn);
export const accuracy = ({ right, all }) => ratio(right, all);

/** How many code units two half-open spans share. */
export function shared(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether the spans overlap by at least half of both. */
export function halfOfBoth(a, b) {
  const common = shared(a, b);
  return common > 0 && common * 2 >= a.end - a.start && common * 2 >= b.end - b.start;
}

/** Match predicted spans to gold ones, each once: exact ones first, then those that `fits` accepts. */
export function matchSpans(predicted, gold, fits = halfOfBoth) {
  const free = new Set(gold);
  const pairs = [];
  const take = (accepts) => {
    for (const span of predicted) {
      if (pairs.some(([one]) => one === span)) continue;
      const match = [...free].find((one) => accepts(span, one));
      if (match === undefined) continue;
      free.delete(match);
      pairs.push([span, match]);
    }
  };
  take((a, b) => a.start === b.start && a.end === b.end);
  take(fits);
  return pairs;
}

/**
 * Area under precision over recall, by ranked items `{score, gold}`. Items with the same score are one step, so that their
 * order does not matter.
 */
export function averagePrecision(items) {
  return areaUnder(stepsOf(items), () => 1);
}

/** The average precision of items as a figure, with a 95 % bootstrap interval over them. */
export function rankedMetric(items, reference = '') {
  const steps = stepsOf(items);
  const random = seeded(20230313);
  const figures = [];
  for (let round = 0; round < RESAMPLES; round += 1) {
    const times = new Uint16Array(items.length);
    for (let drawn = 0; drawn < items.length; drawn += 1) times[Math.floor(random() * items.length)] += 1;
    figures.push(areaUnder(steps, (rank) => times[rank]));
  }
  figures.sort((a, b) => a - b);
  const value = averagePrecision(items);
  return { value, n: items.length, low: at(figures, 0.025), high: at(figures, 0.975), reference };
}

/** Ranked items in groups of one score, each with its rank. */
function stepsOf(items) {
  const ranked = [...items].sort((a, b) => b.score - a.score).map((item, rank) => ({ ...item, rank }));
  return [...Map.groupBy(ranked, ({ score }) => score).values()];
}

function areaUnder(steps, timesOf) {
  let [found, seen, total] = [0, 0, 0];
  for (const step of steps) {
    let right = 0;
    for (const { gold, rank } of step) {
      seen += timesOf(rank);
      if (gold) right += timesOf(rank);
    }
    found += right;
    total += right * ratio(found, seen);
  }
  return ratio(total, found);
}
