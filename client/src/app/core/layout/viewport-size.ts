import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the window is as narrow as a telephone's; the same limit stands in the style sheets. */
@Injectable({ providedIn: 'root' })
export class ViewportSize {
  private readonly isNarrow = signal(false);

  readonly narrow = this.isNarrow.asReadonly();

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia?.('(max-width: 640px)');
    if (!query) return;
    this.isNarrow.set(query.matches);
    const listen = (event: MediaQueryListEvent) => this.isNarrow.set(event.matches);
    query.addEventListener('change', listen);
    inject(DestroyRef).onDestroy(() => query.removeEventListener('change', listen));
  }
}
