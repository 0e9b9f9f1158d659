import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';

export const suggestionsRoutes: Routes = [
  {
    path: '',
    title: 'title.queue',
    loadComponent: () => import('./queue-page/queue-page').then((m) => m.QueuePage),
    resolve: {
      words: loadWords('suggestions', {
        kk: () => import('./i18n/kk.json'),
        ru: () => import('./i18n/ru.json'),
        en: () => import('./i18n/en.json'),
      }),
    },
  },
];
