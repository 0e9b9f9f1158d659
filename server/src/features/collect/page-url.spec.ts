import { hostOf, isSameAddress, leadsHome, pageUrl } from './page-url';

describe('the address of a page', () => {
  it.each([
    ['https://Qala.Example/News/1#top', 'https://qala.example/News/1'],
    ['https://qala.example:443/a?utm_source=tg&id=5&fbclid=x', 'https://qala.example/a?id=5'],
    ['https://qala.example./a', 'https://qala.example/a'],
    ['https://user:secret@qala.example/a', 'https://qala.example/a'],
    ['https://qala.example/a?q=%C4%9F+b', 'https://qala.example/a?q=%C4%9F+b'],
    ['https://qala.example/a?12345&utm_source=rss', 'https://qala.example/a?12345'],
    ['https://qala.example/a?utm_source=rss&id=a%20b&&c=%7e', 'https://qala.example/a?id=a%20b&&c=%7e'],
    ['https://qala.example/a?utm%5Fsource=rss', 'https://qala.example/a'],
    [
      'https://қала.example/жаңалық',
      'https://xn--80aa6a83a.example/%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B',
    ],
  ])('%s is written %s', (written, plain) => {
    expect(pageUrl(written)).toBe(plain);
    expect(pageUrl(plain)).toBe(plain);
  });

  it.each(['mailto:a@qala.example', 'javascript:void(0)', '/news/1', '', 'https://'])(
    '%s is none',
    (written) => {
      expect(pageUrl(written)).toBeNull();
    },
  );

  it('names the host with a port of its own', () => {
    expect(hostOf('https://qala.example/a')).toBe('qala.example');
    expect(hostOf('http://127.0.0.1:8090/a')).toBe('127.0.0.1:8090');
  });
});

describe('a redirect to the front page', () => {
  it.each([
    ['https://qala.example/news/1', 'https://qala.example/', true],
    ['https://qala.example/news/1', 'https://www.qala.example/ru', true],
    ['https://qala.example/news/1', 'https://qala.example/news/1-title', false],
    ['https://qala.example/news/1', 'https://qala.example/?p=1', false],
    ['https://qala.example/', 'https://qala.example/kk', false],
  ])('from %s to %s: %s', (asked, answered, home) => {
    expect(leadsHome(asked, answered)).toBe(home);
  });
});

describe('an address that answers', () => {
  it.each([
    ['http://qala.example/news/1', 'https://www.Qala.example/News/1/#top', true],
    ['https://qala.example/news/1?id=5', 'https://qala.example/news/1?id=5&utm_source=tg', true],
    ['https://qala.example/news/1', 'https://qala.example/news/1-title', false],
    ['https://qala.example/news/1?id=5', 'https://qala.example/news/1?id=6', false],
    ['https://qala.example/news/1', 'https://m.qala.example/news/1', false],
  ])('in place of %s: %s is the same one: %s', (asked, answered, same) => {
    expect(isSameAddress(asked, answered)).toBe(same);
  });
});
