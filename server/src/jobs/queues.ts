/** The queues of Uade: each is a name and what its jobs carry. A queue that is not listed here is not installed. */
export const QUEUES = ['audit.chain'] as const;
export type QueueName = (typeof QUEUES)[number];

/** The schema in which pg-boss keeps its tables. */
export const QUEUE_SCHEMA = 'pgboss';
