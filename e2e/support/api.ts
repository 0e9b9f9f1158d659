import { type APIRequestContext, type APIResponse, expect } from '@playwright/test';
import {
  type Commitment,
  commitmentSchema,
  type IngestResult,
  ingestResultSchema,
  type Problem,
  problemSchema,
  type Reader,
  readerSchema,
  type SuggestionRow,
  suggestionPageSchema,
} from '@uade/contracts';
import type { ErrorCode } from '@uade/kernel';
import { asHtml, type FictionalRelease, fictionalRelease } from '@uade/testing';

export const api = '/api/v1';

/** An id that no row has. */
export const NO_ID = '01890000-0000-7000-8000-000000000000';

/** The header that says which version the caller has seen. */
export const seen = (version: number) => ({ 'if-match': `"${version}"` });

/** Numbers of fictional releases that no other test has handed in. */
let nextNumber = Date.now() % 1_000_000_000;
export const freshRelease = (): FictionalRelease => {
  nextNumber += 1;
  return { ...fictionalRelease(nextNumber % 900), ...numbered(nextNumber) };
};

function numbered(number: number) {
  return {
    title: `The akim of Aqsu-Demo spoke about roads, meeting ${number}`,
    url: `https://qala-pressi.example/en/news/e2e-${number}`,
  };
}

/** What `POST /captures` takes for a page that somebody fetched. */
export function fetchedPage(release: FictionalRelease, changes: Record<string, unknown> = {}) {
  return {
    method: 'fetched',
    source: 'qala-pressi',
    url: release.url,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    fetchedAt: '2024-05-03T09:00:00.000Z',
    contentBase64: Buffer.from(asHtml(release)).toString('base64'),
    ...changes,
  };
}

/** Hands in a page of the fictional source and returns what came of it. */
export async function ingest(request: APIRequestContext, release = freshRelease()): Promise<IngestResult> {
  const response = await request.post(`${api}/captures`, { data: fetchedPage(release) });
  expect(response.status(), await response.text()).toBe(201);
  return ingestResultSchema.parse(await response.json());
}

export async function read(request: APIRequestContext, releaseId: string): Promise<Reader> {
  const response = await request.get(`${api}/releases/${releaseId}/reader`);
  expect(response.status(), await response.text()).toBe(200);
  return readerSchema.parse(await response.json());
}

/** The open suggestions of a release, as the list gives them. */
export async function openSuggestions(
  request: APIRequestContext,
  releaseId: string,
): Promise<SuggestionRow[]> {
  const response = await request.get(`${api}/suggestions?state=open&release=${releaseId}`);
  expect(response.status(), await response.text()).toBe(200);
  return suggestionPageSchema.parse(await response.json()).items;
}

/** Enters a commitment from the second paragraph of a fresh release. */
export async function enterCommitment(
  request: APIRequestContext,
  changes: Record<string, unknown> = {},
): Promise<Commitment> {
  const { releaseId, versionId } = await ingest(request);
  const span = await paragraph(request, releaseId, 1);
  const response = await request.post(`${api}/commitments`, {
    data: {
      versionId,
      ...span,
      kind: 'pledge',
      testability: 'testable',
      topic: 'education',
      speaker: null,
      ...changes,
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  return commitmentSchema.parse(await response.json());
}

/** The span of a release's paragraph in its newest version. */
export async function paragraph(request: APIRequestContext, releaseId: string, index: number) {
  const { version } = await read(request, releaseId);
  const words = version.text.split('\n\n')[index] ?? '';
  expect(words).not.toBe('');
  const start = version.text.indexOf(words);
  return { start, end: start + words.length };
}

/** Sees that the answer is a problem document with this code and status, and returns it. */
export async function refused(response: APIResponse, status: number, code: ErrorCode): Promise<Problem> {
  expect(response.status(), await response.text()).toBe(status);
  expect(response.headers()['content-type']).toContain('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.code).toBe(code);
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
  return problem;
}
