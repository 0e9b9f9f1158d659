import { computed, inject, Injectable } from '@angular/core';
import type { ReleaseRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/api-types';
import { PagedList } from '../../core/api/paged-list';
import { followLive } from '../../core/live/live';
import { mendAddress } from '../../core/url-state/mend-address';
import { injectUrlState } from '../../core/url-state/url-state';

/** How many rows one page of the list brings. */
const PAGE_ROWS = 60;

/** What stands in the address beside the filters, and stays when they are dropped. */
const BESIDE_FILTERS = ['q', 'sort'];

/** The list of releases that the address asks for. */
@Injectable()
export class ReleasesStore {
  private readonly api = inject(Api);
  readonly url = injectUrlState();

  readonly q = this.url.text('q');
  readonly sources = this.url.list('source');
  readonly languages = this.url.list('language');
  readonly from = this.url.text('from');
  readonly has = this.url.text('has');
  readonly sort = this.url.text('sort');

  /** What the address asks for, without the paging: the list, its count and its CSV follow it. */
  readonly filters = computed<Query>(() => ({
    q: this.q(),
    source: this.sources(),
    language: this.languages(),
    from: this.from(),
    to: this.url.map().get('to'),
    has: this.has(),
    sort: this.sort(),
  }));
  /** Whether anything but the words looked for narrows the list. */
  readonly filtered = computed(() =>
    Object.entries(this.filters()).some(
      ([name, value]) => !BESIDE_FILTERS.includes(name) && String(value ?? '') !== '',
    ),
  );
  readonly list = new PagedList<ReleaseRow>(
    (query) => this.api.watch('/releases', { query }),
    computed(() => ({ ...this.filters(), limit: PAGE_ROWS })),
  );
  readonly csv = computed(() => this.api.csvUrl('/reports/releases.csv', this.filters()));
  readonly warc = computed(() => this.api.warcUrl('/reports/releases.warc.gz', this.filters()));

  constructor() {
    mendAddress(this.url, this.list.error);
    // Decisions change what a row counts.
    followLive({
      touches: ({ name }) => /^(release|suggestion|commitment)\./.test(name),
      refresh: () => this.list.catchUp(),
    });
  }

  /** Drop the filters; the words looked for and the order stay. */
  dropFilters(): void {
    void this.url.clear(BESIDE_FILTERS);
  }
}
