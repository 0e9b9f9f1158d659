import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { keep, kept } from '../choices/kept-choices';
import { SHELL_WORDS, type WordLoaders } from '../i18n/word-scopes';
import { type InterfaceLanguage, isInterfaceLanguage } from './languages';

/** The language of the interface. A switch loads the words of every scope in use first, then changes all at once. */
@Injectable({ providedIn: 'root' })
export class Locale {
  private readonly transloco = inject(TranslocoService);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly scopes = new Map<string, WordLoaders>();
  private readonly chosen = signal<InterfaceLanguage>(firstLanguage());
  /** The language that was chosen last, while its words are still on their way. */
  private wanted = this.chosen();
  /** Counts what has been loaded, so that text drawn before its words came is drawn again. */
  private readonly loaded = signal(0);

  readonly language = this.chosen.asReadonly();
  readonly wordsLoaded = this.loaded.asReadonly();

  /** Load the shell's words in the first language; the app starts when they are here. */
  async start(): Promise<void> {
    await this.loadShell(this.chosen());
    this.apply(this.chosen());
  }

  async choose(language: InterfaceLanguage): Promise<void> {
    this.wanted = language;
    try {
      await this.loadShell(language);
      await Promise.all([...this.scopes].map(([scope, words]) => this.loadScope(scope, words, language)));
    } catch (error) {
      if (this.wanted === language) this.wanted = this.chosen();
      throw error;
    }
    if (this.wanted !== language) return;
    keep('language', language);
    this.apply(language);
  }

  /** Load a feature's words in the present language, and in every later one with the switch. */
  async add(scope: string, words: WordLoaders): Promise<void> {
    this.scopes.set(scope, words);
    const languages = new Set([this.chosen(), this.wanted]);
    await Promise.all([...languages].map((language) => this.loadScope(scope, words, language)));
  }

  private apply(language: InterfaceLanguage): void {
    this.transloco.setActiveLang(language);
    this.root.lang = language;
    this.chosen.set(language);
  }

  private async loadShell(language: InterfaceLanguage): Promise<void> {
    await this.load(language, SHELL_WORDS[language]);
  }

  private async loadScope(scope: string, words: WordLoaders, language: InterfaceLanguage): Promise<void> {
    await this.load(`${scope}/${language}`, words[language]);
  }

  private async load(path: string, loader: WordLoaders[InterfaceLanguage]): Promise<void> {
    await firstValueFrom(this.transloco.load(path, { inlineLoader: { [path]: loader } }));
    this.loaded.update((count) => count + 1);
  }
}

/** The language kept from the last time, else the browser's, else English. */
function firstLanguage(): InterfaceLanguage {
  const wanted = [kept('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isInterfaceLanguage) ?? 'en';
}
