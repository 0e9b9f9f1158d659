import { computed, inject, type Signal } from '@angular/core';
import { FULFILMENT_ORDER } from '@uade/tracking';
import { Api } from '../../core/api/api';
import { AlmatyDay } from '../../core/domain/almaty-day';
import { SourceNames } from '../../core/domain/source-names';
import { TopicNames } from '../../core/domain/topic-names';
import { translator } from '../../core/i18n/translator';
import { Formats } from '../../core/locale/formats';
import type {
  FilterChange,
  FilterGroup,
  FilterOption,
  FilterValues,
} from '../../ui/filter-bar/filter-groups';
import { COMMITMENT_KINDS } from '../suggestions/commitment-kinds';
import { TESTABILITIES } from './commitment-fields';
import type { CommitmentsStore } from './commitments.store';
import { DUE_PERIODS } from './due-period';

/** How many years back the list of years reaches. */
const YEARS = 8;

/** The value that stands for two days which a link gave, in the filter of deadlines. */
const GIVEN_DAYS = 'given';

/** What commitments can be filtered by, in words, and what of it is chosen. Call it where `inject` may be called. */
export function commitmentFilters(store: CommitmentsStore): {
  readonly groups: Signal<readonly FilterGroup[]>;
  readonly values: Signal<FilterValues>;
} {
  const t = translator();
  const words = translator('commitments');
  const topics = inject(TopicNames);
  const sources = inject(SourceNames);
  const formats = inject(Formats);
  const day = inject(AlmatyDay);
  const speakers = inject(Api).resource('/speakers', () => ({}));

  const params = store.url.map;
  const givenDays = () => !params().has('due') && (params().has('dueFrom') || params().has('dueTo'));
  const due = (): FilterOption[] => {
    const offered = DUE_PERIODS.map((value) => ({ value, label: words(`dues.${value}`) }));
    if (!givenDays()) return offered;
    const { from = '', to = '' } = store.due();
    const days = from && to ? formats.days(from, to) : formats.day(from || to);
    return [{ value: GIVEN_DAYS, label: words('dueBetween', { days }) }, ...offered];
  };
  const years = (): FilterOption[] => {
    const last = Number(day.today().slice(0, 4));
    const asked = params().get('year');
    const offered = Array.from({ length: YEARS }, (_, back) => String(last - back));
    const all = asked && !offered.includes(asked) ? [...offered, asked] : offered;
    return all.map((year) => ({ value: year, label: words('yearIs', { year }) }));
  };
  const spoken = () => (speakers.hasValue() ? speakers.value() : []);
  const release = () => params().get('release');

  const groups = computed<readonly FilterGroup[]>(() => {
    const only = release();
    return [
      many(
        'topic',
        t('topic.label'),
        topics.all().map(({ slug }) => [slug, topics.name(slug)]),
      ),
      one('due', words('due'), due()),
      many(
        'status',
        t('fulfilment.label'),
        FULFILMENT_ORDER.map((it) => [it, t(`fulfilment.${it}`)]),
      ),
      many(
        'kind',
        t('kind.label'),
        COMMITMENT_KINDS.map((it) => [it, t(`kind.${it}`)]),
      ),
      one('overdue', words('overdue'), [{ value: 'true', label: words('overdueYes') }]),
      many(
        'testability',
        t('testability.label'),
        TESTABILITIES.map((it) => [it, t(`testability.${it}`)]),
      ),
      one(
        'speaker',
        words('speakerLabel'),
        spoken().map(({ id, name }) => ({ value: id, label: name })),
      ),
      many(
        'source',
        t('source.label'),
        sources.all().map(({ slug, name }) => [slug, name]),
      ),
      one('year', words('year'), years()),
      ...(only ? [one('release', words('release'), [{ value: only, label: words('oneRelease') }])] : []),
    ];
  });
  const values = computed<FilterValues>(() => ({
    ...Object.fromEntries(groups().map(({ name }) => [name, params().getAll(name)])),
    ...(givenDays() ? { due: [GIVEN_DAYS] } : {}),
  }));
  return { groups, values };
}

/** A changed filter as the address holds it: a chosen stretch of time takes the place of days that a link gave. */
export function addressOf({ name, values }: FilterChange): Record<string, readonly string[] | null> {
  return name === 'due' ? { due: values, dueFrom: null, dueTo: null } : { [name]: values };
}

function many(name: string, label: string, options: readonly (readonly [string, string])[]): FilterGroup {
  return { name, label, multiple: true, options: options.map(([value, text]) => ({ value, label: text })) };
}

function one(name: string, label: string, options: readonly FilterOption[]): FilterGroup {
  return { name, label, multiple: false, options };
}
