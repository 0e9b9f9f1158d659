import { computed, inject, Injectable } from '@angular/core';
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
import { CommitmentsStore, NONE } from './commitments.store';
import { DUE_PERIODS } from './due-period';

/** How many years back the list of years reaches. */
const YEARS = 8;

/** The value that stands for two days which a link gave, in the filter of deadlines. */
const GIVEN_DAYS = 'given';

/** What commitments can be filtered by, in the interface's words, and what of it is chosen. */
@Injectable()
export class CommitmentFilters {
  private readonly store = inject(CommitmentsStore);
  private readonly topics = inject(TopicNames);
  private readonly sources = inject(SourceNames);
  private readonly formats = inject(Formats);
  private readonly day = inject(AlmatyDay);
  private readonly t = translator();
  private readonly words = translator('commitments');
  private readonly answer = inject(Api).resource('/speakers', () => ({}));
  private readonly params = this.store.url.map;

  readonly groups = computed<readonly FilterGroup[]>(() => [
    many('topic', this.t('topic.label'), this.topicOptions()),
    one('due', this.words('due'), this.dueOptions()),
    many('status', this.t('fulfilment.label'), this.named(FULFILMENT_ORDER, 'fulfilment')),
    many('kind', this.t('kind.label'), this.named(COMMITMENT_KINDS, 'kind')),
    one('overdue', this.words('overdue'), [{ value: 'true', label: this.words('overdueYes') }]),
    many('testability', this.t('testability.label'), this.named(TESTABILITIES, 'testability')),
    one('speaker', this.words('speakerLabel'), this.speakerOptions()),
    many('source', this.t('source.label'), this.sourceOptions()),
    one('year', this.words('year'), this.yearOptions()),
    ...this.releaseGroup(),
  ]);
  readonly values = computed<FilterValues>(() => ({
    ...Object.fromEntries(this.groups().map(({ name }) => [name, this.params().getAll(name)])),
    ...(this.hasGivenDays() ? { due: [GIVEN_DAYS] } : {}),
  }));

  private named(values: readonly string[], scope: string): FilterOption[] {
    return values.map((value) => ({ value, label: this.t(`${scope}.${value}`) }));
  }

  private topicOptions(): FilterOption[] {
    const topics = this.topics.all().map(({ slug }) => ({ value: slug, label: this.topics.name(slug) }));
    return [...topics, { value: NONE, label: this.topics.name(null) }];
  }

  private sourceOptions(): FilterOption[] {
    return this.sources.all().map(({ slug, name }) => ({ value: slug, label: name }));
  }

  private speakerOptions(): FilterOption[] {
    const speakers = this.answer.hasValue() ? this.answer.value() : [];
    return speakers.map(({ id, name }) => ({ value: id, label: name }));
  }

  private dueOptions(): FilterOption[] {
    const offered = DUE_PERIODS.map((value) => ({ value, label: this.words(`dues.${value}`) }));
    if (!this.hasGivenDays()) return offered;
    const { from = '', to = '' } = this.store.due();
    const days = from && to ? this.formats.days(from, to) : this.formats.day(from || to);
    return [{ value: GIVEN_DAYS, label: this.words('dueBetween', { days }) }, ...offered];
  }

  private yearOptions(): FilterOption[] {
    const last = Number(this.day.today().slice(0, 4));
    const asked = this.params().get('year');
    const offered = Array.from({ length: YEARS }, (_, back) => String(last - back));
    const all = asked && asked !== NONE && !offered.includes(asked) ? [...offered, asked] : offered;
    const years = all.map((year) => ({ value: year, label: this.words('yearIs', { year }) }));
    return [...years, { value: NONE, label: this.words('yearNone') }];
  }

  /** Only where a link asks for the commitments of one release. */
  private releaseGroup(): FilterGroup[] {
    const value = this.params().get('release');
    return value ? [one('release', this.words('release'), [{ value, label: this.words('oneRelease') }])] : [];
  }

  private hasGivenDays(): boolean {
    return !this.params().has('due') && (this.params().has('dueFrom') || this.params().has('dueTo'));
  }
}

/** A changed filter as the address holds it: a chosen stretch of time takes the place of days that a link gave. */
export function addressOf({ name, values }: FilterChange): Record<string, readonly string[] | null> {
  return name === 'due' ? { due: values, dueFrom: null, dueTo: null } : { [name]: values };
}

function many(name: string, label: string, options: readonly FilterOption[]): FilterGroup {
  return { name, label, multiple: true, options };
}

function one(name: string, label: string, options: readonly FilterOption[]): FilterGroup {
  return { name, label, multiple: false, options };
}
