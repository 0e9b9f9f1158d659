import { wordKey } from '../layout';
import { type PageParagraph, paragraphsOf } from './paragraphs';
import { parsePage } from './parse';

/** Stated bodies longer than this, in UTF-16 code units, are not used: comparing takes length times paragraphs. */
const LONGEST_BODY = 200_000;
const MOST_PARAGRAPHS = 3000;

/** Shorter keys stand in any long text by chance. */
const TELLING_KEY = 20;

/** The stated body is believed if this share of it stands on the page … */
const LEAST_SHOWN = 0.7;
/** … and if it is no mere beginning of what the reader would take for the article. */
const LEAST_OF_GUESS = 0.6;

/** A text that is written with tags all the same. */
const HAS_TAGS = /<(?:p|br|div|li|h[1-6])\b/i;

/**
 * The paragraphs of the body that a page states in JSON-LD, for a page that shows none without scripts.
 *
 * @returns None where it is too long to be an article.
 */
export function statedParagraphs(articleBody: string): PageParagraph[] {
  if (articleBody.length > LONGEST_BODY) return [];
  const lines = articleBody.split(/\n\s*/).map((line) => `<p>${escaped(line)}</p>`);
  return paragraphsOf(parsePage(HAS_TAGS.test(articleBody) ? articleBody : lines.join('')).root);
}

const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const lengthOf = (paragraphs: readonly PageParagraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

/** Whether the body holds the paragraph, or, if it is long enough to tell, its beginning or its end: details differ. */
function isStated(key: string, body: string): boolean {
  if (body.includes(key)) return true;
  return (
    key.length >= 3 * TELLING_KEY &&
    (body.includes(key.slice(0, 2 * TELLING_KEY)) || body.includes(key.slice(-2 * TELLING_KEY)))
  );
}

/** Paragraphs that say something and stand in the stated body, each wording once. */
function statedOnes(shown: readonly PageParagraph[], body: string): Set<PageParagraph> {
  const seen = new Set<string>();
  return new Set(
    shown.filter(({ text }) => {
      const key = wordKey(text);
      if (key.length < TELLING_KEY || seen.has(key) || !isStated(key, body)) return false;
      seen.add(key);
      return true;
    }),
  );
}

/**
 * The paragraphs of the page that the page itself states as the article's body in JSON-LD.
 *
 * @param shown    All paragraphs of the page that may be the article's, in its order.
 * @param guessed  What the generic reader takes for the article; short lines are taken only from here.
 * @returns `null` if the page doesn't bear out what it states.
 */
export function statedBody(
  articleBody: string,
  shown: readonly PageParagraph[],
  guessed: readonly PageParagraph[],
): PageParagraph[] | null {
  if (articleBody.length > LONGEST_BODY || shown.length > MOST_PARAGRAPHS) return null;
  const body = wordKey(articleBody);
  const stated = statedOnes(shown, body);
  const length = lengthOf([...stated]);
  if (length < articleBody.length * LEAST_SHOWN || length < lengthOf(guessed) * LEAST_OF_GUESS) return null;
  const short = new Set(
    guessed
      .filter(({ text }) => wordKey(text).length < TELLING_KEY && body.includes(wordKey(text)))
      .map(({ text }) => text),
  );
  const last = shown.findLastIndex((paragraph) => stated.has(paragraph));
  const first = shown.findIndex((paragraph) => stated.has(paragraph));
  return shown.filter(
    (paragraph, index) =>
      stated.has(paragraph) || (index > first && index < last && short.has(paragraph.text)),
  );
}
