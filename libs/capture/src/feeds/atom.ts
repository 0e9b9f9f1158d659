import { decodeReferences } from '../xml/references';
import { inherited, type XmlElement } from '../xml/xml-element';
import { lastChild, type XmlReader } from '../xml/xml-reader';
import { feedDateOf } from './feed-date';
import type { FeedDocument, FeedEntry, FeedPerson } from './feed-type';
import { resolveMarkup, resolveOr } from './resolve-markup';

/** Namespaces of the versions that don't state their number. */
const VERSIONS: readonly (readonly [RegExp, string])[] = [
  [/^\s*https?:\/\/www\.w3\.org\/2005\/atom\s*$/i, '1.0'],
  [/^\s*https?:\/\/purl\.org\/atom\/ns#?\s*$/i, '0.3'],
];

/** Media types whose content is no characters, so it stands in the feed as Base64. */
const BINARY_TYPE =
  /^(?:image|audio|video|font)\/(?!svg)|^application\/(?:octet-stream|pdf|zip|gzip|x-gzip|msword|vnd\.)/i;

/** Types whose content is XML as it stands, references and all. */
const XML_TYPE = /^xhtml$|[+/]xml$/i;

const DIV_START = /^<(?:\w{1,20}:)?div(?:\s[^<>]*)?>/i;
const DIV_END = /<\/(?:\w{1,20}:)?div\s*>$/i;

function withoutDiv(markup: string): string {
  const start = DIV_START.exec(markup)?.[0];
  const end = DIV_END.exec(markup)?.[0];
  if (start === undefined || end === undefined || start.length + end.length > markup.length) return markup;
  const inner = markup.slice(start.length, markup.length - end.length);
  // Two blocks side by side aren't one wrapped in another.
  return /<\/(?:\w{1,20}:)?div\s*>/i.test(inner) && !/<(?:\w{1,20}:)?div[\s>]/i.test(inner)
    ? markup
    : inner.trim();
}

function fromBase64(written: string): string {
  try {
    const bytes = Uint8Array.from(atob(written.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
    return new TextDecoder().decode(bytes).trim();
  } catch {
    return written;
  }
}

function isBase64(element: XmlElement): boolean {
  const mode = element.attributes.get('mode')?.toLowerCase();
  if (mode !== undefined) return mode === 'base64';
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? '';
  return type === 'base64' || (BINARY_TYPE.test(type) && !XML_TYPE.test(type));
}

/** What stands in a text construct of Atom 1.0 or 0.3: plain words, HTML in references, XHTML in a `div`, or Base64. */
export function atomText(element: XmlElement | undefined, reader: XmlReader): string | null {
  if (element === undefined) return null;
  const raw = reader.inner(element).trim();
  if (isBase64(element)) return fromBase64(decodeReferences(raw)) || null;
  const isXml = XML_TYPE.test(element.attributes.get('type')?.trim() ?? '') && !raw.startsWith('<![CDATA[');
  const words = withoutDiv(isXml ? raw : (reader.words(element) ?? ''));
  return resolveMarkup(words, reader.base(element)).trim() || null;
}

/** Atom's own elements bear its prefix here, unless they were written without its namespace. */
function named(element: XmlElement, name: string): XmlElement | undefined {
  return lastChild(element, `atom:${name}`) ?? lastChild(element, name);
}

function allNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === `atom:${name}` || child.name === name);
}

function firstNamed(element: XmlElement, names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const found = named(element, name) ?? lastChild(element, name);
    if (found) return found;
  }
  return undefined;
}

/** A link with its address made absolute; files to download are none. */
interface AtomLink {
  readonly url: string;
  readonly rel: string;
  readonly type: string;
}

/** The element's links to pages, in its order; `rel` is `alternate` where none is given. */
export function atomLinks(element: XmlElement, reader: XmlReader): AtomLink[] {
  return allNamed(element, 'link').flatMap((link) => {
    const base = reader.base(link);
    // An empty address is the base itself, where there is one.
    const written = link.attributes.get('href')?.trim();
    const url = written === '' ? base : written && resolveOr(written, base);
    if (!url) return [];
    const rel = link.attributes.get('rel')?.trim().toLowerCase() || 'alternate';
    const type = link.attributes.get('type')?.toLowerCase() ?? '';
    if (rel === 'enclosure') return [];
    return [{ url, rel, type }];
  });
}

/** The first link of the kind; of several alternates the page itself goes before other forms of it. */
export function linkOf(links: readonly AtomLink[], rel: string): string | null {
  const ofKind = links.filter((link) => link.rel === rel);
  const page = ofKind.find(({ type }) => type === '' || type.includes('html'));
  return (page ?? ofKind[0])?.url ?? null;
}

/** The authors that stand in the element itself. */
export function atomPeople(element: XmlElement, reader: XmlReader): FeedPerson[] {
  return allNamed(element, 'author').map((person) => {
    const name = reader.words(named(person, 'name'));
    const email = reader.words(named(person, 'email'));
    return { written: name ?? email ?? '', name, email };
  });
}

function atomCategories(element: XmlElement): string[] {
  return allNamed(element, 'category').flatMap(({ attributes }) => {
    const label = attributes.get('label')?.trim() || attributes.get('term')?.trim();
    return label ? [label] : [];
  });
}

function originOf(element: XmlElement, reader: XmlReader): FeedEntry['origin'] {
  const source = named(element, 'source');
  if (source === undefined) return null;
  const links = atomLinks(source, reader);
  return { title: atomText(named(source, 'title'), reader), url: linkOf(links, 'alternate') };
}

const PUBLISHED = ['published', 'issued', 'created', 'dc:date', 'dcterms:created'];
const UPDATED = ['updated', 'modified', 'dcterms:modified'];

/** An entry of Atom 1.0 or 0.3. */
export function atomEntry(element: XmlElement, reader: XmlReader): FeedEntry {
  const text = (...names: string[]) => atomText(firstNamed(element, names), reader);
  const date = (names: readonly string[]) => feedDateOf(reader.words(firstNamed(element, names)));
  const links = atomLinks(element, reader);
  const id = named(element, 'id');
  const idWords = reader.words(id);
  return {
    id: id && idWords !== null ? resolveOr(idWords, reader.base(id)) : null,
    idIsUrl: false,
    title: text('title'),
    summary: text('summary'),
    content: text('content'),
    url: linkOf(links, 'alternate'),
    urls: links.map(({ url }) => url),
    published: date(PUBLISHED),
    updated: date(UPDATED),
    language: inherited(element, 'xml:lang'),
    authors: atomPeople(element, reader),
    categories: atomCategories(element),
    origin: originOf(element, reader),
  };
}

function versionOf(root: XmlElement): string {
  const stated = root.attributes.get('version')?.trim();
  if (stated) return stated;
  const namespace = root.namespaces?.get('') ?? root.namespaces?.get('atom') ?? '';
  return VERSIONS.find(([pattern]) => pattern.test(namespace))?.[1] ?? '';
}

/** Atom 1.0 or 0.3, its entries read already. */
export function atomFeed(
  root: XmlElement,
  entries: FeedEntry[],
  truncated: boolean,
  reader: XmlReader,
): FeedDocument {
  const links = atomLinks(root, reader);
  const date = (names: readonly string[]) => feedDateOf(reader.words(firstNamed(root, names)));
  return {
    format: 'atom',
    version: versionOf(root),
    title: atomText(named(root, 'title'), reader),
    description: atomText(firstNamed(root, ['subtitle', 'tagline']), reader),
    language: root.attributes.get('xml:lang') ?? root.attributes.get('lang') ?? null,
    homeUrl: linkOf(links, 'alternate'),
    feedUrl: linkOf(links, 'self'),
    nextUrl: linkOf(links, 'next'),
    updated: date(UPDATED),
    published: date(['published']),
    authors: atomPeople(root, reader),
    categories: atomCategories(root),
    entries,
    truncated,
  };
}

/** Whether the document is Atom. */
export function isAtom(root: XmlElement): boolean {
  return root.name === 'atom:feed' || root.name === 'feed';
}
