import { inject, Injectable } from '@angular/core';
import type { NumberUnit } from '@uade/contracts';
import { TargetWords } from '../../core/domain/target-words';
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
  targetPhrase: 'targetPhrase',
  targetValue: 'figure',
  targetUpTo: 'upTo',
  targetUnit: 'unit',
} as const;

/** What is written in the language of the release; the criterion is the analyst's. */
export const FROM_THE_TEXT: ReadonlySet<keyof CommitmentFields> = new Set([
  'title',
  'speaker',
  'responsible',
  'phrase',
  'targetPhrase',
]);

/** The fields of a commitment in words: what each is called in its form, and what it says. */
@Injectable({ providedIn: 'root' })
export class FieldWords {
  private readonly t = translator();
  private readonly words = translator('commitments');
  private readonly topics = inject(TopicNames);
  private readonly targets = inject(TargetWords);
  private readonly formats = inject(Formats);

  /** Of fields that hold something else than the words themselves: how what they hold is written. */
  private readonly inWords: Partial<Record<keyof CommitmentFields, (code: string) => string>> = {
    kind: (code) => this.t(`kind.${code}`),
    testability: (code) => this.t(`testability.${code}`),
    from: (code) => this.formats.day(code),
    to: (code) => this.formats.day(code),
    precision: (code) => this.words(`precisions.${code}`),
    targetValue: (code) => this.formats.number(Number(code)),
    targetUpTo: (code) => this.formats.number(Number(code)),
    targetUnit: (code) => this.targets.unit(code as NumberUnit),
  };

  label(name: keyof CommitmentFields): string {
    if (name === 'kind' || name === 'topic' || name === 'testability') return this.t(`${name}.label`);
    return this.words(WORDS[name]);
  }

  /** A dash where nothing is said. */
  value(fields: CommitmentFields, name: keyof CommitmentFields): string {
    const code = fields[name];
    if (name === 'topic') return this.topics.name(code === '' ? null : code);
    if (code === '') return '–';
    return this.inWords[name]?.(code) ?? code;
  }
}
