import { almatyInstant, type WallTime, zonedInstant } from '../head/almaty-time';
import { readInstant } from '../head/date-line';
import { monthOf } from '../head/months';
import type { FeedDate } from './feed-type';

/** Zones that RFC 822 names, and those of our part of the world, in minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  // The zone's own name says nothing of its move to UTC+5: taken as a clock in Almaty.
};

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`(?: ?(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5})(?: ?\([^)]{0,40}\))?)?`;

/** How feeds write dates: RFC 822 and its heirs, ISO 8601 and W3C's profile of it, C's `asctime`. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:\p{L}{2,12}\.?,? )?(?<day>\d{1,2})[ -](?<word>\p{L}{3,12}\.?)[ -](?<year>\d{4}|\d{2})(?:,? ${TIME}${ZONE})?$`,
    'u',
  ),
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[Tt ]${TIME}${ZONE})?$`, 'u'),
  new RegExp(
    String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[Tt](?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?${ZONE})?$`,
    'u',
  ),
  new RegExp(
    String.raw`^\p{L}{3,12},? (?<word>\p{L}{3,12}) (?<day>\d{1,2}),? ${TIME}${ZONE} (?<year>\d{4})$`,
    'u',
  ),
];

type Groups = Readonly<Record<string, string | undefined>>;

/** A year of two digits is of this century up to 68, as in POSIX. */
function yearOf(written: string): number {
  const year = Number(written);
  return written.length > 2 ? year : year + (year <= 68 ? 2000 : 1900);
}

function wallTimeOf(groups: Groups): WallTime | null {
  const month = groups['word'] === undefined ? Number(groups['month']) : monthOf(groups['word']);
  if (month === null) return null;
  const part = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  const second = part('second');
  return {
    year: yearOf(groups['year'] ?? ''),
    month,
    day: part('day') ?? 0,
    hour: part('hour'),
    minute: part('minute'),
    // A leap second is the last second that this calendar has.
    second: second === 60 ? 59 : second,
  };
}

/** Minutes east of UTC, or `null` for a zone that is not known: then the clock is Almaty's. */
function offsetOf(zone: string): number | null {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!parts) return ZONES[zone.toLowerCase()] ?? null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return parts[1] === '-' ? -minutes : minutes;
}

function instantOf(groups: Groups): string | null {
  const wall = wallTimeOf(groups);
  if (wall === null) return null;
  const offset = groups['zone'] === undefined ? null : offsetOf(groups['zone']);
  return offset === null ? almatyInstant(wall) : zonedInstant(wall, offset);
}

/** Milliseconds of an ISO date are kept: some feeds order their entries by them. */
function withFraction(instant: string, written: string): string {
  const digits = /:\d{2}[.,](\d{1,9})/.exec(written)?.[1];
  return digits === undefined
    ? instant
    : instant.replace(/\.000Z$/, `.${digits.slice(0, 3).padEnd(3, '0')}Z`);
}

/**
 * A date of a feed, a sitemap or a list in any of the ways in which they are written, to UTC, `null` if it can't be
 * read. Without a zone, or with one that nobody knows, it is a clock in Almaty; a day alone is its midnight there. A month or year
 * alone is no date of publication.
 */
export function readFeedInstant(written: string): string | null {
  const line = written.slice(0, 200).replace(/\s+/g, ' ').trim();
  for (const shape of SHAPES) {
    const groups = shape.exec(line)?.groups;
    const instant = groups ? instantOf(groups) : null;
    if (instant !== null) return withFraction(instant, line);
  }
  return readInstant(line);
}

/** The date with its source text; `null` for nothing at all. */
export function feedDateOf(written: string | null): FeedDate | null {
  if (written === null || written.trim() === '') return null;
  return { written: written.trim(), instant: readFeedInstant(written) };
}
