import { DomainError, ERROR_STATUS, type ErrorCode } from '@uade/kernel';
import { problemSchema } from '@uade/contracts';
import {
  BadRequestException,
  HttpException,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { toProblem } from './problem';

const frameworkError = (code: string, statusCode: number) =>
  Object.assign(new Error('inner words'), { code, statusCode });

describe('toProblem', () => {
  it.each(Object.keys(ERROR_STATUS) as ErrorCode[])('gives %s the status of the table', (code) => {
    const problem = toProblem(new DomainError(code, 'It is refused.', 'Do otherwise.'), 'request-1');
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({
      type: `urn:uade:problem:${code}`,
      status: ERROR_STATUS[code],
      code,
      detail: 'It is refused.',
      remedy: 'Do otherwise.',
      requestId: 'request-1',
    });
  });

  it('writes the title from the code', () => {
    expect(toProblem(new DomainError('stale-version', 'x'), 'r').title).toBe('Stale version');
  });

  it('carries an error’s details, but lets them overwrite nothing', () => {
    const error = new DomainError('stale-version', 'Changed.', null, {
      current: { version: 4 },
      status: 200,
      code: 'ok',
    });
    expect(toProblem(error, 'r')).toMatchObject({
      current: { version: 4 },
      status: 412,
      code: 'stale-version',
      remedy: null,
    });
  });

  it.each([
    [frameworkError('FST_ERR_CTP_BODY_TOO_LARGE', 413), 'input-too-large'],
    [frameworkError('FST_REQ_FILE_TOO_LARGE', 413), 'input-too-large'],
    [frameworkError('FST_ERR_CTP_INVALID_MEDIA_TYPE', 415), 'unsupported-media-type'],
    [frameworkError('FST_ERR_BAD_URL', 400), 'invalid-input'],
    [new NotFoundException('Cannot GET /secret?token=1'), 'not-found'],
    [new BadRequestException('inner words'), 'invalid-input'],
    [new ServiceUnavailableException(), 'unavailable'],
    [new HttpException('inner words', 418), 'invalid-input'],
  ])('maps %s to the table, with words of our own and a remedy', (error, code) => {
    const problem = toProblem(error, 'r');
    expect(problem).toMatchObject({ code, remedy: expect.any(String) });
    expect(problem.detail).not.toMatch(/inner words|secret/);
  });

  it.each([
    new Error('password'),
    new HttpException('password', 502),
    frameworkError('FST_ERR_REP_ALREADY_SENT', 500),
    Object.assign(new Error('password'), { statusCode: 404 }),
    'password',
    undefined,
    { statusCode: 404, message: 'password' },
  ])('hides what nobody foresaw: %p', (error) => {
    const problem = toProblem(error, 'r');
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('password');
  });

  it('finds the words for an error that another one wraps', () => {
    const wrapped = new HttpException('x', 400, {
      cause: frameworkError('FST_ERR_CTP_EMPTY_JSON_BODY', 400),
    });
    expect(toProblem(wrapped, 'r').detail).toContain('empty');
  });
});

describe('the problem of a database that is away', () => {
  const coded = (code: string, message = 'password') => Object.assign(new Error(message), { code });

  it.each([
    coded('ECONNREFUSED'),
    coded('57P01', 'terminating connection due to administrator command'),
    coded('57014', 'canceling statement due to statement timeout'),
    coded('53300', 'too many clients'),
    coded('08006'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('The database was silent for 32 s.'),
    new Error('Cannot use a pool after calling end on the pool'),
    new Error('Query runner already released. Cannot run queries anymore.'),
    Object.assign(new Error('QueryFailed'), { driverError: coded('57P03') }),
  ])('is passing, and says when to ask again: %p', (error) => {
    const problem = problemSchema.parse(toProblem(error, 'r'));
    expect(problem).toMatchObject({ status: 503, code: 'unavailable', retryAfterSeconds: 5 });
    expect(JSON.stringify(problem)).not.toContain('password');
  });

  it.each([coded('23505'), coded('42P01'), coded('ENOENT')])('is none where it answered: %p', (error) => {
    expect(toProblem(error, 'r').status).toBe(500);
  });
});

it('says when to ask again, where a refusal knows', () => {
  const error = new DomainError('unavailable', 'Too many.', 'Wait.', { retryAfterSeconds: 60 });
  expect(problemSchema.parse(toProblem(error, 'r')).retryAfterSeconds).toBe(60);
});
