import { TimeBudget } from './time-budget';

const never = () => new Promise<never>(() => undefined);

describe('TimeBudget', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const passing = (ms: number) => () => jest.advanceTimersByTimeAsync(ms);

  it('gives back what the work gives', async () => {
    await expect(new TimeBudget(1000, []).run(async () => 7)).resolves.toBe(7);
  });

  it('ends work that takes longer, even if it does not listen', async () => {
    const budget = new TimeBudget(1000, []);
    const work = expect(budget.run(never)).rejects.toThrow();
    await jest.advanceTimersByTimeAsync(999);
    expect(budget.isUsedUp).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    await work;
    expect(budget.isUsedUp).toBe(true);
  });

  it('is one for all pieces of work', async () => {
    const budget = new TimeBudget(1000, []);
    await budget.run(passing(600));
    const second = expect(budget.run(never)).rejects.toThrow();
    await jest.advanceTimersByTimeAsync(400);
    await second;
    await expect(budget.run(async () => 7)).rejects.toThrow();
  });

  it('does not count what passes in between', async () => {
    const budget = new TimeBudget(1000, []);
    await budget.run(passing(600));
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(budget.run(async () => 7)).resolves.toBe(7);
  });

  it('tells the work that it has ended', async () => {
    let told = false;
    const budget = new TimeBudget(1000, []);
    const work = budget.run((signal) => {
      signal.addEventListener('abort', () => (told = true));
      return never();
    });
    const ended = expect(work).rejects.toThrow();
    await jest.advanceTimersByTimeAsync(1000);
    await ended;
    expect(told).toBe(true);
  });

  it('ends with whoever else says so, with their reason', async () => {
    const caller = new AbortController();
    const budget = new TimeBudget(1000, [caller.signal]);
    const work = expect(budget.run(never)).rejects.toThrow('enough');
    caller.abort(new Error('enough'));
    await work;
    expect(budget.isUsedUp).toBe(false);
  });

  it('leaves no timer behind', async () => {
    const budget = new TimeBudget(1000, []);
    await budget.run(async () => 7);
    await expect(budget.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
  });
});
