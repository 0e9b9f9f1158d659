import type { IngestResult, Page, Problem, ReleaseRow, Release } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';

const PAGE = (
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title></head>
<body><article><h1>The bridge of Aqsu-Demo</h1><p>${body}</p><p>The city is invented and so is its bridge, which
stands here so that there is enough to read in this article.</p></article></body></html>`;

/** What taking in writes; stories are linked when the process has time to spare, also while a test counts. */
const COUNTED = [
  ...['blob', 'capture', 'release', 'release_version', 'statement', 'suggestion'],
  `event WHERE name <> 'story.changed'`,
];

describe('the way in', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
    const source = { slug: 'demo', name: 'Demo', languages: ['en'], fictional: true };
    await test.ask('POST', '/sources', { body: source });
  });
  afterAll(() => test.close());

  async function rows(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      COUNTED.map(async (table) => {
        const [row] = await test.app
          .get(DataSource)
          .query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`);
        return [table, row?.n ?? -1] as const;
      }),
    );
    return Object.fromEntries(counts);
  }

  async function fetched(url: string, body: string, fetchedAt: string) {
    const contentBase64 = Buffer.from(PAGE(body)).toString('base64');
    return test.ask('POST', '/captures', {
      body: { method: 'fetched', source: 'demo', url, fetchedAt, contentBase64 },
    });
  }

  it('takes the same receipt in once', async () => {
    const first = await fetched('https://demo.example/once', 'The akim opened it.', '2026-01-01T00:00:00Z');
    const before = await rows();
    const second = await fetched('https://demo.example/once', 'The akim opened it.', '2026-01-01T00:00:00Z');
    expect(first.status).toBe(201);
    expect(second.json<IngestResult>()).toEqual({
      ...first.json<IngestResult>(),
      outcome: 'unchanged',
      suggestions: 0,
    });
    expect(await rows()).toEqual(before);
  });

  it('keeps a later capture of an unchanged page, without a new version', async () => {
    const first = await fetched('https://demo.example/same', 'The akim opened it.', '2026-01-01T00:00:00Z');
    const later = await fetched('https://demo.example/same', 'The akim opened it.', '2026-01-02T00:00:00Z');
    const release = await test.ask('GET', `/releases/${first.json<IngestResult>().releaseId}`);
    expect(later.json<IngestResult>()).toMatchObject({
      outcome: 'unchanged',
      versionId: first.json<IngestResult>().versionId,
    });
    expect(later.json<IngestResult>().captureId).not.toBe(first.json<IngestResult>().captureId);
    expect(release.json<Release>().versions).toHaveLength(1);
  });

  it('makes a second version of a page whose words changed, and keeps the first', async () => {
    await fetched(
      'https://demo.example/edited',
      'The bridge will be opened by 1 July.',
      '2026-01-01T00:00:00Z',
    );
    const edited = await fetched(
      'https://demo.example/edited',
      'The bridge will be opened.',
      '2026-01-02T00:00:00Z',
    );
    const release = await test.ask('GET', `/releases/${edited.json<IngestResult>().releaseId}`);
    expect(release.json<Release>().versions.map(({ number, cause }) => [number, cause])).toEqual([
      [1, 'page-changed'],
      [2, 'page-changed'],
    ]);
  });

  it('finds a release by a word, by its stem and by its beginning', async () => {
    const text = 'Elections\n\nThe elections to the Mazhilis and maslikhats were held on 19 March 2023.';
    await test.ask('POST', '/captures', { body: { method: 'pasted', source: 'demo', text } });
    const found = await Promise.all(
      ['maslikhats', 'maslikhat', 'masli', 'election maslikhats'].map((q) =>
        test.ask('GET', `/releases?q=${encodeURIComponent(q)}`),
      ),
    );
    expect(found.map((answer) => answer.json<Page<ReleaseRow>>().items.map(({ title }) => title))).toEqual(
      found.map(() => ['Elections']),
    );
  });

  it.each([
    ['an empty text', { method: 'pasted', source: 'demo', text: '' }, 'empty-input', 422],
    ['an unknown source', { method: 'pasted', source: 'nobody', text: 'Words.' }, 'not-found', 404],
    [
      'a time that is still to come',
      {
        method: 'fetched',
        source: 'demo',
        url: 'https://demo.example/f',
        fetchedAt: '2999-01-01T00:00:00Z',
        contentBase64: '',
      },
      'invalid-date',
      422,
    ],
    [
      'an image',
      {
        method: 'fetched',
        source: 'demo',
        url: 'https://demo.example/image',
        fetchedAt: '2026-01-01T00:00:00Z',
        contentBase64:
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      },
      'binary-input',
      422,
    ],
  ])('refuses %s and stores nothing', async (_name, body, code, status) => {
    const before = await rows();
    const answer = await test.ask('POST', '/captures', { body });
    expect([answer.status, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.json<Problem>().detail).not.toBe('');
    expect(await rows()).toEqual(before);
  });

  it('takes thirty deliveries of one page at the same time in once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        fetched('https://demo.example/race', 'Thirty at once.', '2026-01-01T00:00:00Z'),
      ),
    );
    const outcomes = answers.map((answer) => answer.json<IngestResult>().outcome).sort();
    expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(29);
  });
});
