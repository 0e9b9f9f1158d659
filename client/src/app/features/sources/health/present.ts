import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { NOW } from '../../../core/domain/almaty-day';

const TICK_MS = 20_000;

/** The present instant as a signal, for "3 minutes ago" that stays true while the screen is open. */
@Injectable({ providedIn: 'root' })
export class Present {
  private readonly clock = inject(NOW);
  private readonly at = signal(this.clock());

  readonly now = this.at.asReadonly();

  constructor() {
    const timer = setInterval(() => this.at.set(this.clock()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Take the time anew, when something has just come that is to be measured against it. */
  refresh(): void {
    this.at.set(this.clock());
  }
}

/**
 * Do something again and again while the window is being looked at, as long as whoever calls this lives.
 *
 * @param pause  How long until the next time, in milliseconds; asked anew before each.
 */
export function whileLookedAt(pause: () => number, step: () => Promise<unknown>): void {
  const document = inject(DOCUMENT);
  let ended = false;
  let timer: ReturnType<typeof setTimeout>;
  const again = () => {
    timer = setTimeout(() => void turn(), pause());
  };
  const turn = async () => {
    if (!document.hidden) await step().catch(() => undefined);
    if (!ended) again();
  };
  inject(DestroyRef).onDestroy(() => {
    ended = true;
    clearTimeout(timer);
  });
  again();
}
