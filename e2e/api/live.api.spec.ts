import { expect, test } from '@playwright/test';
import { liveMessageSchema } from '@uade/contracts';
import { api, ingest, refused } from '../support/api';

/** Reads an event stream until its messages, one below the other, hold the words. */
async function readUntil(url: string, words: string, meanwhile: () => Promise<unknown>): Promise<string[]> {
  const control = new AbortController();
  const response = await fetch(url, { signal: control.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  try {
    for await (const part of response.body ?? []) {
      if (text === '') await meanwhile();
      text += Buffer.from(part).toString();
      if (text.includes(words) && text.endsWith('\n\n')) break;
    }
  } finally {
    control.abort();
  }
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => data ?? '');
}

test.describe('the event stream', () => {
  test('tells a release that is read, in messages of the described form', async ({ request, baseURL }) => {
    let releaseId = '';
    const messages = await readUntil(`${baseURL}${api}/events`, '"release.read"', async () => {
      ({ releaseId } = await ingest(request));
    });
    const parsed = messages.map((data) => liveMessageSchema.parse(JSON.parse(data)));
    expect(parsed[0]?.type).toBe('hello');
    const events = parsed.flatMap((message) => (message.type === 'events' ? message.events : []));
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'release.read', ids: expect.objectContaining({ releaseId }) }),
    );
  });

  test('says where it can’t go on from', async ({ baseURL }) => {
    const messages = await readUntil(
      `${baseURL}${api}/events?after=yesterday`,
      '"reset"',
      async () => undefined,
    );
    expect(messages).toEqual(['{"schemaVersion":1,"type":"reset"}']);
  });

  test('is refused to pages of other origins, and with a cursor that is none by far', async ({ request }) => {
    const foreign = await request.get(`${api}/events`, { headers: { origin: 'https://elsewhere.example' } });
    await refused(foreign, 403, 'foreign-host');
    const long = await request.get(`${api}/events?after=${'1'.repeat(101)}`);
    await refused(long, 400, 'invalid-input');
  });
});
