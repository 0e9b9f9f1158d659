import { decodeInner } from './references';
import type { XmlElement } from './xml-element';

/** Reads the words and addresses of elements of one document. */
export class XmlReader {
  /**
   * @param source  What the elements' offsets count in.
   * @param url     Where the document was fetched from; `null` leaves relative addresses relative.
   */
  constructor(
    private readonly source: string,
    private readonly url: string | null,
  ) {}

  /** What stands between the element's tags, untouched. */
  inner(element: XmlElement): string {
    return this.source.slice(element.innerStart, element.innerEnd);
  }

  /** The element's words, references replaced and markup kept, without white space at the ends; `null` if empty. */
  words(element: XmlElement | undefined): string | null {
    return element === undefined ? null : decodeInner(this.inner(element)).trim() || null;
  }

  /** The address against which addresses in this element are relative, or `null`. */
  base(element: XmlElement): string | null {
    const written: string[] = [];
    for (let at: XmlElement | null = element; at; at = at.parent) {
      const base = at.attributes.get('xml:base');
      if (base !== undefined) written.push(base.trim());
    }
    return written
      .reverse()
      .reduce((base, next) => URL.parse(next, base ?? undefined)?.href ?? base, this.url);
  }
}

/** The last child of this name: where a document says something twice, its last word counts. */
export function lastChild(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.findLast((child) => child.name === name);
}

/** All children of this name, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
