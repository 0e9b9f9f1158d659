import { readHtml } from './html-article';

const LEAD = 'The administration of Aqsu-Demo said that the repair of the bridge has begun.';
const TITLE = 'Repair of the bridge begins';

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
const release = `<div class="left"><h1>${TITLE}</h1><div>12.05.2026</div><p>${LEAD}</p></div>`;

/** News of other days: as links, or as plain words, each with its date. */
function news(count: number, of: (day: number, words: string) => string): string {
  return Array.from({ length: count }, (_, index) =>
    of(10 + index, `The city reported event number ${index}, work goes on as planned`),
  ).join('');
}

const dated = (day: number, words: string) => `<div><span>${day}.04.2026</span><p>${words}.</p></div>`;
const linked = (day: number, words: string) =>
  `<div><span>${day}.04.2026</span><a href="/${day}">${words}</a></div>`;

const read = (html: string) => readHtml(html, 'https://aqsu-demo.example/news/1', 'The page');

describe('the article of a page', () => {
  it.each([
    ['in a margin', `<aside>${news(12, dated)}</aside>`],
    ['under dates', `<div class="right">${news(5, dated)}</div>`],
    ['as links', `<div class="right">${news(15, linked)}</div>`],
  ])('is a short release beside longer news %s', (_where, beside) => {
    const { text, publishedAt } = read(page(`<div class="row">${release}${beside}</div>`));
    expect(text).toBe(LEAD);
    expect(publishedAt).toBe('2026-05-11T19:00:00.000Z');
  });

  it('is a chronicle under its title in a box of its own', () => {
    const { text } = read(
      page(
        `<article><div><h1>${TITLE}</h1><p>${LEAD}</p></div><div class="log">${news(6, dated)}</div></article>`,
      ),
    );
    expect(text).toContain('event number 5');
  });

  it.each([
    [
      'a footer',
      `<footer><p>© 2026 Qala Pressi. All rights reserved, the use of texts needs a link.</p></footer>`,
    ],
    [
      'a notice',
      `<div class="cookie"><p>We use cookies to improve the site, and you agree to that.</p></div>`,
    ],
  ])('is not %s where scripts put the text there', (_what, rest) => {
    expect(() => read(page(`<div id="root"></div>${rest}`))).toThrow(
      expect.objectContaining({ code: 'no-article-found' }) as Error,
    );
  });

  it('is what the page states of it where scripts put the text there', () => {
    const said = [
      LEAD,
      'It will be open to traffic by 1 October 2026 & nobody pays <more>, the akim said. '.repeat(2).trim(),
    ];
    const stated = JSON.stringify({ '@type': 'NewsArticle', articleBody: said.join('\n\n') });
    const head = `<script type="application/ld+json">${stated.replaceAll('<', '\\u003c')}</script>`;
    const { text, reader } = read(
      page('<div id="root"></div><footer><p>© 2026 Qala Pressi.</p></footer>', head),
    );
    expect(text).toBe(said.join('\n\n'));
    expect(reader).toBe('stated');
  });

  it('stands in a box named like what surrounds an article, where the title does too', () => {
    const { text } = read(page(`<div class="with-sidebar">${release}</div>`));
    expect(text).toBe(LEAD);
  });
});
