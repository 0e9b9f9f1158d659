import { type LiveEvent, type LiveMessage, liveMessageSchema } from '@uade/contracts';

/** A message as a browser gets it; `cursor` is `null` where it brought none. */
export interface Heard {
  readonly message: LiveMessage;
  readonly cursor: string | null;
}

/** An open event stream, read message by message. */
export interface EventStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next message but signs of life; rejects where the stream ends instead. */
  next(): Promise<Heard>;
  /** Events until there are as many, from however many messages. */
  events(count: number): Promise<LiveEvent[]>;
  close(): Promise<void>;
}

/**
 * Read the answer of `/api/v1/events`.
 *
 * @param control  What ends the request that was answered.
 */
export function readEvents(response: Response, control: AbortController): EventStream {
  const heard = messagesOf(response);
  const next = async (): Promise<Heard> => {
    for (;;) {
      const { value, done } = await heard.next();
      if (done) throw new Error('The stream has ended');
      if (value.message.type !== 'beat') return value;
    }
  };
  return {
    status: response.status,
    headers: response.headers,
    next,
    async events(count) {
      const events: LiveEvent[] = [];
      while (events.length < count) {
        const { message } = await next();
        if (message.type !== 'events') throw new Error(`"${message.type}" in place of events`);
        events.push(...message.events);
      }
      return events;
    },
    async close() {
      control.abort();
    },
  };
}

async function* messagesOf(response: Response): AsyncGenerator<Heard, undefined> {
  let text = '';
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
      );
      const data = fields.get('data');
      if (data === undefined) continue;
      yield { message: liveMessageSchema.parse(JSON.parse(data)), cursor: fields.get('id') ?? null };
    }
  }
  return undefined;
}
