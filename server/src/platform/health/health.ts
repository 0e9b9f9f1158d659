import type { FastifyInstance, FastifyReply } from 'fastify';

/** How long the database may take to answer before the server counts as not ready. */
const PATIENCE_MS = 2000;

/** Asks something the server can't work without, and rejects if that doesn't answer. */
export type ReadinessCheck = () => Promise<unknown>;

/** `/livez` says that the process answers, `/readyz` that it can do its work: its database answers too. */
export function serveHealth(fastify: FastifyInstance, check: () => ReadinessCheck | null): void {
  fastify.get('/livez', async (_request, reply) => answer(reply, true));
  fastify.get('/readyz', async (_request, reply) => answer(reply, await isReady(check())));
}

function answer(reply: FastifyReply, isWell: boolean): FastifyReply {
  return reply
    .code(isWell ? 200 : 503)
    .header('cache-control', 'no-store')
    .send({ status: isWell ? 'ok' : 'unavailable' });
}

async function isReady(check: ReadinessCheck | null): Promise<boolean> {
  if (check === null) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = check().then(
    () => true,
    () => false,
  );
  const ready = await Promise.race([asked, late]);
  clearTimeout(timer);
  return ready;
}
