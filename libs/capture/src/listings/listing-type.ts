import type { FoundItem } from '../found-item';

/** What was read from a list page. */
export interface Listing {
  /** In the page's order, each address once. */
  readonly items: readonly FoundItem[];
  /** Absolute address of the page with older items, or `null` if there is none. */
  readonly nextUrl: string | null;
  /** Who found the items: a site's name, `selectors` for given ones, `generic`. */
  readonly reader: string;
}

/** No more items of one page are read. */
export const MOST_ITEMS = 500;
