import type { Span } from '@uade/kernel';
import type { Mention } from './find-mentions';
import { isCapitalAt } from './letters';

/** Words that are left out of an acronym, and inner capitals that end one. */
const LEFT_OUT = /^(?:of|the|and|for|on|in|по|и|в|на|при|мен|және)$/;
/** Letters of an acronym. */
const FEWEST = 3;
const MOST = 6;
const BEFORE = /[\p{L}\p{N}«“"-]/u;
const BEHIND = /[\p{L}\p{N}»”"]/u;

/** The first letters of an organisation's name, in capitals: "Central Election Commission" → "CEC"; `null` for short names. */
export function acronymOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !LEFT_OUT.test(word));
  if (words.length < FEWEST || words.length > MOST) return null;
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** Where organisations that are named in full stand as their acronyms, in order of place. */
export function findAcronyms(text: string, organisations: readonly Mention[]): Mention[] {
  const runs = runsOfCapitals(text);
  if (runs.length === 0) return [];
  const known = new Map<string, Mention>();
  for (const one of organisations) {
    const acronym = one.sure ? acronymOf(text.slice(one.start, one.end)) : null;
    if (acronym !== null) known.set(acronym, one);
  }
  return runs.flatMap(({ start, end }) => {
    const body = known.get(text.slice(start, end))?.body;
    return body == null ? [] : [acronym({ start, end, body })];
  });
}

/** Words of three to six capitals, in order; a title in marks is none. */
function runsOfCapitals(text: string): Span[] {
  const runs: Span[] = [];
  // One of as many places as a run has letters is looked at: none lies between two of them.
  for (let at = FEWEST - 1; at < text.length; at += FEWEST) {
    if (!isCapitalAt(text, at)) continue;
    const { start, end } = capitalsAround(text, at);
    const length = end - start;
    const isRun = length >= FEWEST && length <= MOST;
    if (isRun && !BEFORE.test(text.charAt(start - 1)) && !BEHIND.test(text.charAt(end)))
      runs.push({ start, end });
    at = end;
  }
  return runs;
}

/** The run of capitals that one stands in. */
function capitalsAround(text: string, at: number): Span {
  let [start, end] = [at, at + 1];
  while (isCapitalAt(text, start - 1)) start -= 1;
  while (isCapitalAt(text, end)) end += 1;
  return { start, end };
}

function acronym({ start, end, body }: Pick<Mention, 'start' | 'end' | 'body'>): Mention {
  return { start, end, kind: 'office', office: 'body', body, sure: true };
}
