import { Writable } from 'node:stream';
import type { LogLevel } from '../../config/settings';
import { createLogger } from './create-logger';

function recorded(level: LogLevel = 'info') {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, logger: createLogger(level, sink) };
}

describe('createLogger', () => {
  it('writes one JSON event a line', () => {
    const { lines, logger } = recorded();
    logger.info({ event: 'thing.done', bytes: 3 }, 'first\nsecond');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: 'thing.done',
      bytes: 3,
      message: 'first\nsecond',
    });
  });

  it('keeps an error’s words and stack, but nothing that hangs on it', () => {
    const { lines, logger } = recorded();
    const cause = Object.assign(new Error('constraint'), {
      code: '23505',
      detail: 'Key (text)=(secret words)',
    });
    const err = Object.assign(new Error('query failed', { cause }), { parameters: ['secret words'] });
    logger.error({ err });
    expect(lines[0]).not.toContain('secret');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({
      message: 'query failed',
      stack: expect.stringContaining('create-logger.spec'),
      cause: { code: '23505' },
    });
  });

  it('leaves out how the framework starts, not what it warns of', () => {
    const { lines, logger } = recorded();
    logger.info({ context: 'InstanceLoader' }, 'dependencies initialized');
    logger.warn({ context: 'InstanceLoader' }, 'odd');
    logger.info({ context: 'Things' }, 'done');
    expect(lines.map((line) => JSON.parse(line).message)).toEqual(['odd', 'done']);
  });
});
