import type { FastifyReply } from 'fastify';

/**
 * What a page of ours may load. Scripts only from our own files. Style elements only from our own files or with the
 * page's nonce (Angular adds component styles as style elements and takes the nonce from `ngCspNonce`). Style *attributes*
 * are let through: the charts' tooltips are written as HTML with style attributes, which no nonce can cover. Nothing else
 * needs it, as measured in a browser: Angular and its components set styles through the object model.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of every answer that is no page: data, which a browser has no reason to render. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': DATA_POLICY,
  // What is kept on disk outlives the permission to see it.
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
};

/** Set the headers that every answer has; a page, a download or a file of the client then sets its own. */
export function setSecurityHeaders(reply: FastifyReply): void {
  void reply.headers(HEADERS);
}
