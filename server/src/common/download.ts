import type { FastifyReply } from 'fastify';

/** A policy under which a document can load nothing, run nothing and belongs to no origin. */
export const SANDBOX_POLICY = "default-src 'none'; sandbox";

/**
 * Set the headers under which foreign bytes may leave: saved as a file, never shown, never run.
 *
 * @param fileName  Any name; what a header can't carry is carried as RFC 8187 says.
 */
export function asDownload(
  reply: FastifyReply,
  fileName: string,
  mediaType = 'application/octet-stream',
): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition(fileName))
    .header('content-security-policy', SANDBOX_POLICY)
    .header('x-content-type-options', 'nosniff');
}

/** `attachment` with the name in ASCII for old clients and in UTF-8 for all others. */
export function contentDisposition(fileName: string): string {
  const safe = fileName.toWellFormed().replace(/[\p{Cc}/\\]/gu, '_');
  const ascii = safe.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
