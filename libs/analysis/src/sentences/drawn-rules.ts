import type { Span } from '@uade/kernel';
import { skipSpace, skipSpaceBack } from './spaces';

const DRAWN = new Set('/=*_~#•-');
/** As many drawn signs in a row are a rule across the page. */
const SHORTEST_RULE = 4;
/** Line ends that a broken export wrote out: "\\r\\n Hello". */
const WRITTEN_OUT = /^(?:\\ ?[rnt]\s{0,4}){1,8}(?=\p{Lu})/u;

/** The span without rules ("=====") and written-out line ends at its ends; it may become empty. */
export function withoutRules(text: string, span: Span): Span {
  const start = behindRule(text, { start: behindLineEnds(text, span.start), end: span.end });
  return { start, end: beforeRule(text, { start, end: span.end }) };
}

function behindLineEnds(text: string, start: number): number {
  if (text.charAt(start) !== '\\') return start;
  return start + (WRITTEN_OUT.exec(text.slice(start, start + 64))?.[0].length ?? 0);
}

function behindRule(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && DRAWN.has(text.charAt(at))) at += 1;
  return at - start < SHORTEST_RULE ? start : skipSpace(text, at, end);
}

function beforeRule(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && DRAWN.has(text.charAt(at - 1))) at -= 1;
  return end - at < SHORTEST_RULE ? end : skipSpaceBack(text, start, at);
}
