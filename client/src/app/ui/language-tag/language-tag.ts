import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Language } from '@uade/kernel';
import { translator } from '../../core/i18n/translator';

/** The language of a text: two letters, its name for those who ask. */
@Component({
  selector: 'uade-language-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<abbr [title]="name()" aria-hidden="true">{{ short() }}</abbr
    ><span class="unseen">{{ name() }}</span>`,
  styles: `
    :host {
      display: inline-block;
      position: relative;
      min-width: 24px;
      padding: 0 4px;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      color: var(--text-faint);
      font: 500 12px/16px var(--sans);
      text-align: center;
    }
    abbr {
      text-decoration: none;
    }
  `,
})
export class LanguageTag {
  readonly language = input.required<Language>();

  private readonly t = translator();
  protected readonly short = computed(() => (this.language() === 'other' ? '··' : this.language()));
  protected readonly name = computed(() => this.t(`language.${this.language()}`));
}
