import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss, type WorkHandler } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { type QueueData, type QueueName, QUEUE_SCHEMA } from './queues';

/** Where the queue is and whether this process works it. */
export interface JobsOptions {
  readonly connectionString: string;
  /** The role to take on every connection; `null` to stay who the connection says. */
  readonly role: string | null;
  readonly works: boolean;
}

/** When a job may begin, and what makes two waiting jobs of a queue the same: by default all are. */
export interface EnqueueOptions {
  readonly startAfterSeconds?: number;
  readonly key?: string;
}

/** The job queue: jobs are sent inside the transaction that makes them necessary, and handlers call one feature's service. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly boss: PgBoss;
  private started: Promise<unknown> | null = null;

  constructor(private readonly options: JobsOptions) {
    this.boss = new PgBoss({
      connectionString: options.connectionString,
      ...(options.role === null ? {} : { options: `-c role=${options.role}` }),
      schema: QUEUE_SCHEMA,
      application_name: 'uade-jobs',
      max: 4,
      migrate: false,
      createSchema: false,
      supervise: options.works,
      schedule: false,
      reindex: false,
      useListenNotify: true,
    });
    // Without a listener an error event would end the process; pg-boss retries by itself.
    this.boss.on('error', () => undefined);
  }

  /** Send a job with the transaction: it is there once that commits, and gone if it rolls back. */
  async enqueue<Queue extends QueueName>(
    manager: EntityManager,
    queue: Queue,
    data: QueueData[Queue],
    { startAfterSeconds = 0, key }: EnqueueOptions = {},
  ): Promise<void> {
    await this.ready();
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: (await manager.query(text, values as unknown[])) as unknown[],
    });
    const options = { db: { executeSql }, startAfter: startAfterSeconds };
    await this.boss.send(queue, data, key === undefined ? options : { ...options, singletonKey: key });
  }

  /** Have the jobs of a queue worked by this process, if it is a worker. The handler must bear being called twice. */
  async work(queue: QueueName, handler: () => Promise<void>): Promise<void> {
    if (!this.options.works) return;
    await this.ready();
    const run: WorkHandler<object> = async () => handler();
    await this.boss.work(queue, { batchSize: 100, pollingIntervalSeconds: 10 }, run);
  }

  /** Have each job of a queue worked by this process, if it is a worker, so many at a time. The handler must bear being called twice. */
  async workEach<Queue extends QueueName>(
    queue: Queue,
    atATime: number,
    handler: (data: QueueData[Queue]) => Promise<void>,
  ): Promise<void> {
    if (!this.options.works) return;
    await this.ready();
    const run: WorkHandler<QueueData[Queue]> = async (jobs) => {
      for (const { data } of jobs) await handler(data);
    };
    const options = { batchSize: 1, pollingIntervalSeconds: 10, localConcurrency: atATime };
    await this.boss.work<QueueData[Queue]>(queue, options, run);
  }

  /** Whether this process works the queue. */
  get works(): boolean {
    return this.options.works;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started !== null) await this.boss.stop({ graceful: true, timeout: 5000 });
  }

  /** A database that is away at the first use is asked again at the next. */
  private async start(): Promise<void> {
    try {
      await this.boss.start();
    } catch (error) {
      this.started = null;
      throw error;
    }
  }

  private ready(): Promise<unknown> {
    this.started ??= this.start();
    return this.started;
  }
}
