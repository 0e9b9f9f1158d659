import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { toProblemError } from '../../core/api/problem';
import { ProblemWords } from '../../core/feedback/problem-words';
import { translator } from '../../core/i18n/translator';

/** In one line that a part of the screen could not be loaded, and why; the rest of it stays. */
@Component({
  selector: 'uade-retry-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span>{{ what() ?? t('error.title') }}</span>
    <span class="why">{{ text().why }}</span>
    <button type="button" class="button" (click)="retry.emit()">{{ t('action.retry') }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s1) var(--s2);
      font: var(--type-row);
    }
    .why {
      color: var(--text-soft);
    }
  `,
  host: { role: 'alert' },
})
export class RetryLine {
  readonly error = input.required<unknown>();
  /** What could not be done; "This could not be loaded" where nothing is given. */
  readonly what = input<string>();
  readonly retry = output<void>();

  private readonly words = inject(ProblemWords);
  protected readonly t = translator();
  protected readonly text = computed(() => this.words.of(toProblemError(this.error())));
}
