import { expect, test } from '@playwright/test';
import { liveMessageSchema } from '@uade/contracts';
import { api, ingest, refused } from '../support/api';

/** Reads an event stream up to the message that `isLast` says, once something is done meanwhile. */
async function readUntil(
  url: string,
  isLast: (message: string) => boolean,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const control = new AbortController();
  const response = await fetch(url, { signal: control.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const messages: string[] = [];
  try {
    for await (const message of messagesOf(response)) {
      if (messages.push(message) === 1) await meanwhile();
      if (isLast(message)) break;
    }
  } finally {
    control.abort();
  }
  return messages;
}

/** The messages of a stream one by one, however they are cut into parts. */
async function* messagesOf(response: Response): AsyncGenerator<string> {
  let text = '';
  for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const block of whole) {
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (data !== undefined) yield data;
    }
  }
}

test.describe('the event stream', () => {
  test('tells a release that is read, in messages of the described form', async ({ request, baseURL }) => {
    let releaseId = '';
    // What came just before may be told as well: a stream begins at the oldest transaction that still runs.
    const isOfRelease = (message: string) => releaseId !== '' && message.includes(releaseId);
    const messages = await readUntil(`${baseURL}${api}/events`, isOfRelease, async () => {
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
    const messages = await readUntil(`${baseURL}${api}/events?after=yesterday`, () => true);
    expect(messages).toEqual(['{"schemaVersion":1,"type":"reset"}']);
  });

  test('is refused to pages of other origins, and with a cursor that is none by far', async ({ request }) => {
    const foreign = await request.get(`${api}/events`, { headers: { origin: 'https://elsewhere.example' } });
    await refused(foreign, 403, 'foreign-host');
    const long = await request.get(`${api}/events?after=${'1'.repeat(101)}`);
    await refused(long, 400, 'invalid-input');
  });
});
