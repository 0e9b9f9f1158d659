import { computed, inject, type Signal } from '@angular/core';
import type { ParamMap } from '@angular/router';
import { SourceNames } from '../../core/domain/source-names';
import { TopicNames } from '../../core/domain/topic-names';
import { translator } from '../../core/i18n/translator';
import { INTERFACE_LANGUAGES } from '../../core/locale/languages';
import type { FilterGroup, FilterValues } from '../../ui/filter-bar/filter-groups';
import { COMMITMENT_KINDS } from './commitment-kinds';

const NAMES = ['state', 'type', 'kind', 'topic', 'source', 'language', 'release', 'sort'];

/** What the address asks of the queue, by the filter's name. */
export function queueFilterValues(params: ParamMap): FilterValues {
  return Object.fromEntries(NAMES.map((name) => [name, params.getAll(name)]));
}

/** The filters of the queue in the interface's language. Call it where `inject` may be called. */
export function injectQueueFilters(params: Signal<ParamMap>): Signal<readonly FilterGroup[]> {
  const t = translator();
  const words = translator('suggestions');
  const topics = inject(TopicNames);
  const sources = inject(SourceNames);
  const group = (name: string, label: string, options: readonly [string, string][], multiple = true) => ({
    name,
    label,
    multiple,
    options: options.map(([value, text]) => ({ value, label: text })),
  });
  return computed(() => {
    const release = params().get('release');
    const groups: FilterGroup[] = [
      group(
        'state',
        words('state'),
        ['open', 'accepted', 'rejected'].map((one) => [one, words(`states.${one}`)]),
      ),
      group(
        'kind',
        t('kind.label'),
        COMMITMENT_KINDS.map((kind) => [kind, t(`kind.${kind}`)]),
      ),
      group(
        'topic',
        t('topic.label'),
        topics.all().map(({ slug }) => [slug, topics.name(slug)]),
      ),
      group(
        'source',
        t('source.label'),
        sources.all().map(({ slug, name }) => [slug, name]),
      ),
      group(
        'language',
        words('language'),
        INTERFACE_LANGUAGES.map((one) => [one, t(`language.${one}`)]),
      ),
      group(
        'type',
        words('type'),
        ['commitment', 'claim'].map((one) => [one, words(`types.${one}`)]),
        false,
      ),
      group(
        'sort',
        words('sort'),
        ['score', 'newest'].map((one) => [one, words(`sorts.${one}`)]),
        false,
      ),
    ];
    return release === null
      ? groups
      : [...groups, group('release', words('release'), [[release, words('oneRelease')]], false)];
  });
}
