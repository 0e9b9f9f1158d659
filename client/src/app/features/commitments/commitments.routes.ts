import type { Routes } from '@angular/router';

export const commitmentsRoutes: Routes = [];
