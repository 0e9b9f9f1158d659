import { type APIRequestContext, expect, test } from '@playwright/test';
import { annotationSchema } from '@uade/contracts';
import { z } from 'zod';
import { api, ingest, NO_ID, paragraph, read, refused, seen } from '../support/api';

async function annotate(request: APIRequestContext, body = 'Who pays for it?') {
  const { releaseId, versionId } = await ingest(request);
  const span = await paragraph(request, releaseId, 1);
  const response = await request.post(`${api}/annotations`, { data: { versionId, ...span, body } });
  expect(response.status(), await response.text()).toBe(201);
  return { releaseId, annotation: annotationSchema.parse(await response.json()) };
}

async function ofVersion(request: APIRequestContext, versionId: string) {
  const response = await request.get(`${api}/annotations?versionId=${versionId}`);
  return z.array(annotationSchema).parse(await response.json());
}

test.describe('an annotation', () => {
  test('keeps the words that it marks, and the reader shows it', async ({ request }) => {
    const { releaseId, annotation } = await annotate(request);
    const { version, annotations } = await read(request, releaseId);
    expect(annotation).toMatchObject({ motivation: 'commenting', body: 'Who pays for it?' });
    expect(annotation.quote).toBe(version.text.slice(annotation.start, annotation.end));
    expect(annotations).toEqual([annotation]);
    expect(await ofVersion(request, annotation.versionId)).toEqual([annotation]);
  });

  test('is rewritten by who has seen its current version', async ({ request }) => {
    const { annotation } = await annotate(request);
    const url = `${api}/annotations/${annotation.id}`;
    const response = await request.patch(url, {
      headers: seen(annotation.version),
      data: { body: 'The city pays.' },
    });
    expect(response.status(), await response.text()).toBe(200);
    const rewritten = annotationSchema.parse(await response.json());
    expect(rewritten).toMatchObject({ id: annotation.id, body: 'The city pays.', quote: annotation.quote });
    expect(rewritten.version).toBeGreaterThan(annotation.version);

    const late = await request.patch(url, { headers: seen(annotation.version), data: { body: 'No.' } });
    const problem = await refused(late, 412, 'stale-version');
    expect(annotationSchema.parse(problem.current).body).toBe('The city pays.');
    await refused(await request.patch(url, { data: { body: 'No.' } }), 428, 'missing-precondition');
  });

  test('is removed and brought back as it was', async ({ request }) => {
    const { annotation } = await annotate(request);
    const url = `${api}/annotations/${annotation.id}`;
    await refused(await request.delete(url), 428, 'missing-precondition');
    const removed = await request.delete(url, { headers: seen(annotation.version) });
    expect(removed.status()).toBe(204);
    expect(await ofVersion(request, annotation.versionId)).toEqual([]);

    const restored = await request.post(`${url}/restorations`, { headers: seen(annotation.version + 1) });
    expect(restored.status(), await restored.text()).toBe(201);
    expect(annotationSchema.parse(await restored.json())).toMatchObject({ body: annotation.body });
    expect(await ofVersion(request, annotation.versionId)).toHaveLength(1);
  });

  test('stands inside the text of a version that there is', async ({ request }) => {
    const { versionId } = await ingest(request);
    const far = { versionId, start: 0, end: 999_999, body: 'x' };
    await refused(await request.post(`${api}/annotations`, { data: far }), 422, 'span-out-of-text');
    const gone = { ...far, versionId: NO_ID };
    await refused(await request.post(`${api}/annotations`, { data: gone }), 404, 'not-found');
    const odd = { ...far, end: 5, motivation: 'shouting' };
    await refused(await request.post(`${api}/annotations`, { data: odd }), 400, 'invalid-input');
  });

  test('is not found where there is none', async ({ request }) => {
    const url = `${api}/annotations/${NO_ID}`;
    const headers = seen(1);
    await refused(await request.patch(url, { headers, data: { body: 'x' } }), 404, 'not-found');
    await refused(await request.delete(url, { headers }), 404, 'not-found');
    await refused(await request.post(`${url}/restorations`, { headers }), 404, 'not-found');
  });

  test('is asked for by version', async ({ request }) => {
    await refused(await request.get(`${api}/annotations`), 400, 'invalid-input');
  });
});
