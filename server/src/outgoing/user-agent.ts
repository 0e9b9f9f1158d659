/** The name under which robots.txt may address us. */
export const ROBOT_NAME = 'Uade';

/** Who we are and whom to ask about it, as every site is told. */
export function userAgent(version: string, contact: string | null): string {
  const product = `${ROBOT_NAME}/${version}`;
  return contact === null ? product : `${product} (+${contact})`;
}
