import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Who is told what a page is made of, in the order of the page. */
export interface TokenHandler {
  text(text: string): void;
  open(tag: string, attributes: Map<string, string>, selfClosing: boolean): void;
  close(tag: string): void;
}

/** Puts together whole texts and start tags from the pieces that the tokenizer finds. */
class PieceCollector implements TokenizerCallbacks {
  /** The text since the last tag, comment or declaration. */
  private text = '';
  /** The start tag that is being read. */
  private tag: string | null = null;
  private attributes = new Map<string, string>();
  private name = '';
  private value = '';

  constructor(
    private readonly html: string,
    private readonly handler: TokenHandler,
  ) {}

  ontext(start: number, end: number): void {
    // Of a tag that breaks off at the end of the page the tokenizer reports the last letter as text from nowhere.
    if (start < 0) return;
    this.text += this.html.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    this.text += String.fromCodePoint(codePoint);
  }

  onopentagname(start: number, end: number): void {
    this.endText();
    this.tag = this.nameAt(start, end);
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  /** Of two attributes of one name the first counts. */
  onattribend(): void {
    if (!this.attributes.has(this.name)) this.attributes.set(this.name, this.value);
  }

  onopentagend(): void {
    this.endTag(false);
  }

  onselfclosingtag(): void {
    this.endTag(true);
  }

  onclosetag(start: number, end: number): void {
    this.endText();
    this.handler.close(this.nameAt(start, end));
  }

  oncomment(): void {
    this.endText();
  }

  oncdata(): void {
    this.endText();
  }

  ondeclaration(): void {
    this.endText();
  }

  onprocessinginstruction(): void {
    this.endText();
  }

  /** A page may break off in the middle of a tag. */
  onend(): void {
    this.endText();
    this.endTag(false);
  }

  private nameAt(start: number, end: number): string {
    return this.html.slice(start, end).toLowerCase();
  }

  private endText(): void {
    if (this.text !== '') this.handler.text(this.text);
    this.text = '';
  }

  private endTag(selfClosing: boolean): void {
    if (this.tag !== null) this.handler.open(this.tag, this.attributes, selfClosing);
    this.tag = null;
  }
}

/**
 * Part a page into text and tags, character references replaced. Nothing makes it fail, it takes time in proportion to
 * the page's length, and nothing of the page is run or loaded.
 *
 * @see docs/adr/0011-html-reading.md
 */
export function readTokens(html: string, handler: TokenHandler): void {
  // The tokenizer alone: the parser around it takes the square of how deep a page nests.
  const tokenizer = new Tokenizer({}, new PieceCollector(html, handler));
  tokenizer.write(html);
  tokenizer.end();
}
