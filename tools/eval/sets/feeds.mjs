import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readJson } from '../files.mjs';
import { accuracy, metric } from '../measure.mjs';

/**
 * Feeds beside a JSON file with what is in them: `x.xml` with `x.json`, `x.json` with `x_expected.json`, in any folder
 * below `feeds/`. The expected files come in three shapes (RSS, Atom, and one for all), told apart by their fields.
 *
 * Compared are all fields that the collector reads: version, title, description, language, addresses, dates, persons,
 * categories, and of each item also id, summary and content; not what it never uses (pictures, enclosures, copyright,
 * generators, contributors, clouds, input fields, skipped days, extensions as such). `fields.pass` counts only files
 * in which at least one of the compared fields beside the version is expected.
 */
export const feeds = {
  name: 'feeds',
  seen: true,
  async run({ data, lib }) {
    const cases = casesBelow(path.join(data, 'feeds'));
    if (cases.length === 0) return null;
    const { readFeedDocument } = await lib('capture');
    const errors = [];
    const units = cases.map(({ source, expected }) => {
      const wanted = shapeOf(readJson(expected), source);
      const read = readCase(readFeedDocument, source);
      const different = differences(wanted, read === null ? null : pick(read, wanted));
      if (different.length > 0) errors.push(`${source}\n  ${different.join('\n  ')}`);
      const says = saysAnything(wanted);
      return { right: different.length === 0 ? 1 : 0, all: 1, says };
    });
    const counted = (list) => list.map(({ right, all }) => ({ right, all }));
    const metrics = { pass: metric(counted(units), accuracy, '1.000') };
    const saying = units.filter(({ says }) => says);
    if (saying.length > 0) metrics['fields.pass'] = metric(counted(saying), accuracy);
    return { metrics, errors };
  },
};

/** Whether any field but the version is expected, in the feed or in an item. */
function saysAnything(value) {
  if (Array.isArray(value)) return value.some(saysAnything);
  if (typeof value !== 'object' || value === null) return typeof value === 'string';
  return Object.entries(value).some(([name, one]) => name !== 'version' && saysAnything(one));
}

function casesBelow(root) {
  if (!existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true }).map((name) => path.join(root, String(name)));
  const there = new Set(files);
  return files.sort().flatMap((source) => {
    const { dir, name, ext } = path.parse(source);
    const expected = path.join(dir, ext === '.json' ? `${name}_expected.json` : `${name}.json`);
    const isFeed = /\.(?:xml|rss|atom|rdf|json)$/.test(ext);
    return isFeed && there.has(expected) ? [{ source, expected }] : [];
  });
}

function readCase(readFeedDocument, file) {
  try {
    return readFeedDocument(new Uint8Array(readFileSync(file)), { url: null, contentType: null });
  } catch {
    return null;
  }
}

const text = (value) => (value === undefined || value === '' ? null : value);
const instant = (value) => (text(value) === null ? null : new Date(value).toISOString());
const people = (list = []) => list.map(({ name, email }) => ({ name: text(name), email: text(email) }));

/** What is expected, in one shape; a field that the file's own shape does not have is left out. */
function shapeOf(expected, source) {
  if (expected.feedType !== undefined) return universal(expected);
  if (source.endsWith('.json')) return json(expected);
  return expected.entries === undefined ? rss(expected) : atom(expected);
}

/**
 * The fields of a feed or item that also has words of other vocabularies (Dublin Core and such). This shape keeps them
 * apart, we fill what is missing by them: what is not expected is then not compared.
 */
function withoutGaps(value, fields) {
  if ((value.extensions ?? value.dcExt ?? value.itunesExt) === undefined) return fields;
  const isGap = (one) => one === null || (Array.isArray(one) && one.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([name, one]) => name === 'items' || !isGap(one)));
}

function universal(feed) {
  const dated = (value) => ({
    title: text(value.title),
    url: text(value.link),
    published: text(value.published),
    publishedAt: instant(value.publishedParsed),
    updated: text(value.updated),
    updatedAt: instant(value.updatedParsed),
    authors: people(value.authors),
    categories: value.categories ?? [],
  });
  return {
    version: feed.feedVersion ?? '',
    changedIsPublished: feed.feedType === 'atom',
    ...dated(feed),
    description: text(feed.description),
    language: text(feed.language),
    feedUrl: text(feed.feedLink),
    items: (feed.items ?? []).map((item) => ({
      ...dated(item),
      id: text(item.guid),
      summary: text(item.description),
      content: text(item.content),
      urls: item.links ?? [],
    })),
  };
}

function atom(feed) {
  const dated = (value) => ({
    title: text(value.title),
    updated: text(value.updated),
    updatedAt: instant(value.updatedParsed),
    authors: people(value.authors?.filter(({ name, email }) => name !== undefined || email !== undefined)),
    categories: (value.categories ?? []).map(({ label, term }) => label ?? term).filter(Boolean),
  });
  const linkOf = (kind) =>
    text(feed.links?.find(({ rel, href }) => rel === kind && text(href) !== null)?.href);
  return withoutGaps(feed, {
    version: feed.version,
    ...dated(feed),
    description: text(feed.subtitle),
    language: text(feed.language),
    url: linkOf('alternate'),
    feedUrl: linkOf('self'),
    items: feed.entries.map((entry) =>
      withoutGaps(entry, {
        ...dated(entry),
        id: text(entry.id),
        summary: text(entry.summary),
        content: text(entry.content?.value),
        published: text(entry.published),
        publishedAt: instant(entry.publishedParsed),
        urls: (entry.links ?? []).filter(({ rel }) => rel !== 'enclosure').flatMap(({ href }) => href ?? []),
        origin: text(entry.source?.title),
      }),
    ),
  });
}

function rss(feed) {
  const categories = (value) => (value.categories ?? []).map((one) => one.value);
  return withoutGaps(feed, {
    version: feed.version,
    title: text(feed.title),
    description: text(feed.description),
    language: text(feed.language),
    url: text(feed.link),
    published: text(feed.pubDate),
    publishedAt: instant(feed.pubDateParsed),
    updated: text(feed.lastBuildDate),
    updatedAt: instant(feed.lastBuildDateParsed),
    categories: categories(feed),
    items: (feed.items ?? []).map((item) =>
      withoutGaps(item, {
        id: text(item.guid?.value),
        title: text(item.title),
        summary: text(item.description),
        content: text(item.content),
        url: text(item.link),
        urls: item.links ?? [],
        published: text(item.pubDate),
        publishedAt: instant(item.pubDateParsed),
        person: text(item.author),
        categories: categories(item),
        origin: text(item.source?.title),
      }),
    ),
  });
}

function json(feed) {
  const persons = (value) => people(value.authors ?? (value.author ? [value.author] : []));
  return {
    version: /[\d.]+$/.exec(feed.version)?.[0] ?? '',
    title: text(feed.title),
    description: text(feed.description),
    language: text(feed.language),
    url: text(feed.home_page_url),
    feedUrl: text(feed.feed_url),
    authors: persons(feed),
    items: (feed.items ?? []).map((item) => ({
      id: text(item.id),
      title: text(item.title),
      summary: text(item.summary),
      content: text(item.content_html ?? item.content_text),
      url: text(item.url),
      urls: [item.url, item.external_url].filter((url) => text(url) !== null),
      published: text(item.date_published),
      publishedAt: instant(item.date_published),
      updated: text(item.date_modified),
      updatedAt: instant(item.date_modified),
      authors: persons(item),
      categories: item.tags ?? [],
    })),
  };
}

const datesOf = ({ published, updated }) => ({
  published: published?.written ?? null,
  publishedAt: published?.instant ?? null,
  updated: updated?.written ?? null,
  updatedAt: updated?.instant ?? null,
});

const flat = (value) => ({
  ...value,
  ...datesOf(value),
  authors: value.authors
    .map(({ name, email }) => ({ name, email }))
    .filter(({ name, email }) => name ?? email),
  person: value.authors[0]?.written ?? null,
  url: value.url ?? value.homeUrl ?? null,
  origin: value.origin?.title ?? null,
});

/** What was read, in the shape and with the fields of what is expected. */
function pick(read, wanted) {
  const only = (value, like) => Object.fromEntries(Object.keys(like).map((name) => [name, value[name]]));
  const items = read.entries.map((entry, index) =>
    only(flat(wanted.changedIsPublished ? publishedToo(entry) : entry), wanted.items[index] ?? {}),
  );
  const changedIsPublished = wanted.changedIsPublished;
  return only({ ...flat(read), items, changedIsPublished }, wanted);
}

/** As `readFeed` does for Atom, which the shape for all formats presupposes. */
const publishedToo = (entry) => ({ ...entry, published: entry.published ?? entry.updated });

function differences(wanted, read) {
  if (read === null) return ['is not read as a feed'];
  return Object.keys(wanted).flatMap((name) => {
    const [right, got] = [JSON.stringify(sorted(wanted[name])), JSON.stringify(sorted(read[name]))];
    return right === got ? [] : [`${name}: expected ${right}`, `${' '.repeat(name.length)}  read ${got}`];
  });
}

/** The value with its fields in order, so that equal values are written the same, and what is not compared left out. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
