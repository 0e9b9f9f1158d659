import type { ReadLanguage } from '@uade/kernel';
import type { ChangeData } from './change-data';
import { EN_CHANGES } from './en';
import { KK_CHANGES } from './kk';
import { RU_CHANGES } from './ru';

/** What is known about changes, by language. */
export const CHANGE_DATA: Readonly<Record<ReadLanguage, ChangeData>> = {
  kk: KK_CHANGES,
  ru: RU_CHANGES,
  en: EN_CHANGES,
};
