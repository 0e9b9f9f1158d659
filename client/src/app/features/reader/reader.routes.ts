import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';

const resolve = {
  readerWords: loadWords('reader', {
    kk: () => import('./i18n/kk.json'),
    ru: () => import('./i18n/ru.json'),
    en: () => import('./i18n/en.json'),
  }),
  suggestionWords: loadWords('suggestions', {
    kk: () => import('../suggestions/i18n/kk.json'),
    ru: () => import('../suggestions/i18n/ru.json'),
    en: () => import('../suggestions/i18n/en.json'),
  }),
  noteWords: loadWords('annotations', {
    kk: () => import('../annotations/i18n/kk.json'),
    ru: () => import('../annotations/i18n/ru.json'),
    en: () => import('../annotations/i18n/en.json'),
  }),
  storyWords: loadWords('stories', {
    kk: () => import('../stories/i18n/kk.json'),
    ru: () => import('../stories/i18n/ru.json'),
    en: () => import('../stories/i18n/en.json'),
  }),
  commitmentWords: loadWords('commitments', {
    kk: () => import('../commitments/i18n/kk.json'),
    ru: () => import('../commitments/i18n/ru.json'),
    en: () => import('../commitments/i18n/en.json'),
  }),
};

/** A release to read, and beside another that tells the same event. */
export const readerRoutes: Routes = [
  {
    path: '',
    title: 'title.reader',
    loadComponent: () => import('./reader-page/reader-page').then((m) => m.ReaderPage),
    resolve,
  },
  {
    path: 'beside/:other',
    title: 'title.beside',
    loadComponent: () => import('./beside-page/beside-page').then((m) => m.BesidePage),
    resolve: { readerWords: resolve.readerWords, storyWords: resolve.storyWords },
  },
];
