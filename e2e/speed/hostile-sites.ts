import { setTimeout as sleep } from 'node:timers/promises';
import { startNewsSite } from '../site/news-site';
import { Installation } from '../support/own-server';

/** How the server did while one request made it read what a hostile site answers. */
export interface HostileRequest {
  readonly name: string;
  readonly seconds: number;
  /** What others waited meanwhile, in milliseconds. */
  readonly others: { readonly count: number; readonly p99: number; readonly longest: number };
  /** The most memory that the server had meanwhile, and before; MB. */
  readonly residentMb: { readonly before: number; readonly most: number };
}

const SOURCE = {
  slug: 'hostile',
  name: 'Hostile',
  languages: ['en'],
  discovery: 'listing',
  fictional: true,
  state: 'paused',
};

/** Others ask this often: as one person who looks around does, and the screens that are open. */
const ASK_EVERY_MS = 20;

/**
 * One after the other: what a hostile site answers, to somebody who asks what it offers, tries its settings out and hands its page
 * in, while others ask for the list of releases.
 */
export async function measureHostileSites(): Promise<HostileRequest[]> {
  const site = await startNewsSite({ count: 1 });
  const installation = new Installation();
  try {
    const settings = { UADE_FETCH_ALLOW: site.host, UADE_HOST_PAUSE_MS: '0', LOG_LEVEL: 'error' };
    const server = installation.serve({ ...settings, ROLE: 'both' });
    const base = await server.ready();
    const post = (path: string, data: object) => () =>
      fetch(`${base}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      });
    const discover = (name: string) => post('sources/discover', { url: site.url(`/hostile/${name}`) });
    const preview = (name: string) =>
      post('sources/preview', { discovery: 'listing', discoveryUrls: [site.url(`/hostile/${name}`)] });
    const handIn = (text: string) => post('captures', { method: 'pasted', source: SOURCE.slug, text });
    await answered(await post('sources', { ...SOURCE, discoveryUrls: [site.url('/')] })());
    const requests = {
      'discover, 1-byte chunks with long extensions': discover('tiny-chunks'),
      'discover, unclosed elements': discover('unclosed-elements'),
      'preview, unclosed elements': preview('unclosed-elements'),
      'hand in, 95 KB of prefixes of names': handIn(`A meeting\n\n${'O’'.repeat(23_500)}`),
      'hand in, 490 KB of prefixes of names': handIn(`A meeting\n\n${'O’'.repeat(122_000)}`),
      'hand in, 490 KB of closed quotes': handIn('“We build,” the mayor said. '.repeat(15_000)),
    };
    const measured: HostileRequest[] = [];
    for (const [name, request] of Object.entries(requests)) measured.push(await measure(name, request, base));
    await server.stop();
    return measured;
  } finally {
    await installation.remove();
    await site.close();
  }
}

async function measure(
  name: string,
  request: () => Promise<Response>,
  base: string,
): Promise<HostileRequest> {
  const waits: number[] = [];
  const before = await residentMb(base);
  let most = before;
  let isOver = false;
  const began = performance.now();
  const asked = request()
    .then(answered)
    .finally(() => (isOver = true));
  while (!isOver) {
    const from = performance.now();
    await (await fetch(`${base}/api/v1/releases?limit=1`)).text();
    waits.push(performance.now() - from);
    most = Math.max(most, await residentMb(base));
    await sleep(ASK_EVERY_MS);
  }
  await asked;
  const sorted = waits.sort((a, b) => a - b);
  return {
    name,
    seconds: (performance.now() - began) / 1000,
    others: {
      count: waits.length,
      p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN,
      longest: sorted.at(-1) ?? NaN,
    },
    residentMb: { before, most },
  };
}

async function answered(response: Response): Promise<void> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 500)}`);
}

async function residentMb(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6;
}
