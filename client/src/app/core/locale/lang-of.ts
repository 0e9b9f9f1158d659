import { READ_LANGUAGES, type ReadLanguage } from '@uade/kernel';

/**
 * The `lang` attribute of a text: the tag of its language, and `null` where that is unknown or none that we read, so that no
 * voice is chosen by a wrong tag.
 */
export function langOf(language: string | null | undefined): ReadLanguage | null {
  return READ_LANGUAGES.find((one) => one === language) ?? null;
}
