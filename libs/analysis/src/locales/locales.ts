import type { ReadLanguage } from '@uade/kernel';
import type { DetailData } from '../commitments/commitment-data';
import type { Rule } from '../rules/rule';
import { shortlistTogether } from '../rules/shortlist';
import { isWidelySpaced, plainlySpaced } from '../rules/spacing';
import { EN } from './en/locale';
import { KK } from './kk/locale';
import type { Locale } from './locale';
import { RU } from './ru/locale';

const LOCALES: Readonly<Record<ReadLanguage, Locale>> = { kk: KK, ru: RU, en: EN };

/** The same for texts without two spaces beside each other in a sentence; what is looked for across sentences stays. */
const PLAIN: Readonly<Record<ReadLanguage, Locale>> = {
  kk: plainInSentences(KK),
  ru: plainInSentences(RU),
  en: plainInSentences(EN),
};

for (const locale of [...Object.values(LOCALES), ...Object.values(PLAIN)]) {
  shortlistTogether(sentenceLists(locale));
}

function plainInSentences(locale: Locale): Locale {
  const { commitments, claims, dates, numbers, topics, quotes } = plainlySpaced(locale);
  const indirect = { ...locale.quotes, indirect: quotes.indirect };
  return { ...locale, commitments, claims, dates, numbers, topics, quotes: indirect };
}

/** What is known about a language that is read. */
export function localeOf(language: ReadLanguage): Locale {
  return LOCALES[language];
}

/**
 * What is known about the language of a text whose sentences are read.
 *
 * @param folded  The text's parts, in folded form.
 */
export function localeFor(language: ReadLanguage, ...folded: readonly string[]): Locale {
  return (folded.some(isWidelySpaced) ? LOCALES : PLAIN)[language];
}

/** Every rule of every language, in the order of the steps: for *About the method* and for the tests that run them all. */
export const RULES: readonly Rule[] = Object.values(LOCALES).flatMap(rulesOf);

/** The rules of one language. */
export function rulesOf(locale: Locale): Rule[] {
  const { origin, quotes, dates, numbers, commitments, claims, topics } = locale;
  return [
    ...origin.cues,
    ...quotes.indirect,
    ...dates.patterns,
    ...dates.bounds,
    ...numbers.units,
    ...numbers.hedges,
    ...commitments.cues,
    ...commitments.exclusions,
    ...commitments.restated,
    ...commitments.testable,
    ...commitments.vague,
    ...commitments.responsible,
    ...detailRules(commitments.details),
    ...claims.cues,
    ...topics,
  ];
}

function detailRules({ negations, conditions, actions, actors }: DetailData): Rule[] {
  return [...negations, ...conditions, ...actions, ...actors];
}

/** The lists of rules that are asked for whole sentences. */
function sentenceLists({ quotes, dates, commitments, claims, topics }: Locale) {
  const { cues, exclusions, restated, testable, vague, responsible, details } = commitments;
  const { negations, conditions, actions, actors } = details;
  return [
    ...[cues, exclusions, restated, testable, vague, responsible, negations, conditions, actions, actors],
    ...[quotes.indirect, dates.patterns, claims.cues, topics],
  ];
}
