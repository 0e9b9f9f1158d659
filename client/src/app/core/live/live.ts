import { DestroyRef, DOCUMENT, inject, Injectable, InjectionToken, signal } from '@angular/core';
import type { LiveEvent } from '@uade/contracts';
import { API_BASE } from '../api/api-url';
import { type LiveNews, LiveTabs, type LiveTabsParts } from './live-tabs';
import { RefreshPace } from './refresh-pace';

/** What a screen wants to hear of, and how it reads that again. */
export interface LiveInterest {
  /** Whether an event may have changed what is shown. */
  readonly touches: (event: LiveEvent) => boolean;
  /** Read it again, without moving what is shown. */
  readonly refresh: () => Promise<unknown>;
}

/** How the connection stands: not yet known, open, or gone for the time being. */
export type LiveState = 'connecting' | 'live' | 'away';

/** How often is read again while the stream is gone, in milliseconds. */
const ASK_MS = 20_000;

/** How long a connection may be away before that is said and asking begins: a reload of the server is shorter. */
const AWAY_MS = 3000;

/** How the windows of a browser come to their one stream; tests give their own. */
export const LIVE_PARTS = new InjectionToken<
  () => Pick<LiveTabsParts, 'open' | 'random' | 'channel' | 'elect'> | null
>('the event stream', { factory: () => browserParts });

/**
 * What happens on the server, as it happens. While there is no connection, everything that is shown is read again now and then.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);
  private readonly makeParts = inject(LIVE_PARTS);
  private readonly interests = new Map<LiveInterest, RefreshPace>();
  private readonly isLive = signal<LiveState>('connecting');
  private tabs: LiveTabs | null = null;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private asking: ReturnType<typeof setInterval> | undefined;

  readonly state = this.isLive.asReadonly();

  /** Open the stream; called once, before the first screen reads anything. */
  start(): void {
    const parts = this.makeParts();
    if (parts === null || this.tabs !== null) return;
    this.tabs = new LiveTabs({
      ...parts,
      heard: (news) => this.hear(news),
      changed: (isOpen) => this.turn(isOpen),
    });
    this.turn(false);
    this.tabs.start();
    const window = this.document.defaultView;
    const look = () => this.look();
    window?.addEventListener('online', look);
    this.document.addEventListener('visibilitychange', look);
    this.destroyRef.onDestroy(() => {
      window?.removeEventListener('online', look);
      this.document.removeEventListener('visibilitychange', look);
      clearTimeout(this.leaving);
      clearInterval(this.asking);
      this.tabs?.stop();
    });
  }

  /** Refresh whenever an event touches the interest; the answer ends it. */
  follow(interest: LiveInterest): () => void {
    const pace = new RefreshPace(interest.refresh, () => !this.document.hidden);
    this.interests.set(interest, pace);
    return () => {
      pace.end();
      this.interests.delete(interest);
    };
  }

  private hear(news: LiveNews): void {
    for (const [{ touches }, pace] of this.interests) {
      if (news.type === 'anew' || news.events.some(touches)) pace.ask();
    }
  }

  private turn(isOpen: boolean): void {
    clearTimeout(this.leaving);
    if (!isOpen) {
      this.leaving = setTimeout(() => this.goAway(), AWAY_MS);
      return;
    }
    clearInterval(this.asking);
    this.isLive.set('live');
  }

  private goAway(): void {
    this.isLive.set('away');
    clearInterval(this.asking);
    this.asking = setInterval(() => this.hear({ type: 'anew' }), ASK_MS);
  }

  private look(): void {
    if (this.document.hidden) return;
    this.tabs?.retryNow();
    for (const pace of this.interests.values()) pace.look();
  }
}

/** Refresh what a store shows whenever an event touches it, as long as the store lives. */
export function followLive(interest: LiveInterest): void {
  inject(DestroyRef).onDestroy(inject(Live).follow(interest));
}

/**
 * Web Locks choose the window that holds the stream: the browser gives the lock on when that window closes or crashes. A shared
 * worker would do the same, but browsers on telephones have none.
 */
function browserParts() {
  if (typeof EventSource === 'undefined') return null;
  const canShare = typeof BroadcastChannel !== 'undefined' && 'locks' in navigator;
  return {
    random: Math.random,
    channel: canShare ? new BroadcastChannel('uade.live') : null,
    open: (after: string | null) => {
      const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
      return new EventSource(`${API_BASE}/events${query}`);
    },
    elect: (lead: () => Promise<void>) => {
      if (canShare) void navigator.locks.request('uade.live', lead).catch(() => undefined);
      else void lead();
    },
  };
}
