import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LucideTriangleAlert } from '@lucide/angular';
import { toProblemError } from '../../core/api/problem';
import { ProblemWords } from '../../core/feedback/problem-words';
import { translator } from '../../core/i18n/translator';

/** What failed, why, what to do, and a way to try again; another way on as content. */
@Component({
  selector: 'uade-error-state',
  imports: [LucideTriangleAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './error-state.html',
  styleUrl: './error-state.css',
  host: { role: 'alert' },
})
export class ErrorState {
  readonly error = input.required<unknown>();
  /** What could not be done; "This could not be loaded" where nothing is given. */
  readonly what = input<string>();
  readonly retry = output<void>();

  private readonly words = inject(ProblemWords);
  protected readonly t = translator();
  protected readonly text = computed(() => this.words.of(toProblemError(this.error())));
}
