import { DomainError } from '@uade/kernel';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGES } from '../../common/loopback.guard';
import { pagePolicy } from '../../common/security-headers';
import { newNonce, withNonce } from './client-page';

/**
 * Names that hold a hash of what is in the file, as the client's build makes them: eight characters of Base64 for addresses.
 * A capital is asked for, which nearly all hashes have and the names that we give have not.
 */
const HASHED = /-(?=[\w-]{0,7}[A-Z])[\w-]{8}\.[a-z0-9]+$/;

/** A last part with an ending is a file; the client's own addresses have none. */
const FILE = /\/[^/]+\.[A-Za-z0-9]+$/;

/** Serves the built client: its files as they are, and its page at every other address outside of the API. */
export function serveClient(fastify: FastifyInstance, clientDir: string): void {
  void fastify.register(fastifyStatic, {
    root: clientDir,
    serve: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    suppressWarning: true,
    setHeaders: (reply, file) => {
      const hashed = HASHED.test(file.replace(/\.(br|gz)$/, ''));
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get(PAGES, async (request, reply) => {
    const address = pathOf(request);
    if (address === '/api' || address.startsWith('/api/') || !isPlain(address)) return reply.callNotFound();
    if (FILE.test(address)) return reply.sendFile(address.slice(1), clientDir);
    return sendPage(reply, clientDir);
  });
}

function pathOf(request: FastifyRequest): string {
  const [address = ''] = request.url.split('?', 1);
  return decodeURIComponent(address);
}

/** Whether an address, decoded, leads nowhere but down: without NUL, empty parts, `.` or `..`. */
function isPlain(address: string): boolean {
  return !address.includes('\0') && path.posix.normalize(address) === address;
}

/**
 * The page is never stored: its nonce belongs to this one answer's policy. It has no validator either, for a 304 would
 * pair an old page with a new policy.
 */
async function sendPage(reply: FastifyReply, clientDir: string): Promise<FastifyReply> {
  const page = await readPage(clientDir);
  const nonce = newNonce();
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-cache')
    .send(withNonce(page, nonce));
}

async function readPage(clientDir: string): Promise<string> {
  try {
    return await readFile(path.join(clientDir, 'index.html'), 'utf8');
  } catch {
    throw new DomainError(
      'unavailable',
      `The client is not built: there is no index.html in ${path.basename(path.dirname(clientDir))}/${path.basename(clientDir)}.`,
      'Start with npm start, which builds it, or set UADE_CLIENT_DIR to the folder of a built client.',
    );
  }
}
