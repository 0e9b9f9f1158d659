import { readMetadata } from './metadata';
import { parsePage } from './parse';

const read = (html: string) => readMetadata(parsePage(html));
const jsonLd = (value: string) => `<script type="application/ld+json">${value}</script>`;

describe('readMetadata', () => {
  it.each([
    ['a meta property', '<meta property="article:published_time" content="2023-03-13T16:32:00+06:00">'],
    ['microdata', '<meta itemprop="datePublished" content="2023-03-13T10:32:00Z">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2023-03-13 16:32">'],
    ['JSON-LD', jsonLd('{"@type":"NewsArticle","datePublished":"2023-03-13T10:32:00Z"}')],
    [
      'a JSON-LD graph',
      jsonLd('{"@graph":[{"@type":"WebSite"},{"@type":["Article"],"datePublished":"2023-03-13T10:32:00Z"}]}'),
    ],
    [
      'JSON-LD with line ends in its strings',
      jsonLd('[{"@type":"BlogPosting","headline":"a\nb","datePublished":"2023-03-13T10:32:00Z"}]'),
    ],
  ])('takes the time of publication from %s', (_, head) => {
    expect(read(head).publishedAt).toBe('2023-03-13T10:32:00.000Z');
  });

  it('takes no time from what is about the site rather than the article', () => {
    expect(read(jsonLd('{"@type":"WebSite","datePublished":"2001-01-01"}')).publishedAt).toBeNull();
    expect(read('<meta property="article:modified_time" content="2023-03-13">').publishedAt).toBeNull();
  });

  it.each([
    [
      'one author',
      '{"@type":"Article","datePublished":"2023-03-13","author":{"name":"Dana Demoqyzy"}}',
      'Dana Demoqyzy',
    ],
    [
      'several',
      '{"@type":"Article","datePublished":"2023-03-13","author":[{"name":"A"},{"name":"B"}]}',
      'A, B',
    ],
    [
      'an address in place of a name',
      '{"@type":"Article","datePublished":"2023-03-13","author":"https://a.example/dana"}',
      null,
    ],
  ])('reads %s', (_, json, author) => {
    expect(read(jsonLd(json)).author).toBe(author);
  });

  it.each(['{', 'null', '[1, "a"]', '{"@type":5}', '{"@graph":{}}', ''])(
    'gets nothing from JSON-LD that is %s',
    (json) => {
      expect(read(jsonLd(json))).toMatchObject({
        publishedAt: null,
        author: null,
        headline: null,
        articleBody: null,
      });
    },
  );

  it('takes the first of several, and no title from a picture', () => {
    const page =
      '<html lang=ru><svg><title>Logo</title></svg><title> A \n title </title><meta name="author" content="A"><meta name="author" content="B">';
    expect(read(page)).toMatchObject({ language: 'ru', documentTitle: 'A title', author: 'A' });
  });
});
