import { z } from 'zod';
import { sessionSchema } from './accounts';
import {
  annotationQuerySchema,
  annotationSchema,
  createAnnotationSchema,
  updateAnnotationSchema,
} from './annotations';
import { auditPageSchema, auditQuerySchema } from './audit';
import { captureSchema, createCaptureSchema, ingestResultSchema } from './captures';
import {
  commitmentPageSchema,
  commitmentQuerySchema,
  commitmentSchema,
  createCommitmentSchema,
  createMentionSchema,
  updateCommitmentSchema,
} from './commitments';
import { idSchema } from './common';
import { methodSchema } from './method';
import { overviewSchema } from './overview';
import { readerQuerySchema, readerSchema } from './reader';
import { releasePageSchema, releaseQuerySchema, releaseSchema } from './releases';
import { searchQuerySchema, searchResultSchema } from './search';
import { createSourceSchema, sourceSchema } from './sources';
import { speakerSchema } from './speakers';
import {
  newSuggestionDecisionSchema,
  suggestionPageSchema,
  suggestionQuerySchema,
  suggestionSchema,
} from './suggestions';
import { topicSchema } from './topics';
import { newStatusChangeSchema, statusChangeSchema } from './tracking';

/** One endpoint under `/api/v1`: what it takes and gives. */
export interface Route {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** Path with `{name}` parameters, as in OpenAPI. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Whether the body may come as `multipart/form-data` with a `file`. */
  readonly upload?: boolean;
  /** Whether the write needs `If-Match: "<version>"` (428 without, 412 when stale). */
  readonly guarded?: boolean;
  readonly status: number;
  /** What it gives: a JSON body, or another media type, or nothing. */
  readonly response?: z.ZodType;
  readonly mediaType?: string;
}

const id = z.object({ id: idSchema });

/** Every endpoint of the API. The OpenAPI document is made from it, and a test holds it against the running server. */
export const ROUTES = [
  {
    method: 'get',
    path: '/session',
    tag: 'accounts',
    summary: 'Who is at work',
    status: 200,
    response: sessionSchema,
  },
  {
    method: 'get',
    path: '/sources',
    tag: 'sources',
    summary: 'All sources',
    status: 200,
    response: z.array(sourceSchema),
  },
  {
    method: 'post',
    path: '/sources',
    tag: 'sources',
    summary: 'Add a source',
    body: createSourceSchema,
    status: 201,
    response: sourceSchema,
  },
  {
    method: 'post',
    path: '/captures',
    tag: 'captures',
    summary: 'Hand in bytes, a text or a file, and have it read',
    body: createCaptureSchema,
    upload: true,
    status: 201,
    response: ingestResultSchema,
  },
  {
    method: 'get',
    path: '/captures/{id}',
    tag: 'captures',
    summary: 'One receipt of bytes',
    params: id,
    status: 200,
    response: captureSchema,
  },
  {
    method: 'get',
    path: '/captures/{id}/raw',
    tag: 'captures',
    summary: 'The bytes as they were received',
    params: id,
    status: 200,
    mediaType: 'application/octet-stream',
  },
  {
    method: 'get',
    path: '/releases',
    tag: 'releases',
    summary: 'Releases, filtered',
    query: releaseQuerySchema,
    status: 200,
    response: releasePageSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}',
    tag: 'releases',
    summary: 'One release and its versions',
    params: id,
    status: 200,
    response: releaseSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/reader',
    tag: 'reader',
    summary: 'A version of a release with everything marked in it',
    params: id,
    query: readerQuerySchema,
    status: 200,
    response: readerSchema,
  },
  {
    method: 'get',
    path: '/speakers',
    tag: 'speakers',
    summary: 'Who has made commitments',
    status: 200,
    response: z.array(speakerSchema),
  },
  {
    method: 'get',
    path: '/topics',
    tag: 'topics',
    summary: 'The tree of topics',
    status: 200,
    response: z.array(topicSchema),
  },
  {
    method: 'get',
    path: '/suggestions',
    tag: 'suggestions',
    summary: 'What the program proposes, filtered',
    query: suggestionQuerySchema,
    status: 200,
    response: suggestionPageSchema,
  },
  {
    method: 'get',
    path: '/suggestions/{id}',
    tag: 'suggestions',
    summary: 'One suggestion',
    params: id,
    status: 200,
    response: suggestionSchema,
  },
  {
    method: 'post',
    path: '/suggestions/{id}/decisions',
    tag: 'suggestions',
    summary: 'Accept, reject or reopen a suggestion',
    params: id,
    body: newSuggestionDecisionSchema,
    guarded: true,
    status: 201,
    response: suggestionSchema,
  },
  {
    method: 'get',
    path: '/commitments',
    tag: 'commitments',
    summary: 'Commitments, filtered',
    query: commitmentQuerySchema,
    status: 200,
    response: commitmentPageSchema,
  },
  {
    method: 'post',
    path: '/commitments',
    tag: 'commitments',
    summary: 'Enter a commitment from a span',
    body: createCommitmentSchema,
    status: 201,
    response: commitmentSchema,
  },
  {
    method: 'get',
    path: '/commitments/{id}',
    tag: 'commitments',
    summary: 'One commitment with its mentions and status changes',
    params: id,
    status: 200,
    response: commitmentSchema,
  },
  {
    method: 'patch',
    path: '/commitments/{id}',
    tag: 'commitments',
    summary: 'Change what a commitment says of itself',
    params: id,
    body: updateCommitmentSchema,
    guarded: true,
    status: 200,
    response: commitmentSchema,
  },
  {
    method: 'post',
    path: '/commitments/{id}/mentions',
    tag: 'commitments',
    summary: 'Add a mention',
    params: id,
    body: createMentionSchema,
    status: 201,
    response: commitmentSchema,
  },
  {
    method: 'get',
    path: '/commitments/{id}/status-changes',
    tag: 'tracking',
    summary: 'The history of a fulfilment',
    params: id,
    status: 200,
    response: z.array(statusChangeSchema),
  },
  {
    method: 'post',
    path: '/commitments/{id}/status-changes',
    tag: 'tracking',
    summary: 'Change, correct or retract a fulfilment',
    params: id,
    body: newStatusChangeSchema,
    guarded: true,
    status: 201,
    response: commitmentSchema,
  },
  {
    method: 'get',
    path: '/annotations',
    tag: 'annotations',
    summary: 'The annotations of a version',
    query: annotationQuerySchema,
    status: 200,
    response: z.array(annotationSchema),
  },
  {
    method: 'post',
    path: '/annotations',
    tag: 'annotations',
    summary: 'Annotate a span',
    body: createAnnotationSchema,
    status: 201,
    response: annotationSchema,
  },
  {
    method: 'patch',
    path: '/annotations/{id}',
    tag: 'annotations',
    summary: 'Rewrite an annotation',
    params: id,
    body: updateAnnotationSchema,
    guarded: true,
    status: 200,
    response: annotationSchema,
  },
  {
    method: 'delete',
    path: '/annotations/{id}',
    tag: 'annotations',
    summary: 'Remove an annotation (its revisions stay on record)',
    params: id,
    guarded: true,
    status: 204,
  },
  {
    method: 'post',
    path: '/annotations/{id}/restorations',
    tag: 'annotations',
    summary: 'Bring a removed annotation back',
    params: id,
    guarded: true,
    status: 201,
    response: annotationSchema,
  },
  {
    method: 'get',
    path: '/audit-entries',
    tag: 'audit',
    summary: 'Decisions: who, what, when, why',
    query: auditQuerySchema,
    status: 200,
    response: auditPageSchema,
  },
  {
    method: 'get',
    path: '/search',
    tag: 'search',
    summary: 'Releases and commitments that hold the words',
    query: searchQuerySchema,
    status: 200,
    response: searchResultSchema,
  },
  {
    method: 'get',
    path: '/overview',
    tag: 'overview',
    summary: 'The first screen',
    status: 200,
    response: overviewSchema,
  },
  {
    method: 'get',
    path: '/method',
    tag: 'method',
    summary: 'Rules of the reading and what people made of their suggestions',
    status: 200,
    response: methodSchema,
  },
  {
    method: 'get',
    path: '/reports/releases.csv',
    tag: 'reports',
    summary: 'The filtered releases as CSV',
    query: releaseQuerySchema,
    status: 200,
    mediaType: 'text/csv',
  },
  {
    method: 'get',
    path: '/reports/suggestions.csv',
    tag: 'reports',
    summary: 'The filtered suggestions as CSV',
    query: suggestionQuerySchema,
    status: 200,
    mediaType: 'text/csv',
  },
  {
    method: 'get',
    path: '/reports/commitments.csv',
    tag: 'reports',
    summary: 'The filtered commitments as CSV',
    query: commitmentQuerySchema,
    status: 200,
    mediaType: 'text/csv',
  },
] as const satisfies readonly Route[];
