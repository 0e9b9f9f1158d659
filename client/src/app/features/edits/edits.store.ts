import { computed, inject, Injectable } from '@angular/core';
import type { EditRow } from '@uade/contracts';
import { Api } from '../../core/api/api';
import type { Query } from '../../core/api/api-types';
import { PagedList } from '../../core/api/paged-list';
import { followLive } from '../../core/live/live';
import { mendAddress } from '../../core/url-state/mend-address';
import { injectUrlState } from '../../core/url-state/url-state';

/** The edits that the address asks for. */
@Injectable()
export class EditsStore {
  readonly url = injectUrlState();
  private readonly api = inject(Api);

  readonly query = computed<Query>(() => {
    const params = this.url.map();
    return {
      class: params.getAll('class'),
      source: params.getAll('source'),
      language: params.getAll('language'),
      release: params.get('release'),
      touches: params.get('touches'),
      undecided: params.get('undecided'),
      sort: params.get('sort'),
    };
  });
  readonly filtered = computed(() => this.url.map().keys.some((name) => name !== 'sort'));
  readonly list = new PagedList<EditRow>((query) => this.api.watch('/edits', { query }), this.query);

  constructor() {
    mendAddress(this.url, this.list.error);
    followLive({
      touches: ({ name }) => name === 'release.edited' || name.startsWith('mark-place.'),
      refresh: () => this.list.catchUp(),
    });
  }
}
