import { inject, Injectable } from '@angular/core';
import { type Params, Router } from '@angular/router';
import type { SearchHit } from '@uade/contracts';
import { Toasts } from '../../../core/feedback/toasts';
import { translator } from '../../../core/i18n/translator';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '../../../core/locale/languages';
import { Locale } from '../../../core/locale/locale';
import { Theme, THEMES } from '../../../core/theme/theme';
import { queryOfFound } from '../../../core/text/found-place';
import type { PaletteEntry } from './palette-entries';

const SCREENS = [
  ['overview', '/'],
  ['releases', '/releases'],
  ['commitments', '/commitments'],
  ['queue', '/queue'],
  ['edits', '/edits'],
  ['sources', '/sources'],
  ['method', '/method'],
] as const;
const THEME_WORDS = { system: 'top.themeSystem', light: 'top.themeLight', dark: 'top.themeDark' } as const;

/** What can be done from the palette, in words. */
@Injectable({ providedIn: 'root' })
export class PaletteCommands {
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);
  private readonly theme = inject(Theme);
  private readonly toasts = inject(Toasts);
  private readonly t = translator('search');
  private readonly shell = translator();

  /** Screens, themes and languages. */
  all(): PaletteEntry[] {
    const go = this.t('group.go');
    const act = this.t('group.do');
    return [
      ...SCREENS.map(([word, path]) => ({
        id: `go-${word}`,
        group: go,
        text: this.shell(`nav.${word}`),
        run: () => this.router.navigateByUrl(path),
      })),
      ...THEMES.map((theme) => ({
        id: `theme-${theme}`,
        group: act,
        text: this.t('do.theme', { theme: this.shell(THEME_WORDS[theme]) }),
        run: () => this.theme.choose(theme),
      })),
      ...INTERFACE_LANGUAGES.map((language) => ({
        id: `language-${language}`,
        group: act,
        text: this.t('do.language', { language: LANGUAGE_NAMES[language] }),
        run: () => this.locale.choose(language).catch((error: unknown) => this.toasts.problem(error)),
      })),
    ];
  }

  /** The whole lists with the words that were typed. */
  listsWith(words: string): PaletteEntry[] {
    if (words === '') return [];
    const list = (path: string, key: string): PaletteEntry => ({
      id: `list-${path}`,
      group: this.t('group.go'),
      text: this.t(key, { words }),
      run: () => this.open([path], { q: words }),
    });
    return [list('/releases', 'do.allReleases'), list('/commitments', 'do.allCommitments')];
  }

  /** Go to what was found. */
  openHit(hit: SearchHit): Promise<boolean> {
    if (hit.type === 'commitment') return this.open(['/commitments', hit.id], {});
    return this.open(['/releases', hit.id], queryOfFound({ text: hit.excerpt, found: hit.found }));
  }

  private open(path: readonly string[], queryParams: Params): Promise<boolean> {
    return this.router.navigate([...path], { queryParams });
  }
}
