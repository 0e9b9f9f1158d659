import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../api/api';
import { followLive } from '../live/live';

/** The sources by name: read from the server once, and again when one is added or changed. */
@Injectable({ providedIn: 'root' })
export class SourceNames {
  private readonly api = inject(Api);
  private readonly answer = this.api.resource('/sources', () => ({}));

  readonly all = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  private readonly bySlug = computed(() => new Map(this.all().map((source) => [source.slug, source.name])));

  constructor() {
    followLive({
      touches: ({ name }) => name.startsWith('source.') && name !== 'source.polled',
      refresh: async () => this.answer.set(await this.api.get('/sources', {})),
    });
  }

  name(slug: string): string {
    return this.bySlug().get(slug) ?? slug;
  }
}
