import type { Language, Script } from '@uade/kernel';
import { LANGUAGE_SIGNS, type LanguageSigns } from './language-signs';

/** What a text is written in. */
export interface Detected {
  readonly language: Language;
  readonly script: Script;
}

/** How much of a text is looked at, in UTF-16 code units; a release has shown its language by then. */
const SAMPLE = 6000;
const CYRILLIC = /[\u0400-\u052f]/g;
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/g;
const LETTERS = /\p{L}/gu;

const WORD_WEIGHT = 1.6;
const ENDING_WEIGHT = 0.45;
const FOREIGN_LETTER = -2.2;
const OWN_LETTER = 1;

/**
 * Tell Kazakh (Cyrillic and Latin), Russian and English from each other and from look-alikes such as Kyrgyz, Tatar,
 * Bulgarian or Turkish. Only the first 6,000 code units count. A text without letters is `other`.
 */
export function detectLanguage(text: string): Detected {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script === 'other') return { language: 'other', script };
  const words = sample.toLowerCase().match(/[\p{L}'’ʻʼ]+/gu) ?? [];
  const best = bestOf(words, script);
  return { language: best, script };
}

function scriptOf(sample: string): Script {
  const cyrillic = sample.match(CYRILLIC)?.length ?? 0;
  const latin = sample.match(LATIN)?.length ?? 0;
  const all = sample.match(LETTERS)?.length ?? 0;
  if (all === 0 || (cyrillic + latin) * 2 < all) return 'other';
  return cyrillic >= latin ? 'Cyrl' : 'Latn';
}

function bestOf(words: readonly string[], script: Script): Language {
  let best: LanguageSigns | null = null;
  let most = 0;
  const telling = tellingLetters(script);
  for (const signs of LANGUAGE_SIGNS) {
    if (signs.script !== script) continue;
    const score = scoreOf(words, signs, telling);
    if (score > most) [best, most] = [signs, score];
  }
  const code = best?.code.slice(0, 2);
  return code === 'kk' || code === 'ru' || code === 'en' ? code : 'other';
}

function scoreOf(words: readonly string[], signs: LanguageSigns, telling: ReadonlySet<string>): number {
  const own = new Set(signs.letters);
  let score = 0.01 * words.length;
  for (const word of words) {
    if (signs.words.has(word)) score += WORD_WEIGHT;
    if (word.length > 4 && signs.endings.some((ending) => word.endsWith(ending))) score += ENDING_WEIGHT;
    for (const letter of word) {
      if (!telling.has(letter)) continue;
      score += own.has(letter) ? OWN_LETTER / 4 : FOREIGN_LETTER;
    }
  }
  return score;
}

const TELLING = new Map<Script, ReadonlySet<string>>();

/** Letters that some languages of the script have and others lack. */
function tellingLetters(script: Script): ReadonlySet<string> {
  const known = TELLING.get(script);
  if (known !== undefined) return known;
  const letters = new Set(
    LANGUAGE_SIGNS.filter((one) => one.script === script).flatMap((one) => [...one.letters]),
  );
  TELLING.set(script, letters);
  return letters;
}
