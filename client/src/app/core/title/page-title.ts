import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { translator } from '../i18n/translator';

/** The window's title: a route's `title` is a translation key; a screen may say more of what it shows. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly t = translator();
  private readonly key = signal<string | undefined>(undefined);
  private readonly detail = signal<string | null>(null);

  constructor() {
    super();
    effect(() => {
      const key = this.key();
      const parts = [this.detail(), key === undefined ? null : this.t(key), this.t('app.name')];
      this.title.setTitle(parts.filter((part) => part !== null).join(' · '));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.detail.set(null);
    this.key.set(this.buildTitle(snapshot));
  }

  /** What the screen shows just now, such as a release's title. */
  show(detail: string): void {
    this.detail.set(detail);
  }
}
