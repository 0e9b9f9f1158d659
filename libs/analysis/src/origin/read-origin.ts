import type { Analysis } from '@uade/contracts';
import type { Cue } from '../rules/rule';

/** Whom a release cites as its source. */
export type Origin = Analysis['origin'];

/** A way of citing; the pattern has a group `name`, over folded text. */
export type OriginCue = Cue;

/** What a language knows about citing. */
export interface OriginData {
  readonly cues: readonly OriginCue[];
  /** Names in a case form, folded, with their dictionary form. */
  readonly names: Readonly<Record<string, string>>;
}

/** How much of a release's start, and of its end, is searched for the citation, in code units. */
const HEAD = 1500;
const TAIL = 400;
const URL_NEAR = /https?:\/\/[^\s<>"»”)]{4,200}/;

/**
 * Read whom the release cites: "El.kz reports with reference to Akorda" cites Akorda.
 *
 * @returns `null` where it cites nobody. `url` is set where an address stands in the same paragraph.
 */
export function readOrigin(text: string, folded: string, data: OriginData): Origin {
  return (
    readStretch(text, folded, 0, HEAD, data) ??
    readStretch(text, folded, Math.max(HEAD, text.length - TAIL), TAIL, data)
  );
}

function readStretch(text: string, folded: string, from: number, length: number, data: OriginData): Origin {
  const words = folded.slice(from, from + length);
  for (const rule of data.cues) {
    const match = rule.pattern.exec(words);
    const range = match?.indices?.groups?.['name'];
    if (match === null || range === undefined || rule.unless?.test(match[0])) continue;
    const written = text.slice(from + range[0], from + range[1]).trim();
    const name = data.names[words.slice(range[0], range[1]).trim()] ?? written;
    const newline = text.indexOf('\n', from + range[1]);
    const rest = text.slice(from + range[1], newline === -1 ? from + range[1] + 300 : newline);
    return { name, url: URL_NEAR.exec(rest)?.[0] ?? null };
  }
  return null;
}
