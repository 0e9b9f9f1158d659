import { inSpareTime } from './spare-time';

/** Pieces of work, `count` of them; `then` is called after each. */
function pieces(count: number, then: (done: number) => void = () => undefined) {
  let done = 0;
  const piece = () => {
    done += 1;
    then(done);
    return Promise.resolve(done < count);
  };
  return { piece, done: () => done };
}

const never = new AbortController().signal;

describe('inSpareTime', () => {
  it('does all pieces, one after the other', async () => {
    const work = pieces(3);
    await inSpareTime(work.piece, never);
    expect(work.done()).toBe(3);
  });

  it('goes on in a process that is busy all the time', async () => {
    const busy = setInterval(() => {
      for (const until = performance.now() + 20; performance.now() < until;);
    }, 1);
    const work = pieces(3);
    await inSpareTime(work.piece, never).finally(() => clearInterval(busy));
    expect(work.done()).toBe(3);
  });

  it('ends while it rests, and begins nothing any more', async () => {
    const closing = new AbortController();
    const work = pieces(100, (done) => {
      if (done === 2) setImmediate(() => closing.abort());
    });
    await inSpareTime(work.piece, closing.signal);
    expect(work.done()).toBe(2);
  });

  it('passes on what goes wrong', async () => {
    await expect(inSpareTime(() => Promise.reject(new Error('no database')), never)).rejects.toThrow(
      'no database',
    );
  });
});
