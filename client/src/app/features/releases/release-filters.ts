import { computed, inject, type Signal } from '@angular/core';
import { AlmatyDay, dayAfter } from '../../core/domain/almaty-day';
import { SourceNames } from '../../core/domain/source-names';
import { translator } from '../../core/i18n/translator';
import { Formats } from '../../core/locale/formats';
import type { FilterGroup, FilterValues } from '../../ui/filter-bar/filter-groups';
import type { ReleasesStore } from './releases.store';

const LANGUAGES = ['kk', 'ru', 'en', 'other'] as const;
const HOLDS = ['undecided', 'commitments'] as const;
const PERIODS = [7, 30, 365] as const;

/** What the releases can be filtered by, in words, and what of it is chosen. Call it where `inject` may be called. */
export function releaseFilters(store: ReleasesStore): {
  readonly groups: Signal<FilterGroup[]>;
  readonly values: Signal<FilterValues>;
} {
  const t = translator('releases');
  const shell = translator();
  const sources = inject(SourceNames);
  const formats = inject(Formats);
  const day = inject(AlmatyDay);
  const one = (name: string, words: Pick<FilterGroup, 'label' | 'options'>): FilterGroup => ({
    name,
    multiple: false,
    ...words,
  });
  const periods = () => {
    const today = day.today();
    const offered = PERIODS.map((days) => ({ value: dayAfter(today, -days), label: t(`period.${days}`) }));
    const from = store.from();
    if (!from || offered.some(({ value }) => value === from)) return offered;
    return [...offered, { value: from, label: t('period.since', { date: formats.since(from) }) }];
  };
  const groups = computed((): FilterGroup[] => [
    {
      name: 'source',
      label: t('filter.source'),
      multiple: true,
      options: sources.all().map(({ slug, name }) => ({ value: slug, label: name })),
    },
    {
      name: 'language',
      label: t('filter.language'),
      multiple: true,
      options: LANGUAGES.map((value) => ({ value, label: shell(`language.${value}`) })),
    },
    one('has', {
      label: t('filter.has'),
      options: HOLDS.map((value) => ({ value, label: t(`has.${value}`) })),
    }),
    one('from', { label: t('filter.from'), options: periods() }),
  ]);
  const values = computed(() => ({
    source: store.sources(),
    language: store.languages(),
    has: listed(store.has()),
    from: listed(store.from()),
  }));
  return { groups, values };
}

function listed(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
