/** Kazakhstan moved to one time zone at midnight of 1 March 2024, Almaty's clocks going back from UTC+6 to UTC+5. */
const ONE_ZONE_SINCE = Date.parse('2024-02-29T18:00:00Z');

/**
 * How far Almaty's clocks are ahead of UTC, in hours. Own table, because a browser's time zone data may be older than
 * the law; right from 31 October 2004 on (before, there was summer time).
 *
 * @param at  UTC, in milliseconds since 1970.
 * @see IANA time zone database, Asia/Almaty
 */
export function almatyOffset(at: number): number {
  return at < ONE_ZONE_SINCE ? 6 : 5;
}
