import { readRobots, robotsText } from './robots-rules';

const ORIGIN = 'https://qala-pressi.example';
const rulesOf = (text: string) => readRobots(text, ORIGIN, 'Uade');

describe('a robots.txt', () => {
  it('that is empty allows everything and asks for no pause', () => {
    const rules = rulesOf('');
    expect(rules.allows(`${ORIGIN}/kk/news/1`)).toBe(true);
    expect(rules.crawlDelay).toBeNull();
  });

  it('forbids what it forbids everybody, and allows what it allows within', () => {
    const rules = rulesOf('User-agent: *\nDisallow: /drafts\nAllow: /drafts/shown\n');
    expect(rules.allows(`${ORIGIN}/drafts/1`)).toBe(false);
    expect(rules.allows(`${ORIGIN}/drafts/shown`)).toBe(true);
    expect(rules.allows(`${ORIGIN}/news`)).toBe(true);
  });

  it('speaks to us by our name before it speaks to everybody', () => {
    const rules = rulesOf('User-agent: uade\nDisallow: /\n\nUser-agent: *\nAllow: /\n');
    expect(rules.allows(`${ORIGIN}/news`)).toBe(false);
    expect(rulesOf('User-agent: OtherBot\nDisallow: /\n').allows(`${ORIGIN}/news`)).toBe(true);
  });

  it('asks for a pause', () => {
    expect(rulesOf('User-agent: *\nCrawl-delay: 12\n').crawlDelay).toBe(12);
    expect(rulesOf('User-agent: *\nCrawl-delay: never\n').crawlDelay).toBeNull();
    expect(rulesOf('User-agent: *\nCrawl-delay: -3\n').crawlDelay).toBeNull();
  });

  it('is read to half a megabyte, whatever follows', () => {
    const long = new TextEncoder().encode('#'.repeat(600 * 1024));
    expect(robotsText(long)).toHaveLength(512 * 1024);
  });
});
