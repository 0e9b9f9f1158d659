import { z } from './zod';
import { sessionSchema } from './accounts';
import { captureSchema, createCaptureSchema, ingestResultSchema } from './captures';
import { commitmentQuerySchema } from './commitments';
import { methodSchema } from './method';
import { overviewSchema } from './overview';
import { readerQuerySchema, readerSchema } from './reader';
import { releasePageSchema, releaseQuerySchema, releaseSchema } from './releases';
import { searchQuerySchema, searchResultSchema } from './search';
import { speakerSchema } from './speakers';
import { suggestionQuerySchema } from './suggestions';
import { topicSchema } from './topics';
import { idParams, type Route } from './route';

/** Endpoints that take releases in and show what was read. */
export const READING_ROUTES = [
  {
    method: 'get',
    path: '/session',
    tag: 'accounts',
    summary: 'Who is at work',
    status: 200,
    response: sessionSchema,
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
    params: idParams,
    status: 200,
    response: captureSchema,
  },
  {
    method: 'get',
    path: '/captures/{id}/raw',
    tag: 'captures',
    summary: 'The bytes as they were received',
    params: idParams,
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
    params: idParams,
    status: 200,
    response: releaseSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/reader',
    tag: 'reader',
    summary: 'A version of a release with everything marked in it',
    params: idParams,
    query: readerQuerySchema,
    status: 200,
    response: readerSchema,
  },
  {
    method: 'get',
    path: '/releases/{id}/warc',
    tag: 'archive',
    summary: 'All that was captured at the address of a release, as a WARC file',
    params: idParams,
    status: 200,
    mediaType: 'application/warc',
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
    path: '/reports/releases.warc.gz',
    tag: 'archive',
    summary: 'All that was captured at the addresses of the filtered releases, as a WARC file',
    query: releaseQuerySchema,
    status: 200,
    mediaType: 'application/warc',
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
