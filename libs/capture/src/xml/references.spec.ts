import { decodeInner, decodeReferences } from './references';

describe('decodeReferences', () => {
  it.each([
    ['Fish &amp; chips &lt;3', 'Fish & chips <3'],
    ['&#1178;аза&#x49B; &laquo;&nbsp;&raquo;', 'Қазақ «\u00A0»'],
    ['&amp;lt;', '&lt;'],
    ['&apos;&quot;', '\'"'],
  ])('replaces those of %s once', (written, decoded) => {
    expect(decodeReferences(written)).toBe(decoded);
  });

  it.each(['?a=1&copy=2', 'AT&T', '& ', '&;', '&own;', '&#;', '&#xZZ;', '&copy'])(
    'leaves %s as it is',
    (text) => {
      expect(decodeReferences(text)).toBe(text);
    },
  );

  it('puts a sign of its own for what is no character, and leaves out what XML forbids', () => {
    expect(decodeReferences('a&#0;b&#xD800;c&#x110000;d\u0008e&#8;f')).toBe('a\uFFFDb\uFFFDc\uFFFDdef');
  });
});

describe('decodeInner', () => {
  it('takes CDATA as it is and the words around it with their references', () => {
    expect(decodeInner('a &amp; <![CDATA[&amp; <b>]]> c &lt;')).toBe('a & &amp; <b> c <');
  });

  it('takes CDATA without an end to the end', () => {
    expect(decodeInner('a<![CDATA[b &amp;')).toBe('ab &amp;');
  });
});
