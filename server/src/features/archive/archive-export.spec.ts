import { ArchiveExportService } from './archive-export.service';
import type { ArchiveRepository, Snapshot } from './archive.repository';
import type { ReleasesRepository } from '../releases/releases.repository';

/** A store that has one capture, whose rows never come. */
function standIn() {
  const ended: number[] = [];
  let begun = 0;
  const repository: Pick<ArchiveRepository, 'begin' | 'sum' | 'captures'> = {
    begin: () => {
      const number = (begun += 1);
      const end = () => Promise.resolve(void ended.push(number));
      return Promise.resolve({ end } as Snapshot);
    },
    sum: () => Promise.resolve({ count: 1, lastId: 'last', lastReceivedAt: new Date(0) }),
    async *captures() {
      await new Promise(() => undefined);
    },
  };
  return { repository: repository as ArchiveRepository, ended };
}

describe('archives being written', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('are three at a time: a fourth is refused where none of them ends soon, and told when to come again', async () => {
    const { repository, ended } = standIn();
    const service = new ArchiveExportService(repository, {} as ReleasesRepository);
    const write = () => service.write({ of: 'all' }, { fileName: 'uade.warc.gz' });
    const [first] = await Promise.all([write(), write(), write()]);
    const fourth = expect(write()).rejects.toMatchObject({
      code: 'unavailable',
      message: '3 archives are being written already.',
      remedy: expect.stringContaining('minute') as string,
      details: { retryAfterSeconds: 60 },
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await fourth;
    expect(ended).toEqual([]);
    first?.destroy();
    await expect(write()).resolves.toBeDefined();
    expect(ended).toEqual([1]);
  });
});
