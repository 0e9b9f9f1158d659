import fc from 'fast-check';
import { FetchRefusal } from './fetch-refusal';
import { readTarget } from './fetch-target';

function refusalOf(written: string, base?: URL): FetchRefusal {
  try {
    readTarget(written, base);
  } catch (error) {
    if (error instanceof FetchRefusal) return error;
  }
  throw new Error(`${written} was not refused`);
}

describe('readTarget', () => {
  it.each([
    ['https://press.example/a?b=c#d', 'https://press.example/a?b=c', 'press.example', 443],
    ['  http://press.example ', 'http://press.example/', 'press.example', 80],
    ['HTTP://PRESS.EXAMPLE:80/A', 'http://press.example/A', 'press.example', 80],
    ['https://press.example:8443/', 'https://press.example:8443/', 'press.example', 8443],
    ['http://press.example./a', 'http://press.example/a', 'press.example', 80],
    [
      'https://жаңалық.example/қазір',
      'https://xn--80aaqw4fuxvb.example/%D2%9B%D0%B0%D0%B7%D1%96%D1%80',
      'xn--80aaqw4fuxvb.example',
      443,
    ],
    ['http:press.example', 'http://press.example/', 'press.example', 80],
    ['http:\\\\press.example\\a', 'http://press.example/a', 'press.example', 80],
    ['http:////press.example//a', 'http://press.example//a', 'press.example', 80],
    ['http://@press.example/', 'http://press.example/', 'press.example', 80],
    ['http://press.example#@other.example/', 'http://press.example/', 'press.example', 80],
    ['http://press.example?@other.example/', 'http://press.example/?@other.example/', 'press.example', 80],
    ['http://press%2Eexample/', 'http://press.example/', 'press.example', 80],
    ['http://pr\u00ADess.example/', 'http://press.example/', 'press.example', 80],
    ['http://ⓟⓡⓔⓢⓢ.example/', 'http://press.example/', 'press.example', 80],
    ['http://0x7f.1/', 'http://127.0.0.1/', '127.0.0.1', 80],
    ['http://[0:0:0:0::1]:8080/', 'http://[::1]:8080/', '[::1]', 8080],
  ])('reads %j as %s', (written, href, host, port) => {
    const target = readTarget(written);
    expect([target.url.href, target.host, target.port]).toEqual([href, host, port]);
  });

  it.each([
    ['', 'invalid-url'],
    ['press.example', 'invalid-url'],
    ['//press.example/', 'invalid-url'],
    ['/a', 'invalid-url'],
    ['http://', 'invalid-url'],
    ['http://.', 'invalid-url'],
    ['http://../', 'invalid-url'],
    ['http://press..example/', 'invalid-url'],
    ['http://press.example../', 'invalid-url'],
    ['http://press example/', 'invalid-url'],
    ['http://press.example:65536/', 'invalid-url'],
    ['http://press.example:-1/', 'invalid-url'],
    ['http://press.example:80:90/', 'invalid-url'],
    ['http://pre\tss.example/', 'invalid-url'],
    ['ht\ntp://press.example/', 'invalid-url'],
    ['http://press.example/\u0000', 'invalid-url'],
    ['http://press.example%00.other.example/', 'invalid-url'],
    ['http://press%2F.example/', 'invalid-url'],
    ['http://256.0.0.1/', 'invalid-url'],
    ['http://1.2.3.4.5/', 'invalid-url'],
    ['http://0x100000000/', 'invalid-url'],
    ['http://[::1/', 'invalid-url'],
    ['http://[fe80::1%25eth0]/', 'invalid-url'],
    ['http://[fe80::1%eth0]/', 'invalid-url'],
    ['http://[::1]x/', 'invalid-url'],
    ['http://[::127.0.0.0x1]/', 'invalid-url'],
    [`http://${'a'.repeat(64)}.example/`, 'invalid-url'],
    [`http://${'a.'.repeat(130)}example/`, 'invalid-url'],
    [`http://press.example/${'a'.repeat(4096)}`, 'invalid-url'],
    ['ftp://press.example/', 'scheme-not-allowed'],
    ['file:///etc/passwd', 'scheme-not-allowed'],
    ['gopher://127.0.0.1:11211/_stats', 'scheme-not-allowed'],
    ['data:text/html,x', 'scheme-not-allowed'],
    ['javascript:alert(1)', 'scheme-not-allowed'],
    ['blob:http://press.example/1', 'scheme-not-allowed'],
    ['ws://press.example/', 'scheme-not-allowed'],
    ['view-source:http://press.example/', 'scheme-not-allowed'],
    ['http+unix://%2Frun%2Fdocker.sock/', 'scheme-not-allowed'],
    ['http://name@press.example/', 'userinfo-in-url'],
    ['http://:word@press.example/', 'userinfo-in-url'],
    ['http://press.example@127.0.0.1/', 'userinfo-in-url'],
    ['http://press.example%40127.0.0.1@other.example/', 'userinfo-in-url'],
    ['http://press.example\\@127.0.0.1/', 'none'],
  ])('refuses %j as %s', (written, code) => {
    // A backslash ends the host as a slash does, so what follows it is a path on the host before it.
    if (code === 'none') expect(readTarget(written).host).toBe('press.example');
    else expect(refusalOf(written).code).toBe(code);
  });

  it('reads what stands on a page against the address of that page', () => {
    const base = new URL('https://press.example/en/news?page=2');
    const hrefs = ['42', '/kk/42', '?page=3', '//other.example/x', 'http://other.example'].map(
      (written) => readTarget(written, base).url.href,
    );
    expect(hrefs).toEqual([
      'https://press.example/en/42',
      'https://press.example/kk/42',
      'https://press.example/en/news?page=3',
      'https://other.example/x',
      'http://other.example/',
    ]);
  });

  it.each([
    'http://name:secret@press.example/',
    'http://name:secret@press example/',
    'ftp://name:secret@press.example/',
    `http://name:secret@press.example/${'a'.repeat(5000)}`,
  ])('repeats no password of %.40s', (written) => {
    const { message, url } = refusalOf(written);
    expect(`${message} ${url}`).not.toContain('secret');
  });

  it('lets nothing through but http and https without a user, whatever is thrown at it', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'ftp',
      ':',
      '/',
      '//',
      '\\',
      '@',
      '#',
      '?',
      '[',
      ']',
      '::1',
      '127.1',
      '%',
      '.',
      'a',
      '\t',
      'қ',
      '0x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          const { url, host } = readTarget(pieces.join(''), new URL('https://press.example/a'));
          expect(url.href).toMatch(/^https?:\/\/[^@/]+\//);
          expect(new URL(url.href).hostname).toBe(host);
        } catch (error) {
          expect(error).toBeInstanceOf(FetchRefusal);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
