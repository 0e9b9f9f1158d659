import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';
import type { WordLoaders } from '../../core/i18n/word-scopes';
import { MethodPage } from './method-page/method-page';

const words: WordLoaders = {
  kk: () => import('./i18n/kk.json'),
  ru: () => import('./i18n/ru.json'),
  en: () => import('./i18n/en.json'),
};

export const methodRoutes: Routes = [
  { path: '', title: 'title.method', resolve: { words: loadWords('method', words) }, component: MethodPage },
];
