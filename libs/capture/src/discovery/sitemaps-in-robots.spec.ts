import { sitemapsInRobots } from './sitemaps-in-robots';

describe('sitemapsInRobots', () => {
  it('finds every sitemap once, wherever it stands and however it is written', () => {
    const text =
      '\uFEFFSitemap: https://demograd.example/sitemap.xml\r\nUser-agent: *\r\nDisallow: /search\r\n sitemap : /news.xml # свежее\rSITEMAP:https://demograd.example/sitemap.xml\nSitemap:\nSitemap: ftp://x/y\n# Sitemap: https://demograd.example/no.xml';
    expect(sitemapsInRobots(text, 'https://demograd.example/robots.txt')).toEqual([
      'https://demograd.example/sitemap.xml',
      'https://demograd.example/news.xml',
    ]);
  });
});
