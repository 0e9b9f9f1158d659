import { computed, inject, Injectable } from '@angular/core';
import { SourceNames } from '../../core/domain/source-names';
import { TopicNames } from '../../core/domain/topic-names';
import { translator } from '../../core/i18n/translator';
import { INTERFACE_LANGUAGES } from '../../core/locale/languages';
import type { FilterGroup, FilterOption, FilterValues } from '../../ui/filter-bar/filter-groups';
import { COMMITMENT_KINDS } from './commitment-kinds';
import { QueueStore } from './queue.store';

const STATES = ['open', 'accepted', 'rejected'];
const TYPES = ['commitment', 'claim'];
const SORTS = ['score', 'newest'];

/** What the queue can be filtered by, in the interface's words, and what of it is chosen. */
@Injectable()
export class QueueFilters {
  private readonly store = inject(QueueStore);
  private readonly topics = inject(TopicNames);
  private readonly sources = inject(SourceNames);
  private readonly t = translator();
  private readonly words = translator('suggestions');

  readonly groups = computed<readonly FilterGroup[]>(() => [
    many(
      'kind',
      this.t('kind.label'),
      options(COMMITMENT_KINDS, (kind) => this.t(`kind.${kind}`)),
    ),
    many('topic', this.t('topic.label'), this.topicOptions()),
    many('source', this.t('source.label'), this.sourceOptions()),
    many(
      'language',
      this.words('language'),
      options(INTERFACE_LANGUAGES, (one) => this.t(`language.${one}`)),
    ),
    one(
      'type',
      this.words('type'),
      options(TYPES, (type) => this.words(`types.${type}`)),
    ),
    many(
      'state',
      this.words('state'),
      options(STATES, (state) => this.words(`states.${state}`)),
    ),
    ...this.releaseGroup(),
  ]);
  readonly sorts = computed(() => options(SORTS, (sort) => this.words(`sorts.${sort}`)));
  readonly values = computed<FilterValues>(() => {
    const params = this.store.url.map();
    return Object.fromEntries(this.groups().map(({ name }) => [name, params.getAll(name)]));
  });

  readonly filtered = computed(() => Object.values(this.values()).some((chosen) => chosen.length > 0));

  private topicOptions(): FilterOption[] {
    return this.topics.all().map(({ slug }) => ({ value: slug, label: this.topics.name(slug) }));
  }

  private sourceOptions(): FilterOption[] {
    return this.sources.all().map(({ slug, name }) => ({ value: slug, label: name }));
  }

  /** Only where a link asks for the suggestions of one release. */
  private releaseGroup(): FilterGroup[] {
    const value = this.store.url.map().get('release');
    return value ? [one('release', this.words('release'), [{ value, label: this.words('oneRelease') }])] : [];
  }
}

function options(values: readonly string[], label: (value: string) => string): FilterOption[] {
  return values.map((value) => ({ value, label: label(value) }));
}

function many(name: string, label: string, offered: readonly FilterOption[]): FilterGroup {
  return { name, label, multiple: true, options: offered };
}

function one(name: string, label: string, offered: readonly FilterOption[]): FilterGroup {
  return { name, label, multiple: false, options: offered };
}
