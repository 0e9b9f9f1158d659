import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Language } from '@uade/kernel';
import { translator } from '../../core/i18n/translator';
import { langOf } from '../../core/locale/lang-of';

/** Words before and after a change: what was taken out is struck through, what was put in is underlined. */
@Component({
  selector: 'uade-changed-words',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span>{{ before() }}</span>
    @if (removed()) {
      <span class="unseen">{{ t('change.removed') }}: </span><del>{{ removed() }}</del>
    }
    @if (removed() && added()) {
      &ngsp;
    }
    @if (added()) {
      <span class="unseen">{{ t('change.added') }}: </span><ins>{{ added() }}</ins>
    }
    <span>{{ after() }}</span>`,
  styleUrl: './changed-words.css',
  host: { '[attr.lang]': 'lang()', '[class.clamped]': 'lines() > 0', '[style.--lines]': 'lines()' },
})
export class ChangedWords {
  readonly language = input.required<Language | string>();
  readonly before = input('');
  readonly removed = input.required<string>();
  readonly added = input.required<string>();
  readonly after = input('');
  /** At most this many lines; 0 shows all. */
  readonly lines = input(0);

  protected readonly t = translator();
  protected readonly lang = computed(() => langOf(this.language()));
}
