import type { Routes } from '@angular/router';

/** Every screen that exists; each feature brings its own routes and its words as lazy chunks. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadChildren: () => import('./features/overview/overview.routes').then((m) => m.overviewRoutes),
  },
  {
    path: 'releases',
    loadChildren: () => import('./features/releases/releases.routes').then((m) => m.releasesRoutes),
  },
  {
    path: 'releases/new',
    loadChildren: () => import('./features/ingest/ingest.routes').then((m) => m.ingestRoutes),
  },
  {
    path: 'releases/:id',
    loadChildren: () => import('./features/reader/reader.routes').then((m) => m.readerRoutes),
  },
  {
    path: 'commitments',
    loadChildren: () => import('./features/commitments/commitments.routes').then((m) => m.commitmentsRoutes),
  },
  {
    path: 'commitments/:id',
    loadChildren: () => import('./features/tracking/tracking.routes').then((m) => m.trackingRoutes),
  },
  {
    path: 'queue',
    loadChildren: () => import('./features/suggestions/suggestions.routes').then((m) => m.suggestionsRoutes),
  },
  {
    path: 'edits',
    loadChildren: () => import('./features/edits/edits.routes').then((m) => m.editsRoutes),
  },
  {
    path: 'sources',
    loadChildren: () => import('./features/sources/sources.routes').then((m) => m.sourcesRoutes),
  },
  {
    path: 'method',
    loadChildren: () => import('./features/method/method.routes').then((m) => m.methodRoutes),
  },
  {
    path: '**',
    title: 'title.notFound',
    loadComponent: () => import('./ui/not-found/not-found').then((m) => m.NotFound),
  },
];
