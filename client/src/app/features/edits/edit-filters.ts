import { computed, inject, Injectable } from '@angular/core';
import type { ChangeClass } from '@uade/contracts';
import { SourceNames } from '../../core/domain/source-names';
import { translator } from '../../core/i18n/translator';
import { INTERFACE_LANGUAGES } from '../../core/locale/languages';
import type { FilterGroup, FilterValues } from '../../ui/filter-bar/filter-groups';
import { EditsStore } from './edits.store';

const SORTS = ['newest', 'gravest'];

/** The classes of changes, the gravest first; layout alone makes no edit. */
const CLASSES: readonly ChangeClass[] = [
  'negation',
  'date',
  'number',
  'name',
  'modality',
  'quote',
  'wording',
  'typo',
];

/** What edits can be filtered by, in the interface's words, and what of it is chosen. */
@Injectable()
export class EditFilters {
  private readonly store = inject(EditsStore);
  private readonly sources = inject(SourceNames);
  private readonly t = translator();
  private readonly words = translator('edits');

  readonly groups = computed<readonly FilterGroup[]>(() => [
    this.flag('undecided', this.words('undecided')),
    this.flag('touches', this.words('touches')),
    this.group('class', this.words('class'), CLASSES, (one) => this.t(`change.${one}`)),
    this.sourceGroup(),
    this.group('language', this.words('language'), INTERFACE_LANGUAGES, (one) => this.t(`language.${one}`)),
  ]);
  readonly sorts = computed(() => SORTS.map((value) => ({ value, label: this.words(`sorts.${value}`) })));
  readonly values = computed<FilterValues>(() => {
    const params = this.store.url.map();
    return Object.fromEntries(this.groups().map(({ name }) => [name, params.getAll(name)]));
  });

  private flag(name: string, label: string): FilterGroup {
    return { name, label, multiple: false, options: [{ value: 'true', label: this.words('yes') }] };
  }

  private sourceGroup(): FilterGroup {
    const options = this.sources.all().map(({ slug, name }) => ({ value: slug, label: name }));
    return { name: 'source', label: this.t('source.label'), multiple: true, options };
  }

  private group(
    name: string,
    label: string,
    values: readonly string[],
    word: (value: string) => string,
  ): FilterGroup {
    return { name, label, multiple: true, options: values.map((value) => ({ value, label: word(value) })) };
  }
}
