import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideEnvironmentInitializer,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { routes } from './app.routes';
import { problemInterceptor } from './core/api/problem.interceptor';
import { INTERFACE_LANGUAGES } from './core/locale/languages';
import { Live } from './core/live/live';
import { Locale } from './core/locale/locale';
import { LostScreens } from './core/navigation/lost-screens';
import { ListPlaces } from './core/places/list-places';
import { PageTitle } from './core/title/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([problemInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler((error) => void inject(LostScreens).failed(error)),
      // Who asked for a screen need not deal with its failure: the handler does.
      withRouterConfig({ resolveNavigationPromiseOnError: true }),
    ),
    provideTransloco({
      config: { availableLangs: [...INTERFACE_LANGUAGES], defaultLang: 'en', prodMode: !isDevMode() },
    }),
    // It must hear of the first navigation.
    provideEnvironmentInitializer(() => void inject(ListPlaces)),
    { provide: TitleStrategy, useExisting: PageTitle },
    // First of all: what happens while the first screen is read is then told, too.
    provideAppInitializer(() => inject(Live).start()),
    provideAppInitializer(() => inject(Locale).start()),
  ],
};
