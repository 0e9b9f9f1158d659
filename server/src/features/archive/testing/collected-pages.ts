import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../../../common/new-id';
import { AccountsService } from '../../accounts/accounts.service';
import type { CaptureEntity } from '../../captures/capture.entity';
import { CapturesRepository } from '../../captures/captures.repository';
import { IngestService } from '../../ingest/ingest.service';
import { SourcesService } from '../../sources/sources.service';

/** A page of a wholly fictional town. */
export function townPage(promise: string): Buffer {
  return Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge of Aqsu-Demo</title></head>
<body><article><h1>The bridge of Aqsu-Demo</h1>
<p>AQSU-DEMO, 3 February 2026. The akim of Aqsu-Demo spoke to the people of the town about their bridge.</p>
<p>“${promise}”, he said. “Nobody will have to go round by the upper ford any more.”</p>
<p>The old bridge was closed in the autumn, after its second arch had sunk by a hand’s breadth.</p></article></body></html>`);
}

export const PAGE_URL = 'https://aqsu-demo.example/news/bridge';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'br',
  'content-length': '612',
  etag: '"a1"',
  server: 'fiction/1',
};

/** What a source that is watched leaves behind: a page, unchanged, changed, back as it was, gone; and one without a release. */
export async function collectPages(app: INestApplicationContext): Promise<void> {
  const { slug, id: sourceId } = await app.get(SourcesService).ensure({
    slug: 'aqsu-demo',
    name: 'Town of Aqsu-Demo',
    homePage: 'https://aqsu-demo.example/',
    languages: ['en'],
    fictional: true,
  });
  const { id: actorId } = await app.get(AccountsService).current();
  const [first, changed] = [
    townPage('We will build the bridge by 1 July'),
    townPage('We will build the bridge'),
  ];
  const take = (bytes: Buffer, day: number) =>
    app.get(IngestService).ingest({
      method: 'fetched',
      source: slug,
      bytes,
      url: PAGE_URL,
      status: 200,
      headers: HEADERS,
      contentType: HEADERS['content-type'],
      fileName: null,
      fetchedAt: new Date(Date.UTC(2026, 1, day, 4, 5, 6, 789)),
      actorId,
    });
  const keep = (bytes: Buffer, day: number, values: Partial<CaptureEntity>) =>
    app.get(DataSource).transaction((manager) =>
      app.get(CapturesRepository).add(
        manager,
        {
          id: newId(),
          sourceId,
          method: 'fetched',
          url: PAGE_URL,
          answeredUrl: null,
          status: 200,
          headers: { 'content-type': 'text/html', server: 'fiction/1' },
          sha256: createHash('sha256').update(bytes).digest('hex'),
          byteLength: bytes.length,
          mediaType: 'text/html',
          charset: null,
          refusal: null,
          fileName: null,
          fetchedAt: new Date(Date.UTC(2026, 1, day, 4, 5, 6)),
          receivedAt: new Date(Date.UTC(2026, 1, day, 4, 5, 7)),
          actorId,
          ...values,
        },
        bytes,
      ),
    );
  await take(first, 3);
  await keep(first, 4, {
    ...{ status: 304, headers: { etag: '"a1"' }, charset: 'utf-8' },
    answeredUrl: 'https://aqsu-demo.example/news/the-bridge',
  });
  await take(changed, 5);
  await take(first, 6);
  await keep(Buffer.from('<p>Gone.</p>'), 7, { status: 404 });
  await keep(Buffer.from('<html><body></body></html>'), 8, {
    url: 'https://aqsu-demo.example/news/empty',
    refusal: 'no-article-found',
  });
  await app.get(IngestService).ingest({
    method: 'pasted',
    source: slug,
    bytes: Buffer.from('The akim of Aqsu-Demo said:\n\n“We will mark the ford.”'),
    url: null,
    status: null,
    headers: {},
    contentType: 'text/plain; charset=utf-8',
    fileName: null,
    fetchedAt: null,
    actorId,
  });
}
