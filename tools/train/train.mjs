import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLib } from '../eval/load-libs.mjs';
import { root } from '../process/places.mjs';
import { readNamedSentences } from '../eval/kaznerd.mjs';
import { nameExamples } from './name-examples.mjs';
import { trainNames } from './name-model.mjs';
import { render } from './render.mjs';

const FILE = path.join(root, 'libs/analysis/src/scoring/kk-name-weights.ts');
const USAGE = `node tools/train/train.mjs --data <folder> [--out <file>] [--check]

Learns which words with capitals are a person's name in Kazakh, from KazNERD's validation part
(<folder>/entities/kaznerd.valid.iob2.txt, CC BY 4.0), and writes the weights that the program ships with:
${path.relative(root, FILE)}, or --out. The same data gives the same file, byte for byte.
--check writes nothing and says whether the file is what the data gives.
Data, figures and limits: docs/methodology.md, Model card.`;

/** Read the command line, train, write or compare; returns the process's exit code. */
async function main() {
  const options = {
    data: { type: 'string' },
    out: { type: 'string', default: FILE },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  };
  const { values } = parseArgs({ options, allowPositionals: false });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const data = path.join(values.data ?? '', 'entities/kaznerd.valid.iob2.txt');
  if (values.data === undefined || !existsSync(data)) {
    console.error(USAGE);
    return 2;
  }
  const written = await train(readFileSync(data, 'utf8'));
  if (!values.check) {
    writeFileSync(values.out, written);
    return 0;
  }
  const same = existsSync(values.out) && readFileSync(values.out, 'utf8') === written;
  console.log(same ? 'The weights are what the data gives.' : 'The weights are not what the data gives.');
  return same ? 0 : 1;
}

async function train(text) {
  const analysis = await loadLib('analysis');
  const examples = nameExamples(readNamedSentences(text), analysis);
  const people = examples.filter(({ gold }) => gold).length;
  console.log(`${examples.length} runs of words with capitals, ${people} of them a person's name`);
  return render(trainNames(examples, analysis));
}

process.exitCode = await main();
