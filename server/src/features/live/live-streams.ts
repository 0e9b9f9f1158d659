import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import { DomainError } from '@uade/kernel';
import { LiveFeed, type Told } from './live-feed';
import { LiveMetrics } from './live-metrics';
import { LiveStream } from './live-stream';

/** What streams may cost; `beat` in milliseconds. */
export interface LiveLimits {
  readonly streams: number;
  readonly beat: number;
}

export const LIVE_LIMITS = Symbol('LiveLimits');
const LIMITS: LiveLimits = { streams: 200, beat: 15_000 };

/** The open streams of this process: so many at most, each with a sign of life, and none of them holds up a stop. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly streams = new Set<LiveStream>();
  private readonly limits: LiveLimits;
  private beating: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly feed: LiveFeed,
    private readonly metrics: LiveMetrics,
    @Optional() @Inject(LIVE_LIMITS) limits?: LiveLimits,
  ) {
    this.limits = limits ?? LIMITS;
  }

  /**
   * Open a stream that tells what happens after a cursor, or from now on where there is none.
   *
   * @throws unavailable where too many are open, or the process is about to stop
   */
  async open(after: string | null): Promise<LiveStream> {
    if (this.ended) throw new DomainError('unavailable', 'The server is about to stop.', 'Try again.');
    if (this.streams.size >= this.limits.streams) throw tooMany(this.limits.streams);
    const stream = new LiveStream();
    this.add(stream);
    try {
      const leave = await this.feed.follow(after, (told) => this.tell(stream, told));
      // It may have been closed meanwhile.
      if (stream.destroyed) leave();
      else stream.once('close', leave);
      return stream;
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  /** Ends every stream before the HTTP server stops: it waits for answers that are not finished. */
  onModuleDestroy(): void {
    this.ended = true;
    clearInterval(this.beating);
    for (const stream of this.streams) stream.destroy();
  }

  private add(stream: LiveStream): void {
    this.streams.add(stream);
    this.metrics.open.set(this.streams.size);
    stream.once('close', () => {
      this.streams.delete(stream);
      this.metrics.open.set(this.streams.size);
      if (this.streams.size === 0) clearInterval(this.beating);
    });
    if (this.streams.size === 1) this.beating = setInterval(() => this.beat(), this.limits.beat);
  }

  private tell(stream: LiveStream, told: Told): void {
    stream.tell(told);
    const { message } = told;
    if (stream.destroyed) this.metrics.cutOff.inc();
    else if (message.type === 'events') this.metrics.sent.inc(message.events.length);
    else if (message.type === 'reset') this.metrics.resets.inc();
  }

  private beat(): void {
    for (const stream of this.streams) stream.beat();
  }
}

function tooMany(streams: number): DomainError {
  return new DomainError(
    'unavailable',
    `${streams} event streams are open, and that is as many as this server holds.`,
    'Close windows that nobody looks at; the screens ask by themselves meanwhile.',
  );
}
