import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { QUEUES, QUEUE_SCHEMA } from './queues';

/** Of jobs that mean the same only one waits; those under way are not counted. */
const SHORT = { policy: 'short', retryLimit: 5, retryBackoff: true, notify: true } as const;

/**
 * Install pg-boss and the queues as the owner, so that at run time nothing alters the schema.
 *
 * @param ownerUrl  A connection that may create schemas.
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    for (const [name, times] of Object.entries(QUEUES)) {
      if ((await boss.getQueue(name)) === null) {
        await boss.createQueue(name, { ...SHORT, ...times });
      }
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantQueues(ownerUrl);
}

async function grantQueues(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO uade_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO uade_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO uade_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO uade_app;
    `);
  } finally {
    await client.end();
  }
}
