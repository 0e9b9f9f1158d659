import { DestroyRef, DOCUMENT, inject, Injectable, type Signal, signal } from '@angular/core';

/** How much room the window gives; the same limits stand in the style sheets. */
@Injectable({ providedIn: 'root' })
export class ViewportSize {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly destroyRef = inject(DestroyRef);

  /** Whether there is room for one column only: a telephone, a small tablet, or a larger window at twice the letters. */
  readonly narrow = this.follow('(max-width: 860px)');
  /** Whether the rail would take room that the lists need. */
  readonly tight = this.follow('(max-width: 1100px)');

  private follow(media: string): Signal<boolean> {
    const matches = signal(false);
    const query = this.window?.matchMedia?.(media);
    if (query) {
      matches.set(query.matches);
      const listen = (event: MediaQueryListEvent) => matches.set(event.matches);
      query.addEventListener('change', listen);
      this.destroyRef.onDestroy(() => query.removeEventListener('change', listen));
    }
    return matches.asReadonly();
  }
}
