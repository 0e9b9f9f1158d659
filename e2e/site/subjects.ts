import type { ReadLanguage } from '@uade/kernel';
import type { Subject } from './subject';
import { ENGLISH_SUBJECTS } from './subjects-en';
import { KAZAKH_SUBJECTS } from './subjects-kk';
import { RUSSIAN_SUBJECTS } from './subjects-ru';

interface Names {
  readonly heads: readonly string[];
  readonly tails: readonly string[];
}

const latin: Names = {
  heads: ['Aq', 'Qara', 'Sary', 'Kok', 'Tas', 'Bes', 'Ush', 'Jan', 'Al', 'Er', 'Oi', 'Bai', 'Qum'],
  tails: ['tobe', 'bulaq', 'tal', 'jar', 'dala', 'qum', 'sai', 'bel', 'kol', 'agash', 'ozek', 'arna', 'oryn'],
};
const kazakh: Names = {
  heads: ['Ақ', 'Қара', 'Сары', 'Көк', 'Тас', 'Бес', 'Үш', 'Жаң', 'Ал', 'Ер', 'Ой', 'Бай', 'Құм'],
  tails: ['төбе', 'бұлақ', 'тал', 'жар', 'дала', 'құм', 'сай', 'бел', 'көл', 'ағаш', 'өзек', 'арна', 'орын'],
};
const russian: Names = {
  heads: ['Ак', 'Кара', 'Сары', 'Кок', 'Тас', 'Бес', 'Уш', 'Жан', 'Ал', 'Ер', 'Ой', 'Бай', 'Кум'],
  tails: ['тобе', 'булак', 'тал', 'жар', 'дала', 'кум', 'сай', 'бел', 'коль', 'агаш', 'озек', 'арна', 'орын'],
};

const NAMES: Readonly<Record<ReadLanguage, Names>> = { kk: kazakh, ru: russian, en: latin };

/**
 * An invented name of a street or a town.
 *
 * @param share  From 0 to 1, which of the names.
 */
export function placeOf(language: ReadLanguage, share: number): string {
  const { heads, tails } = NAMES[language];
  const at = Math.floor(share * heads.length * tails.length);
  return `${heads[at % heads.length] ?? ''}${tails[Math.floor(at / heads.length)] ?? ''}`;
}

export const SUBJECTS: Readonly<Record<ReadLanguage, readonly Subject[]>> = {
  kk: KAZAKH_SUBJECTS,
  ru: RUSSIAN_SUBJECTS,
  en: ENGLISH_SUBJECTS,
};
