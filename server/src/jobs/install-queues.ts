import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { QUEUES, QUEUE_SCHEMA } from './queues';

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
    for (const name of QUEUES) {
      if ((await boss.getQueue(name)) === null) {
        await boss.createQueue(name, { policy: 'short', retryLimit: 5, retryBackoff: true, notify: true });
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
