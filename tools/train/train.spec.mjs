import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadLib } from '../eval/load-libs.mjs';
import { readNamedSentences } from '../eval/kaznerd.mjs';
import { heldOutScorers } from './held-out-names.mjs';
import { nameExamples } from './name-examples.mjs';
import { trainNames } from './name-model.mjs';
import { render } from './render.mjs';

const SCRIPT = fileURLToPath(new URL('train.mjs', import.meta.url));
const PEOPLE = [
  'Қияли Терекбаев',
  'Аңыз Көлтаев',
  'Ертек Сырғалиев',
  'Жұмбақ Аққұмов',
  'Дастан Ойдыров',
  'Мысал Бостаев',
];
const PLACES = ['Терекөл', 'Қиялтау', 'Аңызбұлақ', 'Ертексай', 'Жұмбақкөл', 'Мысалқала'];

/** Sentences about people and places that do not exist, in the form of KazNERD. */
const DATA = [0, 1]
  .flatMap(() => [
    ...PEOPLE.map((name) => {
      const [given, family] = name.split(' ');
      return `Бұл O\nтуралы O\n${given} B-PERSON\n${family} I-PERSON\nайтты O\n. O`;
    }),
    ...PLACES.map((place) => `Мектеп O\n${place} B-GPE\nауданында O\nсалынды O\n. O`),
  ])
  .join('\n\n');

let folder;
let analysis;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'uade-train-'));
  mkdirSync(path.join(folder, 'entities'));
  writeFileSync(path.join(folder, 'entities/kaznerd.valid.iob2.txt'), DATA);
  analysis = await loadLib('analysis');
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...options) {
  return spawnSync(process.execPath, [SCRIPT, ...options], { encoding: 'utf8' });
}

describe('training', () => {
  it('writes the same bytes each time, and says whether a file is what the data gives', () => {
    const out = path.join(folder, 'weights.ts');
    assert.equal(run('--data', folder, '--out', out).status, 0);
    assert.match(readFileSync(out, 'utf8'), /KK_NAME_WEIGHTS/);
    assert.equal(run('--data', folder, '--out', out, '--check').status, 0);
    appendFileSync(out, '\n');
    assert.equal(run('--data', folder, '--out', out, '--check').status, 1);
  });

  it('explains itself, and refuses a folder without the data', () => {
    assert.match(run('--help').stdout, /--data <folder>/);
    assert.equal(run('--data', path.join(folder, 'nothing')).status, 2);
  });

  it('takes runs of words with capitals as examples, the people among them as right', () => {
    const examples = nameExamples(readNamedSentences(DATA), analysis);
    assert.equal(examples.filter(({ gold }) => gold).length, 2 * PEOPLE.length);
    assert.ok(examples.some(({ gold }) => !gold));
  });

  it('learns what the examples have in common', () => {
    const weights = trainNames(nameExamples(readNamedSentences(DATA), analysis), analysis);
    const score = analysis.nameScorer(weights);
    const of = (text, words) => {
      const start = text.indexOf(words);
      return score(text, analysis.fold(text), { start, end: start + words.length });
    };
    const person = of('Бұл туралы Елес Құмтаев айтты.', 'Елес Құмтаев');
    assert.ok(person > of('Мектеп Елескөл ауданында салынды.', 'Елескөл'));
    assert.equal(render(weights), render(weights));
  });

  it('judges a sentence by a scorer that never saw its block', () => {
    const sentences = readNamedSentences(DATA);
    const turned = sentences.map((sentence, place) =>
      place < sentences.length / 4 ? { ...sentence, gold: [] } : sentence,
    );
    const { text, gold } = sentences[0];
    const score = (list) => heldOutScorers(list, analysis)(0)(text, analysis.fold(text), gold[0]);
    assert.equal(score(turned), score(sentences));
  });
});
