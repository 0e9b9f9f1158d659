import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';
import type { WordLoaders } from '../../core/i18n/word-scopes';
import { OverviewPage } from './overview-page/overview-page';

const words: WordLoaders = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

export const overviewRoutes: Routes = [
  {
    path: '',
    title: 'title.overview',
    resolve: { words: loadWords('overview', words) },
    component: OverviewPage,
  },
];
