import type { IngestResult, Page, Problem, ReleaseRow, Release } from '@uade/contracts';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../testing/test-app';
import { AccountsService } from '../accounts/accounts.service';
import { IngestService } from './ingest.service';

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

  async function versionsOf(answer: { json<T>(): T }) {
    const { releaseId } = answer.json<IngestResult>();
    return (await test.ask('GET', `/releases/${releaseId}`)).json<Release>().versions;
  }

  it('keeps a copy that is older than what is here, and makes no version and no edit of it', async () => {
    const url = 'https://demo.example/older';
    const now = await fetched(url, 'The bridge will be opened.', '2026-05-03T00:00:00Z');
    const before = await rows();
    const older = await fetched(url, 'The bridge will be opened by 1 June.', '2026-02-03T00:00:00Z');
    const { versionId, releaseId } = now.json<IngestResult>();
    expect(older.json<IngestResult>()).toMatchObject({
      outcome: 'kept',
      versionId,
      releaseId,
      suggestions: 0,
    });
    expect(await rows()).toEqual({
      ...before,
      blob: (before['blob'] ?? 0) + 1,
      capture: (before['capture'] ?? 0) + 1,
    });
    expect((await versionsOf(now)).map(({ capture }) => capture.fetchedAt)).toEqual([
      '2026-05-03T00:00:00.000Z',
    ]);
  });

  it('keeps a copy from between two looks at a page that were the same', async () => {
    const url = 'https://demo.example/between';
    await fetched(url, 'The bridge will be opened.', '2026-01-01T00:00:00Z');
    await fetched(url, 'The bridge will be opened.', '2026-01-03T00:00:00Z');
    const between = await fetched(url, 'The bridge will be opened by 1 July.', '2026-01-02T00:00:00Z');
    expect(between.json<IngestResult>().outcome).toBe('kept');
    expect(await versionsOf(between)).toHaveLength(1);
  });

  it('takes a file without a time for what stands there now', async () => {
    const url = 'https://demo.example/undated';
    await fetched(url, 'The bridge will be opened by 1 July.', '2026-01-01T00:00:00Z');
    const { id: actorId } = await test.app.get(AccountsService).current();
    const bytes = Buffer.from(PAGE('The bridge will be opened.'));
    const saved = {
      method: 'uploaded',
      source: 'demo',
      bytes,
      url,
      fileName: 'saved.html',
      actorId,
    } as const;
    const unsaid = { status: null, headers: {}, contentType: null, fetchedAt: null };
    expect((await test.app.get(IngestService).ingest({ ...saved, ...unsaid })).outcome).toBe('imported');
    const older = await fetched(url, 'The bridge will be closed.', '2026-01-02T00:00:00Z');
    expect(older.json<IngestResult>().outcome).toBe('kept');
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

  it('takes in a text with more different words than a search vector holds, found by its beginning', async () => {
    const words = Array.from({ length: 150_000 }, (_, number) => `w${number.toString(36)}x${number * 7}`);
    const text = `The akim of Aqsu-Demo spoke of the planetarium.\n\n${words.join(' ')}`;
    const answer = await test.ask('POST', '/captures', {
      body: { method: 'pasted', source: 'demo', text },
    });
    expect(answer.status).toBe(201);
    for (const word of ['planetarium', words[1000]]) {
      const { items } = (await test.ask('GET', `/releases?q=${word}`)).json<Page<ReleaseRow>>();
      expect(items.map(({ id }) => id)).toEqual([answer.json<IngestResult>().releaseId]);
    }
  });

  it('takes in a page that is dated beyond the year 9999, without that date', async () => {
    const head = '<meta property="article:published_time" content="9999-12-31T23:59:59-12:00"></head>';
    const html = PAGE('The akim opened it.').replace('</head>', head);
    const answer = await test.ask('POST', '/captures', {
      body: {
        ...{ method: 'fetched', source: 'demo', url: 'https://demo.example/beyond' },
        fetchedAt: '2026-01-01T00:00:00Z',
        contentBase64: Buffer.from(html).toString('base64'),
      },
    });
    expect(answer.status).toBe(201);
    const { releaseId } = answer.json<IngestResult>();
    expect((await test.ask('GET', `/releases/${releaseId}`)).json<Release>().publishedAt).toBeNull();
  });

  it('takes in a PDF', async () => {
    const content = [
      [780, 'Aqsu-Demo opens a library'],
      [750, 'Fictional example. The city of Aqsu-Demo will open its new library before the end of 2030.'],
    ].map(([y, text]) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`);
    const stream = content.join('\n');
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    const pdf = `%PDF-1.4\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`;
    const answer = await test.ask('POST', '/captures', {
      body: {
        ...{ method: 'fetched', source: 'demo', url: 'https://demo.example/library.pdf' },
        headers: { 'content-type': 'application/pdf' },
        fetchedAt: '2026-01-01T00:00:00Z',
        contentBase64: Buffer.from(pdf).toString('base64'),
      },
    });
    expect(answer.json()).toMatchObject({ outcome: 'imported', title: 'Aqsu-Demo opens a library' });
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
