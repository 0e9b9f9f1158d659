import type { Span } from '@uade/kernel';
import type { SentenceData } from './abbreviation';

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‘': '’',
  '(': ')',
  '[': ']',
  '"': '"',
  "'": "'",
};
const MARK = /[«»“”„‘’()[\]"'\n]/g;
/** Marks inside marks are followed no deeper than this. */
const DEEPEST = 8;
const LETTER = /[\p{L}\p{N}]/u;

/** A mark that waits for its partner. */
interface Open {
  readonly at: number;
  readonly closer: string;
}

/** A sentence with the whole quote that stands in it. */
export interface WholeSentence extends Span {
  /** The quotation marks with what is between them, where they hold the end of a sentence; else `null`. */
  readonly quoted: Span | null;
}

/**
 * Join the sentences that stand in one pair of quotation marks or brackets, so that each stretch holds a sentence with the
 * whole quote in it and the words that say whose it is. Marks pair within a paragraph; one without a partner joins nothing.
 *
 * @param sentences  What `splitSentences` gave for the text.
 * @returns Spans in order, each from the start of a sentence to the end of the same or a later one.
 */
export function wholeSentences(
  text: string,
  sentences: readonly Span[],
  data: SentenceData | null,
): WholeSentence[] {
  const pairs = pairedMarks(text);
  const whole: WholeSentence[] = [];
  let next = 0;
  for (const { start, end } of sentences) {
    while ((pairs[next]?.end ?? Infinity) <= start) next += 1;
    const last = whole.at(-1);
    const pair = pairAround(pairs[next], start);
    if (last !== undefined && (pair !== null || goesOn(text, last, { start, end }, data)))
      whole[whole.length - 1] = { start: last.start, end, quoted: quoteOf(text, pair) ?? last.quoted };
    else whole.push({ start, end, quoted: null });
  }
  return whole;
}

function pairAround(pair: Span | undefined, at: number): Span | null {
  return pair !== undefined && pair.start < at ? pair : null;
}

function quoteOf(text: string, pair: Span | null): Span | null {
  return pair === null || '(['.includes(text.charAt(pair.start)) ? null : pair;
}

/** The sentence that holds the place `at`, of some in order; `null` where none does. */
export function sentenceAt<Sentence extends Span>(
  sentences: readonly Sentence[],
  at: number,
): Sentence | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= at && at < found.end ? found : null;
}

/** "(Which was very likely true.)" belongs to the sentence before it. */
function goesOn(text: string, last: Span, sentence: Span, data: SentenceData | null): boolean {
  if (data === null || text.charAt(sentence.start) !== '(' || text.charAt(sentence.end - 1) !== ')')
    return false;
  if (text.slice(last.end, sentence.start).includes('\n')) return false;
  const first = /^\p{L}{1,20}/u.exec(text.slice(sentence.start + 1, sentence.start + 22))?.[0];
  return first !== undefined && data.relatives.has(first.toLowerCase());
}

/** The outermost pairs of marks, in order. */
function pairedMarks(text: string): Span[] {
  const pairs: Span[] = [];
  let open: Open[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    if (match[0] === '\n') open = [];
    else open = readMark(text, match.index, open, pairs);
  }
  return pairs;
}

/** What is open behind the mark at `at`; a pair that it closes is added, in place of those that lie inside. */
function readMark(text: string, at: number, open: Open[], pairs: Span[]): Open[] {
  const mark = text.charAt(at);
  const opener = open.findLastIndex(({ closer }) => closer === mark);
  const opened = open[opener];
  if (opened !== undefined && closes(text, at, mark)) {
    while ((pairs.at(-1)?.start ?? -1) > opened.at) pairs.pop();
    pairs.push({ start: opened.at, end: at + 1 });
    return open.slice(0, opener);
  }
  const closer = PAIRS[mark];
  if (closer === undefined || open.length === DEEPEST || !opens(text, at, mark)) return open;
  return [...open, { at, closer }];
}

/** Straight marks look alike on both sides, and an apostrophe is none. */
function opens(text: string, at: number, mark: string): boolean {
  if (mark === '"') return !/\d/.test(text.charAt(at - 1));
  if (mark !== "'") return true;
  return !LETTER.test(text.charAt(at - 1)) && /[\p{L}"“]/u.test(text.charAt(at + 1));
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’') return true;
  return text.charAt(at - 1).trim() !== '' && !LETTER.test(text.charAt(at + 1));
}
