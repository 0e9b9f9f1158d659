import { DestroyRef, inject, Injectable } from '@angular/core';
import { Announcer } from '../feedback/announcer';

/** The least time between two announcements of what others do, in milliseconds. */
const REST_MS = 10_000;

/** Says what others have done, the last of it and not often: a backfill brings something new every second. */
@Injectable({ providedIn: 'root' })
export class SpokenNews {
  private readonly announcer = inject(Announcer);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => string) | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** @param text  Made when it is said; empty where there is nothing to say any more. */
  say(text: () => string): void {
    this.waiting = text;
    if (this.timer === undefined) this.speak();
  }

  private speak(): void {
    this.timer = undefined;
    const text = this.waiting?.() ?? '';
    this.waiting = null;
    if (text === '') return;
    this.announcer.say(text);
    this.timer = setTimeout(() => this.speak(), REST_MS);
  }
}
