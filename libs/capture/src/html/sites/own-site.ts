import { refuseUnreadable } from '../selector-check';
import type { Site } from './site';

/** How an analyst says that a source's articles are read, in selectors of `select.ts`; `null` and empty: as without them. */
export interface ArticleSelectors {
  readonly title: string | null;
  readonly body: string | null;
  /** What stands inside the body and is not part of it. */
  readonly notBody: readonly string[];
  /** Where the date of publication stands. */
  readonly date: string | null;
}

/** The name that stands for a reader by selectors on what it read. */
const SELECTORS_READER = 'selectors';

const listOf = (selector: string | null) => (selector === null ? [] : [selector]);

/**
 * The description of a site that the selectors amount to.
 *
 * @throws invalid-input  a selector that can't be read
 */
export function siteOfSelectors({ title, body, notBody, date }: ArticleSelectors): Site {
  refuseUnreadable([title, body, date, ...notBody]);
  return {
    name: SELECTORS_READER,
    publisher: '',
    hosts: [],
    siteNames: [],
    articlePath: /^/,
    title: listOf(title),
    body: listOf(body),
    notBody,
    date: listOf(date),
    trustsMetadataDate: true,
    homeUrl: '',
    list: null,
    places: [],
  };
}
