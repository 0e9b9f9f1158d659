import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { LucideArrowUp } from '@lucide/angular';
import type { ListOffer } from '../../core/api/paged-list';
import { translator } from '../../core/i18n/translator';
import { useShortcuts } from '../../core/keyboard/keyboard';
import { SpokenNews } from '../../core/live/spoken-news';

/** What others brought to a list, on offer: one press or `r` takes it in. Nothing of the list moves before that. */
@Component({
  selector: 'uade-live-offer',
  imports: [LucideArrowUp],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (text(); as text) {
      <button type="button" aria-keyshortcuts="r" (click)="taken.emit()">
        <svg lucideArrowUp [size]="14" aria-hidden="true"></svg>{{ text }}<kbd aria-hidden="true">r</kbd>
      </button>
    }
  `,
  styleUrl: './live-offer.css',
})
export class LiveOffer {
  readonly offer = input.required<ListOffer>();
  readonly taken = output<void>();

  protected readonly t = translator();
  protected readonly text = computed(() => {
    const { arrived, gone } = this.offer();
    const parts = [
      ...(arrived > 0 ? [this.t.count('live.new', arrived)] : []),
      ...(gone.size > 0 ? [this.t.count('live.gone', gone.size)] : []),
    ];
    return parts.join(' · ');
  });

  constructor() {
    const news = inject(SpokenNews);
    useShortcuts([{ keys: 'r', label: 'live.takeIn', group: 'keys.groupList', run: () => this.take() }]);
    effect(() => {
      if (this.text() !== '') untracked(() => news.say(() => this.spoken()));
    });
  }

  private take(): boolean {
    if (this.text() === '') return false;
    this.taken.emit();
    return true;
  }

  private spoken(): string {
    const text = this.text();
    return text === '' ? '' : this.t('live.spoken', { what: text });
  }
}
