import { readArticle } from '../read-article';

// Megabytes take their time on a busy machine; what must not happen is that they take the square of it.
jest.setTimeout(180_000);

const SENTENCE = 'The ministry will build ten schools by 1 July, said the akim of the city. ';

const read = (text: string, fileName: string) =>
  readArticle(new TextEncoder().encode(text), { contentType: null, fileName, url: null });

/** Inputs on which a reader that recurses or takes the square of the length never comes back. */
const PAGES: Readonly<Record<string, string>> = {
  'a hundred thousand nested blocks': `${'<div>'.repeat(100_000)}${SENTENCE.repeat(5)}${'</div>'.repeat(100_000)}`,
  'a hundred thousand open paragraphs in blocks': `${'<div><p>'.repeat(100_000)}${SENTENCE.repeat(5)}`,
  'a hundred thousand nested tables': `${'<table><tr><td>'.repeat(100_000)}${SENTENCE.repeat(5)}`,
  'a hundred thousand nested links': `${'<a href=x>'.repeat(100_000)}</a>${'</a>'.repeat(99_999)}<p>${SENTENCE.repeat(5)}`,
  'a million end tags of nothing': `<p>${SENTENCE.repeat(5)}${'</x></div>'.repeat(500_000)}`,
  'ten megabytes of one paragraph': `<p>${SENTENCE.repeat(140_000)}</p>`,
  'a million comments that never end': `<p>${SENTENCE.repeat(5)}</p>${'<!--'.repeat(1_000_000)}`,
  'a million attributes that never end': `<p>${SENTENCE.repeat(5)}</p>${'<p a="'.repeat(500_001)}`,
  'a million signs that open nothing': `<p>${SENTENCE.repeat(5)}${'< '.repeat(1_000_000)}`,
  'a title of ten million separators': `<title>Bridge ${'-'.repeat(10_000_000)}x Site</title><meta property="og:site_name" content="Site"><p>${SENTENCE.repeat(5)}`,
  'JSON-LD nested a million times': `<script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>${SENTENCE.repeat(5)}`,
};

describe('readArticle', () => {
  it.each(Object.keys(PAGES))('reads a page with %s', async (name) => {
    const { text } = await read(`<html><body>${PAGES[name]}`, 'page.html');
    expect(text).toContain(SENTENCE.trim());
  });

  it.each([
    ['a paragraph of nothing but emphasis', '_a__'.repeat(30_000)],
    ['quotes nested twenty thousand times', `${'> '.repeat(20_000)}a`],
    ['a hundred thousand brackets', '['.repeat(100_000) + 'a'],
  ])('reads Markdown with %s', async (_, source) => {
    expect((await read(source, 'a.md')).text).toContain('a');
  });

  it.each([
    ['ten megabytes of one line', SENTENCE.repeat(140_000)],
    ['a million lines', `a\n`.repeat(1_000_000)],
    ['NULs, lone surrogates and marks', `a\0b \uD800 ${'e\u0301'.repeat(1000)}`],
  ])('reads plain text with %s', async (_, source) => {
    const { text } = await read(source, 'a.txt');
    expect(text).not.toContain('\0');
    expect(text.isWellFormed()).toBe(true);
    expect(text.length).toBeGreaterThan(100);
  });
});
