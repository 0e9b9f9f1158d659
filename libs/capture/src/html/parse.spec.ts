import fc from 'fast-check';
import { DEEPEST, descendants, type Element, textOf } from './element';
import { parseHtml } from './parse';

/** The tree in one line: `p(b("x") "y")`. */
function outline(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? JSON.stringify(child) : `${child.tag}(${outline(child)})`))
    .join(' ');
}

const treeOf = (html: string) => outline(parseHtml(html));

describe('parseHtml', () => {
  it.each([
    ['ends a paragraph where the next one starts', '<p>a<p>b', 'p("a") p("b")'],
    ['ends a paragraph before a block', '<p>a<div>b</div>c', 'p("a") div("b") "c"'],
    ['keeps what runs on in a line inside its paragraph', '<p>a<b>b</b>c', 'p("a" b("b") "c")'],
    ['ends a paragraph through a line element that is still open', '<p><b>a<p>b', 'p(b("a")) p("b")'],
    [
      'ends items, but not those of the list around',
      '<ul><li>a<ul><li>b<li>c</ul><li>d',
      'ul(li("a" ul(li("b") li("c"))) li("d"))',
    ],
    ['ends cells and rows', '<table><tr><td>a<td>b<tr><th>c', 'table(tr(td("a") td("b")) tr(th("c")))'],
    ['ends terms and definitions', '<dl><dt>a<dd>b<dt>c', 'dl(dt("a") dd("b") dt("c"))'],
    ['leaves an end tag in a line unread that reaches out of its block', '<b><p>a</b>b</p>', 'b(p("a" "b"))'],
    ['leaves an end tag of nothing open unread', 'a</div>b</i>', '"a" "b"'],
    ['takes the end of a paragraph that is not open for an empty one', 'a</p>b', '"a" p() "b"'],
    [
      'takes elements without content for what they are',
      'a<br>b<img src=x>c<hr/>d',
      '"a" br() "b" img() "c" hr() "d"',
    ],
    ['does not let a slash close an element of HTML', '<div/>a', 'div("a")'],
    ['ends everything that is still open at the end', '<div><p>a', 'div(p("a"))'],
  ])('%s', (_, html, expected) => {
    expect(treeOf(html)).toBe(expected);
  });

  it.each([
    ['a sign that opens no tag', '2 < 3 <3 a<', '"2 < 3 <3 a<"'],
    ['a comment, also one that never ends', 'a<!-- <p>x -->b<!-- c', '"a" "b"'],
    ['a doctype and a processing instruction', '<!DOCTYPE html><?xml version="1.0"?>a', '"a"'],
    ['a script whose text looks like markup', '<script>"<p>x</p>"</script>a', 'script("\\"<p>x</p>\\"") "a"'],
    ['a script that never ends', 'a<script>b</p>', '"a" script("b</p>")'],
    ['a title with character references', '<title>a &amp; b</title>', 'title("a & b")'],
    ['a tag that never ends', 'a<p class="b', '"a" p()'],
    ['a slash at the end of the page', 'a<p class="b" /', '"a" p()'],
    ['an end tag that never ends', '<p>a</p x', 'p("a")'],
    ['a sign in raw text that could be a reference', '<script>a&amp;b</script>', 'script("a&amp;b")'],
  ])('reads %s', (_, html, expected) => {
    expect(treeOf(html)).toBe(expected);
  });

  it('reads attributes quoted, unquoted and empty, and the first of two', () => {
    const [link] = [...descendants(parseHtml(`<A HREF='/a?b=1&amp;c' id=x data-y class="p q" id="z">`))];
    expect([...(link?.attributes ?? [])]).toEqual([
      ['href', '/a?b=1&c'],
      ['id', 'x'],
      ['data-y', ''],
      ['class', 'p q'],
    ]);
  });

  it('replaces character references as browsers do', () => {
    expect(
      textOf(
        parseHtml(
          '&laquo;&#1178;&#x49B;&raquo; &ndash;&nbsp;&#133; &copy 2024 &unknown; &#0; AT&T &ThinSpace;',
        ),
      ),
    ).toBe('«Ққ» –\u00A0… © 2024 &unknown; \uFFFD AT&T \u2009');
  });

  it('keeps all text of a page without markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'қ', ' ', '\n', '.', '>', '"', '🦅') }), (text) => {
        expect(textOf(parseHtml(text))).toBe(text);
      }),
    );
  });

  it('nests no deeper than it says and keeps what stands deeper, whatever the page', () => {
    const parts = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<li>',
      '<ul>',
      '</ul>',
      '<td>',
      '<table>',
      '<!--',
      '-->',
      '<',
      'x',
      '"',
      '<a href="',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 200 }), (pieces) => {
        for (const element of descendants(parseHtml(pieces.join('')))) {
          expect(element.parent?.children).toContain(element);
        }
      }),
    );
    const deep = parseHtml(`${'<div>'.repeat(DEEPEST * 3)}x${'</div>'.repeat(DEEPEST * 3)}y`);
    let depth = 0;
    for (let element: Element | undefined = deep; element; depth++) {
      element = element.children.find((child) => typeof child !== 'string') as Element | undefined;
    }
    expect(depth).toBeLessThanOrEqual(DEEPEST + 1);
    expect(textOf(deep)).toBe('xy');
    expect(deep.children.at(-1)).toBe('y');
  });
});
