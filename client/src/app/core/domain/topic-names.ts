import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../api/api';
import { translator } from '../i18n/translator';
import { Locale } from '../locale/locale';

/** The names of topics in the interface's language, read from the server once. */
@Injectable({ providedIn: 'root' })
export class TopicNames {
  private readonly locale = inject(Locale);
  private readonly t = translator();
  private readonly answer = inject(Api).resource('/topics', () => ({}));

  readonly all = computed(() => (this.answer.hasValue() ? this.answer.value() : []));
  private readonly bySlug = computed(() => new Map(this.all().map((topic) => [topic.slug, topic.names])));

  /** The name of a topic; its slug until the names are here, words for "no topic" where there is none. */
  name(slug: string | null): string {
    if (slug === null) return this.t('topic.none');
    return this.bySlug().get(slug)?.[this.locale.language()] ?? slug;
  }
}
