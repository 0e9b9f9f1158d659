import type { InterfaceLanguage } from '../locale/languages';

/** Loads the words of one scope in one language, as its own lazy chunk. */
export type WordLoaders = Record<InterfaceLanguage, () => Promise<{ default: Record<string, unknown> }>>;

/** The words of the shell and of what all screens share. */
export const SHELL_WORDS: WordLoaders = {
  kk: () => import('./kk.json'),
  ru: () => import('./ru.json'),
  en: () => import('./en.json'),
};
