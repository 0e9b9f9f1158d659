import type { LiveFeed, Tell } from './live-feed';
import { LiveMetrics } from './live-metrics';
import { LiveStream } from './live-stream';
import { LiveStreams } from './live-streams';

const beat = { message: { schemaVersion: 1, type: 'beat' }, cursor: 'a.1.1' } as const;

/** A feed that tells what the test tells. */
function setUp(streams: number) {
  const tells = new Set<Tell>();
  const feed = {
    follow: async (_after: string | null, tell: Tell) => {
      tells.add(tell);
      return () => tells.delete(tell);
    },
  };
  const metrics = new LiveMetrics();
  const open = new LiveStreams(feed as unknown as LiveFeed, metrics, { streams, beat: 3_600_000 });
  return { open, tells, metrics };
}

const closed = (stream: LiveStream) => new Promise((resolve) => stream.once('close', resolve));

describe('the streams of a process', () => {
  it('are as many as it holds; one that is closed makes room', async () => {
    const { open, tells } = setUp(2);
    const first = await open.open(null);
    await open.open(null);
    await expect(open.open(null)).rejects.toMatchObject({ code: 'unavailable' });
    first.destroy();
    await closed(first);
    await open.open(null);
    expect(tells.size).toBe(2);
    open.onModuleDestroy();
  });

  it('end with the process, and none is opened any more', async () => {
    const { open, tells } = setUp(2);
    const stream = await open.open(null);
    open.onModuleDestroy();
    await closed(stream);
    expect(tells.size).toBe(0);
    await expect(open.open(null)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('are cut off where nobody reads them, before they fill the memory', async () => {
    const { open, tells, metrics } = setUp(1);
    const stream = await open.open(null);
    const [tell] = tells;
    let told = 0;
    while (!stream.destroyed) {
      tell?.(beat);
      told += 1;
    }
    expect(told).toBeGreaterThan(1000);
    expect((await metrics.cutOff.get()).values).toMatchObject([{ value: 1 }]);
    await closed(stream);
    expect((await metrics.open.get()).values).toMatchObject([{ value: 0 }]);
  });
});

describe('a stream', () => {
  it('writes messages as server-sent events, each with its cursor', async () => {
    const stream = new LiveStream();
    stream.tell({ message: { schemaVersion: 1, type: 'hello' }, cursor: 'a.1.2' });
    stream.beat();
    stream.push(null);
    const text = (await stream.toArray()).map(String).join('');
    expect(text).toBe(
      'retry: 2000\n\nid: a.1.2\ndata: {"schemaVersion":1,"type":"hello"}\n\ndata: {"schemaVersion":1,"type":"beat"}\n\n',
    );
  });
});
