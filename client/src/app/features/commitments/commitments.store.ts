import { computed, inject, Injectable } from '@angular/core';
import type { CommitmentRow, NONE as FilterNone } from '@uade/contracts';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/api-types';
import { PagedList } from '../../core/api/paged-list';
import { AlmatyDay } from '../../core/domain/almaty-day';
import { TopicNames } from '../../core/domain/topic-names';
import { followLive } from '../../core/live/live';
import { keepKnown, mendAddress } from '../../core/url-state/mend-address';
import { injectUrlState } from '../../core/url-state/url-state';
import { type Days, duePeriod, isDuePeriod } from './due-period';

/** The filters' word for "without one". */
export const NONE = 'none' satisfies typeof FilterNone;

/** What stands in the address beside the filters, and stays when they are dropped. */
const BESIDE_FILTERS = ['q', 'sort'];

/** The commitments that the address asks for. */
@Injectable()
export class CommitmentsStore {
  readonly url = injectUrlState();
  private readonly api = inject(Api);
  private readonly day = inject(AlmatyDay);
  private readonly topics = inject(TopicNames);

  readonly q = this.url.text('q');
  readonly sort = this.url.text('sort');
  /** The days in which the deadlines end: a stretch around today, or two days that a link gave. */
  readonly due = computed<Partial<Days>>(() => {
    const params = this.url.map();
    const period = params.get('due');
    if (isDuePeriod(period)) return duePeriod(period, this.day.today());
    const [from, to] = [params.get('dueFrom'), params.get('dueTo')];
    return { ...(from && { from }), ...(to && { to }) };
  });
  readonly query = computed<Query>(() => {
    const params = this.url.map();
    return {
      q: params.get('q'),
      topic: params.getAll('topic'),
      kind: params.getAll('kind'),
      status: params.getAll('status'),
      testability: params.getAll('testability'),
      source: params.getAll('source'),
      speaker: params.get('speaker'),
      release: params.get('release'),
      dueFrom: this.due().from,
      dueTo: this.due().to,
      overdue: params.get('overdue'),
      year: params.get('year'),
      sort: params.get('sort'),
    };
  });
  /** Whether anything but the words looked for narrows the list. */
  readonly filtered = computed(() => this.url.map().keys.some((name) => !BESIDE_FILTERS.includes(name)));
  /** Tells a topic, or the filters' word for none, once the topics are here. */
  private readonly isTopic = computed(() => {
    const slugs = this.topics.all().map(({ slug }) => slug);
    return slugs.length === 0 ? null : (value: string) => value === NONE || slugs.includes(value);
  });
  readonly list = new PagedList<CommitmentRow>(
    (query) => this.api.watch('/commitments', { query }),
    this.query,
  );
  readonly csv = computed(() => this.api.csvUrl('/reports/commitments.csv', this.query()));

  constructor() {
    mendAddress(this.url, this.list.error);
    keepKnown(
      this.url,
      'due',
      computed(() => isDuePeriod),
    );
    keepKnown(this.url, 'topic', this.isTopic);
    // A suggestion that is accepted or reopened makes a commitment or takes one back.
    followLive({
      touches: ({ name }) => /^(commitment|suggestion)\./.test(name),
      refresh: () => this.list.catchUp(),
    });
  }

  /** Drop the filters; the words looked for and the order stay. */
  dropFilters(): void {
    void this.url.clear(BESIDE_FILTERS);
  }
}
