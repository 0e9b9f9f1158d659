import type { Routes } from '@angular/router';
import { loadWords } from '../../core/i18n/translator';
import { SOURCE_WORDS } from './source-words';

const resolve = {
  words: loadWords('sources', SOURCE_WORDS),
};

/** What is watched: the list, adding to it, and one source with its settings and how it goes. */
export const sourcesRoutes: Routes = [
  {
    path: '',
    title: 'title.sources',
    loadComponent: () => import('./list/sources-page/sources-page').then((m) => m.SourcesPage),
    resolve,
  },
  {
    path: 'new',
    title: 'title.addSource',
    loadComponent: () => import('./add/add-source-page/add-source-page').then((m) => m.AddSourcePage),
    resolve,
  },
  {
    path: ':id',
    title: 'title.source',
    loadComponent: () => import('./page/source-page/source-page').then((m) => m.SourcePage),
    resolve,
  },
];
