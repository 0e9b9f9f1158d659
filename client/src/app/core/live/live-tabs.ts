import type { LiveEvent } from '@uade/contracts';
import { LiveLink, type Source } from './live-link';

/** What every window hears of the one stream. */
export type LiveNews =
  | { readonly type: 'events'; readonly events: readonly LiveEvent[] }
  /** What happened meanwhile is not known: everything may have changed. */
  | { readonly type: 'anew' };

export interface LiveTabsParts {
  readonly open: (after: string | null) => Source;
  readonly heard: (news: LiveNews) => void;
  readonly changed: (isOpen: boolean) => void;
  readonly random: () => number;
  /** The windows of this browser that show the same server; `null` where they can't hear each other. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'> | null;
  /** Runs `lead` in one window at a time, until the promise that it gives is done. */
  readonly elect: (lead: () => Promise<void>) => void;
}

/** What windows say to each other. */
type Word =
  | { readonly word: 'who' }
  | { readonly word: 'state'; readonly isOpen: boolean; readonly cursor: string | null }
  | { readonly word: 'news'; readonly news: LiveNews; readonly cursor: string | null };

/**
 * One event stream for all windows of a browser: one of them holds it and passes on what it hears. When that one closes, the
 * next takes over behind the last cursor that it heard, so that nothing is missed in between.
 */
export class LiveTabs {
  private readonly link: LiveLink;
  private cursor: string | null = null;
  private isOpen = false;
  private leads = false;
  private resign: () => void = () => undefined;

  constructor(private readonly parts: LiveTabsParts) {
    this.link = new LiveLink({
      open: parts.open,
      random: parts.random,
      changed: (isOpen) => this.shout(isOpen),
      heard: (message, cursor) => {
        const isFirst = this.cursor === null;
        this.cursor = cursor ?? this.cursor;
        if (message.type === 'events') this.pass({ type: 'events', events: message.events });
        // Who had no cursor does not know what happened between the reading of its screen and the beginning of the stream.
        else if (message.type === 'reset' || (message.type === 'hello' && isFirst))
          this.pass({ type: 'anew' });
      },
    });
  }

  start(): void {
    const { channel, elect } = this.parts;
    if (channel) {
      channel.onmessage = ({ data }: MessageEvent<Word>) => this.listen(data);
      channel.postMessage({ word: 'who' } satisfies Word);
    }
    elect(() => this.lead());
  }

  stop(): void {
    this.leads = false;
    this.link.stop();
    this.parts.channel?.close();
    this.resign();
  }

  /** The network is back, or the window is looked at again. */
  retryNow(): void {
    if (this.leads && !this.isOpen) this.link.retryNow();
  }

  private lead(): Promise<void> {
    this.leads = true;
    this.link.start(this.cursor);
    return new Promise((resolve) => (this.resign = resolve));
  }

  private listen(said: Word): void {
    if (said.word === 'who') return this.leads ? this.sayState() : undefined;
    if (this.leads) return;
    this.cursor = said.cursor ?? this.cursor;
    if (said.word === 'news') this.parts.heard(said.news);
    else this.turn(said.isOpen);
  }

  private pass(news: LiveNews): void {
    this.parts.channel?.postMessage({ word: 'news', news, cursor: this.cursor } satisfies Word);
    this.parts.heard(news);
  }

  private shout(isOpen: boolean): void {
    if (isOpen === this.isOpen) return;
    this.turn(isOpen);
    this.sayState();
  }

  private turn(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.parts.changed(isOpen);
  }

  private sayState(): void {
    const state: Word = { word: 'state', isOpen: this.isOpen, cursor: this.cursor };
    this.parts.channel?.postMessage(state);
  }
}
