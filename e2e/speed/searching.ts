import { Installation } from '../support/own-server';
import { withDatabase } from '../support/rows';
import { fillWithReleases, inventedWord, RARE } from './many-releases';

export interface SearchingOptions {
  /** How many releases are searched. */
  readonly releases: number;
  /** How often each is asked. */
  readonly times: number;
  readonly say?: (line: string) => void;
}

/** What one way of asking took, in milliseconds. */
export interface SearchSpeed {
  readonly words: string;
  readonly where: string;
  readonly found: string;
  readonly median: number;
  readonly slowest: number;
}

/** Fill a server's database with releases, and ask for words that many, few and none of them have. */
export async function measureSearching(options: SearchingOptions): Promise<SearchSpeed[]> {
  const { say = () => undefined } = options;
  const installation = new Installation();
  try {
    const server = installation.serve({ LOG_LEVEL: 'error', ROLE: 'api' });
    const base = await server.ready();
    await addSource(base);
    await withDatabase(installation.databaseUrl() ?? '', async (client) => {
      await fillWithReleases(client, options.releases);
      say(`filled with ${options.releases} releases`);
    });
    const measured: SearchSpeed[] = [];
    for (const [where, address] of Object.entries(ASKED)) {
      for (const words of await wordsToAsk(base)) {
        measured.push(await ask(`${base}/api/v1/${address}`, { words, where, times: options.times }));
      }
    }
    await server.stop();
    return measured;
  } finally {
    await installation.remove();
  }
}

const ASKED = { search: 'search?limit=20', list: 'releases?limit=50' };

/** A word of nearly all texts, of many, of some, of few, of six, of none; two that are seldom together. */
async function wordsToAsk(base: string): Promise<string[]> {
  await answered(await fetch(`${base}/api/v1/releases?limit=1`));
  const [often, some, seldom, hardly] = [
    inventedWord(1),
    inventedWord(30),
    inventedWord(500),
    inventedWord(60_000),
  ];
  return ['the', 'город', often, some, seldom, hardly, RARE.word, 'qwertyuiop', `the ${seldom}`];
}

async function ask(
  address: string,
  { words, where, times }: { words: string; where: string; times: number },
): Promise<SearchSpeed> {
  const took: number[] = [];
  let found = '';
  for (let time = 0; time <= times; time += 1) {
    const began = performance.now();
    const response = await answered(await fetch(`${address}&q=${encodeURIComponent(words)}`));
    const body = (await response.json()) as { total?: number; totalIsLeast?: true; hits?: unknown[] };
    // The first warms the pages up that are read.
    if (time > 0) took.push(performance.now() - began);
    found = `${body.total ?? body.hits?.length}${body.totalIsLeast ? '+' : ''}`;
  }
  const sorted = took.toSorted((a, b) => a - b);
  return {
    words,
    where,
    found,
    median: sorted[Math.floor((times - 1) / 2)] ?? NaN,
    slowest: sorted.at(-1) ?? NaN,
  };
}

export async function addSource(base: string): Promise<void> {
  const source = {
    ...{ slug: 'searched', name: 'Searched', languages: ['en'], discovery: 'feed', fictional: true },
    ...{ discoveryUrls: ['http://127.0.0.1/feed'], state: 'paused' },
  };
  await answered(
    await fetch(`${base}/api/v1/sources`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(source),
    }),
  );
}

async function answered(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response;
}
