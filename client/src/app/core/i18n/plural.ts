import type { InterfaceLanguage } from '../locale/languages';

/** Kazakh has English's two categories for whole numbers, and many browsers know no Kazakh. */
const ENGLISH = new Intl.PluralRules('en');
const RULES: Record<InterfaceLanguage, Intl.PluralRules> = {
  kk: ENGLISH,
  ru: new Intl.PluralRules('ru'),
  en: ENGLISH,
};

/** The plural categories that numbers take in a language: what keys a counted word needs. */
export const PLURAL_FORMS: Record<InterfaceLanguage, readonly Intl.LDMLPluralRule[]> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  en: ['one', 'other'],
};

/**
 * The category of a number; no message formatter, which a strict content policy would forbid. A Russian fraction takes the
 * genitive singular, which is how nouns look after 2, 3 and 4.
 */
export function pluralForm(language: InterfaceLanguage, count: number): Intl.LDMLPluralRule {
  return language === 'ru' && !Number.isInteger(count) ? 'few' : RULES[language].select(count);
}
