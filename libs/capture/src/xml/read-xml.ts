import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeReferences } from './references';
import { meantName, type XmlElement } from './xml-element';

/** Elements nest no deeper than this; what is written deeper is left out. */
const DEEPEST = 100;

/** So many elements are held of one piece, and of all that is outside of pieces. */
const MOST_ELEMENTS = 20_000;

/** So many attributes are held of one element. */
const MOST_ATTRIBUTES = 100;

/** What is wanted of a document. */
export interface XmlWishes {
  /** Names without prefix of elements that repeat (`item`, `url`): each is handed over at its end and not kept in the tree. */
  readonly pieces: ReadonlySet<string>;
  /** After so many pieces reading stops. */
  readonly mostPieces: number;
  onPiece(piece: XmlElement): void;
}

/** The document without its pieces. */
export interface XmlDocument {
  /** `null` where there is no element at all. */
  readonly root: XmlElement | null;
  /** Whether reading stopped at the greatest number of pieces. */
  readonly truncated: boolean;
}

/** Builds elements from tags as they come; what is not well formed is closed where it must have ended. */
class XmlBuilder implements TokenizerCallbacks {
  root: XmlElement | null = null;
  truncated = false;
  private readonly stack: XmlElement[] = [];
  private readonly openCount = new Map<string, number>();
  /** Elements that were not held and whose end tags are still to come. */
  private readonly unheld = new Map<string, number>();
  /** Where an end tag of nothing stood in an element: it may have been meant for its own. */
  private readonly strayEnds = new Map<XmlElement, number>();
  private piece: XmlElement | null = null;
  private pieceCount = 0;
  private elementsInPiece = 0;
  private elementsOutside = 0;
  private tag: string | null = null;
  private tagStart = 0;
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';
  private stop: () => void = () => undefined;

  constructor(
    private readonly source: string,
    private readonly wishes: XmlWishes,
  ) {}

  stopWith(stop: () => void): void {
    this.stop = stop;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.source.slice(start, end);
    this.tagStart = start - 1;
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribend(): void {
    if (this.attributes.size < MOST_ATTRIBUTES && !this.attributes.has(this.attribute))
      this.attributes.set(this.attribute, decodeReferences(this.value));
  }

  onopentagend(end: number): void {
    if (this.tag !== null) this.open(this.tag, end + 1);
    this.tag = null;
  }

  onselfclosingtag(end: number): void {
    const { tag } = this;
    this.tag = null;
    if (tag !== null && this.open(tag, end + 1)) this.popTo(this.stack.length - 1, end + 1);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.source.slice(start, end);
    const unheld = this.unheld.get(tag) ?? 0;
    if (unheld > 0) this.unheld.set(tag, unheld - 1);
    else this.close(meantName(tag, null, this.stack.at(-1) ?? null), start - '</'.length);
  }

  onend(): void {
    this.popTo(0, this.source.length);
  }

  // What a document says of itself, its comments and its own entities are nothing that is read.
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontext(): void {}
  ontextentity(): void {}

  /** Whether the element was put on the stack. */
  private open(tag: string, innerStart: number): boolean {
    const namespaces = namespacesIn(this.attributes);
    const name = meantName(tag, namespaces, this.stack.at(-1) ?? null);
    const isPiece = this.wishes.pieces.has(name);
    if (isPiece) this.beforePiece();
    if (this.truncated) return false;
    if (!this.mayHold(isPiece)) {
      this.unheld.set(tag, (this.unheld.get(tag) ?? 0) + 1);
      return false;
    }
    const { attributes } = this;
    const parent = this.stack.at(-1) ?? null;
    const innerEnd = this.source.length;
    this.push({ name, attributes, children: [], parent, namespaces, innerStart, innerEnd }, isPiece);
    return true;
  }

  /** A piece never stands in another: the one before was not closed. */
  private beforePiece(): void {
    if (this.piece) this.close(this.piece.name, this.tagStart);
    this.elementsInPiece = 0;
  }

  private mayHold(isPiece: boolean): boolean {
    const held = this.piece || isPiece ? this.elementsInPiece++ : this.elementsOutside++;
    return this.stack.length < DEEPEST && held < MOST_ELEMENTS;
  }

  private push(element: XmlElement, isPiece: boolean): void {
    if (isPiece) this.piece = element;
    else element.parent?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
    this.openCount.set(element.name, (this.openCount.get(element.name) ?? 0) + 1);
  }

  private close(name: string, at: number): void {
    const top = this.stack.at(-1);
    if ((this.openCount.get(name) ?? 0) > 0) {
      const index = this.stack.findLastIndex((open) => open.name === name);
      if (this.stack[index]) this.strayEnds.delete(this.stack[index]);
      this.popTo(index, at);
    } else if (top && !this.strayEnds.has(top)) this.strayEnds.set(top, at);
  }

  private popTo(index: number, at: number): void {
    for (const element of this.stack.splice(index).reverse()) {
      this.endElement(element, at);
      this.openCount.set(element.name, (this.openCount.get(element.name) ?? 1) - 1);
      if (element === this.piece) this.endPiece(element);
    }
  }

  /** What was never ended but for an end tag of nothing, ended there, and what follows stands beside it. */
  private endElement(element: XmlElement, at: number): void {
    const stray = this.strayEnds.get(element);
    this.strayEnds.delete(element);
    element.innerEnd = Math.max(element.innerStart, stray ?? at);
    if (stray === undefined || element.parent === null || element === this.piece) return;
    const later = element.children.findIndex(({ innerStart }) => innerStart > stray);
    if (later >= 0) element.parent.children.push(...element.children.splice(later));
  }

  private endPiece(piece: XmlElement): void {
    this.piece = null;
    if (this.truncated) return;
    this.wishes.onPiece(piece);
    this.pieceCount++;
    if (this.pieceCount < this.wishes.mostPieces) return;
    this.truncated = true;
    this.stop();
  }
}

function namespacesIn(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  let found: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    found ??= new Map();
    found.set(name.slice('xmlns:'.length), value);
  }
  return found;
}

/**
 * Read an XML document piece by piece. Nothing makes it fail; it takes time in proportion to the source's length and
 * memory in proportion to one piece. Document types are skipped: no entity is declared or expanded, nothing is fetched.
 *
 * @see docs/adr/0011-html-reading.md, which chose this tokenizer
 */
export function readXml(source: string, wishes: XmlWishes): XmlDocument {
  const builder = new XmlBuilder(source, wishes);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  builder.stopWith(() => tokenizer.pause());
  tokenizer.write(source);
  if (builder.truncated) builder.onend();
  else tokenizer.end();
  return { root: builder.root, truncated: builder.truncated };
}
