import { contentDisposition } from './download';

describe('contentDisposition', () => {
  it('gives a plain name twice', () => {
    expect(contentDisposition('page.html')).toBe(
      `attachment; filename="page.html"; filename*=UTF-8''page.html`,
    );
  });

  it('carries letters that ASCII lacks', () => {
    expect(contentDisposition('уәде.html')).toContain(`filename*=UTF-8''${encodeURIComponent('уәде.html')}`);
  });

  it.each(['a"; filename=b', 'a\r\nSet-Cookie: b', '../../a', 'a\\b', '\uD800', 'a%22b'])(
    'can’t be broken out of by %p',
    (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(
        /^attachment; filename="[^"\\/%\r\n]*"; filename\*=UTF-8''[A-Za-z0-9%!&+~._-]*$/,
      );
    },
  );
});
