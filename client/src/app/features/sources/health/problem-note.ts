import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ProblemError } from '../../../core/api/problem';
import { ProblemWords } from '../../../core/feedback/problem-words';

/** Why the server refused what was asked, and what to do; what was typed stands beside it unchanged. */
@Component({
  selector: 'uade-problem-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>{{ text().why }} {{ text().remedy }}</p>
    @if (text().detail; as detail) {
      <p class="detail" lang="en">{{ detail }}</p>
    }`,
  styles: `
    :host {
      display: block;
      padding: var(--s2) var(--s3);
      border: 1px solid color-mix(in srgb, var(--error) 40%, transparent);
      border-radius: var(--radius);
      background: var(--error-tint);
      font: var(--type-row);
    }
  `,
  host: { role: 'alert' },
})
export class ProblemNote {
  readonly problem = input.required<ProblemError>();

  private readonly words = inject(ProblemWords);
  protected readonly text = computed(() => this.words.of(this.problem()));
}
