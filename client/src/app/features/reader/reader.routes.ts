import type { Routes } from '@angular/router';

export const readerRoutes: Routes = [];
