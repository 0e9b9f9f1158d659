import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';

export const commitmentsRoutes: Routes = [
  {
    path: '',
    title: 'title.commitments',
    loadComponent: () => import('./commitments-page/commitments-page').then((m) => m.CommitmentsPage),
    resolve: {
      words: loadWords('commitments', {
        kk: () => import('./i18n/kk.json'),
        ru: () => import('./i18n/ru.json'),
        en: () => import('./i18n/en.json'),
      }),
    },
  },
];
