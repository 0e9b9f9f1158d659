import { parts, prepareResults } from './parts.mjs';
import { printOutcomes, runParts } from './run-parts.mjs';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}". The parts are: ${Object.keys(parts).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  prepareResults();
  process.exitCode = printOutcomes(await runParts(parts, named.length > 0 ? named : Object.keys(parts)));
}
