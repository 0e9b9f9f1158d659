import { type APIRequestContext, expect, test } from '@playwright/test';
import {
  commitmentPageSchema,
  commitmentSchema,
  readerSchema,
  releasePageSchema,
  suggestionPageSchema,
} from '@uade/contracts';
import { api, enterCommitment, refused, seen } from '../support/api';
import { readCsv } from '../support/csv';

async function report(request: APIRequestContext, path: string) {
  const response = await request.get(`${api}/reports/${path}`);
  expect(response.status(), await response.text()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^text\/csv; *charset=utf-8/i);
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="[^"]+\.csv"/);
  return { text: await response.text(), rows: readCsv(await response.text()) };
}

test.describe('a report', () => {
  test('has every row that the filtered list has, not only its first page', async ({ request }) => {
    for (const { path, schema, query } of [
      { path: 'releases', schema: releasePageSchema, query: 'language=kk&language=ru' },
      { path: 'suggestions', schema: suggestionPageSchema, query: 'state=open' },
      { path: 'commitments', schema: commitmentPageSchema, query: 'status=kept&status=not-yet-rated' },
    ]) {
      const list = schema.parse(await (await request.get(`${api}/${path}?${query}&limit=200`)).json());
      const { rows } = await report(request, `${path}.csv?${query}`);
      expect(rows.length, path).toBe(list.total);
      expect(rows.length, path).toBeGreaterThan(0);
      const ids = rows.map((row) => row['id']);
      expect(ids.slice(0, list.items.length), path).toEqual(list.items.map(({ id }) => id));
    }
  });

  test('leads each row back to the captured page, and a suggestion to its words in it', async ({
    request,
  }) => {
    const { rows: releases } = await report(request, 'releases.csv');
    const { rows: suggestions } = await report(request, 'suggestions.csv?language=en');
    for (const row of [...releases, ...suggestions])
      expect([row['url'], row['capture_sha256']]).toEqual([
        expect.stringMatching(/^(?:https?|urn):/),
        expect.stringMatching(/^[0-9a-f]{64}$/),
      ]);
    expect(new Set(releases.map((row) => row['capture_method']))).toContain('fetched');
    const { release_id: id, version_id: version, ...row } = suggestions[0] ?? {};
    const path = `${api}/releases/${id}/reader?version=${version}`;
    const reading = readerSchema.parse(await (await request.get(path)).json());
    expect(reading.version.text.slice(Number(row['start']), Number(row['end']))).toBe(row['quote']);
    expect(reading.version.capture.sha256).toBe(row['capture_sha256']);
  });

  test('leads the status of a commitment back to who gave it, when, why and on what evidence', async ({
    request,
  }) => {
    const made = await enterCommitment(request);
    const [mention] = made.mentions;
    const rate = async (version: number, data: Record<string, unknown>) => {
      const path = `${api}/commitments/${made.id}/status-changes`;
      const answer = await request.post(path, {
        headers: seen(version),
        data: { holdsFrom: '2024-05-01', ...data },
      });
      return commitmentSchema.parse(await answer.json());
    };
    const row = async () => {
      const { rows } = await report(request, `commitments.csv?release=${mention?.releaseId}`);
      return rows.find(({ id }) => id === made.id);
    };
    const begun = await rate(made.version, { to: 'in-progress', reason: 'The builders have begun.' });
    const { versionId, start, end } = mention ?? {};
    const kept = await rate(begun.version, {
      to: 'kept',
      reason: 'It was opened.',
      evidence: [
        { polarity: 'supports', versionId, start, end },
        { polarity: 'context', url: 'https://qala-pressi.example/en/opened', note: 'The opening' },
      ],
    });
    const rating = kept.statusChanges.find(({ to }) => to === 'kept');
    const rated = await row();
    expect(rated).toMatchObject({
      status: 'kept',
      status_by: rating?.actor.name,
      status_decided_at: rating?.decidedAt,
      status_reason: 'It was opened.',
    });
    expect(rated?.['status_evidence']?.split('\n')).toEqual([
      `supports: “${mention?.quote}” | ${rated?.['url']} | sha256 ${rated?.['capture_sha256']}`,
      'context: https://qala-pressi.example/en/opened | The opening',
    ]);
    // What was retracted says nothing any more.
    await rate(kept.version, {
      kind: 'retraction',
      corrects: rating?.id,
      to: null,
      reason: 'It was another.',
    });
    expect(await row()).toMatchObject({ status_reason: 'The builders have begun.', status_evidence: '' });
  });

  test('begins with a byte order mark and ends its lines as spreadsheets expect', async ({ request }) => {
    const { text } = await report(request, 'releases.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('keeps letters of all three languages, quotes and line ends', async ({ request }) => {
    const title = 'Мектеп салынады, "ұлы" дала;\nвторая строка ₸ 😀';
    const { id } = await enterCommitment(request, { title });
    const { rows } = await report(request, `commitments.csv?q=${encodeURIComponent('Мектеп салынады')}`);
    expect(rows.find((row) => row['id'] === id)?.['title']).toBe(title);
  });

  test('hands no formula to a spreadsheet', async ({ request }) => {
    const titles = ['=HYPERLINK("http://evil.example")', '+1+1', '-2+3', '@SUM(A1)'];
    for (const title of titles) await enterCommitment(request, { title });
    const { rows } = await report(request, 'commitments.csv');
    for (const title of titles) expect(rows.map((row) => row['title'])).toContain(`'${title}`);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
  });

  test('of the same rows is the same bytes', async ({ request }) => {
    const path = 'releases.csv?source=el-kz';
    expect((await report(request, path)).text).toBe((await report(request, path)).text);
  });

  test('of nothing has its head', async ({ request }) => {
    const { text, rows } = await report(request, 'commitments.csv?q=qwertyuiopasdf');
    expect(rows).toEqual([]);
    expect(text).toContain('id,title,kind');
  });

  test('refuses the filters that its list refuses', async ({ request }) => {
    for (const path of [
      'releases.csv?language=xx',
      'suggestions.csv?state=x',
      'commitments.csv?status=done',
    ]) {
      await refused(await request.get(`${api}/reports/${path}`), 400, 'invalid-input');
    }
  });
});
