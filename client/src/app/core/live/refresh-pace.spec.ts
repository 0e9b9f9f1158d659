import { RefreshPace } from './refresh-pace';

function setUp() {
  const answers: (() => void)[] = [];
  let began = 0;
  let seen = true;
  const pace = new RefreshPace(
    () => {
      began += 1;
      return new Promise<void>((resolve) => answers.push(resolve));
    },
    () => seen,
  );
  const answer = async () => {
    answers.shift()?.();
    await jest.advanceTimersByTimeAsync(0);
  };
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  return { pace, answer, pass, began: () => began, see: (is: boolean) => (seen = is) };
}

describe('the pace of refreshing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('makes one refresh of what changes within a moment', async () => {
    const { pace, pass, began } = setUp();
    for (let change = 0; change < 100; change += 1) pace.ask();
    await pass(1000);
    expect(began()).toBe(1);
  });

  it('makes no second one before the first is answered, and rests after it', async () => {
    const { pace, pass, answer, began } = setUp();
    pace.ask();
    await pass(250);
    pace.ask();
    await pass(60_000);
    expect(began()).toBe(1);
    await answer();
    await pass(4 * 60_000);
    expect(began()).toBe(2);
  });

  it('asks a server that takes a second for an answer a fifth of the time, however much changes', async () => {
    let began = 0;
    const pace = new RefreshPace(
      () => {
        began += 1;
        return new Promise((resolve) => setTimeout(resolve, 1000));
      },
      () => true,
    );
    for (let half = 0; half < 200; half += 1) {
      pace.ask();
      await jest.advanceTimersByTimeAsync(500);
    }
    expect(began).toBe(20);
  });

  it('waits while nobody looks', async () => {
    const { pace, pass, began, see } = setUp();
    see(false);
    pace.ask();
    await pass(60_000);
    expect(began()).toBe(0);
    see(true);
    pace.look();
    await pass(250);
    expect(began()).toBe(1);
  });

  it('goes on after a refresh that failed', async () => {
    let began = 0;
    const pace = new RefreshPace(
      async () => {
        began += 1;
        throw new Error('gone');
      },
      () => true,
    );
    pace.ask();
    await jest.advanceTimersByTimeAsync(1000);
    pace.ask();
    await jest.advanceTimersByTimeAsync(5000);
    expect(began).toBe(2);
  });

  it('ends with its screen', async () => {
    const { pace, pass, began } = setUp();
    pace.ask();
    pace.end();
    await pass(1000);
    expect(began()).toBe(0);
  });
});
