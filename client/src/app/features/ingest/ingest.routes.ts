import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';
import type { WordLoaders } from '../../core/i18n/word-scopes';
import { HandInPage } from './hand-in-page/hand-in-page';

const words: WordLoaders = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

export const ingestRoutes: Routes = [
  {
    path: '',
    title: 'title.handIn',
    resolve: { words: loadWords('ingest', words) },
    component: HandInPage,
  },
];
