import type { CommitmentKind, TopicSlug } from '@uade/contracts';
import type { ReadLanguage } from '@uade/kernel';
import type { ClaimCue } from '../claims/claim-data';
import type { CommitmentCue, ExclusionCue } from '../commitments/commitment-data';
import type { Cue, Step } from '../rules/rule';
import { cue, whether } from '../rules/rule';
import type { TopicCue } from '../topics/classify-topic';

/** Description, example and counter-example of a rule. */
export type Texts = readonly [description: string, example: string, counterExample: string];

/** Makers of one language's rules: they name the rule and compile its pattern. */
export interface RuleMakers {
  readonly commitment: (
    name: string,
    kind: CommitmentKind,
    score: number,
    texts: Texts,
    source: string,
    unless?: string,
  ) => CommitmentCue;
  readonly exclusion: (
    name: string,
    weight: number,
    texts: Texts,
    source: string,
    kinds?: readonly CommitmentKind[],
  ) => ExclusionCue;
  readonly sign: (step: Step, name: string, texts: Texts, source: string) => Cue;
  readonly claim: (name: string, weight: number, texts: Texts, source: string) => ClaimCue;
  readonly topic: (
    slug: TopicSlug,
    texts: readonly [example: string, counterExample: string],
    stems: string,
  ) => TopicCue;
  readonly origin: (name: string, texts: Texts, source: string) => Cue;
}

/** The makers for a language. */
export function ruleMakers(language: ReadLanguage): RuleMakers {
  const make = (
    step: Step,
    name: string,
    [description, example, counterExample]: Texts,
    source: string,
    flags = '',
  ): Cue => ({
    name: `${language}-${name}`,
    language,
    step,
    description,
    example,
    counterExample,
    pattern: flags.includes('d') ? cue(source, flags) : whether(source, flags),
  });
  return {
    commitment: (name, kind, score, texts, source, unless) => {
      const made = { ...make('commitments', `${kind}-${name}`, texts, source), kind, score };
      return unless === undefined ? made : { ...made, unless: whether(unless) };
    },
    exclusion: (name, weight, texts, source, kinds) => {
      const made = { ...make('exclusions', `exclude-${name}`, texts, source), weight };
      return kinds === undefined ? made : { ...made, kinds };
    },
    sign: (step, name, texts, source) => make(step, `${step}-${name}`, texts, source),
    claim: (name, weight, texts, source) => ({ ...make('claims', `claim-${name}`, texts, source), weight }),
    topic: (slug, [example, counterExample], stems) => ({
      ...make('topics', `topic-${slug}`, [slug, example, counterExample], String.raw`\b(?:${stems})`, 'g'),
      topic: slug,
    }),
    origin: (name, texts, source) => make('origin', `origin-${name}`, texts, source, 'd'),
  };
}
