import { EventEmitter } from 'node:events';
import { type Tethered, whenLifelineEnds } from './lifeline';

function tethered(connected?: boolean) {
  const stdin = Object.assign(new EventEmitter(), { resume: jest.fn() });
  const self = Object.assign(new EventEmitter(), { stdin, connected }) as Tethered & { stdin: typeof stdin };
  const then = jest.fn();
  whenLifelineEnds(self, then);
  return { self, stdin, then };
}

describe('whenLifelineEnds', () => {
  it('hears the channel close, and leaves standard input alone', () => {
    const { self, stdin, then } = tethered(true);
    stdin.emit('end');
    expect([then.mock.calls.length, stdin.resume.mock.calls.length]).toEqual([0, 0]);
    self.emit('disconnect');
    expect(then).toHaveBeenCalledTimes(1);
  });

  it('hears of a channel that closed before anybody listened', () => {
    expect(tethered(false).then).toHaveBeenCalledTimes(1);
  });

  it('hears standard input end once where there is no channel', () => {
    const { stdin, then } = tethered();
    expect(stdin.resume).toHaveBeenCalled();
    stdin.emit('end');
    stdin.emit('close');
    expect(then).toHaveBeenCalledTimes(1);
  });
});
