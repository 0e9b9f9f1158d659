import { TestBed } from '@angular/core/testing';
import { provideWords, speak } from '../../../core/testing/words-testing';
import { SOURCE_WORDS } from '../source-words';
import { troubleKey, TroubleWords } from './trouble-words';

/** What the server's tables hold. */
const CODES = [
  'invalid-url',
  'scheme-not-allowed',
  'userinfo-in-url',
  'port-not-allowed',
  'address-not-public',
  'redirect-to-own-host',
  'name-not-found',
  'too-many-redirects',
  'no-connection',
  'certificate-invalid',
  'too-slow',
  'headers-too-large',
  'body-too-large',
  'encoding-unknown',
  'body-damaged',
  'answer-damaged',
  'interrupted',
  'robots-disallowed',
  'no-items',
  'wrong-list',
  'no-article-found',
  'leads-elsewhere',
  'host-busy',
  'host-resting',
  'internal',
  'status-404',
  'status-403',
  'status-429',
  'status-503',
  'status-418',
];

async function speaking(language: 'kk' | 'ru' | 'en') {
  TestBed.configureTestingModule({ providers: provideWords() });
  await speak(language, { sources: SOURCE_WORDS });
  return TestBed.inject(TroubleWords);
}

describe('troubles in words', () => {
  it.each(['kk', 'ru', 'en'] as const)(
    'have a reason and a remedy for every code, in %s',
    async (language) => {
      const words = await speaking(language);
      for (const code of CODES) {
        const { why, remedy, lang } = words.of({ code, reason: 'The reason of the server.' });
        expect([code, lang]).toEqual([code, null]);
        expect(why).not.toContain('trouble.');
        expect(remedy).not.toContain('trouble.');
        expect(why).not.toContain('{{');
      }
    },
  );

  it('name the status that a site answered with', async () => {
    const words = await speaking('en');
    expect(words.of({ code: 'status-410', reason: '' }).why).toContain('410');
  });

  it('are the sentence of the server, marked as English, where the code is not known', async () => {
    const words = await speaking('kk');
    expect(words.of({ code: 'quite-new', reason: 'Something else.' })).toEqual({
      why: 'Something else.',
      remedy: null,
      lang: 'en',
    });
  });

  it('tell answers apart by what can be done about them', () => {
    const keys = ['status-404', 'status-401', 'status-429', 'status-500', 'status-302'].map(
      (code) => troubleKey(code).key,
    );
    expect(keys).toEqual(['gone', 'closed', 'limit', 'down', 'status']);
  });
});
