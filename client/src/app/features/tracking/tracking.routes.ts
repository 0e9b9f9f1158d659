import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';

/** A commitment's page: what it says, where it was said, and what became of it. */
export const trackingRoutes: Routes = [
  {
    path: '',
    title: 'title.commitment',
    loadComponent: () => import('./commitment-page/commitment-page').then((m) => m.CommitmentPage),
    resolve: {
      words: loadWords('tracking', {
        kk: () => import('./i18n/kk.json'),
        ru: () => import('./i18n/ru.json'),
        en: () => import('./i18n/en.json'),
      }),
      commitmentWords: loadWords('commitments', {
        kk: () => import('../commitments/i18n/kk.json'),
        ru: () => import('../commitments/i18n/ru.json'),
        en: () => import('../commitments/i18n/en.json'),
      }),
    },
  },
];
