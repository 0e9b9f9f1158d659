import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';

/** The languages of the interface, each under its own name. */
export const INTERFACE_LANGUAGES = READ_LANGUAGES;
export type InterfaceLanguage = ReadLanguage;

export const LANGUAGE_NAMES: Record<InterfaceLanguage, string> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};

/**
 * BCP 47 tags by which numbers and dates are written. Kazakh writes numbers as Russian does, and many browsers know
 * nothing of Kazakh; its dates are in `kazakh-dates.ts`.
 */
export const FORMAT_TAGS: Record<InterfaceLanguage, string> = { kk: 'ru-RU', ru: 'ru-RU', en: 'en-GB' };

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return INTERFACE_LANGUAGES.some((language) => language === value);
}
