import { type Day, fold } from '@uade/analysis';
import { overlaps, type ReadLanguage, type Span } from '@uade/kernel';
import { type ClassifiedChange } from '../classify-change';
import { compareVersions } from '../compare-versions';
import { SentenceIndex } from './sentence-index';

/** A text as quotes are looked for in it. Spans are into `text`, in UTF-16 code units, in order. */
export interface QuotingText {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** What is given as somebody's words. */
  readonly quotes: readonly Span[];
}

/** A sentence of a quote beside the one of the primary text that it comes from. */
export interface AlignedSentence {
  /** Into the report. */
  readonly here: Span;
  /** Into the primary; `null` where no sentence there has half of its words. */
  readonly primary: Span | null;
  /** Whether the primary gives these words as somebody's, too. */
  readonly quoted: boolean;
  /** From the primary's sentence to the report's, each a text of its own; empty where none was found. */
  readonly changes: readonly ClassifiedChange[];
}

/** What became of a quote: every word is there, only its layout differs, words differ, or nothing of it was found. */
export type QuoteVerdict = 'same' | 'layout' | 'changed' | 'not-found';

/** A quote of the report held against the primary. */
export interface AlignedQuote {
  readonly quote: Span;
  readonly verdict: QuoteVerdict;
  /** Of the gravest change, 0–1; 1 where a sentence was not found. */
  readonly significance: number;
  readonly sentences: readonly AlignedSentence[];
  /** Sentences of the primary's quotes from which sentences were taken over that stand nowhere in the report's quotes. */
  readonly leftOut: readonly Span[];
}

/** How the two are read. */
export interface AlignContext {
  readonly language: ReadLanguage;
  /** The day that "next year" is seen from: of the primary. */
  readonly on: Day;
}

/** What stands in quotation marks for its meaning and is nobody's sentence, such as a name. */
const FEWEST_WORDS = 3;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Hold the quotes of a report against the primary text: for each of their sentences the likest sentence there, and what
 * differs between them, classed and ranked. Both are in one language. A pair is half of the words in common at least; what
 * has no pair is said to be not found, never guessed. Linear in the length of both texts.
 */
export function alignQuotes(
  report: QuotingText,
  primary: QuotingText,
  context: AlignContext,
): AlignedQuote[] {
  const sources = sentencesIn(primary, primary.sentences);
  const index = new SentenceIndex(sources.map((span) => primary.text.slice(span.start, span.end)));
  const isQuoted = within(primary.quotes);
  const aligned = report.quotes
    .filter((quote) => countWords(report.text, quote) >= FEWEST_WORDS)
    .map((quote) => ({
      quote,
      sentences: sentencesIn(report, [quote]).map((here): AlignedSentence => {
        const found = index.likest(report.text.slice(here.start, here.end), (at) => isQuoted(sources[at]));
        const source = found === null ? undefined : sources[found];
        if (source === undefined) return { here, primary: null, quoted: false, changes: [] };
        const changes = changesBetween(
          { text: primary.text, span: source },
          { text: report.text, span: here },
          context,
        );
        return { here, primary: source, quoted: isQuoted(source), changes };
      }),
    }));
  const used = new Set(aligned.flatMap(({ sentences }) => sentences.map(({ primary: span }) => span?.start)));
  const leftOutOf = leftOut(sources, primary.quotes, used);
  return aligned.map(({ quote, sentences }) => ({
    quote,
    sentences,
    ...judged(sentences, report.text, primary.text),
    leftOut: leftOutOf(sentences),
  }));
}

function changesBetween(primary: Passage, report: Passage, context: AlignContext): ClassifiedChange[] {
  return compareVersions({ ...context, oldText: wordsOf(primary), newText: wordsOf(report) });
}

/** A span of a text. */
interface Passage {
  readonly text: string;
  readonly span: Span;
}

const wordsOf = ({ text, span }: Passage): string => text.slice(span.start, span.end);

function judged(
  sentences: readonly AlignedSentence[],
  report: string,
  primary: string,
): Pick<AlignedQuote, 'verdict' | 'significance'> {
  const lost = sentences.filter((sentence) => sentence.primary === null).length;
  if (lost === sentences.length) return { verdict: 'not-found', significance: 1 };
  const changes = sentences.flatMap((sentence) => sentence.changes);
  const significance = Math.max(lost > 0 ? 1 : 0, ...changes.map((change) => change.significance));
  if (lost > 0 || changes.some((change) => change.class !== 'layout'))
    return { verdict: 'changed', significance };
  const same = sentences.every(
    ({ here, primary: span }) =>
      span !== null && report.slice(here.start, here.end) === primary.slice(span.start, span.end),
  );
  return { verdict: same ? 'same' : 'layout', significance };
}

/** The sentences of a text as far as they lie in certain spans, without the marks around them. */
function sentencesIn({ text, sentences, quotes }: QuotingText, spans: readonly Span[]): Span[] {
  const edges = [...new Set(quotes.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const ends = sentences.map(({ end }) => end);
  return spans.flatMap((span) => {
    const found: Span[] = [];
    for (let at = lowerBound(ends, span.start + 1); at < sentences.length; at += 1) {
      const part = shared(sentences[at], span);
      if (part === null) break;
      for (const piece of cutAt(part, edges)) found.push(withoutMarks(text, piece));
    }
    return found.filter((piece) => countWords(text, piece) > 0);
  });
}

function shared(sentence: Span | undefined, span: Span): Span | null {
  if (sentence === undefined || sentence.start >= span.end) return null;
  return { start: Math.max(sentence.start, span.start), end: Math.min(sentence.end, span.end) };
}

/** A sentence that goes on after a quote (“…,” he said) is two: the words quoted, and who said them. */
function cutAt({ start, end }: Span, edges: readonly number[]): Span[] {
  const from = lowerBound(edges, start + 1);
  const to = lowerBound(edges, end);
  const cuts = [start, ...edges.slice(from, to), end];
  return cuts.slice(1).map((cut, index) => ({ start: cuts[index] ?? start, end: cut }));
}

const MARK = /[\s«»„“”"‟'‘’‹›,.]/;
const DASH = /[–—-]/;

/**
 * A span without what belongs to the sentence around it: white space, quotation marks, commas, full stops and dashes at its
 * ends. A dash before a figure is its minus.
 */
function withoutMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && (MARK.test(text.charAt(from)) || isDash(text, from))) from += 1;
  while (to > from && (MARK.test(text.charAt(to - 1)) || DASH.test(text.charAt(to - 1)))) to -= 1;
  return { start: from, end: to };
}

const isDash = (text: string, at: number): boolean =>
  DASH.test(text.charAt(at)) && text.charAt(at + 1).trim() === '';

function countWords(text: string, { start, end }: Span): number {
  return fold(text.slice(start, end)).match(WORD)?.length ?? 0;
}

/** Whether a span lies in one of some spans, which stand in order. */
function within(spans: readonly Span[]): (span: Span | undefined) => boolean {
  const starts = spans.map(({ start }) => start);
  return (span) => {
    if (span === undefined) return false;
    const around = spans[lowerBound(starts, span.start + 1) - 1];
    return around !== undefined && overlaps(around, span);
  };
}

/** Of each quote of the primary its sentences that nobody used; asked for by the sentences that were taken over from it. */
function leftOut(
  sources: readonly Span[],
  quotes: readonly Span[],
  used: ReadonlySet<number | undefined>,
): (sentences: readonly AlignedSentence[]) => Span[] {
  const starts = quotes.map(({ start }) => start);
  const quoteOf = ({ start }: Span): number => lowerBound(starts, start + 1) - 1;
  const unused = new Map<number, Span[]>();
  for (const source of sources) {
    const quote = quoteOf(source);
    const around = quotes[quote];
    if (around === undefined || !overlaps(around, source) || used.has(source.start)) continue;
    const there = unused.get(quote);
    if (there === undefined) unused.set(quote, [source]);
    else there.push(source);
  }
  const told = new Set<number>();
  return (sentences) =>
    sentences.flatMap(({ primary }) => {
      const quote = primary === null ? -1 : quoteOf(primary);
      // A quote of the primary that was cut into several has left its sentences out once.
      if (told.has(quote)) return [];
      told.add(quote);
      return unused.get(quote) ?? [];
    });
}

/** The first index of a rising list whose number is not less than `value`. */
function lowerBound(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
