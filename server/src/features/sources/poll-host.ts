/** The host (with its port, where it has its own) that a poll asks first; `null` where there is nothing to poll. */
export function pollHost(discoveryUrls: readonly string[]): string | null {
  const [first] = discoveryUrls;
  return first === undefined ? null : new URL(first.replaceAll('{page}', '1')).host;
}
