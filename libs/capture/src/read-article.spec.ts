import { DomainError, normaliseText } from '@uade/kernel';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readArticle, type ReadArticle } from './read-article';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const NO_HINTS = { contentType: null, fileName: null, url: null };

describe('readArticle', () => {
  it.each([
    ['nothing', '', 'empty-input'],
    ['white space', ' \n\t\n', 'empty-input'],
    ['a page without prose', '<html><body><nav><a href="/">Home</a></nav></body></html>', 'no-article-found'],
    [
      'a page that is all script',
      '<!doctype html><script>let a = "a long text, with commas, in a script";</script>',
      'no-article-found',
    ],
  ])('refuses %s and says what to do', async (_, text, code) => {
    const refusal = await readArticle(bytesOf(text), { ...NO_HINTS, fileName: 'release' }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({
      code,
      message: expect.stringContaining('"release"') as string,
      remedy: expect.any(String) as string,
    });
  });

  it('reads a headline without a body, as some publishers post', async () => {
    const read = await readArticle(bytesOf('---\ntitle: A headline\ndate: 2019-06-11 10:00 -0500\n---\n'), {
      ...NO_HINTS,
      fileName: 'a.md',
    });
    expect(read).toMatchObject({ title: 'A headline', text: '', publishedAt: '2019-06-11T15:00:00.000Z' });
  });

  it('reads the same article from every charset', async () => {
    const page =
      '<html><body><h1>Жаңа мектеп</h1><p>Ойдан шығарылған мысал: ауылда жаңа мектеп салынады, деді әкім.</p></body></html>';
    const wanted = (await readArticle(bytesOf(page), { ...NO_HINTS, fileName: 'a.html' })).text;
    const bytes = new Uint8Array(iconv.encode(page, 'rk1048'));
    const read = await readArticle(bytes, { ...NO_HINTS, contentType: 'text/html; charset=rk1048' });
    expect(read).toMatchObject({ text: wanted, charset: 'rk1048', title: 'Жаңа мектеп' });
  });

  it('makes links absolute by the address of the page, and drops what leads nowhere', async () => {
    const page =
      '<html><body><p>See <a href="../plan">the plan</a>, <a href="javascript:alert(1)">this</a> and <a href="#a">that</a>, said the akimat.</p></body></html>';
    const { text, links } = await readArticle(bytesOf(page), {
      contentType: 'text/html',
      fileName: null,
      url: 'https://aqsu-demo.example/news/1',
    });
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ['the plan', 'https://aqsu-demo.example/plan'],
    ]);
  });

  it('takes the ending of an address for a file name', async () => {
    const read = await readArticle(bytesOf('# Plan\n\nA *new* plan.'), {
      ...NO_HINTS,
      url: 'https://aqsu-demo.example/plan.md?v=1',
    });
    expect(read).toMatchObject({ title: 'Plan', text: 'A new plan.', reader: 'markdown' });
  });

  it('takes no home page for the address of an article', async () => {
    const page =
      '<html><head><link rel="canonical" href="https://aqsu-demo.example/"></head><body><p>A long enough sentence, with a comma.</p></body></html>';
    expect((await readArticle(bytesOf(page), { ...NO_HINTS, fileName: 'a.html' })).canonicalUrl).toBeNull();
  });

  it('gives one form of text, links inside of it, or a refusal with a remedy, whatever the page', async () => {
    const parts = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div class="sidebar">',
        '</div>',
        '<article>',
        '</article>',
        '<h1>',
        '</h1>',
        '<br>',
        '<!--',
        '<',
      ],
      ...[
        '<script type="application/ld+json">{"@type":"Article","articleBody":"',
        '"}</script>',
        '<a href="/x">',
        '</a>',
        '<title>',
      ],
      ...[
        'Қала әкімдігі жаңа мектеп салады, деді әкім.',
        ' ',
        '\n',
        '\uD800',
        '&nbsp;',
        '&#0;',
        '13 March 2023',
        'и\u0306',
        '🦅',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 40 }), async (pieces) => {
        const hints = { contentType: 'text/html', fileName: null, url: 'https://aqsu-demo.example/1' };
        const read = await readArticle(bytesOf(`<html>${pieces.join('')}`), hints).catch(
          (error: unknown) => error,
        );
        if (read instanceof DomainError) return read.remedy !== null;
        const { text, links } = read as ReadArticle;
        const inside = links.every(
          ({ start, end }) => start < end && text.slice(start, end).trim().length === end - start,
        );
        return inside && text === normaliseText(text).trim() && !/\n{3}/.test(text);
      }),
    );
  });
});
