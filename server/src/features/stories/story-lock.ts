import type { EntityManager } from 'typeorm';

/** One number for all processes: who links and who decides take turns. */
const STORY_LOCK = 875_230_018;

/** Hold stories still until the transaction ends. */
export async function lockStories(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [STORY_LOCK]);
}
