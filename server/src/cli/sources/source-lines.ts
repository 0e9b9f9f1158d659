import type { Poll, PreviewSource, Source, SourcePreview, SourcePreset } from '@uade/contracts';

/** A source with its health, for people; the first line alone says what it is. */
export function sourceLines({
  slug,
  name,
  state,
  discovery,
  discoveryUrls,
  verifiedAt,
  health,
}: Source): string[] {
  if (discovery === 'by-hand') return [`${slug}: “${name}”, by hand`];
  const flags = [
    verifiedAt === null ? 'unverified' : 'verified',
    ...(health.silent ? ['silent'] : []),
    ...(health.emptyArticles ? ['empty articles'] : []),
  ];
  const { items } = health;
  return [
    `${slug}: “${name}”, ${state}, ${discovery}, ${flags.join(', ')}`,
    ...discoveryUrls.map((url) => `    ${url}`),
    `    last success ${health.lastSuccessAt ?? 'never'}, next poll ${health.nextPollAt ?? 'never'}, ` +
      `${items.read} read, ${items.waiting} waiting, ${items.unreadable} unreadable, ${items.gone} gone`,
    ...(health.error === null ? [] : [`    failed ${health.errorStreak} times: ${health.error.reason}`]),
  ];
}

/** What a look at the live site gave, in one line. */
export function checkLine(name: string, { itemCount, article, trouble }: SourcePreview): string {
  const found = `${itemCount} items`;
  const read =
    article === null ? 'no article read' : `read “${article.title ?? article.url}” (${article.reader})`;
  if (trouble === null) return `${name}: ${article === null ? 'broken' : 'ok'}, ${found}, ${read}`;
  return `${name}: broken at the ${trouble.step}, ${found}, ${read}: ${trouble.reason}`;
}

/** What a poll came to, in one line. */
export function pollLine({ slug, health }: Source, newest: Poll | null): string {
  const { items, error } = health;
  const now = `${items.read} read, ${items.waiting} waiting, ${items.unreadable} unreadable`;
  if (error !== null) return `${slug}: failed: ${error.reason} ${now}.`;
  if (newest === null) return `${slug}: another process is asking its host; the poll follows.`;
  return `${slug}: ${newest.outcome}, ${newest.listed} listed, ${newest.added} new; ${now}`;
}

/** A preset as a preview takes it. */
export function previewSettings(preset: Omit<SourcePreset, 'sourceId' | 'verifiedAt'>): PreviewSource {
  const { discovery, discoveryUrls, listingSelectors, articleSelectors } = preset;
  return {
    // A preset that is filled by hand would be none.
    discovery: discovery === 'by-hand' ? 'listing' : discovery,
    discoveryUrls,
    listingSelectors,
    articleSelectors,
    itemUrl: null,
  };
}
