import { type Span, trimSpan } from '@uade/kernel';
import { wordsOf } from '../words/words';
import { bands, resemblance, type Signature, signatureOfWords } from './signature';

/** A paragraph that is long enough to be known again. */
export interface SignedParagraph extends Span {
  readonly signature: Signature;
  /** Keys for the index, see {@link bands}. */
  readonly bands: readonly number[];
}

/** A paragraph of one text that stands in another, the same or little changed. */
export interface SharedParagraph {
  readonly a: Span;
  readonly b: Span;
  /** 0–1, see {@link resemblance}. */
  readonly resemblance: number;
}

/** "Photo: Akorda" stands under a thousand releases and makes none of them a copy. */
const FEWEST_WORDS = 8;

/** With how many paragraphs under one key one is compared. */
const MOST_COMPARED = 16;

/** The paragraphs of a text that have at least eight words, in order, each with its signature. */
export function paragraphSignatures(text: string): SignedParagraph[] {
  const found: SignedParagraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const blank = text.indexOf('\n\n', start);
    const end = blank === -1 ? text.length : blank;
    const span = trimSpan(text, { start, end });
    const words = wordsOf(text.slice(span.start, span.end)).map(({ folded }) => folded);
    if (words.length >= FEWEST_WORDS) {
      const signed = signatureOfWords(words);
      found.push({ ...span, signature: signed, bands: bands(signed) });
    }
    start = end + 2;
  }
  return found;
}

/** Which paragraphs of `b` stand in `a`: for each its best counterpart, if it resembles it by `least` or more. */
export function sharedParagraphs(
  a: readonly SignedParagraph[],
  b: readonly SignedParagraph[],
  least = 0.5,
): SharedParagraph[] {
  const under = new Map<number, SignedParagraph[]>();
  for (const paragraph of a) {
    for (const key of paragraph.bands) {
      const others = under.get(key) ?? [];
      if (others.length < MOST_COMPARED) others.push(paragraph);
      under.set(key, others);
    }
  }
  return b.flatMap((paragraph) => {
    const candidates = new Set(paragraph.bands.flatMap((key) => under.get(key) ?? []));
    const best = bestOf(paragraph, candidates);
    return best === null || best.resemblance < least ? [] : [best];
  });
}

function bestOf(paragraph: SignedParagraph, candidates: Iterable<SignedParagraph>): SharedParagraph | null {
  let best: SharedParagraph | null = null;
  for (const candidate of candidates) {
    const score = resemblance(candidate.signature, paragraph.signature);
    if (best !== null && score <= best.resemblance) continue;
    best = { a: spanOf(candidate), b: spanOf(paragraph), resemblance: score };
  }
  return best;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
