import { inject, Injectable } from '@angular/core';
import { Toasts } from '../feedback/toasts';
import { translator } from '../i18n/translator';
import { Drafts } from './drafts';

/** Discards drafts so that they can be had back, as everything else that is taken away here. */
@Injectable({ providedIn: 'root' })
export class Discarding {
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
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
    this.toasts.offerUndo({ text: this.t('draft.discarded'), of: wordsOf(dropped) }, () => {
      const now = this.drafts.all();
      this.drafts.bringBack(dropped);
      // What was begun in its place meanwhile is not lost either.
      this.offer(new Map([...now].filter(([name]) => dropped.has(name))));
    });
  }
}

/** What was typed, where the draft is nothing but a text. */
function wordsOf(dropped: ReadonlyMap<string, unknown>): string | undefined {
  return [...dropped.values()].find((value) => typeof value === 'string');
}
