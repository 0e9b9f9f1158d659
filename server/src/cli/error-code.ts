/** The code that Node and PostgreSQL give their errors, such as `ENOENT`; an empty string where there is none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
