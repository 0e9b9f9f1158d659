import { readRobots, robotsText } from './robots-rules';

const ORIGIN = 'https://qala-pressi.example';
const rulesOf = (text: string) => readRobots(text, 'Uade');
/** Whether a robots.txt that forbids everybody one path lets us fetch an address. */
const allows = (forbidden: string, path: string) =>
  rulesOf(`User-agent: *\nDisallow: ${forbidden}\n`).allows(`${ORIGIN}${path}`);

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

  it.each(['Uade/1.0', 'UADE bot', 'Uade*'])('means us by %s', (name) => {
    expect(rulesOf(`User-agent: ${name}\nDisallow: /\n`).allows(`${ORIGIN}/news`)).toBe(false);
  });

  it.each(['Uadebot', 'Ua', '__proto__', ''])('does not mean us by “%s”', (name) => {
    expect(rulesOf(`User-agent: ${name}\nDisallow: /\n`).allows(`${ORIGIN}/news`)).toBe(true);
  });

  it('says to us what all groups with our name say together', () => {
    const rules = rulesOf(
      'User-agent: Uade\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: Uade\nDisallow: /c',
    );
    expect(['/a', '/b', '/c'].map((path) => rules.allows(`${ORIGIN}${path}`))).toEqual([false, true, false]);
  });

  it.each([
    'Sitemap: https://qala-pressi.example/s.xml',
    'Host: qala-pressi.example',
    'Clean-param: ref /',
    '# x',
    '',
  ])('has groups that “%s” does not end', (line) => {
    const rules = rulesOf(`User-agent: *\n${line}\nUser-agent: Foo\n${line}\nDisallow: /private\n`);
    expect(rules.allows(`${ORIGIN}/private`)).toBe(false);
  });

  it('does not say to everybody what follows behind their pause, for others', () => {
    const rules = rulesOf('User-agent: *\nCrawl-delay: 10\n\nUser-agent: BadBot\nDisallow: /\n');
    expect([rules.allows(`${ORIGIN}/news`), rules.crawlDelay]).toEqual([true, 10]);
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

  it('is read in UTF-16 as well, and never has a sign in it that can’t be stored', () => {
    const text = 'User-agent: *\nDisallow: /құпия\n';
    const [little, big] = [
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ];
    expect([robotsText(little), robotsText(big)]).toEqual([text, text]);
    expect(robotsText(Buffer.from('Disallow: /x\0y'))).toBe('Disallow: /xy');
    expect(robotsText(Buffer.from(text, 'utf16le'))).not.toContain('\0');
  });
});

describe('a path that a robots.txt forbids', () => {
  it.each([
    ['/fish', '/fish.html', false],
    ['/fish', '/Fish', true],
    ['/fish/', '/fish', true],
    ['*', '/', false],
    ['/*.php', '/folder/a.php?b', false],
    ['/*.php$', '/a.php', false],
    ['/*.php$', '/a.php?b', true],
    ['/a.php$', '/b/a.php', true],
    ['/a*b$', '/ab/b', false],
    ['/ab*b$', '/ab', true],
    ['/fish*.php', '/fishheads/a.php', false],
    ['/fish*.php', '/Fish.php', true],
    ['/*?page=', '/list?page=2', false],
    ['/a**b', '/a/b', false],
    ['/$', '/news', true],
    ['/$', '/', false],
  ])('%s meets %s: allowed is %s', (forbidden, path, allowed) => {
    expect(allows(forbidden, path)).toBe(allowed);
  });

  it.each([
    ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
    ['/%7Ejoe', '/~joe'],
    ['/~joe', '/%7ejoe'],
    ['/құпия', '/%d2%9b%d2%b1%D0%BF%D0%B8%D1%8F'],
    ['/a%2fb', '/a%2Fb'],
    ['/a%2Ab', '/a*b'],
    ['/a b"', '/a%20b%22'],
    ['/50%', '/50%'],
    ['/\ud83d', '/%EF%BF%BD'],
  ])('%s is %s, however it is written', (forbidden, path) => {
    expect(allows(forbidden, path)).toBe(false);
  });

  it.each([
    ['/a%2Fb', '/a/b'],
    ['/a%2Ab', '/acb'],
  ])('%s is not %s', (forbidden, path) => {
    expect(allows(forbidden, path)).toBe(true);
  });

  it('may have a run of stars as long as the file, and counts by its signs', () => {
    const rules = rulesOf(`User-agent: *\nDisallow: /${'*'.repeat(500_000)}b\nAllow: /a*b\n`);
    expect([rules.allows(`${ORIGIN}/b`), rules.allows(`${ORIGIN}/ab`)]).toEqual([false, true]);
  });

  it('is no path where it is longer than any address', () => {
    expect(allows(`/${'a'.repeat(3000)}`, `/${'a'.repeat(4000)}`)).toBe(true);
  });
});
