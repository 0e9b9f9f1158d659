import { feedDateOf } from './feed-date';
import { type FeedDocument, type FeedEntry, type FeedPerson, MOST_ENTRIES } from './feed-type';
import { resolveOr } from './resolve-markup';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Words or a number as words, without white space at the ends; `null` for anything else. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

function peopleOf(value: Json): FeedPerson[] {
  const people = listOf(value['authors']).length > 0 ? listOf(value['authors']) : [value['author']];
  return people.filter(isObject).map((person) => {
    const name = wordsOf(person['name']);
    return { written: name ?? '', name, email: null };
  });
}

function urlOf(value: unknown, base: string | null): string | null {
  const written = wordsOf(value);
  return written === null ? null : resolveOr(written, base);
}

function entryOf(value: Json, base: string | null): FeedEntry {
  const url = urlOf(value['url'], base);
  const external = urlOf(value['external_url'], base);
  return {
    id: wordsOf(value['id']),
    idIsUrl: false,
    title: wordsOf(value['title']),
    summary: wordsOf(value['summary']),
    content: wordsOf(value['content_html']) ?? wordsOf(value['content_text']),
    url,
    urls: [url, external].filter((one) => one !== null),
    published: feedDateOf(wordsOf(value['date_published'])),
    updated: feedDateOf(wordsOf(value['date_modified'])),
    language: wordsOf(value['language']),
    authors: peopleOf(value),
    categories: listOf(value['tags']).flatMap((tag) => wordsOf(tag) ?? []),
    origin: null,
  };
}

/** "https://jsonfeed.org/version/1.1" or "1.1". */
function versionOf(value: unknown): string {
  return /(\d{1,2}(?:\.\d{1,2})?)\/?$/.exec(wordsOf(value)?.slice(0, 200) ?? '')?.[1] ?? '';
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A JSON Feed, or `null` if the text is none. It states no dates of its own: those of its first item, which is its
 * newest, are taken for them.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(text: string, url: string | null): FeedDocument | null {
  const value = parseOrNull(text);
  if (!isObject(value) || (value['version'] === undefined && value['items'] === undefined)) return null;
  const items = listOf(value['items']).filter(isObject);
  const feedUrl = urlOf(value['feed_url'], url);
  const entries = items.slice(0, MOST_ENTRIES).map((item) => entryOf(item, url ?? feedUrl));
  return {
    format: 'json',
    version: versionOf(value['version']),
    title: wordsOf(value['title']),
    description: wordsOf(value['description']),
    language: wordsOf(value['language']),
    homeUrl: urlOf(value['home_page_url'], url),
    feedUrl,
    nextUrl: urlOf(value['next_url'], url ?? feedUrl),
    updated: entries[0]?.updated ?? null,
    published: entries[0]?.published ?? null,
    authors: peopleOf(value),
    categories: [],
    entries,
    truncated: items.length > MOST_ENTRIES,
  };
}
