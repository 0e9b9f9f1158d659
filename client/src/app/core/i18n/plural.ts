import type { InterfaceLanguage } from '../locale/languages';

/** Kazakh has English's two categories for whole numbers, and many browsers know no Kazakh. */
const ENGLISH = new Intl.PluralRules('en');
const RULES: Record<InterfaceLanguage, Intl.PluralRules> = {
  kk: ENGLISH,
  ru: new Intl.PluralRules('ru'),
  en: ENGLISH,
};

/** The plural categories that whole numbers take in a language: what keys a counted word needs. */
export const PLURAL_FORMS: Record<InterfaceLanguage, readonly Intl.LDMLPluralRule[]> = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many'],
  en: ['one', 'other'],
};

/** The category of a whole number; no message formatter, which a strict content policy would forbid. */
export function pluralForm(language: InterfaceLanguage, count: number): Intl.LDMLPluralRule {
  return RULES[language].select(count);
}
