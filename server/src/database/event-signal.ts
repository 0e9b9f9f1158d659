import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

/** The channel on which the `event` table says that it has grown. */
const CHANNEL = 'event';

/** How long after a lost connection the next one is tried, in milliseconds: at first, and at most. */
const PAUSES = { first: 250, longest: 4000 };

/** How long a connection may take to come about, in milliseconds. */
const CONNECTION_TIMEOUT = 5000;

/** Where to listen; `role` is `null` to stay who `url` says. */
export interface EventSignalOptions {
  readonly url: string;
  readonly role: string | null;
}

/**
 * Says when events may have come: one LISTEN connection a process, made anew when it is lost. It carries no content, and one
 * that was missed while there was no connection is made up for by one more when there is one again.
 */
@Injectable()
export class EventSignal implements OnApplicationShutdown {
  private readonly logger = new Logger(EventSignal.name);
  private readonly listeners = new Set<() => void>();
  private client: Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private pause = PAUSES.first;
  private state: 'idle' | 'listening' | 'ended' = 'idle';

  constructor(private readonly options: EventSignalOptions) {}

  /** Have `wake` called whenever events may have come. The first call opens the connection, and does not wait for it. */
  listen(wake: () => void): void {
    this.listeners.add(wake);
    if (this.state !== 'idle') return;
    this.state = 'listening';
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.state = 'ended';
    this.listeners.clear();
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url, role } = this.options;
    const client = new Client({
      connectionString: url,
      application_name: 'uade-live',
      keepAlive: true,
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      ...(role === null ? {} : { options: `-c role=${role}` }),
    });
    this.client = client;
    client.on('notification', () => this.wake());
    // An error is followed by the end; without a listener it would end the process.
    client.on('error', (err) => this.logger.debug({ event: 'live.listen-failed', err }));
    client.once('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.pause = PAUSES.first;
      this.wake();
    } catch (err) {
      this.logger.warn({ event: 'live.listen-failed', err });
      await client.end().catch(() => undefined);
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client || this.state !== 'listening') return;
    this.client = null;
    this.retry = setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(PAUSES.longest, this.pause * 2);
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}
