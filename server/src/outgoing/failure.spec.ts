import { refusalOf } from './failure';
import { FETCH_REFUSALS, FetchRefusal } from './fetch-refusal';

const url = 'https://press.example/';
const error = (code: string) => Object.assign(new Error('inner words'), { code });

describe('refusalOf', () => {
  it.each([
    ['ECONNREFUSED', 'no-connection'],
    ['EHOSTUNREACH', 'no-connection'],
    ['ETIMEDOUT', 'no-connection'],
    ['UND_ERR_CONNECT_TIMEOUT', 'no-connection'],
    ['EPROTO', 'no-connection'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no-connection'],
    ['CERT_HAS_EXPIRED', 'certificate-invalid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-invalid'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-invalid'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-invalid'],
    ['UND_ERR_HEADERS_OVERFLOW', 'headers-too-large'],
    ['ECONNRESET', 'answer-damaged'],
    ['UND_ERR_SOCKET', 'answer-damaged'],
    ['HPE_INVALID_CONSTANT', 'answer-damaged'],
  ])('calls %s %s, in words of our own', (code, expected) => {
    const cause = error(code);
    const refusal = refusalOf(cause, url);
    expect([refusal.code, refusal.cause, refusal.retryable || code === 'UND_ERR_HEADERS_OVERFLOW']).toEqual([
      expected,
      cause,
      true,
    ]);
    expect(refusal.message).toMatch(/^https:\/\/press\.example\/ \S.+\.$/);
    expect(refusal.message).not.toContain('inner words');
  });

  it('finds words for what has no code', () => {
    expect(refusalOf('broken', url).code).toBe('answer-damaged');
  });

  it('leaves a refusal as it is', () => {
    const refusal = new FetchRefusal('too-slow', url, 'took too long');
    expect(refusalOf(refusal, 'https://other.example/')).toBe(refusal);
  });
});

describe('a refusal', () => {
  it.each(Object.entries(FETCH_REFUSALS))(
    'with the code %s says what to do in one sentence',
    (_, { remedy }) => {
      expect(remedy).toMatch(/^[A-Z][^\n]+\.$/);
    },
  );

  it('cuts an address that nobody would read to its end', () => {
    const long = `${url}${'a'.repeat(1000)}`;
    const refusal = new FetchRefusal('too-slow', long, 'took too long');
    expect(refusal.message).toHaveLength(200 + ' took too long.'.length);
    expect(refusal.url).toBe(long);
  });
});
