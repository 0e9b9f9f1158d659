import { inherited, type XmlElement } from '../xml/xml-element';
import { childrenOf, lastChild, type XmlReader } from '../xml/xml-reader';
import { atomLinks, atomPeople, atomText, linkOf } from './atom';
import { feedDateOf } from './feed-date';
import type { FeedDate, FeedDocument, FeedEntry, FeedPerson } from './feed-type';
import { readPerson } from './person';
import { resolveOr } from './resolve-markup';

/** Reads children of one channel or item by their names, the best name first. */
class RssReader {
  constructor(
    private readonly element: XmlElement,
    private readonly reader: XmlReader,
  ) {}

  words(...names: string[]): string | null {
    for (const name of names) {
      const words = this.reader.words(lastChild(this.element, name));
      if (words !== null) return words;
    }
    return null;
  }

  date(...names: string[]): FeedDate | null {
    return feedDateOf(this.words(...names));
  }

  /** Addresses in `<link>`, whether as its words or in Atom's attribute. */
  links(): string[] {
    return childrenOf(this.element, 'link').flatMap((link) => {
      const written = this.reader.words(link) ?? link.attributes.get('href')?.trim();
      return written ? [resolveOr(written, this.reader.base(link))] : [];
    });
  }

  people(...names: string[]): FeedPerson[] {
    for (const name of names) {
      const found = childrenOf(this.element, name).flatMap((one) => this.reader.words(one) ?? []);
      if (found.length > 0) return found.map(readPerson);
    }
    return [];
  }

  categories(): string[] {
    const words = (name: string) =>
      childrenOf(this.element, name).flatMap((one) => this.reader.words(one) ?? []);
    const keywords = (this.words('itunes:keywords') ?? '').split(',').map((word) => word.trim());
    return [
      ...words('category'),
      ...keywords.filter((word) => word !== ''),
      ...itunesCategories(this.element),
      ...words('dc:subject'),
      ...childrenOf(this.element, 'atom:category').flatMap(({ attributes }) => attributes.get('term') ?? []),
    ];
  }
}

function itunesCategories(element: XmlElement): string[] {
  return childrenOf(element, 'itunes:category').flatMap((category) => {
    const text = category.attributes.get('text')?.trim();
    return [...(text ? [text] : []), ...itunesCategories(category)];
  });
}

function originOf(element: XmlElement, reader: XmlReader): FeedEntry['origin'] {
  const source = lastChild(element, 'source');
  if (source === undefined) return null;
  return { title: reader.words(source), url: source.attributes.get('url')?.trim() || null };
}

/** An item of RSS 0.9x, 1.0 or 2.0, with what other vocabularies say where RSS itself is silent. */
export function rssEntry(element: XmlElement, reader: XmlReader): FeedEntry {
  const item = new RssReader(element, reader);
  const links = item.links();
  const atom = atomLinks(element, reader).filter(({ url }) => !links.includes(url));
  const guid = lastChild(element, 'guid');
  const authors = item.people('author', 'dc:author', 'dc:creator', 'itunes:author');
  return {
    id: reader.words(guid),
    idIsUrl: guid !== undefined && guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false',
    title: item.words('title', 'dc:title'),
    summary: item.words('description', 'dc:description', 'itunes:summary', 'atom:summary'),
    content: item.words('content:encoded') ?? atomText(lastChild(element, 'atom:content'), reader),
    url: links.at(-1) ?? linkOf(atom, 'alternate'),
    urls: [...links, ...atom.map(({ url }) => url)],
    published: item.date('pubdate', 'atom:published', 'dc:date', 'dcterms:created', 'dcterms:issued'),
    updated: item.date('atom:updated', 'dcterms:modified', 'dc:date'),
    language: item.words('dc:language', 'language') ?? inherited(element, 'xml:lang'),
    authors: authors.length > 0 ? authors : atomPeople(element, reader),
    categories: item.categories(),
    origin: originOf(element, reader),
  };
}

function versionOf(root: XmlElement): string {
  if (root.name !== 'rdf:rdf') return root.attributes.get('version')?.trim() ?? '';
  return /\/rdf\/simple\/0\.9\/?\s*$/i.test(root.namespaces?.get('') ?? '') ? '0.9' : '1.0';
}

/** RSS in any version, its items read already. */
export function rssFeed(
  root: XmlElement,
  entries: FeedEntry[],
  truncated: boolean,
  reader: XmlReader,
): FeedDocument {
  const element = lastChild(root, 'channel') ?? root;
  const channel = new RssReader(element, reader);
  const atom = atomLinks(element, reader).filter(({ rel }) => rel !== 'hub');
  const own = channel.links();
  const atomOnly = atom.filter(({ url }) => !own.includes(url));
  return {
    format: 'rss',
    version: versionOf(root),
    title: channel.words('title', 'dc:title'),
    description: channel.words('description', 'itunes:summary', 'dc:description'),
    language: channel.words('language', 'dc:language') ?? inherited(element, 'xml:lang'),
    homeUrl: own.at(-1) ?? linkOf(atomOnly, 'alternate'),
    feedUrl: linkOf(atom, 'self'),
    nextUrl: linkOf(atom, 'next'),
    updated: channel.date('lastbuilddate', 'atom:updated', 'dc:date'),
    published: channel.date('pubdate'),
    authors: channel.people('managingeditor', 'webmaster', 'dc:author', 'dc:creator', 'itunes:author'),
    categories: channel.categories(),
    entries,
    truncated,
  };
}

/** Whether the document is RSS. */
export function isRss(root: XmlElement): boolean {
  return root.name === 'rss' || root.name === 'rdf:rdf' || root.name === 'channel';
}
