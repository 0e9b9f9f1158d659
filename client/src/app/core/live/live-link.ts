import type { LiveMessage } from '@uade/contracts';

/** The form of messages that this client reads; the server's contract names it `LIVE_SCHEMA_VERSION`. */
const READ_VERSION = 1;

/** How long nothing may be heard before the connection counts as dead: three signs of life, in milliseconds. */
const SILENCE_MS = 45_000;

/** How long after a failed connection the next one is tried, in milliseconds: at first, and at most. */
const PAUSES = { first: 1000, longest: 30_000 };

/** What of an `EventSource` is used. */
export type Source = Pick<EventSource, 'close' | 'onmessage' | 'onerror' | 'readyState'>;

export interface LinkParts {
  /** Opens the stream behind a cursor, or from now on. */
  readonly open: (after: string | null) => Source;
  readonly heard: (message: LiveMessage, cursor: string | null) => void;
  /** The stream is open, or is not. */
  readonly changed: (isOpen: boolean) => void;
  /** 0–1; spreads the windows that come back after a restart of the server. */
  readonly random: () => number;
}

/** `EventSource.CLOSED`: it has given up. */
const CLOSED = 2;

/**
 * One connection to the event stream that is kept up: an `EventSource` comes back by itself after a broken connection, but
 * gives up at a refusal (a server that is starting), and does not notice a connection that went dead in the computer's sleep.
 */
export class LiveLink {
  private source: Source | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = PAUSES.first;
  private cursor: string | null = null;

  constructor(private readonly parts: LinkParts) {}

  /** @param after  The last cursor that is known; `null` begins now. */
  start(after: string | null): void {
    this.cursor = after;
    this.connect();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  /** The network is back, or the window is looked at again: try at once, unless the connection is alive. */
  retryNow(): void {
    if (this.source === null) this.connect();
  }

  private connect(): void {
    this.stop();
    const source = this.parts.open(this.cursor);
    this.source = source;
    source.onmessage = (event: MessageEvent<string>) => this.hear(event);
    source.onerror = () => {
      if (this.source !== source) return;
      this.parts.changed(false);
      if (source.readyState === CLOSED) this.retryLater();
    };
    this.watch();
  }

  private hear({ data, lastEventId }: MessageEvent<string>): void {
    this.watch();
    this.pause = PAUSES.first;
    const cursor = lastEventId === '' ? null : lastEventId;
    if (cursor !== null) this.cursor = cursor;
    this.parts.changed(true);
    this.parts.heard(readMessage(data), cursor);
  }

  /** Begin to wait for the next sign of life. */
  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.parts.changed(false);
      this.connect();
    }, SILENCE_MS);
  }

  private retryLater(): void {
    this.stop();
    const ms = this.pause * (0.5 + this.parts.random());
    this.pause = Math.min(PAUSES.longest, this.pause * 2);
    this.timer = setTimeout(() => this.connect(), ms);
  }
}

/** What a newer server says in a form that is not known here cannot be told apart: everything may have changed. */
function readMessage(data: string): LiveMessage {
  const message = JSON.parse(data) as LiveMessage;
  return message.schemaVersion === READ_VERSION ? message : { schemaVersion: READ_VERSION, type: 'reset' };
}
