/** The queues of Uade, and what the jobs of each carry. A queue that is not listed here is not installed. */
export interface QueueData {
  /** Lengthen the audit chain. */
  readonly 'audit.chain': Record<string, never>;
  /** Do what is due at a host. */
  readonly 'collect.visit': { readonly host: string };
}
export type QueueName = keyof QueueData;

/** How long one job of a queue may take, and how long it is kept when it is done; in seconds. */
interface QueueTimes {
  readonly expireInSeconds: number;
  readonly deleteAfterSeconds: number;
}

export const QUEUES: Readonly<Record<QueueName, QueueTimes>> = {
  'audit.chain': { expireInSeconds: 900, deleteAfterSeconds: 604_800 },
  'collect.visit': { expireInSeconds: 300, deleteAfterSeconds: 3600 },
};

/** The schema in which pg-boss keeps its tables. */
export const QUEUE_SCHEMA = 'pgboss';
