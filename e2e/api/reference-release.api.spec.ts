import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import {
  type Commitment,
  commitmentSchema,
  ingestResultSchema,
  type IngestResult,
  overviewSchema,
  releasePageSchema,
  type Suggestion,
  suggestionSchema,
} from '@uade/contracts';
import { api, openSuggestions, read, seen } from '../support/api';
import { readCsv } from '../support/csv';

const file = path.resolve(import.meta.dirname, '../../server/demo/releases/elkz-2023-03-13-en.txt');
const SENTENCE =
  'The final stage in the renewal of the institutions of power will be the elections to the Mazhilis and maslikhats.';

const counts = async (request: APIRequestContext) =>
  overviewSchema.parse(await (await request.get(`${api}/overview`)).json()).counts;

/** The customer's own example, from its bytes to a row of a report; each step rests on the one before. */
test.describe.serial('the reference release', () => {
  let ingested: IngestResult;
  let suggestion: Suggestion;
  let commitment: Commitment;

  test('is handed in', async ({ request }) => {
    const response = await request.post(`${api}/captures`, {
      data: {
        method: 'fetched',
        source: 'el-kz',
        url: `https://el.kz/en/head-of-state-held-meeting-${Date.now()}`,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        fetchedAt: '2023-03-14T08:00:00.000Z',
        contentBase64: readFileSync(file).toString('base64'),
      },
    });
    expect(response.status(), await response.text()).toBe(201);
    ingested = ingestResultSchema.parse(await response.json());
    expect(ingested.title).toBe('Head of State held meeting with akims and heads of state bodies');
  });

  test('is found by a word of it', async ({ request }) => {
    const response = await request.get(`${api}/releases?q=maslikhats&limit=200`);
    const { items } = releasePageSchema.parse(await response.json());
    const found = items.find(({ id }) => id === ingested.releaseId);
    expect(found).toMatchObject({
      publishedAt: '2023-03-13T10:32:00.000Z',
      language: 'en',
      citesName: 'Akorda',
    });
  });

  test('keeps the view count out of its text', async ({ request }) => {
    const { version } = await read(request, ingested.releaseId);
    expect(version.text).not.toContain('593');
    expect(version.text.startsWith('Kassym-Jomart Tokayev held a meeting')).toBe(true);
  });

  test('suggests its sentence as an announcement about elections by Kassym-Jomart Tokayev', async ({
    request,
  }) => {
    const { version } = await read(request, ingested.releaseId);
    const start = version.text.indexOf(SENTENCE);
    const suggestions = await openSuggestions(request, ingested.releaseId);
    const found = suggestions.find((one) => one.start <= start && start + SENTENCE.length <= one.end);
    expect(found).toMatchObject({
      kind: 'announcement',
      topic: 'elections',
      speaker: 'Kassym-Jomart Tokayev',
      state: 'open',
    });
    expect(found?.quote).toContain(SENTENCE);
    suggestion = suggestionSchema.parse(found);
  });

  test('has it accepted, and the overview counts one more commitment and one suggestion less', async ({
    request,
  }) => {
    const before = await counts(request);
    const response = await request.post(`${api}/suggestions/${suggestion.id}/decisions`, {
      headers: seen(suggestion.version),
      data: { decision: 'accepted', reason: 'Elections are held or they are not.' },
    });
    expect(response.status(), await response.text()).toBe(201);
    const decided = suggestionSchema.parse(await response.json());
    const id = decided.decision?.commitmentId;
    commitment = commitmentSchema.parse(await (await request.get(`${api}/commitments/${id}`)).json());
    const after = await counts(request);
    expect(after.commitments).toBe(before.commitments + 1);
    expect(after.suggested).toBe(before.suggested - 1);
    expect(after.notYetRated).toBe(before.notYetRated + 1);
  });

  test('is marked in its reader as a commitment', async ({ request }) => {
    const { mentions } = await read(request, ingested.releaseId);
    expect(mentions).toMatchObject([
      { commitmentId: commitment.id, status: 'not-yet-rated', suggestionId: suggestion.id },
    ]);
  });

  test('has the commitment rated by what came of it', async ({ request }) => {
    const response = await request.post(`${api}/commitments/${commitment.id}/status-changes`, {
      headers: seen(commitment.version),
      data: {
        to: 'kept',
        holdsFrom: '2023-03-19',
        reason: 'The elections to the Mazhilis and maslikhats were held on 19 March 2023.',
        evidence: [{ polarity: 'supports', note: 'On the public record.' }],
      },
    });
    expect(response.status(), await response.text()).toBe(201);
    commitment = commitmentSchema.parse(await response.json());
    expect(commitment).toMatchObject({ status: 'kept', statusSince: '2023-03-19', overdue: false });
  });

  test('stands in the report with its words, its status and the hash of its bytes', async ({ request }) => {
    const response = await request.get(`${api}/reports/commitments.csv?release=${ingested.releaseId}`);
    expect(response.status()).toBe(200);
    const rows = readCsv(await response.text());
    const { release, version } = await read(request, ingested.releaseId);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: commitment.id,
      kind: 'announcement',
      topic: 'elections',
      speaker: 'Kassym-Jomart Tokayev',
      status: 'kept',
      status_since: '2023-03-19',
      url: release.url,
      version_id: version.id,
      capture_sha256: version.capture.sha256,
    });
    const span = version.text.slice(Number(rows[0]?.['start']), Number(rows[0]?.['end']));
    expect(span).toBe(rows[0]?.['quote']);
  });
});
