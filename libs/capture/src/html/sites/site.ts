import type { ReadLanguage } from '@uade/kernel';

/** How one site's pages are read, as data: nothing here runs, so adding a site is adding an object. */
export interface Site {
  /** The reader's name on everything that it read. */
  readonly name: string;
  /** The publisher's name as shown. */
  readonly publisher: string;
  /** Hosts without `www.`; subdomains must be named. */
  readonly hosts: readonly string[];
  /** What `<meta property="og:site_name">` says on its pages: tells a page that was given without its address. */
  readonly siteNames: readonly string[];
  /** Paths of articles. */
  readonly articlePath: RegExp;
  /** Selectors of `select.ts`; of each list the first that finds something is taken. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** What stands inside the body and is not part of it. */
  readonly notBody: readonly string[];
  /** Where the date of publication stands in words; empty where the pages carry none. */
  readonly date: readonly string[];
  /** Whether the date in the page's metadata is the release's own. */
  readonly trustsMetadataDate: boolean;
  readonly homeUrl: string;
  /** How its list pages are read; `null` where that is not known and the generic reader does it. */
  readonly list: SiteList | null;
  /** Where its releases are announced, the best place of each language first. */
  readonly places: readonly SitePlace[];
}

/** A page, feed or sitemap that names new releases. */
export interface SitePlace {
  readonly kind: 'feed' | 'sitemap' | 'list';
  readonly language: ReadLanguage;
  /** Absolute. Of a list its first page. */
  readonly url: string;
}

/** How a list page is read, in selectors of `select.ts`; all but `item` are looked for inside the item. */
export interface ListSelectors {
  /** One release in the list. */
  readonly item: string;
  /** The link to the release; `null`: the item itself if it is a link, else the first link in it. */
  readonly link: string | null;
  /** Where the title stands; `null`: in the link. */
  readonly title: string | null;
  /** Where the date of publication stands; `null`: anywhere in the item. */
  readonly date: string | null;
  /** The link to the next page, anywhere on the page; `null`: it is looked for. */
  readonly next: string | null;
}

/** How a site's list pages are read. */
export interface SiteList extends ListSelectors {
  /** The query's parameter that counts pages from 1; `null` where the page's own links must be followed. */
  readonly pageParameter: string | null;
}
