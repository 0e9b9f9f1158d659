import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLib } from '../eval/load-libs.mjs';
import { root } from '../process/places.mjs';

const FILE = path.join(root, 'libs/similarity/src/features/yardstick-counts.ts');
const DEMO = path.join(root, 'server/demo/releases');
const USAGE = `node tools/train/yardstick.mjs --data <folder> [--check]

Counts in how many texts each feature stands, and writes ${path.relative(root, FILE)}: by it the program tells
words that tell much from words that stand everywhere. Texts: the demo's own, the embassy's English pages (CC0,
<folder>/releases/embassy-en) and the presidential speeches in Kazakh (MIT, <folder>/releases/akorda-speeches-kk), in
pieces of 2,500 characters. The same texts give the same file, byte for byte. --check only compares.`;

const PIECE = 2500;

/** Features of fewer texts than these are as rare as those of none. */
const FEWEST = 8;

const ON = { year: 2020, month: 1, day: 1 };

/** Read the command line, count, write or compare; returns the process's exit code. */
async function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, check: { type: 'boolean', default: false } },
  });
  const releases = path.join(values.data ?? '', 'releases');
  if (values.data === undefined || !existsSync(releases)) {
    console.error(USAGE);
    return 2;
  }
  const texts = [
    ...readTexts(DEMO, (name) => /\.(kk|ru|en)\.md$/.exec(name)?.[1] ?? 'en'),
    ...readTexts(path.join(releases, 'embassy-en'), () => 'en'),
    ...readTexts(path.join(releases, 'akorda-speeches-kk'), () => 'kk'),
  ];
  const written = render(await count(texts));
  if (!values.check) {
    writeFileSync(FILE, written);
    return 0;
  }
  const same = readFileSync(FILE, 'utf8') === written;
  console.log(same ? 'The counts are what the texts give.' : 'The counts are not what the texts give.');
  return same ? 0 : 1;
}

function readTexts(folder, languageOf) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => index * PIECE);
      return pieces.map((start) => ({
        language: languageOf(name),
        title: null,
        text: text.slice(start, start + PIECE),
        on: ON,
      }));
    });
}

async function count(texts) {
  const { countRarity, readForComparing } = await loadLib('similarity');
  const readings = texts.map(readForComparing);
  const listed = (view) => {
    const { having } = countRarity(readings.map((reading) => reading[view].whole));
    const kept = [...having].filter(([, times]) => times >= FEWEST);
    kept.sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1));
    return kept.map(([key, times]) => `${times.toString(36)} ${key}`).join('|');
  };
  return { texts: texts.length, same: listed('same'), across: listed('across') };
}

function render({ texts, same, across }) {
  return `/**
 * In how many of ${texts} texts a feature stands: base 36, then the feature. Counted over releases of the demo, public
 * speeches (MIT) and embassy pages (CC0) by tools/train/yardstick.mjs; don't edit.
 *
 * @see docs/adr/0018-stories.md
 */
export const YARDSTICK_COUNTS = {
  texts: ${texts},
  same: '${same}',
  across:
    '${across}',
};
`;
}

process.exitCode = await main();
