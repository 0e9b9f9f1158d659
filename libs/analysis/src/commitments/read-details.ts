import type { NumberUnit } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import { findNumbers, type FoundNumber } from '../numbers/find-numbers';
import type { NumberData } from '../numbers/number-data';
import type { Cue } from '../rules/rule';
import { firing, shortlist } from '../rules/shortlist';
import type { Stretch } from '../rules/stretch';
import type { DetailData } from './commitment-data';

/** A figure that is promised. */
export interface FoundTarget extends Span {
  /** Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range; else `null`. */
  readonly upTo: number | null;
  /** `null` where what is counted is no known unit. */
  readonly unit: NumberUnit | null;
}

/** What exactly a sentence promises. Spans are half-open, in UTF-16 code units of the sentence. */
export interface Details {
  /** Whether it is promised, or ordered, not to do it. */
  readonly negated: boolean;
  /** The words under which alone the promise holds; `null` where there are none. */
  readonly condition: Span | null;
  /** The verb phrase that is promised; `null` where no rule finds it. */
  readonly action: Span | null;
  /** The subject that acts, if the sentence names one; `null` else. */
  readonly actor: Span | null;
  readonly target: FoundTarget | null;
}

/** Units that say how long or how old, not how much. */
const OF_TIME: ReadonlySet<string | null> = new Set(['year', 'month', 'week', 'day', 'hour']);

/**
 * Read the details of one sentence that commits somebody.
 *
 * @param deadline  Where the sentence's deadline stands: its figures are no target.
 */
export function readDetails(
  sentence: Stretch,
  data: DetailData,
  numbers: NumberData,
  deadline: Span | null,
): Details {
  const action = part(sentence, data.actions, 'act');
  return {
    negated: firing(data.negations, sentence).length > 0,
    condition: part(sentence, data.conditions, 'clause'),
    action,
    actor: part(sentence, data.actors, 'who'),
    target: targetOf(sentence.words, { data, numbers, deadline, action }),
  };
}

/** Where the group of the first rule that fires stands, without the marks and spaces at its ends. */
function part(sentence: Stretch, rules: readonly Cue[], group: string): Span | null {
  const { words } = sentence;
  for (const rule of shortlist(rules, sentence)) {
    if (rule.unless?.test(words)) continue;
    const match = rule.pattern.exec(words);
    const found = match?.groups?.[group];
    if (match === null || found === undefined) continue;
    const start = words.indexOf(found, match.index);
    const span = trimmed(words, { start, end: start + found.length });
    if (span !== null) return span;
  }
  return null;
}

const EDGE = /[\s,;:.!?"“”„«»–-]/;

function trimmed(words: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(words.charAt(from))) from += 1;
  while (from < to && EDGE.test(words.charAt(to - 1)) && !closes(words.slice(from, to))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** Whether the last mark closes a name that is opened inside: «Вести Тургайлы». */
function closes(words: string): boolean {
  return /[«“„][^«“„»”]*[»”]$/.test(words);
}

interface TargetInput {
  readonly data: DetailData;
  readonly numbers: NumberData;
  readonly deadline: Span | null;
  readonly action: Span | null;
}

/**
 * The first figure with a unit that is neither a time nor in the deadline, one in the action rather than one before it; of
 * "from 40 to 60" the second.
 */
function targetOf(words: string, { data, numbers, deadline, action }: TargetInput): FoundTarget | null {
  const found = findNumbers(words, numbers).filter(
    (number) =>
      !OF_TIME.has(number.unit) &&
      !(deadline !== null && overlaps(number, deadline)) &&
      !data.baseline.test(around(words, number)),
  );
  const inside = found.filter((number) => action !== null && overlaps(number, action));
  const before = found.filter(({ end }) => action === null || end <= action.start);
  const best = inside.find(hasUnit) ?? before.find(hasUnit) ?? inside[0];
  if (best === undefined) return null;
  const { start, end, value, upTo, unit } = best;
  return { start, end, value, upTo, unit };
}

function hasUnit({ unit }: FoundNumber): boolean {
  return unit !== null;
}

/** What stands beside a figure, `#` in its place. */
function around(words: string, { start, end }: Span): string {
  return `${words.slice(Math.max(0, start - 24), start)}#${words.slice(end, end + 8)}`;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
