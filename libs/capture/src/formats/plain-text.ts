import { normaliseText } from '@uade/kernel';
import { readDateLine } from '../head/date-line';
import { oneLine } from '../layout';

/** What plain text holds. */
export interface PlainArticle {
  readonly title: string | null;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly canonicalUrl: string | null;
}

/** A title is one line, no longer than this many UTF-16 code units. */
const LONGEST_TITLE = 300;

/** Lines broken by hand are about as long as each other and no longer than this. */
const LONGEST_WRAPPED_LINE = 100;

const URL_LINE = /^https?:\/\/\S{1,2000}$/i;

const SENTENCE_END = /[.!?…:;»”"]$/;

type Block = readonly string[];

/** Lines in blocks, as blank lines part them. */
function blocksOf(text: string): Block[] {
  const blocks: string[][] = [[]];
  for (const raw of text.split('\n')) {
    const line = raw === '' ? '' : oneLine(raw);
    const last = blocks[blocks.length - 1];
    if (line !== '') last?.push(line);
    else if (last && last.length > 0) blocks.push([]);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Whether the block's lines were broken by hand at a right margin, so that its line ends mean nothing. */
function isWrapped(block: Block): boolean {
  const full = block.slice(0, -1);
  const longest = full.reduce((most, line) => Math.max(most, line.length), 0);
  if (full.length === 0 || longest > LONGEST_WRAPPED_LINE || longest < 40) return false;
  const isBroken = (line: string) => line.length >= longest * 0.7 && !SENTENCE_END.test(line);
  return full.filter(isBroken).length >= full.length * 0.6;
}

/** The block's paragraphs: one if its lines were wrapped, else one a line, as people paste them. */
function paragraphsOf(block: Block): string[] {
  return isWrapped(block) ? [block.join(' ')] : [...block];
}

const canBeTitle = (line: string) =>
  line.length <= LONGEST_TITLE &&
  !/[.;,:]$/.test(line) &&
  !URL_LINE.test(line) &&
  readDateLine(line) === null;

const isSentence = (line: string, title: string) => line.length > title.length && SENTENCE_END.test(line);

interface Head {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly canonicalUrl: string | null;
  /** How many lines, blank ones not counted, belong to the head. */
  readonly lines: number;
}

const isMetadata = (line: string) => URL_LINE.test(line) || readDateLine(line) !== null;

/** Whether the first line is a title: it stands alone, or with nothing but date and address below it, and something follows. */
function startsWithTitle([first, ...rest]: readonly Block[]): boolean {
  const [title, next, ...others] = first ?? [];
  if (first === undefined || title === undefined || !canBeTitle(title)) return false;
  if (next === undefined) return rest.length > 0;
  if (isMetadata(next)) return rest.length > 0 || others.length > 0;
  // Pasted without blank lines: each line is a paragraph, and the first is shorter than the sentence below it.
  return !isWrapped(first) && isSentence(next, title);
}

function readHead(blocks: readonly Block[]): Head {
  const lines = blocks.slice(0, 4).flatMap((block) => block.slice(0, 4));
  const title = startsWithTitle(blocks) ? (lines[0] ?? null) : null;
  let taken = title === null ? 0 : 1;
  let publishedAt: string | null = null;
  let canonicalUrl: string | null = null;
  for (const line of lines.slice(taken)) {
    const date: string | null = publishedAt === null ? readDateLine(line) : null;
    if (date !== null) publishedAt = date;
    else if (canonicalUrl === null && URL_LINE.test(line)) canonicalUrl = line;
    else break;
    taken++;
  }
  return { title, publishedAt, canonicalUrl, lines: taken };
}

function withoutHead(blocks: readonly Block[], lines: number): Block[] {
  let left = lines;
  return blocks.flatMap((block) => {
    const dropped = Math.min(left, block.length);
    left -= dropped;
    return dropped === block.length ? [] : [block.slice(dropped)];
  });
}

/**
 * Plain text to article. The first line is the title if it stands alone, is short and has no full stop; a date line
 * and an address below it are metadata, not text.
 */
export function readPlainText(decoded: string): PlainArticle {
  const blocks = blocksOf(normaliseText(decoded));
  const head = readHead(blocks);
  const text = withoutHead(blocks, head.lines).flatMap(paragraphsOf).join('\n\n');
  return { title: head.title, text, publishedAt: head.publishedAt, canonicalUrl: head.canonicalUrl };
}
