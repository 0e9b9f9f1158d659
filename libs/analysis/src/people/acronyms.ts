import { matchesOf } from '../rules/matches-of';
import type { Mention } from './find-mentions';

/** Words that are left out of an acronym, and inner capitals that end one. */
const LEFT_OUT = /^(?:of|the|and|for|on|in|по|и|в|на|при|мен|және)$/;
const CAPITALS = /(?<![\p{L}\p{N}«“"-])\p{Lu}{3,6}(?![\p{L}\p{N}»”"])/gu;

/** The first letters of an organisation's name, in capitals: "Central Election Commission" → "CEC"; `null` for short names. */
export function acronymOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !LEFT_OUT.test(word));
  if (words.length < 3 || words.length > 6) return null;
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** Where organisations that are named in full stand as their acronyms, in order of place. */
export function findAcronyms(text: string, organisations: readonly Mention[]): Mention[] {
  const known = new Map<string, Mention>();
  for (const one of organisations) {
    const acronym = one.sure ? acronymOf(text.slice(one.start, one.end)) : null;
    if (acronym !== null) known.set(acronym, one);
  }
  if (known.size === 0) return [];
  return matchesOf(CAPITALS, text).flatMap(({ index, 0: words }) => {
    const body = known.get(words)?.body;
    return body == null ? [] : [acronym({ start: index, end: index + words.length, body })];
  });
}

function acronym({ start, end, body }: Pick<Mention, 'start' | 'end' | 'body'>): Mention {
  return { start, end, kind: 'office', office: 'body', body, sure: true };
}
