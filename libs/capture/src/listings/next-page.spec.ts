import { parsePage } from '../html/parse';
import { countedPage, nextPageOf } from './next-page';

const next = (html: string, url = 'https://demograd.example/news') => nextPageOf(parsePage(html), url, url);

describe('nextPageOf', () => {
  it.each([
    ['<link rel="next" href="/news/page/2">', '/news/page/2'],
    ['<a rel="nofollow next" href="?p=x">more</a>', '/news?p=x'],
    ['<a href="/news?page=3">3</a><a href="/news?page=2">2</a>', '/news?page=2'],
    ['<a href="/news/page/2/">2</a>', '/news/page/2/'],
    ['<a href="/older">Older posts</a>', '/older'],
    ['<a href="/r">Следующая страница »</a>', '/r'],
    ['<a href="/k">Келесі</a>', '/k'],
    ['<a href="/arrow">→</a>', '/arrow'],
    ['<a href="/label" aria-label="Next"><svg></svg></a>', '/label'],
  ])('finds %s', (html, path) => {
    expect(next(html)).toBe(`https://demograd.example${path}`);
  });

  it('counts on from the page that it is on', () => {
    const html =
      '<a href="/news?page=4&c=1">4</a><a href="/news?page=3&c=1">3</a><a href="/news?page=2&c=1">2</a>';
    expect(next(html, 'https://demograd.example/news?c=1&page=3')).toBe(
      'https://demograd.example/news?page=4&c=1',
    );
  });

  it.each([
    '<a href="/news?page=1">1</a>',
    '<a href="/other?page=2">2</a>',
    '<a href="https://elsewhere.example/next">Next</a>',
    '<a href="/a">Next year the bridge will be repaired</a>',
    '<a href="javascript:next()">Next</a>',
    '<a href="#" rel="next">Next</a>',
  ])('finds none in %s', (html) => {
    expect(next(html)).toBeNull();
  });
});

describe('countedPage', () => {
  it.each([
    ['https://a.example/n', 'https://a.example/n?page=2'],
    ['https://a.example/n?page=9&b=1', 'https://a.example/n?page=10&b=1'],
    ['https://a.example/n?page=last', null],
    ['nowhere', null],
  ])('counts on from %s', (url, expected) => {
    expect(countedPage(url, 'page')).toBe(expected);
  });
});
