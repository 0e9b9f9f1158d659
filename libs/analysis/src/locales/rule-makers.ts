import type { CommitmentKind, TopicSlug } from '@uade/contracts';
import type { ReadLanguage } from '@uade/kernel';
import type { ClaimCue } from '../claims/claim-data';
import type { CommitmentCue, ExclusionCue } from '../commitments/commitment-data';
import type { Bound, BoundCue, DatePattern } from '../dates/date-data';
import type { IndirectCue } from '../quotes/attribution-data';
import type { Cue, Rule, Step } from '../rules/rule';
import { cue, whether } from '../rules/rule';
import type { TopicCue } from '../topics/classify-topic';

/** Description, example and counter-example of a rule. */
export type Texts = readonly [description: string, example: string, counterExample: string];

/** A pattern's source for `cue`, alone or with the source of what keeps the rule from firing. */
export type Source = string | readonly [source: string, unless: string];

/** Makers of one language's rules: they name the rule and compile its pattern. */
export interface RuleMakers {
  readonly commitment: (
    name: string,
    is: readonly [CommitmentKind, number],
    texts: Texts,
    source: Source,
  ) => CommitmentCue;
  readonly exclusion: (name: string, against: Against, texts: Texts, source: string) => ExclusionCue;
  readonly sign: (step: Step, name: string, texts: Texts, source: Source) => Cue;
  readonly claim: (name: string, weight: number, texts: Texts, source: string) => ClaimCue;
  readonly topic: (
    slug: TopicSlug,
    texts: readonly [example: string, counterExample: string],
    stems: string,
  ) => TopicCue;
  readonly origin: (name: string, texts: Texts, source: string) => Cue;
  readonly indirect: (
    name: string,
    speaker: IndirectCue['speaker'],
    texts: Texts,
    source: Source,
  ) => IndirectCue;
  readonly date: (name: string, texts: Texts, source: string) => DatePattern;
}

/** How much an exclusion takes from a score, and from the scores of which kinds; of all where none are named. */
export type Against = number | readonly [weight: number, kinds: readonly CommitmentKind[]];

/** How a pattern is compiled: whether it only says that something is there, or where. */
type Compile = (source: string) => RegExp;

const anywhere: Compile = (source) => whether(source);
const counted: Compile = (source) => whether(source, 'g');
const everywhere: Compile = (source) => cue(source, 'g');
const withGroups: Compile = (source) => cue(source, 'd');

/** The makers for a language. */
export function ruleMakers(language: ReadLanguage): RuleMakers {
  const about = (step: Step, name: string, [description, example, counterExample]: Texts): Rule => ({
    name: `${language}-${name}`,
    language,
    step,
    description,
    example,
    counterExample,
  });
  return {
    commitment: (name, [kind, score], texts, source) => ({
      ...about('commitments', `${kind}-${name}`, texts),
      ...compiled(source, anywhere),
      kind,
      score,
    }),
    exclusion: (name, against, texts, source) => ({
      ...about('exclusions', `exclude-${name}`, texts),
      ...compiled(source, anywhere),
      ...(typeof against === 'number' ? { weight: against } : { weight: against[0], kinds: against[1] }),
    }),
    sign: (step, name, texts, source) => ({
      ...about(step, `${step}-${name}`, texts),
      ...compiled(source, anywhere),
    }),
    claim: (name, weight, texts, source) => ({
      ...about('claims', `claim-${name}`, texts),
      ...compiled(source, anywhere),
      weight,
    }),
    topic: (slug, [example, counterExample], stems) => ({
      ...about('topics', `topic-${slug}`, [slug, example, counterExample]),
      ...compiled(String.raw`\b(?:${stems})`, counted),
      topic: slug,
    }),
    origin: (name, texts, source) => ({
      ...about('origin', `origin-${name}`, texts),
      ...compiled(source, withGroups),
    }),
    indirect: (name, speaker, texts, source) => ({
      ...about('quotes', `indirect-${name}`, texts),
      ...compiled(source, withGroups),
      speaker,
    }),
    date: (name, texts, source) => ({
      ...about('dates', `date-${name}`, texts),
      ...compiled(source, everywhere),
    }),
  };
}

/** How a language's bounding words are made: where they stand decides the end at which their pattern is tied. */
export function boundMaker(
  language: ReadLanguage,
  where: BoundCue['where'],
): (
  name: string,
  bound: Bound,
  texts: readonly [example: string, counterExample: string],
  source: string,
) => BoundCue {
  return (name, bound, [example, counterExample], source) => ({
    name: `${language}-bound-${name}`,
    language,
    step: 'dates',
    description: `Words beside a date: ${bound}`,
    example,
    counterExample,
    pattern: cue(where === 'before' ? `${source} $` : `^ ?${source}`),
    bound,
    where,
  });
}

function compiled(source: Source, compile: Compile): { pattern: RegExp; unless?: RegExp } {
  if (typeof source === 'string') return { pattern: compile(source) };
  return { pattern: compile(source[0]), unless: whether(source[1]) };
}
