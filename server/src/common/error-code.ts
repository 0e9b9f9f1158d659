/**
 * The code that Node, PostgreSQL or a framework gave an error, such as `EADDRINUSE`; `null` where it has none.
 * Asks the value itself and not its class: an error may come from another realm.
 */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
