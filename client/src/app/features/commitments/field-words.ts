import { inject, Injectable } from '@angular/core';
import { TopicNames } from '../../core/domain/topic-names';
import { translator } from '../../core/i18n/translator';
import { Formats } from '../../core/locale/formats';
import type { CommitmentFields } from './commitment-fields';

const WORDS = {
  title: 'title',
  speaker: 'speaker',
  responsible: 'responsible',
  successCriterion: 'criterion',
  phrase: 'deadlinePhrase',
  from: 'from',
  to: 'to',
  precision: 'precision',
} as const;

/** What is written in the language of the release; the criterion is the analyst's. */
export const FROM_THE_TEXT: ReadonlySet<keyof CommitmentFields> = new Set([
  'title',
  'speaker',
  'responsible',
  'phrase',
]);

/** The fields of a commitment in words: what each is called in its form, and what it says. */
@Injectable({ providedIn: 'root' })
export class FieldWords {
  private readonly t = translator();
  private readonly words = translator('commitments');
  private readonly topics = inject(TopicNames);
  private readonly formats = inject(Formats);

  label(name: keyof CommitmentFields): string {
    if (name === 'kind' || name === 'topic' || name === 'testability') return this.t(`${name}.label`);
    return this.words(WORDS[name]);
  }

  /** A dash where nothing is said. */
  value(fields: CommitmentFields, name: keyof CommitmentFields): string {
    const code = fields[name];
    if (name === 'topic') return this.topics.name(code === '' ? null : code);
    if (code === '') return '–';
    if (name === 'kind' || name === 'testability') return this.t(`${name}.${code}`);
    if (name === 'precision') return this.words(`precisions.${code}`);
    return name === 'from' || name === 'to' ? this.formats.day(code) : code;
  }
}
