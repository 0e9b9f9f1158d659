import type { LiveMessage } from '@uade/contracts';
import type { Source } from './live-link';
import { type LiveNews, LiveTabs } from './live-tabs';

const hello: LiveMessage = { schemaVersion: 1, type: 'hello' };
const reset: LiveMessage = { schemaVersion: 1, type: 'reset' };
const polled = (sourceId: string): LiveMessage => ({
  schemaVersion: 1,
  type: 'events',
  events: [{ name: 'source.polled', ids: { sourceId } }],
});

/** A stream as a window has opened it. */
class FakeSource implements Source {
  readyState = 0;
  onmessage: Source['onmessage'] = null;
  onerror: Source['onerror'] = null;

  constructor(readonly after: string | null) {}

  close(): void {
    this.readyState = 2;
  }

  say(message: LiveMessage, cursor = ''): void {
    const event = new MessageEvent('message', { data: JSON.stringify(message), lastEventId: cursor });
    this.onmessage?.call(this as unknown as EventSource, event);
  }

  fail(isOver: boolean): void {
    if (isOver) this.readyState = 2;
    this.onerror?.call(this as unknown as EventSource, new Event('error'));
  }
}

/** A browser with windows that hear each other, one of which may lead. */
class Browser {
  readonly sources: FakeSource[] = [];
  private readonly channels: { onmessage: BroadcastChannel['onmessage'] }[] = [];
  private readonly waiting: (() => Promise<void>)[] = [];
  private isLed = false;

  open() {
    const heard: LiveNews[] = [];
    const states: boolean[] = [];
    const channel = { onmessage: null as BroadcastChannel['onmessage'] };
    this.channels.push(channel);
    const tabs = new LiveTabs({
      open: (after) => {
        const source = new FakeSource(after);
        this.sources.push(source);
        return source;
      },
      heard: (news) => heard.push(news),
      changed: (isOpen) => states.push(isOpen),
      random: () => 0.5,
      elect: (lead) => {
        this.waiting.push(lead);
        this.elect();
      },
      channel: {
        get onmessage() {
          return channel.onmessage;
        },
        set onmessage(listener) {
          channel.onmessage = listener;
        },
        postMessage: (data: unknown) => this.spread(channel, data),
        close: () => void this.channels.splice(this.channels.indexOf(channel), 1),
      },
    });
    tabs.start();
    return { tabs, heard, states };
  }

  get source(): FakeSource {
    const source = this.sources.at(-1);
    if (!source) throw new Error('no window has opened the stream');
    return source;
  }

  private spread(from: object, data: unknown): void {
    for (const channel of this.channels) {
      if (channel !== from) {
        channel.onmessage?.call(channel as BroadcastChannel, new MessageEvent('message', { data }));
      }
    }
  }

  private elect(): void {
    if (this.isLed) return;
    const lead = this.waiting.shift();
    if (!lead) return;
    this.isLed = true;
    void lead().then(() => {
      this.isLed = false;
      this.elect();
    });
  }
}

describe('the windows of a browser', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('share one stream, and all of them hear it', () => {
    const browser = new Browser();
    const [first, second] = [browser.open(), browser.open()];
    browser.source.say(hello, 'a.1.0');
    browser.source.say(polled('s'), 'a.2.1');
    expect(browser.sources).toHaveLength(1);
    const news = [
      { type: 'anew' },
      { type: 'events', events: [{ name: 'source.polled', ids: { sourceId: 's' } }] },
    ];
    expect(first.heard).toEqual(news);
    expect(second.heard).toEqual(news);
    expect(second.states.at(-1)).toBe(true);
  });

  it('tell one that is opened later how the stream stands', () => {
    const browser = new Browser();
    browser.open();
    browser.source.say(hello, 'a.1.0');
    const second = browser.open();
    expect(second.states).toEqual([true]);
    // What it reads from now on is not older than the stream: nothing is to be read again.
    expect(second.heard).toEqual([]);
  });

  it('go on behind the last cursor when the one that holds the stream is closed', async () => {
    const browser = new Browser();
    const [first, second] = [browser.open(), browser.open()];
    browser.source.say(hello, 'a.1.0');
    browser.source.say(polled('s'), 'a.2.1');
    first.tabs.stop();
    await jest.advanceTimersByTimeAsync(0);
    expect(browser.sources.map(({ after }) => after)).toEqual([null, 'a.2.1']);
    const before = second.heard.length;
    browser.source.say(hello, 'a.2.1');
    expect(second.heard).toHaveLength(before);
  });

  it('read everything anew where the server cannot tell what was missed', () => {
    const browser = new Browser();
    const { heard } = browser.open();
    browser.source.say(hello, 'a.1.0');
    browser.source.say(reset, 'a.9.0');
    browser.source.say({ ...polled('s'), schemaVersion: 2 as 1 }, 'a.9.1');
    expect(heard).toEqual([{ type: 'anew' }, { type: 'anew' }, { type: 'anew' }]);
  });

  it('come back after a refusal, later each time, and at once when somebody looks', async () => {
    const browser = new Browser();
    const { tabs, states } = browser.open();
    browser.source.say(hello, 'a.1.0');
    browser.source.fail(true);
    expect(states).toEqual([true, false]);
    await jest.advanceTimersByTimeAsync(999);
    expect(browser.sources).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(browser.sources).toHaveLength(2);
    expect(browser.source.after).toBe('a.1.0');
    browser.source.fail(true);
    await jest.advanceTimersByTimeAsync(1999);
    expect(browser.sources).toHaveLength(2);
    tabs.retryNow();
    expect(browser.sources).toHaveLength(3);
  });

  it('leave a broken connection to the browser, which tries again by itself', async () => {
    const browser = new Browser();
    browser.open();
    browser.source.say(hello, 'a.1.0');
    browser.source.fail(false);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(browser.sources).toHaveLength(1);
  });

  it('take a connection for dead on which no sign of life comes', async () => {
    const browser = new Browser();
    const { states } = browser.open();
    browser.source.say(hello, 'a.1.0');
    await jest.advanceTimersByTimeAsync(44_000);
    browser.source.say({ schemaVersion: 1, type: 'beat' });
    await jest.advanceTimersByTimeAsync(44_000);
    expect(browser.sources).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1000);
    expect(browser.sources.map(({ after }) => after)).toEqual([null, 'a.1.0']);
    expect(browser.sources[0]?.readyState).toBe(2);
    expect(states).toEqual([true, false]);
  });
});
