import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import type { Page, Release, ReleaseRow } from '@uade/contracts';
import { expect, test } from '@playwright/test';

const list = '/api/v1/reports/releases.warc.gz';

async function targets(archive: Buffer): Promise<(string | undefined)[]> {
  const urls: (string | undefined)[] = [];
  for await (const record of new WARCParser(Readable.from([archive]))) {
    urls.push(record.warcTargetURI ?? undefined);
    await record.skipFully();
  }
  return urls;
}

test('a release is downloaded as an archive with everything captured at its address', async ({ request }) => {
  const { items } = (await (await request.get('/api/v1/releases?limit=1')).json()) as Page<ReleaseRow>;
  const [row] = items;
  const release = (await (await request.get(`/api/v1/releases/${row?.id}`)).json()) as Release;
  const answer = await request.get(`/api/v1/releases/${release.id}/warc`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/warc',
    'content-disposition': expect.stringContaining(`uade-release-${release.id}.warc.gz`),
    'x-content-type-options': 'nosniff',
  });
  const archive = await answer.body();
  expect(await targets(archive)).toEqual([undefined, ...release.versions.map(() => release.url)]);
  const words = gunzipSync(archive).toString('utf8');
  for (const { capture } of release.versions) {
    expect(words).toContain(`WARC-Record-ID: <urn:uuid:${capture.id}>`);
    expect(words).toContain(`WARC-Payload-Digest: sha256:${capture.sha256}`);
  }
});

test('the filters of the list are the filters of its archive', async ({ request }) => {
  const filter = 'language=en&source=el-kz';
  const { items } = (await (
    await request.get(`/api/v1/releases?limit=100&${filter}`)
  ).json()) as Page<ReleaseRow>;
  const archive = await (await request.get(`${list}?${filter}`)).body();
  const [info, ...urls] = await targets(archive);
  expect(info).toBeUndefined();
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(urls)).toEqual(new Set(items.map(({ url }) => url)));
});

test('the same captures give the same archive', async ({ request }) => {
  const [first, second] = [
    await request.get(`${list}?source=el-kz`),
    await request.get(`${list}?source=el-kz`),
  ];
  expect((await first.body()).equals(await second.body())).toBe(true);
});

test('what is not there gives no archive', async ({ request }) => {
  for (const path of [
    `${list}?source=nobody`,
    '/api/v1/releases/01990000-0000-7000-8000-000000000000/warc',
  ]) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  }
  expect((await request.get(`${list}?from=yesterday`)).status()).toBe(400);
});
