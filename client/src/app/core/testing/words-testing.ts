import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTransloco } from '@jsverse/transloco';
import { NOW } from '../domain/almaty-day';
import type { WordLoaders } from '../i18n/word-scopes';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../locale/languages';
import { Locale } from '../locale/locale';

/** What a spec needs for the real words; `now` is the instant at which it plays. */
export function provideWords(now = '2026-11-24T05:00:00Z'): (Provider | EnvironmentProviders)[] {
  return [
    provideTransloco({
      config: { availableLangs: [...INTERFACE_LANGUAGES], defaultLang: 'en', prodMode: true },
    }),
    { provide: NOW, useValue: () => new Date(now) },
  ];
}

/** Load the shell's words and those of the scopes given, and speak the language. */
export async function speak(
  language: InterfaceLanguage,
  scopes: Readonly<Record<string, WordLoaders>> = {},
): Promise<Locale> {
  const locale = TestBed.inject(Locale);
  for (const [scope, words] of Object.entries(scopes)) await locale.add(scope, words);
  await locale.choose(language);
  return locale;
}

/** The real words of features, each by its name, for `speak`. */
export function wordsOf(...features: readonly string[]): Readonly<Record<string, WordLoaders>> {
  const load = (feature: string, language: InterfaceLanguage) => () =>
    import(`../../features/${feature}/i18n/${language}.json`) as ReturnType<WordLoaders[InterfaceLanguage]>;
  return Object.fromEntries(
    features.map((feature) => [
      feature,
      { kk: load(feature, 'kk'), ru: load(feature, 'ru'), en: load(feature, 'en') },
    ]),
  );
}
