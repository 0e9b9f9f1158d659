import { parseHtml } from './parse';
import { matcherOf, selectAll, selectFirst } from './select';

const PAGE = parseHtml(`
  <div id="main_block" class="wide page"><section id="main_block"><h2 class="title big" data-kind="head-line">a</h2></section></div>
  <article><p>b</p><div><p class="title">c</p></div></article>`);

const found = (selector: string) =>
  selectAll(PAGE, selector).map(({ children }) =>
    children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim(),
  );

describe('selectAll', () => {
  it.each([
    ['h2', ['a']],
    ['.title', ['a', 'c']],
    ['h2.title.big', ['a']],
    ['#main_block #main_block h2', ['a']],
    ['article p', ['b', 'c']],
    ['article div p', ['c']],
    ['h2, article p', ['a', 'b', 'c']],
    ['[data-kind]', ['a']],
    ['h2[data-kind="head-line"]', ['a']],
    ['[data-kind*="line"]', ['a']],
    ['article h2', []],
    ['.tit', []],
    ['section section h2', []],
  ])('finds what matches %s', (selector, expected) => {
    expect(found(selector)).toEqual(expected);
  });
});

describe('selectFirst', () => {
  it('finds the first in the order of the page, or nothing', () => {
    expect(selectFirst(PAGE, 'p')?.children).toEqual(['b']);
    expect(selectFirst(PAGE, 'video')).toBeNull();
  });
});

describe('matcherOf', () => {
  it.each(['a > b', 'p:first-child', '.', ''])('refuses "%s", which is not of its language', (selector) => {
    expect(() => matcherOf(selector)).toThrow(/can't be read/);
  });
});
