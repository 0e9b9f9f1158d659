import { type APIRequestContext, expect, test } from '@playwright/test';
import { releasePageSchema, releaseSchema } from '@uade/contracts';
import {
  api,
  fetchedPage,
  freshRelease,
  ingest,
  NO_ID,
  openSuggestions,
  read,
  refused,
} from '../support/api';

async function list(request: APIRequestContext, query: string) {
  const response = await request.get(`${api}/releases?${query}`);
  expect(response.status(), await response.text()).toBe(200);
  return releasePageSchema.parse(await response.json());
}

test.describe('the list of releases', () => {
  test('pages by cursor without losing or repeating one', async ({ request }) => {
    const all = await list(request, 'limit=200');
    expect(all.next).toBeNull();
    expect(all.total).toBe(all.items.length);
    const ids: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        request,
        `limit=7${after && `&after=${after}`}`,
      );
      expect(page.total).toBe(all.total);
      ids.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(ids).toEqual(all.items.map(({ id }) => id));
  });

  test('goes from the newest to the oldest, and the other way round', async ({ request }) => {
    const dates = async (sort: string) =>
      (await list(request, `limit=200&sort=${sort}`)).items.flatMap(({ publishedAt }) => publishedAt ?? []);
    const newest = await dates('newest');
    expect(newest).toEqual([...newest].sort().reverse());
    const oldest = await dates('oldest');
    expect(oldest).toEqual([...oldest].sort());
  });

  test('filters by source, language and day', async ({ request }) => {
    const { items } = await list(request, 'limit=200&language=kk');
    expect(items.length).toBeGreaterThan(0);
    for (const { language } of items) expect(language).toBe('kk');

    const fictional = (await list(request, 'limit=200&source=qala-pressi')).items;
    for (const { source } of fictional)
      expect(source).toMatchObject({ slug: 'qala-pressi', fictional: true });

    const day = (await list(request, 'limit=200&from=2023-03-13&to=2023-03-13')).items;
    expect(day.length).toBeGreaterThan(0);
    for (const { publishedAt } of day) {
      expect(Date.parse(publishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2023-03-12T18:00:00Z'));
      expect(Date.parse(publishedAt ?? '')).toBeLessThan(Date.parse('2023-03-13T18:00:00Z'));
    }
  });

  test('adds up the values of a filter that is given twice', async ({ request }) => {
    const [kk, ru, both] = await Promise.all([
      list(request, 'limit=1&language=kk'),
      list(request, 'limit=1&language=ru'),
      list(request, 'limit=1&language=kk&language=ru'),
    ]);
    expect(both.total).toBe(kk.total + ru.total);
  });

  test('finds words of the text and shows them in an excerpt', async ({ request }) => {
    const { items } = await list(request, 'q=maslikhats&language=en&source=el-kz');
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]?.excerpt?.toLowerCase()).toContain('maslikhat');
    expect((await list(request, 'q=qwertyuiopasdf')).items).toEqual([]);
  });

  test('says where in the excerpt the words stand, in whatever form', async ({ request }) => {
    const { items } = await list(request, `q=${encodeURIComponent('вода')}&language=ru`);
    expect(items.length).toBeGreaterThan(0);
    for (const { excerpt, found } of items) {
      const words = found.map(({ start, end }) => excerpt?.slice(start, end).toLowerCase());
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(word).toMatch(/^вод/);
    }
    for (const { excerpt, found } of (await list(request, 'limit=5')).items)
      expect([excerpt, found]).toEqual([null, []]);
  });

  test('tells those that wait for a decision from those that have commitments', async ({ request }) => {
    const { releaseId } = await ingest(request);
    const undecided = await list(request, 'limit=200&has=undecided');
    expect(undecided.items.map(({ id }) => id)).toContain(releaseId);
    for (const row of undecided.items) expect(row.undecidedCount).toBeGreaterThan(0);
    const decided = await list(request, 'limit=200&has=commitments');
    for (const row of decided.items) expect(row.commitmentCount).toBeGreaterThan(0);
  });

  test('counts what waits in it as the list of suggestions does', async ({ request }) => {
    const { releaseId } = await ingest(request);
    const release = releaseSchema.parse(await (await request.get(`${api}/releases/${releaseId}`)).json());
    expect((await openSuggestions(request, releaseId)).length).toBe(release.undecidedCount);
  });

  test('refuses filters that it does not have values for', async ({ request }) => {
    for (const query of [
      'language=xx',
      'limit=0',
      'limit=1000',
      'from=yesterday',
      'sort=random',
      'after=zzz',
    ]) {
      await refused(await request.get(`${api}/releases?${query}`), 400, 'invalid-input');
    }
  });
});

test.describe('a release', () => {
  test('names each of its versions with the capture that it was read from', async ({ request }) => {
    const { releaseId, captureId, versionId } = await ingest(request);
    const release = releaseSchema.parse(await (await request.get(`${api}/releases/${releaseId}`)).json());
    expect(release.versions).toHaveLength(1);
    expect(release.versions[0]).toMatchObject({ id: versionId, number: 1, capture: { id: captureId } });
  });

  test('is not found where there is none', async ({ request }) => {
    await refused(await request.get(`${api}/releases/${NO_ID}`), 404, 'not-found');
    await refused(await request.get(`${api}/releases/${NO_ID}/reader`), 404, 'not-found');
    await refused(await request.get(`${api}/releases/1`), 400, 'invalid-input');
  });
});

test.describe('the reader', () => {
  test('gives spans that slice the text to what they mark', async ({ request }) => {
    const { releaseId } = await ingest(request);
    const { version, suggestions, statements } = await read(request, releaseId);
    expect(version.sentences.length).toBeGreaterThan(3);
    expect(suggestions.length).toBeGreaterThan(0);
    expect(statements.length).toBeGreaterThan(0);
    for (const { start, end, quote } of suggestions) expect(version.text.slice(start, end)).toBe(quote);
    for (const { start, end } of [...version.sentences, ...statements]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(version.text.length);
    }
  });

  test('shows an older version as it was', async ({ request }) => {
    const release = freshRelease();
    const first = await ingest(request, release);
    const changed = { ...release, paragraphs: release.paragraphs.slice(0, 3) };
    await request.post(`${api}/captures`, {
      data: fetchedPage(changed, { fetchedAt: '2024-06-01T09:00:00.000Z' }),
    });
    const old = await request.get(`${api}/releases/${first.releaseId}/reader?version=${first.versionId}`);
    expect(await old.json()).toMatchObject({
      version: { id: first.versionId, text: release.paragraphs.join('\n\n') },
    });
    const newest = await read(request, first.releaseId);
    expect(newest.version.text).toBe(changed.paragraphs.join('\n\n'));
  });

  test('has no version of another release', async ({ request }) => {
    const [one, other] = [await ingest(request), await ingest(request)];
    const response = await request.get(`${api}/releases/${one.releaseId}/reader?version=${other.versionId}`);
    await refused(response, 404, 'not-found');
  });
});
