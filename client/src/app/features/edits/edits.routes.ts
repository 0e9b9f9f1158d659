import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';

const words = {
  words: loadWords('edits', {
    kk: () => import('./i18n/kk.json'),
    ru: () => import('./i18n/ru.json'),
    en: () => import('./i18n/en.json'),
  }),
};

/** Pages that were changed, and one of them with all that it says differently. */
export const editsRoutes: Routes = [
  {
    path: '',
    title: 'title.edits',
    loadComponent: () => import('./edits-page/edits-page').then((m) => m.EditsPage),
    resolve: words,
  },
  {
    path: ':id',
    title: 'title.edit',
    loadComponent: () => import('./edit-page/edit-page').then((m) => m.EditPage),
    resolve: {
      ...words,
      trackingWords: loadWords('tracking', {
        kk: () => import('../tracking/i18n/kk.json'),
        ru: () => import('../tracking/i18n/ru.json'),
        en: () => import('../tracking/i18n/en.json'),
      }),
    },
  },
];
