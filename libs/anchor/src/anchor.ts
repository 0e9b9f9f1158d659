import type { Span } from '@uade/kernel';
import { occurrencesOf } from './locate-quote';
import type { QuoteSelector, TextSelectors } from './selectors';

/**
 * What became of a span in a text: found at one place; ambiguous, with the places nearest to the old one first; or
 * orphaned, its words being nowhere in the text.
 */
export type Anchoring =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Span[] }
  | { readonly kind: 'orphaned' };

/** By how many code units of context a place must beat the second best to be told from it. */
const MARGIN_UNITS = 8;

/** A quote shorter than this, in code units, says too little to be found by itself in wholly other surroundings. */
const SHORTEST_TELLING_QUOTE = 12;

/** More places than these are not weighed: such a quote is a word, and its place is a person's to choose. */
const MOST_OCCURRENCES = 10_000;

/** How many places an ambiguous answer names. */
const MOST_CANDIDATES = 20;

interface Place {
  readonly span: Span;
  /** Code units of prefix and suffix that stand around the place as they stood around the quote. */
  readonly context: number;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length++;
  return length;
}

function contextAt(text: string, span: Span, { prefix, suffix }: QuoteSelector): number {
  const before = text.slice(Math.max(0, span.start - prefix.length), span.start);
  const after = text.slice(span.end, span.end + suffix.length);
  return commonEnd(before, prefix) + commonStart(after, suffix);
}

/** The one place where the quote stands: taken unless it is a mere word that lost both its neighbours and its place. */
function ofOne({ span, context }: Place, { quote, position }: TextSelectors): Anchoring {
  const hadContext = quote.prefix !== '' || quote.suffix !== '';
  const isLost = hadContext && context === 0 && span.start !== position.start;
  if (isLost && quote.exact.length < SHORTEST_TELLING_QUOTE) return { kind: 'ambiguous', candidates: [span] };
  return { kind: 'found', span };
}

function ofMany(places: readonly Place[], { quote, position }: TextSelectors): Anchoring {
  const best = Math.max(...places.map(({ context }) => context));
  const whole = quote.prefix.length + quote.suffix.length;
  const margin = best === whole ? 1 : MARGIN_UNITS;
  const rivals = places.filter(({ context }) => context > best - margin);
  const [only] = rivals;
  if (rivals.length === 1 && only && best > 0) return { kind: 'found', span: only.span };
  // The same words in the same surroundings twice: the place decides, but only if nothing has moved.
  const unmoved = best === whole ? rivals.find(({ span }) => span.start === position.start) : undefined;
  if (unmoved) return { kind: 'found', span: unmoved.span };
  const distance = (span: Span) => Math.abs(span.start - position.start);
  const candidates = rivals.map(({ span }) => span).sort((a, b) => distance(a) - distance(b));
  return { kind: 'ambiguous', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/**
 * Find the described span in a text by its exact words, told apart by what stands around them and, where nothing has
 * moved, by its place. Changed words are not searched for: they make the span an orphan.
 */
export function anchor(text: string, selectors: TextSelectors): Anchoring {
  const places = occurrencesOf(text, selectors.quote.exact, MOST_OCCURRENCES).map((span) => ({
    span,
    context: contextAt(text, span, selectors.quote),
  }));
  const [first] = places;
  if (!first) return { kind: 'orphaned' };
  return places.length === 1 ? ofOne(first, selectors) : ofMany(places, selectors);
}
