import type { ChildSitemap, FoundItem } from '@uade/capture';
import type { FetchAnswer } from '../../outgoing/safe-fetch';
import type { PageValidators } from '../sources/source-health.entity';
import { isUnchanged, requireWhole } from './answer-status';
import { CollectRefusal, TurnOver } from './collect-trouble';
import type { HostTurn } from './host-turn';
import { listReadersHere } from './list-readers';
import type { ListReading, ReadList } from './read-list';

/** A list as it was fetched. */
export interface FetchedList {
  readonly items: readonly FoundItem[];
  /** To ask for a newer one only; `null` where the site gave none, or where further lists hang on it. */
  readonly validators: PageValidators | null;
  /** What kept a further list from being read; `null` where nothing did. */
  readonly error: unknown;
}

/** An index of sitemaps is followed to so many of its newest. */
const CHILDREN = 3;

const ACCEPT: Readonly<Record<string, string>> = {
  feed: 'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.8',
  sitemap: 'application/xml,text/xml,*/*;q=0.8',
};

/**
 * Fetch a list and read what it names.
 *
 * @returns `null` where it is as it was before; what is wrong with a list that it names stands beside what the others name.
 * @throws FetchRefusal, CollectRefusal, TurnOver, DomainError; no-items where a list page names nothing
 */
export async function fetchList(
  { url, validators }: { readonly url: string; readonly validators: PageValidators | null },
  reading: ListReading,
  turn: HostTurn,
): Promise<FetchedList | null> {
  const answer = await ask({ url, validators }, reading, turn);
  if (isUnchanged(answer, validators)) return null;
  const list = await readAnswer(url, answer, reading);
  if (list.children.length === 0) {
    if (list.items.length === 0 && reading.discovery !== 'feed') throw noItems(url);
    return { items: list.items, validators: answer.validators, error: null };
  }
  return fetchChildren(newest(list.children), reading, turn);
}

/** What some of the children name is not lost where another can't be read. */
async function fetchChildren(
  children: readonly ChildSitemap[],
  reading: ListReading,
  turn: HostTurn,
): Promise<FetchedList> {
  const items: FoundItem[] = [];
  let error: unknown = null;
  for (const { url } of children) {
    try {
      const below = await getList(url, reading, turn);
      items.push(...below.items);
    } catch (met) {
      error ??= met;
      if (met instanceof TurnOver) return { items, validators: null, error: met };
    }
  }
  return { items, validators: null, error };
}

/**
 * Fetch one document, whatever of it is known, and read it.
 *
 * @throws FetchRefusal, CollectRefusal, TurnOver, DomainError
 */
export async function getList(url: string, reading: ListReading, turn: HostTurn): Promise<ReadList> {
  return readAnswer(url, await ask({ url, validators: null }, reading, turn), reading);
}

async function ask(
  { url, validators }: { readonly url: string; readonly validators: PageValidators | null },
  { discovery }: ListReading,
  turn: HostTurn,
): Promise<FetchAnswer> {
  const accept = ACCEPT[discovery];
  return turn.fetch(url, { validators, ...(accept === undefined ? {} : { accept }) });
}

async function readAnswer(url: string, answer: FetchAnswer, reading: ListReading): Promise<ReadList> {
  requireWhole(url, answer);
  return listReadersHere.read(answer, reading);
}

/** The children changed last; without dates the last ones, where sites put what is new. */
function newest(children: readonly ChildSitemap[]): ChildSitemap[] {
  const isDated = children.some(({ updatedAt }) => updatedAt !== null);
  if (!isDated) return children.slice(-CHILDREN);
  return [...children]
    .sort((a, b) => ((a.updatedAt ?? '') < (b.updatedAt ?? '') ? 1 : -1))
    .slice(0, CHILDREN);
}

function noItems(url: string): CollectRefusal {
  return new CollectRefusal(
    'no-items',
    `Nothing that looks like a release was found on ${url}. Its layout may have changed: try other selectors.`,
  );
}
