import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';
import type { WordLoaders } from '../../core/i18n/word-scopes';
import { ReleasesPage } from './releases-page/releases-page';

const words: WordLoaders = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

export const releasesRoutes: Routes = [
  {
    path: '',
    title: 'title.releases',
    resolve: { words: loadWords('releases', words) },
    component: ReleasesPage,
  },
];
