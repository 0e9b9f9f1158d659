import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { translator } from '../../../core/i18n/translator';
import { Formats } from '../../../core/locale/formats';
import { TimeWords } from './time-words';

/** An instant as its distance from now, with the exact time for those who ask. */
@Component({
  selector: 'uade-time-ago',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (at(); as instant) {
      <time [attr.datetime]="instant" [title]="exact()">{{ words.distance(instant) }}</time>
    } @else {
      <span class="none">{{ none() ?? t('time.never') }}</span>
    }`,
  styles: `
    :host {
      white-space: nowrap;
    }
    .none {
      color: var(--text-faint);
    }
  `,
})
export class TimeAgo {
  readonly at = input.required<string | null>();
  /** What stands there where there is no such instant; "never" where nothing is given. */
  readonly none = input<string>();

  protected readonly t = translator('sources');
  protected readonly words = inject(TimeWords);
  private readonly formats = inject(Formats);
  protected readonly exact = computed(() => {
    const at = this.at();
    return at === null ? null : this.formats.instant(at);
  });
}
