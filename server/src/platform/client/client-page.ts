import { randomBytes } from 'node:crypto';

/** A fresh nonce: 128 bits, in Base64. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The client's page for one answer. Angular adds the styles of its components as style elements and reads the nonce that
 * they need from the attribute `ngCspNonce` of its root element.
 *
 * @see Angular, "Security: Content security policy"
 */
export function withNonce(page: string, nonce: string): string {
  return page
    .replace(/<uade-root(?=[\s>])/, `<uade-root ngCspNonce="${nonce}"`)
    .replaceAll('<style', `<style nonce="${nonce}"`);
}
