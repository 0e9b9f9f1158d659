import type { Routes } from '@angular/router';

export const suggestionsRoutes: Routes = [];
