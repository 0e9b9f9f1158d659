import { almatyInstant, type WallTime, zonedInstant } from './almaty-time';
import { monthOf } from './months';

/** A shape in which a date is written; the groups are named after `WallTime`. */
interface DateShape {
  readonly name: string;
  readonly example: string;
  readonly pattern: RegExp;
}

const TIME = String.raw`(?<time>(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2}))?)`;
const WORD = String.raw`(?<word>\p{L}{3,12}\.?)`;

/** Shapes at the start of a line; each is anchored and has no repetition inside a repetition. */
const SHAPES: readonly DateShape[] = [
  {
    name: 'day-month-year',
    example: '13 March 2023',
    pattern: new RegExp(
      String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]${WORD},?[ -](?<year>\d{4})(?: ?(?:года|год|г\.?|жылы|жыл|ж\.?))?(?![\p{L}\d])`,
      'iu',
    ),
  },
  {
    name: 'month-day-year',
    example: 'March 13, 2023',
    pattern: new RegExp(
      String.raw`^${WORD} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?![\p{L}\d])`,
      'iu',
    ),
  },
  {
    name: 'year-day-month',
    example: '2023 жылғы 13 наурыз',
    pattern: new RegExp(
      String.raw`^(?<year>\d{4})(?: ?(?:жылғы|жылдың|жылы|жыл|ж\.?|jylǵy|jylgy|jyly))?,? (?<day>\d{1,2})[ -]${WORD}(?![\p{L}\d])`,
      'iu',
    ),
  },
  {
    name: 'iso',
    example: '2023-03-13T16:32:00+06:00',
    pattern: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u,
  },
  {
    name: 'numeric',
    example: '13.03.2023',
    pattern: /^(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)/u,
  },
  {
    name: 'time-first',
    example: '16:32, 13 марта 2023',
    pattern: new RegExp(
      String.raw`^${TIME},? +(?<day>\d{1,2})(?: ${WORD} |[./](?<month>\d{1,2})[./])(?<year>\d{4})(?: ?(?:года|г\.?|жылы|жыл|ж\.?))?(?![\p{L}\d])`,
      'iu',
    ),
  },
];

/** The time of day behind a date, with a distance from UTC if one is written. */
const TIME_AFTER = new RegExp(
  String.raw`^(?:[T ,|•·—–-]{1,4}|,? (?:at|в|сағат|saǵat) )${TIME}(?:\.\d{1,9})?(?<half> ?[ap]\.?m\.?(?!\p{L}))?(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})(?![\p{L}\d]))?`,
  'iu',
);

/** Words that may open a date line: a weekday, or "Published:". */
const LEAD = /^(?:\p{L}{2,14}(?: (?:on|күні))?[,:.] )/iu;

/** A date found at the start of a line, and how many UTF-16 code units it takes up. */
export interface FoundDate {
  /** UTC, `2023-03-13T10:32:00.000Z`. */
  readonly instant: string;
  readonly length: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

function hourOf(groups: Groups): number | undefined {
  if (groups['hour'] === undefined) return undefined;
  const hour = Number(groups['hour']);
  const half = groups['half']?.trim().toLowerCase()[0];
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

function wallTimeOf(groups: Groups): WallTime | null {
  const month = groups['month'] === undefined ? monthOf(groups['word'] ?? '') : Number(groups['month']);
  if (month === null) return null;
  const part = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  return {
    year: Number(groups['year']),
    month,
    day: Number(groups['day']),
    hour: hourOf(groups),
    minute: part('minute'),
    second: part('second'),
  };
}

/** Minutes east of UTC of "+06:00", "-0500", "+6", "Z". */
function offsetOf(zone: string): number {
  const parts = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return parts[1] === '-' ? -minutes : minutes;
}

function instantOf(groups: Groups): string | null {
  const wall = wallTimeOf(groups);
  if (wall === null) return null;
  const zone = groups['zone'];
  return zone === undefined ? almatyInstant(wall) : zonedInstant(wall, offsetOf(zone));
}

/**
 * The date, with its time if there is one, at the very start of `line`. A clock reading without a zone is Almaty's.
 *
 * @returns `null` if the line doesn't start with a date that exists.
 */
export function dateAtStart(line: string): FoundDate | null {
  for (const { pattern } of SHAPES) {
    const date = pattern.exec(line);
    if (!date) continue;
    const rest = line.slice(date[0].length);
    const time = date.groups?.['time'] === undefined ? TIME_AFTER.exec(rest) : null;
    const instant = instantOf({ ...date.groups, ...time?.groups });
    if (instant) return { instant, length: date[0].length + (time?.[0].length ?? 0) };
  }
  return null;
}

/** What may stand behind the date on a line that is nothing but a date line: a view count, marks, "views". */
const AFTER_DATE =
  /^[\s,|•·—–-]*(?:\d[\d \u00A0]{0,9})?\s*(?:views?|просмотр\p{L}*|қаралым\p{L}*|рет|көрілді)?[\s.,|•·]*$/iu;

/**
 * When a line that is nothing but a date says it was published: date, time, perhaps a weekday before it and a view
 * count behind it ("13 March 2023, 16:32 593").
 *
 * @returns The instant in UTC, or `null` if the line says anything else.
 */
export function readDateLine(line: string): string | null {
  const trimmed = line.replace(/[\s\u00A0]+/g, ' ').trim();
  if (trimmed.length > 80) return null;
  const lead = LEAD.exec(trimmed)?.[0] ?? '';
  for (const start of lead === '' ? [trimmed] : [trimmed, trimmed.slice(lead.length)]) {
    const found = dateAtStart(start);
    if (found && AFTER_DATE.test(start.slice(found.length))) return found.instant;
  }
  return null;
}

/** A machine-readable or written date from page metadata or front matter, in UTC, or `null`. */
export function readInstant(written: string | null | undefined): string | null {
  const trimmed = (written ?? '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .slice(0, 100);
  const lead = LEAD.exec(trimmed)?.[0] ?? '';
  return (dateAtStart(trimmed) ?? dateAtStart(trimmed.slice(lead.length)))?.instant ?? null;
}
