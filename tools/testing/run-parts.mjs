import { add, nothing, totalLine } from './counting.mjs';
import { runStep } from './run-step.mjs';

/** Runs a part's steps; where a preparation failed, those behind it would test what was there before it. */
async function runPart(name, steps) {
  const started = performance.now();
  let count = nothing;
  for (const step of steps) {
    const outcome = await runStep(step);
    count = add(count, outcome);
    if (step.prepares && outcome.failed > 0) break;
  }
  return { name, count, seconds: (performance.now() - started) / 1000 };
}

/**
 * Runs the parts one after another, each to its end, whatever the others did.
 *
 * @param parts  Name → function that gives the part's steps.
 * @param names  Which of them, in the order of `parts`.
 */
export async function runParts(parts, names) {
  const outcomes = [];
  for (const name of Object.keys(parts).filter((part) => names.includes(part))) {
    outcomes.push(await runPart(name, parts[name]()));
  }
  return outcomes;
}

/** Prints how long each part took and, as the last line, the sum; returns the exit code. */
export function printOutcomes(outcomes, print = console.log) {
  print('');
  for (const { name, count, seconds } of outcomes) {
    print(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s   ${totalLine(count)}`);
  }
  const total = outcomes.reduce((sum, { count }) => add(sum, count), nothing);
  print(`\n${totalLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}
