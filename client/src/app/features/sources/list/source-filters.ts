import { computed, inject, Injectable } from '@angular/core';
import { READ_LANGUAGES } from '@uade/kernel';
import { translator } from '../../../core/i18n/translator';
import type { FilterGroup, FilterValues } from '../../../ui/filter-bar/filter-groups';
import { CONDITIONS, STANDINGS } from '../health/condition';
import { SourcesStore } from './sources.store';

/** What the sources can be filtered by, in the interface's words. */
@Injectable()
export class SourceFilters {
  private readonly store = inject(SourcesStore);
  private readonly t = translator();
  private readonly words = translator('sources');

  readonly groups = computed<readonly FilterGroup[]>(() => [
    this.group('health', this.words('column.health'), CONDITIONS, 'condition'),
    this.group('state', this.words('column.state'), STANDINGS, 'standing'),
    {
      name: 'verified',
      label: this.words('filter.verified'),
      multiple: false,
      options: [
        { value: 'false', label: this.words('unverified') },
        { value: 'true', label: this.words('filter.isVerified') },
      ],
    },
    {
      name: 'language',
      label: this.words('field.languages'),
      multiple: true,
      options: READ_LANGUAGES.map((one) => ({ value: one, label: this.t(`language.${one}`) })),
    },
  ]);
  readonly values = computed<FilterValues>(() => {
    const params = this.store.url.map();
    return Object.fromEntries(params.keys.map((name) => [name, params.getAll(name)]));
  });

  private group(name: string, label: string, values: readonly string[], scope: string): FilterGroup {
    const options = values.map((value) => ({ value, label: this.words(`${scope}.${value}`) }));
    return { name, label, options, multiple: true };
  }
}
