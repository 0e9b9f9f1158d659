import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { LucideX } from '@lucide/angular';
import { ProblemWords } from '../../core/feedback/problem-words';
import { Toasts } from '../../core/feedback/toasts';
import { translator } from '../../core/i18n/translator';

/** Where the one toast stands: what was done, with Undo, what was undone, or what failed. */
@Component({
  selector: 'uade-toast-host',
  imports: [LucideX],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './toast-host.html',
  styleUrl: './toast-host.css',
})
export class ToastHost {
  private readonly words = inject(ProblemWords);
  protected readonly toasts = inject(Toasts);
  protected readonly t = translator();
  protected readonly problem = computed(() => {
    const toast = this.toasts.current();
    return toast?.type === 'problem' ? this.words.of(toast.error) : null;
  });
}
