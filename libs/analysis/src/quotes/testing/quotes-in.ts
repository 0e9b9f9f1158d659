import type { ReadLanguage } from '@uade/kernel';
import { localeOf } from '../../locales/locales';
import { fold } from '../../rules/fold';
import { stretchesOf } from '../../rules/stretch';
import { splitSentences } from '../../sentences/split-sentences';
import type { Quote } from '../find-quotes';
import { readQuotes } from '../read-quotes';

/** The quotes of a text without a day. */
export function quotesIn(language: ReadLanguage, text: string): Quote[] {
  const locale = localeOf(language);
  const folded = fold(text);
  const sentences = stretchesOf(folded, splitSentences(text, locale.sentences));
  return readQuotes({ text, folded, sentences, day: null }, locale).quotes;
}
