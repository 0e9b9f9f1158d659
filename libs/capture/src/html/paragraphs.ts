import { type Paragraph, type TextLink, normaliseWords } from '../layout';
import { type Element, isInline, type Node } from './element';

/** Elements that hold no words of an article. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template svg math head title iframe object embed canvas audio video map select textarea button input datalist progress meter dialog'.split(
    ' ',
  ),
);

/** Table cells of a row stand beside each other, parted by a space. */
const CELLS = new Set(['td', 'th']);

/** Whether the element may be walked into; a caller's own reading of the page leaves more out. */
export type Keep = (element: Element) => boolean;

/** Whether the page itself hides the element from every reader. */
export function isHidden(element: Element): boolean {
  const { attributes } = element;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** One paragraph of a page, with the element that it stands in. */
export interface PageParagraph extends Paragraph {
  readonly element: Element;
  /** How many of its UTF-16 code units lead elsewhere, also by addresses that can't be made absolute. */
  readonly linked: number;
}

/** Gathers the words of one paragraph after the other; white space is laid out as a browser shows it. */
class ParagraphWriter {
  readonly paragraphs: PageParagraph[] = [];
  private pieces: string[] = [];
  private length = 0;
  private last = '';
  private links: TextLink[] = [];
  private linked = 0;
  private element: Element;

  constructor(root: Element) {
    this.element = root;
  }

  words(text: string, element: Element): void {
    const spaced = normaliseWords(text).replace(/\s+/g, ' ');
    const piece =
      this.length === 0 || this.last === ' ' || this.last === '\n' ? spaced.replace(/^ /, '') : spaced;
    if (piece === '') return;
    if (this.length === 0) this.element = element;
    this.add(piece);
  }

  /** A line break; two in a row part paragraphs. */
  lineBreak(): void {
    if (this.last === '\n') this.endParagraph();
    else if (this.length > 0) {
      this.dropTrailingSpace();
      this.add('\n');
    }
  }

  /** The place where a link would start. */
  get place(): number {
    return this.length;
  }

  link(start: number, href: string): void {
    this.linked += this.length - start;
    if (start < this.length) this.links.push({ start, end: this.length, url: href });
  }

  endParagraph(): void {
    const text = this.pieces.join('');
    const trimmed = normaliseWords(text.trimEnd());
    if (trimmed !== '') this.paragraphs.push(this.paragraphOf(text, trimmed));
    this.pieces = [];
    this.links = [];
    this.linked = 0;
    this.length = 0;
    this.last = '';
  }

  private paragraphOf(written: string, text: string): PageParagraph {
    return { text, links: this.linksIn(written, text), element: this.element, linked: this.linked };
  }

  /** Links cut to the paragraph; composing letters across pieces can shorten it, and then they can't be placed. */
  private linksIn(written: string, trimmed: string): TextLink[] {
    if (!written.startsWith(trimmed)) return [];
    return this.links.flatMap(({ start, end, url }) => {
      const from = start + (written.slice(start, end).length - written.slice(start, end).trimStart().length);
      const to = Math.min(end, trimmed.length);
      const until = to - (written.slice(from, to).length - written.slice(from, to).trimEnd().length);
      return from < until ? [{ start: from, end: until, url }] : [];
    });
  }

  private add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    this.last = piece[piece.length - 1] ?? '';
  }

  private dropTrailingSpace(): void {
    if (this.last !== ' ') return;
    const piece = this.pieces.pop() ?? '';
    this.length -= piece.length;
    this.last = '';
    if (piece.length > 1) this.add(piece.slice(0, -1));
  }
}

/** Where a walk stands: an element whose children are being read. */
class PageWalk {
  constructor(
    private readonly writer: ParagraphWriter,
    private readonly keep: Keep,
  ) {}

  children(element: Element, holder: Element): void {
    for (const child of element.children) this.node(child, holder);
  }

  private node(node: Node, holder: Element): void {
    if (typeof node === 'string') return this.writer.words(node, holder);
    if (node.tag === 'br') return this.writer.lineBreak();
    if (NO_TEXT.has(node.tag) || isHidden(node) || !this.keep(node)) return;
    if (node.tag === 'a') return this.anchor(node, holder);
    if (isInline(node.tag)) return this.children(node, holder);
    this.block(node);
  }

  private anchor(node: Element, holder: Element): void {
    const start = this.writer.place;
    const count = this.writer.paragraphs.length;
    this.children(node, holder);
    const href = node.attributes.get('href');
    // A link around whole blocks has no words of its own in one paragraph.
    if (href !== undefined && count === this.writer.paragraphs.length) this.writer.link(start, href);
  }

  private block(node: Element): void {
    const beside = CELLS.has(node.tag);
    if (beside) this.writer.words(' ', node);
    else this.writer.endParagraph();
    this.children(node, node);
    if (beside) this.writer.words(' ', node);
    else this.writer.endParagraph();
  }
}

/**
 * The paragraphs of an element as a person reads them: blocks, list items and table rows apart, `<br>` a line end,
 * two of them a new paragraph, empty paragraphs gone. Addresses of links are as the page has them.
 *
 * @param keep     Whether to walk into an element.
 */
export function paragraphsOf(root: Element, keep: Keep = () => true): PageParagraph[] {
  const writer = new ParagraphWriter(root);
  new PageWalk(writer, keep).children(root, root);
  writer.endParagraph();
  return writer.paragraphs;
}

/** The paragraphs with the addresses of their links made absolute, and without links that lead nowhere. */
export function withAddresses(
  paragraphs: readonly Paragraph[],
  resolve: (href: string) => string | null,
): Paragraph[] {
  return paragraphs.map(({ text, links }) => ({
    text,
    links: links.flatMap(({ start, end, url: href }) => {
      const url = resolve(href);
      return url === null ? [] : [{ start, end, url }];
    }),
  }));
}
