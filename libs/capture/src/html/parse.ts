import { DEEPEST, type Element, isInline, VOID_TAGS } from './element';
import { readTokens, type TokenHandler } from './tokens';

/** A start tag ends the open elements named here, unless one of the borders stands between. */
interface Closing {
  readonly ends: ReadonlySet<string>;
  /** `null` for every element that is not inside a line. */
  readonly borders: ReadonlySet<string> | null;
}

const words = (list: string) => new Set(list.split(' '));
const LIST_BORDERS = words('ul ol menu dl table div section article body');
const TABLE_BORDERS = words('table body');

const CLOSINGS: ReadonlyMap<string, Closing> = new Map(
  Object.entries({
    li: { ends: words('li'), borders: words('ul ol menu body') },
    dt: { ends: words('dt dd'), borders: LIST_BORDERS },
    dd: { ends: words('dt dd'), borders: LIST_BORDERS },
    option: { ends: words('option'), borders: words('select body') },
    tr: { ends: words('tr td th caption'), borders: TABLE_BORDERS },
    td: { ends: words('td th'), borders: words('tr table body') },
    th: { ends: words('td th'), borders: words('tr table body') },
    tbody: { ends: words('tbody thead tfoot'), borders: TABLE_BORDERS },
    thead: { ends: words('tbody thead tfoot'), borders: TABLE_BORDERS },
    tfoot: { ends: words('tbody thead tfoot'), borders: TABLE_BORDERS },
    body: { ends: words('head'), borders: words('body') },
  }),
);

/** What a block that starts inside a paragraph does to it. */
const PARAGRAPH: Closing = { ends: words('p'), borders: null };

/** Elements that may stand inside a paragraph although they are no words of a line. */
const UNSEEN_TAGS = words('script style template noscript link meta title');

/** How far up an implied or misplaced end is looked for; real pages need less, hostile ones get no more. */
const FARTHEST_LOOK = 40;

/** Elements that are looked for by their tags again and again; a page lists them as it is read. */
const LISTED_TAGS = words('html title base meta link script h1 h2 h3');

/** A page's tree, and its elements of the tags that are looked for, in its order. */
export interface Page {
  readonly root: Element;
  listed(tag: string): readonly Element[];
}

/** Builds the tree from tags as they come, ending what they end without saying so. */
class TreeBuilder implements TokenHandler, Page {
  readonly root: Element = { tag: '#document', attributes: new Map(), children: [], parent: null };
  private readonly stack: Element[] = [this.root];
  private readonly lists = new Map<string, Element[]>();
  private readonly openCount = new Map<string, number>();
  /** Elements that were too deep to be opened and whose end tags are still to come. */
  private readonly tooDeep = new Map<string, number>();

  private get current(): Element {
    return this.stack[this.stack.length - 1] ?? this.root;
  }

  listed(tag: string): readonly Element[] {
    return this.lists.get(tag) ?? [];
  }

  text(text: string): void {
    this.current.children.push(text);
  }

  open(tag: string, attributes: Map<string, string>, selfClosing: boolean): void {
    this.endParagraphBefore(tag);
    const closing = CLOSINGS.get(tag);
    if (closing) this.endImplied(closing);
    const element: Element = { tag, attributes, children: [], parent: this.current };
    this.current.children.push(element);
    if (LISTED_TAGS.has(tag)) this.list(element);
    if (VOID_TAGS.has(tag) || (selfClosing && this.mayCloseItself(tag))) return;
    if (this.stack.length >= DEEPEST) {
      this.tooDeep.set(tag, (this.tooDeep.get(tag) ?? 0) + 1);
      return;
    }
    this.stack.push(element);
    this.openCount.set(tag, (this.openCount.get(tag) ?? 0) + 1);
  }

  private list(element: Element): void {
    const list = this.lists.get(element.tag);
    if (list) list.push(element);
    else this.lists.set(element.tag, [element]);
  }

  close(tag: string): void {
    const deep = this.tooDeep.get(tag) ?? 0;
    if (deep > 0) this.tooDeep.set(tag, deep - 1);
    else if (tag === 'br') this.open('br', new Map(), false);
    else if ((this.openCount.get(tag) ?? 0) > 0) this.endOpen(tag);
    else if (tag === 'p')
      this.current.children.push({ tag: 'p', attributes: new Map(), children: [], parent: this.current });
  }

  /** Only foreign content closes itself by a slash; on HTML's own elements browsers leave it unread. */
  private mayCloseItself(tag: string): boolean {
    return (
      tag.includes('-') || this.openCount.get('svg') !== undefined || this.openCount.get('math') !== undefined
    );
  }

  private endOpen(tag: string): void {
    // An end tag inside a line doesn't reach out of the block it stands in: `<b><p>…</b>…</p>` keeps its paragraph.
    const withinBlock = isInline(tag);
    for (let index = this.stack.length - 1; index > 0; index--) {
      const open = this.stack[index]?.tag ?? '';
      if (open === tag) return this.popTo(index);
      if (withinBlock && !isInline(open)) return;
    }
  }

  private endParagraphBefore(tag: string): void {
    const endsNone = isInline(tag) || UNSEEN_TAGS.has(tag) || (this.openCount.get('p') ?? 0) === 0;
    if (!endsNone) this.endImplied(PARAGRAPH);
  }

  private endImplied({ ends, borders }: Closing): void {
    let lowest = -1;
    for (let index = this.stack.length - 1; index > Math.max(0, this.stack.length - FARTHEST_LOOK); index--) {
      const open = this.stack[index]?.tag ?? '';
      if (ends.has(open)) lowest = index;
      else if (borders === null ? !isInline(open) : borders.has(open)) break;
    }
    if (lowest > 0) this.popTo(lowest);
  }

  private popTo(index: number): void {
    for (const { tag } of this.stack.splice(index))
      this.openCount.set(tag, (this.openCount.get(tag) ?? 1) - 1);
  }
}

/** A page's characters to its tree and lists. Never fails; takes time in proportion to the page's length. */
export function parsePage(html: string): Page {
  const builder = new TreeBuilder();
  readTokens(html, builder);
  return builder;
}

/** A page's characters to its tree. */
export function parseHtml(html: string): Element {
  return parsePage(html).root;
}
