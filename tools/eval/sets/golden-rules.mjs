import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

const FILES = { en: ['english.json', '0.981'], ru: ['russian.json', '1.000'], kk: ['kazakh.json', '1.000'] };
const TAG = /<[a-z]\w*(?: [^<>]*)?>/i;

/** Hard cases of sentence splitting: a quote with several sentences in it stays in one piece there. */
export const goldenRules = {
  name: 'golden-rules',
  seen: true,
  async run({ data, lib }) {
    const folder = path.join(data, 'golden-rules');
    if (!existsSync(folder)) return null;
    const libs = { analysis: await lib('analysis'), capture: await lib('capture') };
    const metrics = {};
    const errors = [];
    for (const [language, [file, reference]] of Object.entries(FILES)) {
      if (!existsSync(path.join(folder, file))) continue;
      const units = [];
      for (const one of readJson(path.join(folder, file)))
        units.push({
          right: await passes(libs, language, one, errors),
          all: 1,
          kept: keepsText(one) ? 1 : 0,
        });
      metrics[`${language}.pass`] = metric(units, accuracy, reference);
      const kept = units.filter((unit) => unit.kept === 1);
      metrics[`${language}.textKeptPass`] = metric(kept, accuracy, 'cases that change no letter of the text');
    }
    return { metrics, errors };
  },
};

/** White space is no matter of where a sentence ends. */
const plain = (words) => words.replace(/\s+/g, '');

/** Some cases want marks or letters taken out, which a program that quotes word by word must not do. */
function keepsText({ text, sentences }) {
  return plain(text) === sentences.map(plain).join('');
}

async function passes(libs, language, { name, text, sentences }, errors) {
  const found = [];
  for (const piece of await textsOf(libs.capture, text))
    found.push(...wholeSentences(libs.analysis, language, piece));
  const right = JSON.stringify(found.map(plain)) === JSON.stringify(sentences.map(plain));
  if (!right)
    errors.push(`${language} ${name}\n  want ${JSON.stringify(sentences)}\n  got  ${JSON.stringify(found)}`);
  return right ? 1 : 0;
}

/** HTML goes through the reader of captures, as it does in the program; what it takes for no article is read as it stands. */
async function textsOf(capture, text) {
  if (!TAG.test(text)) return [text];
  const hints = { contentType: 'text/html; charset=utf-8', fileName: null, url: null };
  try {
    const article = await capture.readArticle(new TextEncoder().encode(text), hints);
    return [article.title, article.text].filter((words) => words !== null && words !== '');
  } catch (error) {
    if (error.code === 'no-article-found') return [text];
    throw error;
  }
}

function wholeSentences(analysis, language, text) {
  const data = analysis.localeOf(language).sentences;
  return analysis
    .wholeSentences(text, analysis.splitSentences(text, data), data)
    .map(({ start, end }) => text.slice(start, end));
}
