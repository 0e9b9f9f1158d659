import type { Span } from '@uade/kernel';
import type { Quote } from './find-quotes';

/** Quotes in order of place, with how far the ones up to each reach. */
export class NearbyQuotes {
  private readonly reach: readonly number[];

  constructor(private readonly quotes: readonly Quote[]) {
    let farthest = 0;
    this.reach = quotes.map(({ end }) => (farthest = Math.max(farthest, end)));
  }

  /** The quotes that share something with the sentence, in order. */
  near(sentence: Span): Quote[] {
    const found: Quote[] = [];
    let index = firstFrom(this.quotes, sentence.end) - 1;
    for (; index >= 0 && (this.reach[index] ?? 0) > sentence.start; index -= 1) {
      const quote = this.quotes[index];
      if (quote !== undefined && quote.end > sentence.start) found.push(quote);
    }
    return found.reverse();
  }
}

/** How many of the spans, in order of place, begin before `at`. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
