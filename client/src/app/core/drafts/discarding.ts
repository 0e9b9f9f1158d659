import { inject, Injectable } from '@angular/core';
import { Announcer } from '../feedback/announcer';
import { Toasts } from '../feedback/toasts';
import { translator } from '../i18n/translator';
import { Drafts } from './drafts';

/** Discards drafts so that they can be had back, as everything else that is taken away here. */
@Injectable({ providedIn: 'root' })
export class Discarding {
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly t = translator();

  /** Carry out a step that drops a draft, and offer to bring back all that it dropped. */
  discard(step: () => void): void {
    const before = this.drafts.all();
    step();
    const after = this.drafts.all();
    this.offer(new Map([...before].filter(([name]) => !after.has(name))));
  }

  private offer(dropped: ReadonlyMap<string, unknown>): void {
    if (dropped.size === 0) return;
    this.toasts.offerUndo(this.t('draft.discarded'), () => {
      const now = this.drafts.all();
      this.drafts.bringBack(dropped);
      this.announcer.say(this.t('draft.back'));
      // What was begun in its place meanwhile is not lost either.
      this.offer(new Map([...now].filter(([name]) => dropped.has(name))));
    });
  }
}
