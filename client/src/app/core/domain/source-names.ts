import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../api/api';

/** The sources by name, read from the server once. */
@Injectable({ providedIn: 'root' })
export class SourceNames {
  private readonly answer = inject(Api).resource('/sources', () => ({}));

  readonly all = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  private readonly bySlug = computed(() => new Map(this.all().map((source) => [source.slug, source.name])));

  name(slug: string): string {
    return this.bySlug().get(slug) ?? slug;
  }
}
