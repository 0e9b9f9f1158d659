import { readArticle } from '../../read-article';

const PAGE = `<html lang="ru"><head><title>Сайт вымышленного района</title><meta property="article:published_time" content="2025-03-14T10:00:00+05:00"></head>
<body><h1>Сайт вымышленного района</h1><div class="headline">Мост отремонтируют к маю</div><i class="when">13.03.2025 09:00</i>
<div class="text"><p>Акимат Демограда отремонтирует мост к маю.</p><div class="ad"><p>Подпишитесь на наш канал, чтобы читать первыми.</p></div><p>Работы начнутся в апреле.</p></div>
<div class="other"><p>Другой длинный текст страницы, который общий читатель мог бы принять за её главный текст, потому что он длиннее.</p><p>И ещё один абзац этого длинного текста, чтобы он был заметно больше настоящего.</p></div></body></html>`;

const read = (selectors: { title?: string; body?: string; notBody?: string[]; date?: string } | null) =>
  readArticle(new TextEncoder().encode(PAGE), {
    contentType: 'text/html',
    fileName: null,
    url: 'https://demograd.example/a-1',
    selectors: selectors && { title: null, body: null, notBody: [], date: null, ...selectors },
  });

describe('readArticle', () => {
  it('reads a page as the selectors say', async () => {
    const article = await read({ title: '.headline', body: '.text', notBody: ['.ad'], date: '.when' });
    expect(article).toMatchObject({
      title: 'Мост отремонтируют к маю',
      text: 'Акимат Демограда отремонтирует мост к маю.\n\nРаботы начнутся в апреле.',
      publishedAt: '2025-03-13T04:00:00.000Z',
      reader: 'selectors',
    });
  });

  it('reads by itself what the selectors leave open', async () => {
    const article = await read({ body: '.text' });
    expect(article.publishedAt).toBe('2025-03-14T05:00:00.000Z');
    expect(article.text).toContain('Подпишитесь');
  });

  it('falls back on the generic reader where the selector of the body finds nothing, and says so', async () => {
    const article = await read({ body: '.not-there' });
    expect(article.reader).toBe('generic');
    expect(article.text).not.toBe('');
  });

  it('refuses a selector that cannot be read', async () => {
    await expect(read({ body: 'div > p' })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
