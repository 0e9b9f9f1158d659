import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { FORMAT_TAGS } from '../locale/languages';
import { Locale } from '../locale/locale';
import { pluralForm } from './plural';
import type { WordLoaders } from './word-scopes';

export type WordParams = Readonly<Record<string, string | number>>;

/** How many there are, or that there are more. */
export type Count = number | { readonly moreThan: number };

/** Says a key in the interface's language; a signal is read, so templates and `computed` follow a switch. */
export interface Translator {
  (key: string, params?: WordParams): string;
  /** Says `key.one`, `key.few`, … by the language's plural rules; `{{count}}` is the number, written its way, with a plus where there are more. */
  count(key: string, count: Count, params?: WordParams): string;
}

/**
 * The words of a feature's scope, or of the shell where no scope is given. Call it where `inject` may be called.
 *
 * @example protected readonly t = translator('overview'); // in the template: {{ t('title') }}
 */
export function translator(scope = ''): Translator {
  const transloco = inject(TranslocoService);
  const locale = inject(Locale);
  const prefix = scope === '' ? '' : `${scope}.`;
  const say = (key: string, params?: WordParams): string => {
    locale.wordsLoaded();
    return transloco.translate(prefix + key, { ...params }, locale.language());
  };
  const count = (key: string, given: Count, params?: WordParams): string => {
    const [number, plus] = typeof given === 'number' ? [given, ''] : [given.moreThan, '+'];
    const language = locale.language();
    const written = new Intl.NumberFormat(FORMAT_TAGS[language]).format(number) + plus;
    return say(`${key}.${pluralForm(language, number)}`, { ...params, count: written });
  };
  return Object.assign(say, { count });
}

/** Waits for a feature's words before its route opens, so that no key is ever seen. */
export function loadWords(scope: string, words: WordLoaders): ResolveFn<true> {
  return () =>
    inject(Locale)
      .add(scope, words)
      .then(() => true as const);
}
