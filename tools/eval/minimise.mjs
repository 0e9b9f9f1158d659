/** How many steps the shape of the function is remembered for. */
const MEMORY = 8;
const MOST_STEPS = 200;
/** The slope, as a share of the slope at the start, at which we are there. */
const FLAT = 1e-3;
/** The least gain of a step, as a share of what its slope promises. */
const SUFFICIENT = 1e-4;
const MOST_HALVINGS = 30;

/**
 * The point at which a smooth convex function is least, from `start`, by L-BFGS with backtracking. Deterministic.
 *
 * @param evaluate  Gives `{ value, slope }` at a point; both arrays are Float64Array.
 * @see Liu and Nocedal, On the limited memory BFGS method for large scale optimization (1989)
 */
export function minimise(evaluate, start) {
  let here = { point: start, ...evaluate(start) };
  const wanted = FLAT * length(here.slope);
  const memory = [];
  for (let step = 0; step < MOST_STEPS && length(here.slope) > wanted; step += 1) {
    const next = walk(evaluate, here, direction(here.slope, memory));
    if (next === null) break;
    const moved = difference(next.point, here.point);
    const turned = difference(next.slope, here.slope);
    const curve = dot(moved, turned);
    if (curve > 1e-10) memory.push({ moved, turned, curve });
    if (memory.length > MEMORY) memory.shift();
    here = next;
  }
  return here.point;
}

/** Where to go from a slope: against it, bent by what the last steps told of the function's shape. */
function direction(slope, memory) {
  const way = Float64Array.from(slope);
  const shares = new Array(memory.length);
  for (let index = memory.length - 1; index >= 0; index -= 1) {
    const { moved, turned, curve } = memory[index];
    shares[index] = dot(moved, way) / curve;
    add(way, turned, -shares[index]);
  }
  const last = memory.at(-1);
  scale(
    way,
    last === undefined ? 1 / Math.max(1, length(slope)) : last.curve / dot(last.turned, last.turned),
  );
  memory.forEach(({ moved, turned, curve }, index) => {
    add(way, moved, shares[index] - dot(turned, way) / curve);
  });
  scale(way, -1);
  return way;
}

function walk(evaluate, { point, value, slope }, way) {
  const promised = dot(slope, way);
  let stride = 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const there = Float64Array.from(point);
    add(there, way, stride);
    const found = evaluate(there);
    if (found.value <= value + SUFFICIENT * stride * promised) return { point: there, ...found };
    stride /= 2;
  }
  return null;
}

function dot(a, b) {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index] * b[index];
  return sum;
}

function add(to, what, times) {
  for (let index = 0; index < to.length; index += 1) to[index] += times * what[index];
}

function scale(what, times) {
  for (let index = 0; index < what.length; index += 1) what[index] *= times;
}

const length = (a) => Math.sqrt(dot(a, a));

function difference(a, b) {
  const result = Float64Array.from(a);
  add(result, b, -1);
  return result;
}
