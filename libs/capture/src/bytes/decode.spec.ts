import { DomainError } from '@uade/kernel';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeBytes } from './decode';

const KAZAKH =
  'Үкімет биыл жаңа мектептер мен ауруханалар салуға қаражат бөледі, деп хабарлады әкімдік. Өңірде су құбыры жаңғыртылады.';
const RUSSIAN =
  'Правительство в этом году построит новые школы и больницы, сообщили в акимате. Ещё отремонтируют объезд.';
const FRENCH = 'Élections à Astana: le président a déclaré que les réformes seront achevées bientôt.';

const encode = (text: string, charset: string) => new Uint8Array(iconv.encode(text, charset));
const decode = (bytes: Uint8Array, contentType: string | null = null) =>
  decodeBytes(bytes, { contentType, mediaType: 'text/html' });

function codeOf(bytes: Uint8Array, contentType: string | null): string {
  try {
    decode(bytes, contentType);
  } catch (error) {
    if (error instanceof DomainError && error.remedy !== null) return error.code;
  }
  return 'none';
}

describe('decodeBytes', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['maccyrillic', RUSSIAN],
    ['cp866', RUSSIAN],
    ['rk1048', KAZAKH],
    ['windows-1252', FRENCH],
    ['utf-8', KAZAKH],
    ['utf-16le', RUSSIAN],
    ['utf-16be', KAZAKH],
  ])('guesses %s where nothing is declared', (charset, text) => {
    expect(decode(encode(text, charset))).toEqual({ text, charset, guessed: true });
  });

  it('reads typographic quotes in English text, whichever of the charsets that share them it guesses', () => {
    const english = 'The Government will build schools this year – “by July”, the akimat’s office said.';
    expect(decode(encode(english, 'windows-1252')).text).toBe(english);
  });

  it.each([
    ['the header', RUSSIAN, 'text/html; charset="KOI8-R"', 'koi8-r'],
    ['a <meta charset>', `<meta charset=windows-1251><p>${RUSSIAN}`, null, 'windows-1251'],
    [
      'a <meta http-equiv>',
      `<meta http-equiv="Content-Type" content="text/html; charset=rk1048"><p>${KAZAKH}`,
      null,
      'rk1048',
    ],
    ['an XML declaration', `<?xml version="1.0" encoding="iso-8859-5"?><p>${RUSSIAN}`, null, 'iso-8859-5'],
    ['an alias', RUSSIAN, 'text/html; charset=x-cp1251', 'windows-1251'],
  ])('believes %s', (_, text, contentType, charset) => {
    expect(decode(encode(text, charset), contentType)).toEqual({ text, charset, guessed: false });
  });

  it('puts the header before the page, and the byte order mark before both', () => {
    const page = `<meta charset="koi8-r"><p>${RUSSIAN}`;
    expect(decode(encode(page, 'windows-1251'), 'text/html; charset=windows-1251').text).toBe(page);
    const marked = encode(`\uFEFF${RUSSIAN}`, 'utf-8');
    expect(decode(marked, 'text/html; charset=koi8-r')).toEqual({
      text: RUSSIAN,
      charset: 'utf-8',
      guessed: false,
    });
  });

  it.each([
    ['a header that says windows-1251 of UTF-8', KAZAKH, 'utf-8', 'text/html; charset=windows-1251'],
    ['a header that says koi8-r of windows-1251', RUSSIAN, 'windows-1251', 'text/html; charset=koi8-r'],
    [
      'a header that says ISO 8859-1 of windows-1251',
      RUSSIAN,
      'windows-1251',
      'text/html; charset=iso-8859-1',
    ],
    ['a page that says windows-1251 of UTF-8', `<meta charset=windows-1251><p>${KAZAKH}`, 'utf-8', null],
  ])('does not believe %s', (_, text, charset, contentType) => {
    expect(decode(encode(text, charset), contentType)).toEqual({ text, charset, guessed: true });
  });

  it.each([
    ['a sentence', KAZAKH],
    ['a headline', 'Қазақстанда жаңа өңірлік жоба басталды'],
    ['a Russian text with a Kazakh name', `${RUSSIAN} Об этом сообщает «Қазақ үні».`],
  ])('reads Kazakh letters of RK 1048 in %s that is called windows-1251', (_, text) => {
    const expected = { text, charset: 'rk1048', guessed: true };
    expect(decode(encode(text, 'rk1048'), 'text/html; charset=windows-1251')).toEqual(expected);
    const page = `<meta charset="cp1251"><title>${text}</title>`;
    expect(decode(encode(page, 'rk1048')).text).toBe(page);
  });

  it('reads each letter that Kazakh has beyond Russian from the byte that RK 1048 gives it', () => {
    const bytes = [
      0x8d, 0x9d, 0xa3, 0xbc, 0xbd, 0xbe, 0xaa, 0xba, 0xa5, 0xb4, 0xa1, 0xa2, 0xaf, 0xbf, 0x8e, 0x9e, 0xb2,
      0xb3,
    ];
    const spaced = bytes.flatMap((byte) => [byte, 0x20]);
    const letters = 'Қ қ Ә ә Ң ң Ғ ғ Ө ө Ұ ұ Ү ү Һ һ І і ';
    for (const header of ['text/html; charset=rk1048', 'text/html; charset=windows-1251'])
      expect(decode(new Uint8Array(spaced), header).text).toBe(letters);
  });

  it.each([
    ['Ukrainian', 'Її ґанок і моє місто є на цій мапі, бо Європа й Україна поруч.'],
    ['Belarusian', 'Ён быў ў горадзе і ўбачыў цуд.'],
    ['Serbian', 'Његов ђак је чуо џеп и љуљашку у ћошку.'],
    ['Macedonian', 'Ќерката ја виде ѕвездата и ѓаволот; Њутн ќе љуби.'],
    ['Russian', RUSSIAN],
  ])('leaves %s alone that is called windows-1251', (_, text) => {
    expect(decode(encode(text, 'windows-1251'), 'text/html; charset=windows-1251')).toEqual({
      text,
      charset: 'windows-1251',
      guessed: false,
    });
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['rk1048', KAZAKH],
  ])('guesses %s where the server says UTF-8 of it and the page says nothing', (charset, text) => {
    const expected = { text, charset, guessed: true };
    expect(decode(encode(text, charset), 'text/html; charset=utf-8')).toEqual(expected);
  });

  it('refuses UTF-8 that is damaged in one place instead of guessing', () => {
    const bytes = encode(KAZAKH, 'utf-8');
    bytes[bytes.length - 2] = 0xff;
    expect(codeOf(bytes, 'text/html; charset=utf-8')).toBe('malformed-text');
    expect(codeOf(bytes, null)).toBe('malformed-text');
  });

  it('takes the page at its word where the server says UTF-8 of everything', () => {
    const page = `<meta charset="windows-1251"><p>${RUSSIAN}`;
    expect(decode(encode(page, 'windows-1251'), 'text/html; charset=utf-8').text).toBe(page);
  });

  it('takes no declaration from a plain text that speaks of one', () => {
    const text = `<meta charset=koi8-r> ${RUSSIAN}`;
    const bytes = encode(text, 'windows-1251');
    expect(decodeBytes(bytes, { contentType: null, mediaType: 'text/plain' }).charset).toBe('windows-1251');
  });

  it('leaves a declared charset alone where its text is plausible', () => {
    const expected = { text: FRENCH, charset: 'windows-1252', guessed: false };
    expect(decode(encode(FRENCH, 'windows-1252'), 'text/html; charset=iso-8859-1')).toEqual(expected);
  });

  it.each([
    ['a charset that nobody knows', encode('a', 'utf-8'), 'text/html; charset=klingon-8', 'unknown-charset'],
    ['a codec that is no charset', encode('a', 'utf-8'), 'text/html; charset=base64', 'unknown-charset'],
    [
      'malformed UTF-8 that a header declares',
      new Uint8Array([0x61, 0xc3, 0x28]),
      'text/html; charset=utf-8',
      'malformed-text',
    ],
    ['malformed UTF-8 behind its mark', new Uint8Array([0xef, 0xbb, 0xbf, 0xff]), null, 'malformed-text'],
    [
      'UTF-8 that was cut in a letter',
      encode('Қ', 'utf-8').subarray(0, 1),
      'text/plain; charset=UTF-8',
      'malformed-text',
    ],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), null, 'binary-input'],
  ])('refuses %s with a remedy', (_, bytes, contentType, code) => {
    expect(codeOf(bytes, contentType)).toBe(code);
  });

  it('gives back any text that was encoded as UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Қ', 'ы', '🦅', ' ', '\n', '«'), maxLength: 200 }),
        (text) => {
          expect(decode(encode(text, 'utf-8'), 'text/plain; charset=utf-8').text).toBe(text);
        },
      ),
    );
  });

  it('never fails in another way than by a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['none', 'binary-input', 'malformed-text']).toContain(codeOf(bytes, null));
      }),
    );
  });
});
