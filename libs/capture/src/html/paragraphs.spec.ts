import fc from 'fast-check';
import { layOut } from '../layout';
import { parseHtml } from './parse';
import { paragraphsOf, withAddresses } from './paragraphs';

const textsOf = (html: string) => paragraphsOf(parseHtml(html)).map(({ text }) => text);
const http = (href: string) => (href.startsWith('http') ? href : null);
const read = (html: string) => layOut(withAddresses(paragraphsOf(parseHtml(html)), http));

describe('paragraphsOf', () => {
  it.each([
    ['parts blocks', '<p>a</p><div>b</div>c', ['a', 'b', 'c']],
    ['does not glue blocks that touch', '<div><p>One.</p><p>Two.</p></div>', ['One.', 'Two.']],
    ['joins what runs on in a line', '<p>a<b>b</b> <i> c</i></p>', ['ab c']],
    ['lays out white space as a browser does', '<p>  a \n\t b&nbsp;&nbsp;c </p>', ['a b c']],
    ['leaves out empty paragraphs', '<p>&nbsp;</p><p><img src=x></p><p>a</p><p><br></p>', ['a']],
    ['makes a line break a line end', '<p>a <br> b</p>', ['a\nb']],
    ['parts paragraphs at two line breaks', 'a<br><br/>b<br>\n<br>c', ['a', 'b', 'c']],
    ['makes list items paragraphs', '<ul><li>a<li>b</ul>', ['a', 'b']],
    ['keeps the cells of a row together', '<table><tr><td>a<td>b<tr><td>c</table>', ['a b', 'c']],
    [
      'leaves out what is no text',
      '<p>a<script>b</script><style>c</style><svg><title>d</title></svg><button>e</button></p>',
      ['a'],
    ],
    ['leaves out what the page hides', '<p>a</p><p style="display: none">b</p><p hidden>c</p>', ['a']],
    ['leaves out signs that nobody sees', '<p>Қа&shy;зақ\u200Bстан</p>', ['Қазақстан']],
    ['composes letters across elements', '<p>и<b>\u0306</b></p>', ['й']],
  ])('%s', (_, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  it('says where links stand, without the white space at their ends', () => {
    const { text, links } = read(
      '<p>First.</p><p>See <a href="http://a.example/1"> the plan </a>and <a href="http://a.example/2">more</a>.</p>',
    );
    expect(text).toBe('First.\n\nSee the plan and more.');
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['the plan', 'http://a.example/1'],
      ['more', 'http://a.example/2'],
    ]);
  });

  it('gives no place to a link around whole blocks, without words, or that leads nowhere', () => {
    expect(
      read(
        '<a href="http://a.example"><p>a</p><p>b</p></a><a href="http://a.example"><img></a><a href="#x">c</a>',
      ).links,
    ).toEqual([]);
  });

  it('keeps every link inside its paragraph whatever the page', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<a href="http://a.example">',
      '</a>',
      '<br>',
      ' ',
      'word',
      '<b>',
      '</b>',
      '\u0306',
      'и',
      '<div>',
      '</div>',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const { text, links } = read(pieces.join(''));
        expect(text).toBe(text.trim());
        expect(text.normalize('NFC')).toBe(text);
        expect(text).not.toMatch(/\n{3}|[ \n]\n\n|\n\n[ \n]| {2}/);
        for (const { start, end } of links) {
          expect(text.slice(start, end)).toMatch(/\S/);
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$|\n\n/);
        }
      }),
    );
  });
});
