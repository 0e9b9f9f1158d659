import { RAW_TEXT_TAGS } from './element';
import { decodeEntities } from './entities';

/** Who is told what a page is made of, in the order of the page. */
export interface TokenHandler {
  text(text: string): void;
  open(tag: string, attributes: Map<string, string>, selfClosing: boolean): void;
  close(tag: string): void;
}

const LETTER = /[a-zA-Z]/;
const TAG_NAME = /[a-zA-Z][^\s/>\0]*/y;
/** Name and value; a quote that is never closed is looked for to the end only once, there being no second one. */
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
/** A value without a name. */
const STRAY = /=[^\s>]*/y;
const SPACE = /[\s/]*/y;

/** A page's characters and where reading stands in them. Every step goes forward only, so reading is linear. */
class Reader {
  at = 0;

  constructor(readonly html: string) {}

  /** The groups of what `pattern` (sticky) matches here, or `null`; reading goes on behind it. */
  match(pattern: RegExp): readonly (string | undefined)[] | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.html);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  /** What `pattern` (sticky) matches here, or `null`; reading goes on behind it. */
  take(pattern: RegExp): string | null {
    return this.match(pattern)?.[0] ?? null;
  }

  /** Go on behind the next `mark`, or to the end if there is none; the stretch before it. */
  skipPast(mark: string): string {
    const end = this.html.indexOf(mark, this.at);
    const stretch = this.html.slice(this.at, end < 0 ? this.html.length : end);
    this.at = end < 0 ? this.html.length : end + mark.length;
    return stretch;
  }

  get done(): boolean {
    return this.at >= this.html.length;
  }
}

function readAttributes(reader: Reader): { attributes: Map<string, string>; selfClosing: boolean } {
  const attributes = new Map<string, string>();
  for (;;) {
    const space = reader.take(SPACE) ?? '';
    if (reader.done) return { attributes, selfClosing: false };
    if (reader.html[reader.at] === '>') {
      reader.at++;
      return { attributes, selfClosing: space.endsWith('/') };
    }
    const [, name, double, single, bare] = reader.match(ATTRIBUTE) ?? [];
    if (name === undefined) reader.take(STRAY);
    else addAttribute(attributes, name, double ?? single ?? bare ?? '');
  }
}

/** Of two attributes of one name the first counts. */
function addAttribute(attributes: Map<string, string>, written: string, value: string): void {
  const name = written.toLowerCase();
  if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
}

/** The end tags that close raw text, each compiled once. */
const RAW_ENDS = new Map([...RAW_TEXT_TAGS].map((tag) => [tag, new RegExp(`</${tag}(?=[\\s/>])`, 'gi')]));

function readRawText(reader: Reader, tag: string, handler: TokenHandler): void {
  const end = RAW_ENDS.get(tag);
  if (!end) return;
  end.lastIndex = reader.at;
  const found = end.exec(reader.html);
  const text = reader.html.slice(reader.at, found?.index ?? reader.html.length);
  reader.at = found?.index ?? reader.html.length;
  if (text !== '') handler.text(tag === 'title' || tag === 'textarea' ? decodeEntities(text) : text);
}

/** Whether the `<` at `at` opens a tag, a comment or a declaration rather than being a plain sign. */
function startsMarkup(html: string, at: number): boolean {
  const next = html[at + 1] ?? '';
  return next === '!' || next === '?' || LETTER.test(next === '/' ? (html[at + 2] ?? '') : next);
}

/** Read the tag, comment or declaration that starts here. */
function readMarkup(reader: Reader, handler: TokenHandler): void {
  const { html, at } = reader;
  const next = html[at + 1] ?? '';
  if (next === '!' || next === '?') {
    const comment = html.startsWith('<!--', at);
    reader.at += comment ? 4 : 2;
    reader.skipPast(comment ? '-->' : '>');
    return;
  }
  reader.at += next === '/' ? 2 : 1;
  const tag = (reader.take(TAG_NAME) ?? '').toLowerCase();
  if (next === '/') {
    reader.skipPast('>');
    handler.close(tag);
    return;
  }
  const { attributes, selfClosing } = readAttributes(reader);
  handler.open(tag, attributes, selfClosing);
  readRawText(reader, tag, handler);
}

/**
 * Part a page into text and tags. Written for pages as they are, not for validity: nothing makes it fail, every
 * character is looked at a fixed number of times, and nothing of the page is run or loaded.
 *
 * @see WHATWG HTML, "Tokenization", of which this is the part that matters for reading text
 */
export function readTokens(html: string, handler: TokenHandler): void {
  const reader = new Reader(html);
  let textStart = 0;
  while (!reader.done) {
    const mark = html.indexOf('<', reader.at);
    reader.at = mark < 0 ? html.length : mark;
    if (mark >= 0 && !startsMarkup(html, mark)) {
      // A plain sign: the text runs on.
      reader.at++;
      if (!reader.done) continue;
    }
    if (reader.at > textStart) handler.text(decodeEntities(html.slice(textStart, reader.at)));
    if (!reader.done) readMarkup(reader, handler);
    textStart = reader.at;
  }
}
