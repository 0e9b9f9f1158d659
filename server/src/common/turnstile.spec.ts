import { Turnstile } from './turnstile';

describe('a turnstile', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('lets in as many as it has places for, then those who waited, in their order', async () => {
    const turnstile = new Turnstile(1);
    const order: string[] = [];
    const first = await turnstile.enter(1000);
    const second = turnstile.enter(1000).then((leave) => (order.push('second'), leave));
    const third = turnstile.enter(1000).then((leave) => (order.push('third'), leave));
    await Promise.resolve();
    expect(order).toEqual([]);
    first?.();
    // Who leaves twice makes no second place free.
    first?.();
    (await second)?.();
    (await third)?.();
    expect(order).toEqual(['second', 'third']);
    expect(jest.getTimerCount()).toBe(0);
    expect(await turnstile.enter(0)).toBeInstanceOf(Function);
  });

  it('sends away who waited too long, and keeps no place for them', async () => {
    const turnstile = new Turnstile(1);
    const leave = await turnstile.enter(1000);
    const impatient = turnstile.enter(1000);
    const patient = turnstile.enter(5000);
    jest.advanceTimersByTime(1000);
    expect(await impatient).toBeNull();
    leave?.();
    expect(await patient).toBeInstanceOf(Function);
  });
});
