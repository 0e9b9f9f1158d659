import type { Analysis } from '@uade/contracts';
import type { Span } from '@uade/kernel';
import type { Cue } from '../rules/rule';
import { shortlist } from '../rules/shortlist';
import { Stretch } from '../rules/stretch';

/** Whom a release cites as its source. */
export type Origin = Analysis['origin'];

/** A way of citing; the pattern has a group `name`, over folded text. */
export type OriginCue = Cue;

/** What a language knows about citing. */
export interface OriginData {
  readonly cues: readonly OriginCue[];
  /** Names in a case form, folded, with their dictionary form. */
  readonly names: Readonly<Record<string, string>>;
  /** Beginnings of names in a case form, with their dictionary form. */
  readonly bent: readonly (readonly [form: RegExp, dictionary: string])[];
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
  const tail = Math.max(HEAD, text.length - TAIL);
  return (
    readStretch(text, new Stretch(folded, 0, Math.min(HEAD, text.length)), data) ??
    readStretch(text, new Stretch(folded, Math.min(tail, text.length)), data)
  );
}

function readStretch(text: string, stretch: Stretch, data: OriginData): Origin {
  for (const rule of shortlist(data.cues, stretch)) {
    const match = rule.pattern.exec(stretch.words);
    const range = match?.indices?.groups?.['name'];
    if (match === null || range === undefined || rule.unless?.test(match[0])) continue;
    const name = { start: stretch.start + range[0], end: stretch.start + range[1] };
    return { name: nameOf(text, stretch.text, name, data), url: urlBehind(text, name.end) };
  }
  return null;
}

function nameOf(text: string, folded: string, span: Span, data: OriginData): string {
  const written = text.slice(span.start, span.end).trim();
  const whole = data.names[folded.slice(span.start, span.end).trim()] ?? written;
  return data.bent.reduce((name, [form, dictionary]) => name.replace(form, dictionary), whole);
}

/** The first address in the rest of the paragraph. */
function urlBehind(text: string, from: number): string | null {
  const newline = text.indexOf('\n', from);
  return URL_NEAR.exec(text.slice(from, newline === -1 ? from + 300 : newline))?.[0] ?? null;
}
