import robotsParser from 'robots-parser';

/** More of a robots.txt is not read, in bytes; RFC 9309 asks for at least that much. */
const MOST_BYTES = 512 * 1024;

/** What a site's robots.txt says to us. */
export interface RobotsRules {
  /** Whether an address of the site may be fetched. */
  allows(url: string): boolean;
  /** Seconds between two requests; `null` where none are asked for. */
  readonly crawlDelay: number | null;
}

/** The words of a robots.txt as far as they count. */
export function robotsText(body: Uint8Array): string {
  return new TextDecoder().decode(body.subarray(0, MOST_BYTES));
}

/**
 * Read a robots.txt for one robot.
 *
 * @param text    Empty allows everything.
 * @param origin  Whose it is: its rules say nothing about other origins.
 * @param robot   The product token by which we are addressed.
 * @see RFC 9309
 */
export function readRobots(text: string, origin: string, robot: string): RobotsRules {
  const rules = robotsParser(new URL('/robots.txt', origin).href, text);
  const crawlDelay = rules.getCrawlDelay(robot);
  return {
    allows: (url) => rules.isAllowed(url, robot) !== false,
    crawlDelay: crawlDelay !== undefined && Number.isFinite(crawlDelay) && crawlDelay > 0 ? crawlDelay : null,
  };
}
