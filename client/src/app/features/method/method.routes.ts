import type { Routes } from '@angular/router';

export const methodRoutes: Routes = [];
