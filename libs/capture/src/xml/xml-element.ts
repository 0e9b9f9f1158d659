/** One element of an XML document. Its words are looked up in the source by its offsets, so markup in them survives. */
export interface XmlElement {
  /** Small letters, the namespace's usual prefix before a colon (`dc:date`); none for the document's own language. */
  readonly name: string;
  /** Names as written but in small letters, references replaced. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly parent: XmlElement | null;
  /** Namespaces declared on this very element: prefix (or empty) to URI. */
  readonly namespaces: ReadonlyMap<string, string> | null;
  /** What stands between its tags, in UTF-16 code units of the source, half-open. */
  readonly innerStart: number;
  innerEnd: number;
}

/** Namespaces that feeds and sitemaps use, with the prefix that is meant whatever the document calls it. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.w3\.org\/2005\/atom$/, 'atom'],
  [/^https?:\/\/purl\.org\/atom\/ns#?$/, 'atom'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$/, ''],
  [/^https?:\/\/(?:my|channel)\.netscape\.com\/rdf\/simple\/0\.9\/?$/, ''],
  [/^https?:\/\/backend\.userland\.com\//, ''],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/, 'dcterms'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/, 'rdf'],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/, 'itunes'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?$/, 'media'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9\/?$/, ''],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap\/0\.(?:84|9)\/?$/, ''],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news\/0\.(?:84|9)\/?$/, 'news'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-image\/1\.1\/?$/, 'image'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/, 'xhtml'],
];

const known = new Map<string, string | null>();
const MOST_KNOWN = 1000;

/** The usual prefix for a namespace, or `null` for one that is not known. */
export function prefixOfNamespace(uri: string): string | null {
  const key = uri.trim().toLowerCase();
  const found = known.get(key);
  if (found !== undefined) return found;
  const prefix = key.length > 200 ? null : (PREFIXES.find(([pattern]) => pattern.test(key))?.[1] ?? null);
  if (known.size < MOST_KNOWN && key.length <= 200) known.set(key, prefix);
  return prefix;
}

function declaredNamespace(element: XmlElement | null, prefix: string): string | null {
  for (let at = element; at; at = at.parent) {
    const uri = at.namespaces?.get(prefix);
    if (uri !== undefined) return uri;
  }
  return null;
}

/**
 * The name that is meant by `written` at this place. A prefix that is nowhere declared is taken at its word; an element
 * without one belongs to the document's own language unless a known other one is declared for it.
 */
export function meantName(
  written: string,
  own: ReadonlyMap<string, string> | null,
  parent: XmlElement | null,
): string {
  const lower = written.toLowerCase();
  const colon = lower.indexOf(':');
  const prefix = colon < 0 ? '' : lower.slice(0, colon);
  const local = lower.slice(colon + 1);
  const uri = own?.get(prefix) ?? declaredNamespace(parent, prefix);
  const meant = (uri === null ? null : prefixOfNamespace(uri)) ?? prefix;
  return meant === '' ? local : `${meant}:${local}`;
}

/** The nearest value of an inherited attribute such as `xml:lang`, from the element itself upwards, or `null`. */
export function inherited(element: XmlElement, attribute: string): string | null {
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const value = at.attributes.get(attribute);
    if (value !== undefined) return value;
  }
  return null;
}
