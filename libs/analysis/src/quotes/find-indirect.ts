import { overlaps, type Span, trimSpan } from '@uade/kernel';
import type { AttributionData, IndirectCue } from './attribution-data';

/** Reported speech inside one sentence, with the stretch in which its speaker is named. */
export interface IndirectSpeech extends Span {
  readonly who: Span;
  readonly rule: string;
}

/**
 * Find what is reported in a sentence without quoting it: "the minister noted that …", "according to him, …".
 *
 * @param direct  Direct speech of the release; sentences that it touches are skipped.
 */
export function findIndirect(
  folded: string,
  sentences: readonly Span[],
  direct: readonly Span[],
  data: AttributionData,
): IndirectSpeech[] {
  const found: IndirectSpeech[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < direct.length && (direct[next]?.end ?? 0) <= sentence.start) next += 1;
    const quote = direct[next];
    const spoken = quote !== undefined && overlaps(quote, sentence);
    const free = spoken ? { start: sentence.start, end: Math.max(sentence.start, quote.start) } : sentence;
    const speech = free.end - free.start > 20 ? readSentence(folded, free, data) : null;
    if (speech !== null && !(spoken && speech.rule.includes('behind'))) found.push(speech);
  }
  return found;
}

function readSentence(folded: string, sentence: Span, data: AttributionData): IndirectSpeech | null {
  const words = folded.slice(sentence.start, sentence.end);
  for (const rule of data.indirect) {
    if (rule.unless?.test(words)) continue;
    const match = rule.pattern.exec(words);
    const content = match?.indices?.groups?.['content'];
    if (match === null || content === undefined) continue;
    const span = contentSpan(folded, {
      start: sentence.start + content[0],
      end: sentence.start + content[1],
    });
    return { ...span, who: whoSpan(sentence, match, rule, content), rule: rule.name };
  }
  return null;
}

function whoSpan(
  sentence: Span,
  match: RegExpExecArray,
  rule: IndirectCue,
  content: readonly [number, number],
): Span {
  const who = match.indices?.groups?.['who'];
  if (rule.speaker === 'who' && who !== undefined)
    return { start: sentence.start + who[0], end: sentence.start + who[1] };
  if (content[0] === 0) return { start: sentence.start + content[1], end: sentence.end };
  return { start: sentence.start, end: sentence.start + content[0] };
}

/** Without the sentence's full stop and white space. */
function contentSpan(folded: string, span: Span): Span {
  const trimmed = trimSpan(folded, span);
  const words = folded.slice(trimmed.start, trimmed.end);
  return { start: trimmed.start, end: trimmed.start + words.replace(/[.,;:\s]{1,6}$/, '').length };
}
