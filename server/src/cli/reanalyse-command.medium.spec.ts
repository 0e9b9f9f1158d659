import { fictionalRelease } from '@uade/testing';
import { DomainError } from '@uade/kernel';
import { DataSource } from 'typeorm';
import { type Difference, newerReaders, reanalysisBy } from '../features/ingest/testing/newer-readers';
import { createTestApp, type TestApp } from '../testing/test-app';
import { reanalyse, type ReanalysisOptions, type ReanalysisReport } from './reanalyse-command';
import { surroundings } from './testing/surroundings';

const RELEASES = 6;

/** What a reanalysis writes, without ids and times. */
const CONTENT = [
  `SELECT canonical_url, release.title, version_count, undecided_count, number, cause, text_sha256, version.extractor
   FROM release JOIN release_version version ON release_id = release.id ORDER BY canonical_url, number`,
  `SELECT canonical_url, number, start_offset, end_offset, type, quote, state, superseded_by IS NULL AS stands
   FROM suggestion JOIN release_version version ON version.id = version_id
   JOIN release ON release.id = version.release_id ORDER BY canonical_url, number, start_offset, type`,
  `SELECT canonical_url, number, start_offset, end_offset, kind, utterance FROM statement
   JOIN release_version version ON version.id = version_id
   JOIN release ON release.id = version.release_id ORDER BY canonical_url, number, start_offset`,
];

describe('uade reanalyse', () => {
  let shown: string[];
  const progress = {
    show: (done: number, total: number) => void shown.push(`${done}/${total}`),
    end: () => void shown.push('end'),
  };
  let test: TestApp;
  let undisturbed: unknown;

  async function open(): Promise<TestApp> {
    const opened = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await opened.ask('POST', '/sources', { body: source });
    for (let number = 0; number < RELEASES; number += 1) {
      const { title, paragraphs } = fictionalRelease(number);
      const text = [title, ...paragraphs].join('\n\n');
      await opened.ask('POST', '/captures', { body: { method: 'pasted', source: 'demo', text } });
    }
    return opened;
  }

  async function content({ app }: TestApp): Promise<unknown> {
    const source = app.get(DataSource);
    const parts: unknown[] = [];
    for (const query of CONTENT) parts.push(await source.query(query));
    return parts;
  }

  function run(
    difference: Difference = {},
    options: Partial<ReanalysisOptions> = {},
    stopped = new AbortController().signal,
  ): Promise<ReanalysisReport> {
    const service = reanalysisBy(test.app, newerReaders(difference));
    const all = { dryRun: false, limit: null, ...options };
    return reanalyse(service, all, { ...surroundings(), stopped }, progress);
  }

  /** Calls `act` when the readers are at work for the `nth` time. */
  function at(nth: number, act: () => void): Difference {
    let reads = 0;
    return {
      async meanwhile() {
        reads += 1;
        if (reads === nth) act();
        return Promise.resolve();
      },
    };
  }

  beforeAll(async () => {
    shown = [];
    test = await open();
    await run();
    undisturbed = await content(test);
    await test.close();
  });
  beforeEach(async () => {
    shown = [];
    test = await open();
  });
  afterEach(() => test.close());

  it('reads everything once, and finds nothing to do the second time', async () => {
    expect(await run()).toMatchObject({ outdated: RELEASES, reread: RELEASES, refused: [], displaced: [] });
    expect(await run()).toMatchObject({ outdated: 0, reread: 0, superseded: 0, toDecide: 0 });
    expect(await content(test)).toEqual(undisturbed);
  });

  it('goes on where it broke down', async () => {
    const breakdown = at(3, () => {
      throw new Error('The database is gone.');
    });
    await expect(run(breakdown)).rejects.toThrow('The database is gone.');
    expect(await run()).toMatchObject({ outdated: RELEASES - 2, reread: RELEASES - 2 });
    expect(await content(test)).toEqual(undisturbed);
  });

  it('ends between two releases when it is stopped, and goes on the next time', async () => {
    const stop = new AbortController();
    await expect(
      run(
        at(2, () => stop.abort()),
        {},
        stop.signal,
      ),
    ).rejects.toThrow('abort');
    expect(await run()).toMatchObject({ outdated: RELEASES - 2, reread: RELEASES - 2 });
    expect(await content(test)).toEqual(undisturbed);
  });

  it('reads no more than it is told to', async () => {
    expect(await run({}, { limit: 2 })).toMatchObject({ outdated: RELEASES, reread: 2 });
    expect(shown).toEqual(['0/2', '1/2', '2/2', 'end']);
    expect(await run({}, { limit: 100 })).toMatchObject({ outdated: RELEASES - 2, reread: RELEASES - 2 });
  });

  it('tells in a dry run what it would do, and does none of it', async () => {
    const before = await content(test);
    const tried = await run({}, { dryRun: true });
    expect(await content(test)).toEqual(before);
    expect(await run()).toEqual({ ...tried, dryRun: false });
  });

  it('names a release that the new extractor refuses, leaves it as it was and reads the others', async () => {
    const refusal = at(1, () => {
      throw new DomainError('no-article-found', 'The page holds no article.', 'Check the page.');
    });
    const report = await run(refusal);
    expect(report).toMatchObject({
      reread: RELEASES - 1,
      refused: [
        {
          release: { title: fictionalRelease(0).title },
          reason: 'The page holds no article. Check the page.',
        },
      ],
    });
    expect(await run()).toMatchObject({ outdated: 1, reread: 1 });
  });
});
