import type { FoundItem } from '../found-item';

/** A date as a feed gives it. */
export interface FeedDate {
  readonly written: string;
  /** UTC, or `null` where it can't be read. */
  readonly instant: string | null;
}

/** A person named in a feed; `written` is the whole as it stands there. */
export interface FeedPerson {
  readonly written: string;
  readonly name: string | null;
  readonly email: string | null;
}

/**
 * One entry as the feed has it. Words are as written, references replaced once, markup kept; `null` or an empty list
 * where the feed says nothing. Addresses are absolute where the feed or its address gives a base.
 */
export interface FeedEntry {
  readonly id: string | null;
  /** Whether `id` is also the entry's address (an RSS `guid`). */
  readonly idIsUrl: boolean;
  readonly title: string | null;
  readonly summary: string | null;
  readonly content: string | null;
  readonly url: string | null;
  readonly urls: readonly string[];
  readonly published: FeedDate | null;
  readonly updated: FeedDate | null;
  readonly language: string | null;
  readonly authors: readonly FeedPerson[];
  readonly categories: readonly string[];
  /** The feed that the entry was taken over from. */
  readonly origin: { readonly title: string | null; readonly url: string | null } | null;
}

/** A feed as it was written, in one shape for all formats. The rules for words, dates and addresses are `FeedEntry`'s. */
export interface FeedDocument {
  readonly format: 'rss' | 'atom' | 'json';
  /** As declared, such as `2.0`; empty where it is not. */
  readonly version: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  readonly homeUrl: string | null;
  /** The feed's own address, by its own word. */
  readonly feedUrl: string | null;
  /** The page of the feed with older entries, if there is one. */
  readonly nextUrl: string | null;
  readonly updated: FeedDate | null;
  readonly published: FeedDate | null;
  readonly authors: readonly FeedPerson[];
  readonly categories: readonly string[];
  readonly entries: readonly FeedEntry[];
  /** Whether the feed has more entries than are read. */
  readonly truncated: boolean;
}

/** One item of a feed that can be fetched. */
export interface FeedItem extends FoundItem {
  /** The feed's own name for the item: stays when its address or title changes. `null` if there is none. */
  readonly id: string | null;
  /** Plain text with paragraphs as in an article, at most 5,000 UTF-16 code units; `null` if there is none. */
  readonly summary: string | null;
  readonly authors: readonly string[];
}

/** What was read from a feed. */
export interface Feed {
  readonly format: FeedDocument['format'];
  readonly version: string;
  /** One line of plain text. */
  readonly title: string | null;
  readonly language: string | null;
  readonly homeUrl: string | null;
  /** The page of the feed with older items, if it names one. */
  readonly nextUrl: string | null;
  /** UTC. */
  readonly updatedAt: string | null;
  /** In the feed's order, each address once. */
  readonly items: readonly FeedItem[];
  /** Entries without an address that can be fetched. */
  readonly skipped: number;
  /** Whether the feed has more entries than are read. */
  readonly truncated: boolean;
}

/** At most so many entries of one feed are read. */
export const MOST_ENTRIES = 5000;
