import type { Commitment, Mention, StatusChange } from '@uade/contracts';
import { almatyDay, voidedChanges } from '@uade/tracking';

/** One event on the line: when something was said or what it became. */
export interface TimelinePoint {
  readonly id: string;
  /** Day in Asia/Almaty, `YYYY-MM-DD`. */
  readonly day: string;
  /** Place on the line, 0–1. */
  readonly at: number;
  /** Row in which its label stands, from 0; labels of one row do not meet. */
  readonly lane: number;
  /** Whether its label stands to its left, since it would run beyond the end of the line. */
  readonly toLeft: boolean;
  /** The first mention of that day and role; `count` says how many there are, in whatever language. */
  readonly said: Mention | null;
  readonly count: number;
  readonly became: StatusChange | null;
  /** Whether a later correction or retraction took it away. */
  readonly voided: boolean;
}

export interface Timeline {
  readonly points: readonly TimelinePoint[];
  /** The deadline's interval, 0–1; `null` where no end is known. */
  readonly deadline: { readonly from: number; readonly to: number; readonly toLeft: boolean } | null;
  /** From the end of the deadline to today, 0–1, while it is overdue; `null` otherwise. */
  readonly overrun: { readonly from: number; readonly to: number } | null;
  /** Where today lies, `null` where it lies beyond the line. */
  readonly today: number | null;
  readonly lanes: number;
}

/** How much of the line a label takes, as long as it has not been measured. */
const LABEL_WIDTH = 0.17;
/** How much of it the words for the deadline take. */
const DEADLINE_WIDTH = 0.3;
/** How far the first and the last event stand from the ends of the line. */
const MARGIN = 0.04;

type Event = Omit<TimelinePoint, 'at' | 'lane' | 'toLeft'>;

/**
 * Place what was said, the deadline and what became of it on one line of time. It reaches to today while the end of the
 * deadline lies ahead, and while it has passed and nothing settled came of it.
 *
 * @param today  Day in Asia/Almaty, `YYYY-MM-DD`.
 * @param widths  How much of the line the label of a point takes, 0–1, by the point's id.
 */
export function timelineOf(
  commitment: Commitment,
  today: string,
  widths: ReadonlyMap<string, number> = new Map(),
): Timeline {
  const events = eventsOf(commitment);
  const { from = null, to = null } = commitment.deadline ?? {};
  const days = [...events.map((event) => event.day), ...daysOf(commitment, today)].toSorted();
  const scale = scaleOf(days);
  const placed = events.map((event) => ({ ...event, at: scale(event.day) }));
  const points = intoLanes(placed, (id) => widths.get(id) ?? LABEL_WIDTH);
  return {
    points,
    deadline: to === null ? null : deadlineOn(scale, from ?? to, to),
    overrun: to !== null && isOverrun(commitment, today) ? { from: scale(to), to: scale(today) } : null,
    today: isWithin(today, days) ? scale(today) : null,
    lanes: Math.max(1, ...points.map((point) => point.lane + 1)),
  };
}

/** Where the interval lies; its words end with it, unless they would then begin before the line. */
function deadlineOn(scale: (day: string) => number, from: string, to: string): Timeline['deadline'] {
  return { from: scale(from), to: scale(to), toLeft: scale(to) > DEADLINE_WIDTH };
}

/** Whether the line goes on beyond the end of the deadline: it has passed, and nothing settled came of it. */
function isOverrun({ deadline, overdue }: Commitment, today: string): boolean {
  return overdue && deadline !== null && deadline.to !== null && deadline.to < today;
}

/** The days of the deadline, and today while its end lies ahead or is overrun. */
function daysOf(commitment: Commitment, today: string): string[] {
  const { from = null, to = null } = commitment.deadline ?? {};
  const reaches = to !== null && (to >= today || isOverrun(commitment, today));
  return [from, to, reaches ? today : null].filter((day) => day !== null);
}

function isWithin(day: string, sorted: readonly string[]): boolean {
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined && first <= day && day <= last;
}

function eventsOf({ mentions, statusChanges }: Commitment): Event[] {
  const voided = voidedChanges(statusChanges);
  // A mention whose day nobody knows has no place on the line: the list of mentions says so.
  const said = mentions.flatMap((mention) => {
    const { id, publishedAt } = mention;
    if (publishedAt === null) return [];
    return [{ id, day: almatyDay(publishedAt), said: mention, count: 1, became: null, voided: false }];
  });
  const became = statusChanges.map((change) => ({
    id: change.id,
    day: change.holdsFrom,
    said: null,
    count: 1,
    became: change,
    voided: voided.has(change.id),
  }));
  return [...together(said), ...became].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** What was said in the same role on one day stands once: a release and its translations are one event. */
function together(said: readonly Event[]): Event[] {
  const found = new Map<string, Event>();
  for (const event of said) {
    const key = `${event.day} ${event.said?.role}`;
    const first = found.get(key);
    found.set(key, first ? { ...first, count: first.count + 1 } : event);
  }
  return [...found.values()];
}

/** Where a day stands; all stand in the middle where there is but one. */
function scaleOf(days: readonly string[]): (day: string) => number {
  const instants = days.map((day) => Date.parse(day));
  const first = Math.min(...instants);
  const length = Math.max(...instants) - first;
  if (!(length > 0)) return () => 0.5;
  return (day) => MARGIN + ((Date.parse(day) - first) / length) * (1 - 2 * MARGIN);
}

function intoLanes(
  events: readonly (Event & { at: number })[],
  widthOf: (id: string) => number,
): TimelinePoint[] {
  const ends: number[] = [];
  return events.map((event) => {
    const width = widthOf(event.id);
    const toLeft = event.at + width > 1;
    const start = toLeft ? event.at - width : event.at;
    const free = ends.findIndex((end) => end <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = start + width;
    return { ...event, lane, toLeft };
  });
}
