import { asHtml, asPlainText, fictionalRelease } from './fictional-release';

const many = Array.from({ length: 500 }, (_, number) => fictionalRelease(number));

describe('fictionalRelease', () => {
  it('gives the same release for the same number', () => {
    expect(fictionalRelease(17)).toEqual(fictionalRelease(17));
  });

  it('gives every number its own title, address and text', () => {
    expect(new Set(many.map(({ title }) => title)).size).toBe(many.length);
    expect(new Set(many.map(({ url }) => url)).size).toBe(many.length);
    expect(new Set(many.map(asPlainText)).size).toBe(many.length);
  });

  it('dates plain text in Almaty', () => {
    expect(fictionalRelease(0).publishedAt).toBe('2021-01-04T05:00:00.000Z');
    expect(asPlainText(fictionalRelease(0)).split('\n\n')[1]).toBe('4 January 2021, 11:00');
  });

  it('puts every paragraph on the page', () => {
    const release = fictionalRelease(3);
    for (const paragraph of release.paragraphs) expect(asHtml(release)).toContain(`<p>${paragraph}</p>`);
  });

  it('names only places and addresses that cannot exist', () => {
    for (const release of many) {
      expect(new URL(release.url).hostname).toMatch(/\.example$/);
      expect(release.title).toContain('-Demo');
    }
  });
});
