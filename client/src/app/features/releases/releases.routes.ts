import type { Routes } from '@angular/router';

export const releasesRoutes: Routes = [];
