/** Headers that speak of the body as it travelled; what is kept is the body without its codings. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding'] as const;

/** Under this name crawlers keep such headers, so that readers don't decode a second time. */
const KEPT = 'x-crawler-';

/**
 * The headers of an answer whose body was decoded, so that none of them says anything wrong of the bytes that follow: those
 * that would are kept under another name, as Common Crawl does. None is added.
 *
 * @param byteLength  Of the decoded body.
 */
export function besideDecodedBody(
  headers: Readonly<Record<string, string>>,
  byteLength: number,
): [name: string, value: string][] {
  return Object.entries(headers).map(([name, value]) => {
    const isWrong =
      isOfTheWay(name) && !(name.toLowerCase() === 'content-length' && value === String(byteLength));
    return [isWrong ? `${KEPT}${name}` : name, value];
  });
}

/** The inverse: the headers as they came. */
export function asTheyCame(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const plain = name.slice(KEPT.length);
      return [name.startsWith(KEPT) && isOfTheWay(plain) ? plain : name, value];
    }),
  );
}

function isOfTheWay(name: string): boolean {
  return (OF_THE_WAY as readonly string[]).includes(name.toLowerCase());
}
