import type { WordLoaders } from '../../core/i18n/word-scopes';

/** The words of the scope `sources`. */
export const SOURCE_WORDS: WordLoaders = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};
