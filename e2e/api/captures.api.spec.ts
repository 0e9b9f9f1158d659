import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { captureSchema, ingestResultSchema } from '@uade/contracts';
import { asHtml, asPlainText } from '@uade/testing';
import { api, fetchedPage, freshRelease, ingest, NO_ID, read, refused } from '../support/api';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.describe('handing in', () => {
  test('keeps fetched bytes as they were and reads them into a version', async ({ request }) => {
    const release = freshRelease();
    const result = await ingest(request, release);
    expect(result).toMatchObject({ outcome: 'imported', title: release.title });

    const capture = captureSchema.parse(
      await (await request.get(`${api}/captures/${result.captureId}`)).json(),
    );
    const bytes = Buffer.from(asHtml(release));
    expect(capture).toMatchObject({
      method: 'fetched',
      url: release.url,
      status: 200,
      sha256: sha256(bytes),
      byteLength: bytes.length,
      fetchedAt: '2024-05-03T09:00:00.000Z',
    });

    const raw = await request.get(`${api}/captures/${result.captureId}/raw`);
    expect(raw.status()).toBe(200);
    expect((await raw.body()).equals(bytes)).toBe(true);
  });

  test('hands the bytes out only as a download that can run nothing', async ({ request }) => {
    const { captureId } = await ingest(request);
    const headers = (await request.get(`${api}/captures/${captureId}/raw`)).headers();
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-type']).toContain('application/octet-stream');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  test('reads title, text and date of the page, and nothing of menu and footer', async ({ request }) => {
    const release = freshRelease();
    const { version } = await read(request, (await ingest(request, release)).releaseId);
    expect(version.title).toBe(release.title);
    expect(version.text).toBe(release.paragraphs.join('\n\n'));
    expect(version.publishedAt).toBe(release.publishedAt);
    expect(version.language).toBe('en');
  });

  test('changes nothing when the same bytes come again from the same address and time', async ({
    request,
  }) => {
    const release = freshRelease();
    const first = await ingest(request, release);
    const again = await ingest(request, release);
    expect(again).toMatchObject({
      outcome: 'unchanged',
      captureId: first.captureId,
      versionId: first.versionId,
    });
  });

  test('makes a second version of a page that changed', async ({ request }) => {
    const release = freshRelease();
    const first = await ingest(request, release);
    const changed = { ...release, paragraphs: [...release.paragraphs, 'The meeting lasted three hours.'] };
    const fetchedAt = '2024-05-04T09:00:00.000Z';
    const response = await request.post(`${api}/captures`, { data: fetchedPage(changed, { fetchedAt }) });
    const second = ingestResultSchema.parse(await response.json());
    expect(second.releaseId).toBe(first.releaseId);
    expect(second.versionId).not.toBe(first.versionId);
    const { release: seen, version } = await read(request, first.releaseId);
    expect(seen.versions.map(({ number, cause }) => [number, cause])).toContainEqual([2, 'page-changed']);
    expect(version.text).toContain('The meeting lasted three hours.');
  });

  test('takes pasted text, whose identity is its hash', async ({ request }) => {
    const text = asPlainText(freshRelease());
    const response = await request.post(`${api}/captures`, {
      data: { method: 'pasted', source: 'qala-pressi', text },
    });
    const result = ingestResultSchema.parse(await response.json());
    const capture = captureSchema.parse(
      await (await request.get(`${api}/captures/${result.captureId}`)).json(),
    );
    expect(capture.method).toBe('pasted');
    expect(capture.url).toBe(`urn:sha256:${sha256(Buffer.from(text))}`);
  });

  for (const { name, mimeType, content } of [
    { name: 'release.html', mimeType: 'text/html', content: asHtml },
    { name: 'release.txt', mimeType: 'text/plain', content: asPlainText },
    {
      name: 'release.md',
      mimeType: 'text/markdown',
      content: (release: ReturnType<typeof freshRelease>) =>
        `# ${release.title}\n\n${release.paragraphs.join('\n\n')}\n`,
    },
  ]) {
    test(`takes an uploaded ${name}`, async ({ request }) => {
      const release = freshRelease();
      const response = await request.post(`${api}/captures`, {
        multipart: {
          source: 'qala-pressi',
          url: release.url,
          fetchedAt: '2024-05-03T09:00:00.000Z',
          file: { name, mimeType, buffer: Buffer.from(content(release)) },
        },
      });
      expect(response.status(), await response.text()).toBe(201);
      const { releaseId, captureId } = ingestResultSchema.parse(await response.json());
      const { version } = await read(request, releaseId);
      expect(version.title).toBe(release.title);
      expect(version.text).toBe(release.paragraphs.join('\n\n'));
      const capture = captureSchema.parse(await (await request.get(`${api}/captures/${captureId}`)).json());
      expect(capture).toMatchObject({ method: 'uploaded', fileName: name, url: release.url });
    });
  }
});

test.describe('what cannot be read is refused, and nothing of it is stored', () => {
  const page = (bytes: Buffer, type = 'text/html; charset=utf-8') =>
    fetchedPage(freshRelease(), {
      headers: { 'content-type': type },
      contentBase64: bytes.toString('base64'),
    });

  for (const { what, status, code, body } of [
    { what: 'nothing', status: 422, code: 'empty-input', body: () => page(Buffer.alloc(0)) },
    {
      what: 'a picture',
      status: 422,
      code: 'binary-input',
      body: () =>
        page(Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108020000', 'hex'), 'image/png'),
    },
    {
      what: 'bytes that are not the UTF-8 they claim to be',
      status: 422,
      code: 'malformed-text',
      body: () => page(Buffer.concat([Buffer.from('<p>text '), Buffer.from([0xff, 0xc0, 0x80])])),
    },
    {
      what: 'an unknown charset',
      status: 422,
      code: 'unknown-charset',
      body: () => page(Buffer.from(asHtml(freshRelease())), 'text/html; charset=klingon-8'),
    },
    {
      what: 'a page without an article',
      status: 422,
      code: 'no-article-found',
      body: () => page(Buffer.from('<html><body><nav><a href="/">Home</a></nav></body></html>')),
    },
  ] as const) {
    test(what, async ({ request }) => {
      const data = body();
      const problem = await refused(await request.post(`${api}/captures`, { data }), status, code);
      expect(problem.remedy).toBeTruthy();
      const found = await request.get(`${api}/releases?limit=200`);
      expect(await found.text()).not.toContain(data.url);
    });
  }

  test('more than 15 MB', async ({ request }) => {
    const data = page(Buffer.alloc(16_000_000, 'word '));
    await refused(await request.post(`${api}/captures`, { data }), 413, 'input-too-large');
  });

  test('an uploaded file of more than 15 MB', async ({ request }) => {
    const file = { name: 'big.txt', mimeType: 'text/plain', buffer: Buffer.alloc(16_000_000, 'word ') };
    const response = await request.post(`${api}/captures`, { multipart: { source: 'qala-pressi', file } });
    await refused(response, 413, 'input-too-large');
  });

  test('a date that is none', async ({ request }) => {
    const data = fetchedPage(freshRelease(), { fetchedAt: '31 February' });
    const problem = await refused(await request.post(`${api}/captures`, { data }), 400, 'invalid-input');
    expect(problem.issues?.map(({ path }) => path)).toContain('fetchedAt');
  });

  test('a time of fetching that has not come yet', async ({ request }) => {
    const data = fetchedPage(freshRelease(), { fetchedAt: '2999-01-01T00:00:00.000Z' });
    await refused(await request.post(`${api}/captures`, { data }), 422, 'invalid-date');
  });

  test('an address that no page has', async ({ request }) => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'not an address']) {
      const data = fetchedPage(freshRelease(), { url });
      await refused(await request.post(`${api}/captures`, { data }), 400, 'invalid-input');
    }
  });

  test('a source that does not exist', async ({ request }) => {
    const data = fetchedPage(freshRelease(), { source: 'no-such-source' });
    await refused(await request.post(`${api}/captures`, { data }), 404, 'not-found');
  });

  test('a media type that nothing is read from', async ({ request }) => {
    const response = await request.post(`${api}/captures`, {
      headers: { 'content-type': 'application/xml' },
      data: '<a/>',
    });
    await refused(response, 415, 'unsupported-media-type');
  });
});

test('a capture that does not exist is not found, nor are its bytes', async ({ request }) => {
  await refused(await request.get(`${api}/captures/${NO_ID}`), 404, 'not-found');
  await refused(await request.get(`${api}/captures/${NO_ID}/raw`), 404, 'not-found');
  await refused(await request.get(`${api}/captures/not-an-id`), 400, 'invalid-input');
});
