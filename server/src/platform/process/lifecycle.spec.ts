import { Lifecycle } from './lifecycle';

function recorded(patience?: { start: number; closer: number }) {
  const events: string[] = [];
  const lifecycle = new Lifecycle({
    exit: (code) => events.push(`exit ${code}`),
    onError: (error) => events.push(`failed ${(error as Error).message}`),
    ...(patience ? { patience } : {}),
  });
  const step = (name: string) => async () => {
    events.push(`start ${name}`);
    return async () => events.push(`end ${name}`);
  };
  return { events, lifecycle, step };
}

describe('Lifecycle', () => {
  it('ends in the opposite order', async () => {
    const { events, lifecycle, step } = recorded();
    await lifecycle.start([step('a'), step('b')]);
    await lifecycle.stop(0);
    expect(events).toEqual(['start a', 'start b', 'end b', 'end a', 'exit 0']);
  });

  it('ends once, with the first code', async () => {
    const { events, lifecycle, step } = recorded();
    await lifecycle.start([step('a')]);
    await Promise.all([lifecycle.stop(1), lifecycle.stop(0)]);
    expect(events).toEqual(['start a', 'end a', 'exit 1']);
  });

  it('stopped in the middle of a step, ends that step’s work too and begins no other', async () => {
    const { events, lifecycle, step } = recorded();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const starting = lifecycle.start([
      async () => {
        await held;
        return step('a')();
      },
      step('b'),
    ]);
    const stopping = lifecycle.stop(0);
    release();
    await Promise.all([starting, stopping]);
    expect(events).toEqual(['start a', 'end a', 'exit 0']);
  });

  it('rejects with the error of a step and still ends what was started', async () => {
    const { events, lifecycle, step } = recorded();
    const failing = () => Promise.reject(new Error('no'));
    await expect(lifecycle.start([step('a'), failing, step('b')])).rejects.toThrow('no');
    await lifecycle.stop(1);
    expect(events).toEqual(['start a', 'end a', 'exit 1']);
  });

  it('reports what fails to end and ends the rest', async () => {
    const { events, lifecycle, step } = recorded();
    await lifecycle.start([step('a'), async () => () => Promise.reject(new Error('stuck'))]);
    await lifecycle.stop(0);
    expect(events).toEqual(['start a', 'failed stuck', 'end a', 'exit 0']);
  });

  it('leaves what does not end in time and ends the rest', async () => {
    const { events, lifecycle, step } = recorded({ start: 1, closer: 1 });
    await lifecycle.start([step('a'), async () => () => new Promise<never>(() => undefined)]);
    await lifecycle.stop(0);
    expect(events).toEqual(['start a', 'end a', 'exit 0']);
  });

  it('does not wait for ever for a step that hangs', async () => {
    const { events, lifecycle } = recorded({ start: 1, closer: 1 });
    void lifecycle.start([() => new Promise<never>(() => undefined)]);
    await lifecycle.stop(0);
    expect(events).toEqual(['exit 0']);
  });
});
