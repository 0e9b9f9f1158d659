import { fixedClock } from '@uade/kernel';
import { readOwnHost } from '../../config/own-hosts';
import { FetchRefusal } from '../fetch-refusal';
import { SafeFetch, type SafeFetchParts } from '../safe-fetch';

interface Given extends Partial<Omit<SafeFetchParts, 'rules'>> {
  /** As in `UADE_FETCH_ALLOW`, in pieces. */
  readonly allow?: readonly string[];
  readonly ports?: readonly number[];
}

/** A SafeFetch that resolves no name of the machine's, at a fixed time. */
export function testFetch({ allow = [], ports = [80, 443], ...parts }: Given = {}): SafeFetch {
  const ownHosts = allow.map((entry) => {
    const own = readOwnHost(entry);
    if (own === null) throw new Error(`not an entry of the allow-list: ${entry}`);
    return own;
  });
  return new SafeFetch({
    rules: { ownHosts, fetchPorts: ports },
    userAgent: 'Uade/0 (+desk@press.example)',
    clock: fixedClock('2026-03-13T10:32:00Z'),
    resolve: async () => [],
    ...parts,
  });
}

/** The refusal that a fetch ends with; an answer or another error fails the test. */
export async function refusalBy(fetching: Promise<unknown>): Promise<FetchRefusal> {
  const end: unknown = await fetching.catch((error: unknown) => error);
  if (end instanceof FetchRefusal) return end;
  throw new Error('expected a refusal', { cause: end });
}
