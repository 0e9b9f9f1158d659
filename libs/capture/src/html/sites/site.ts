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
  /** Pages that list releases, for discovery; `{page}` counts from 1. `null` where they are not known. */
  readonly list: SiteList | null;
}

/** How a listing page is read. */
export interface SiteList {
  readonly paths: readonly string[];
  readonly item: string;
  readonly link: string;
  readonly date: string | null;
}
