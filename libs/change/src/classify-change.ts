import { type Day, fold } from '@uade/analysis';
import type { ReadLanguage } from '@uade/kernel';
import { sameThings, without } from './counts';
import type { Change } from './diff-words';
import type { ChangeData } from './locales/change-data';
import { CHANGE_DATA } from './locales/locales';
import { foldedWords, type Side, sideOf } from './side';
import { figuresOf } from './signs/figures';
import { askingDiffers, bareWords, insideQuote, marksDiffer, withoutLayout } from './signs/marks';
import { modalitiesIn, negationsIn, turnedRound } from './signs/meaning';
import { bodyWordsIn, formsOfOneName, formsOfOneWord, namesIn } from './signs/names';
import { spelledAnew } from './signs/spelling';

/** What a change does to what is said. */
export type ChangeClass =
  'negation' | 'date' | 'number' | 'name' | 'modality' | 'quote' | 'wording' | 'typo' | 'layout';

/** A change with what it does. */
export interface ClassifiedChange extends Change {
  /** The gravest of `classes`. */
  readonly class: ChangeClass;
  /** All that the change does, the gravest first. */
  readonly classes: readonly ChangeClass[];
  /** How much it may change the meaning: 0 not at all, 1 to its opposite. */
  readonly significance: number;
}

/** The texts that a change is between, and how to read them. */
export interface ChangeContext {
  readonly oldText: string;
  readonly newText: string;
  readonly language: ReadLanguage;
  /** The day that "next year" is seen from: of the release. */
  readonly on: Day;
}

/** How grave each class is, the gravest first. */
export const SIGNIFICANCE: Readonly<Record<ChangeClass, number>> = {
  negation: 1,
  date: 0.95,
  number: 0.9,
  name: 0.85,
  modality: 0.8,
  quote: 0.7,
  wording: 0.4,
  typo: 0.1,
  layout: 0,
};

/** Classes that must take an annotation to a person before it moves with its text. */
export const GRAVE: readonly ChangeClass[] = ['negation', 'date', 'number', 'name', 'modality'];

/** A change of more words than these on one side is a passage: one can't say that it turns one sentence round. */
const LONGEST_SENTENCE = 20;
const PASSAGE = 0.75;

/**
 * Say what a change does: to a number, a date, a negation, a modal verb, a name, a quotation, the spelling, the layout,
 * or only the wording. Where in doubt it chooses the graver: a person looks at what may have turned a promise round, and
 * is not called for a comma. Whole passages are `wording` of significance 0.75, with all that they hold in `classes`.
 */
export function classifyChange(change: Change, context: ChangeContext): ClassifiedChange {
  const before = sideOf(context.oldText, change.old);
  const after = sideOf(context.newText, change.new);
  const slight = slightest(change, context);
  if (slight !== null) return classified(change, [slight]);
  const classes = gravest(before, after, context);
  const longest = Math.max(foldedWords(before).length, foldedWords(after).length);
  if (longest > LONGEST_SENTENCE) {
    return { ...change, class: 'wording', classes: ['wording', ...classes], significance: PASSAGE };
  }
  return classified(change, classes.length > 0 ? classes : [lesser(before, after)]);
}

function classified(change: Change, classes: readonly ChangeClass[]): ClassifiedChange {
  const first = classes[0] ?? 'wording';
  return { ...change, class: first, classes, significance: SIGNIFICANCE[first] };
}

const DIGIT = /\p{N}/u;

/** What only looks different; where there are figures, how they are grouped may be what they say. */
function slightest({ old, new: now }: Change, { oldText, newText }: ChangeContext): ChangeClass | null {
  const before = withoutLayout(oldText.slice(old.start, old.end));
  const after = withoutLayout(newText.slice(now.start, now.end));
  if (before === after) return 'layout';
  if (DIGIT.test(before) || DIGIT.test(after)) return null;
  return fold(before) === fold(after) ? 'typo' : null;
}

function gravest(before: Side, after: Side, { language, on }: ChangeContext): ChangeClass[] {
  const data = CHANGE_DATA[language];
  const [oldFigures, newFigures] = [figuresOf(before, language, on), figuresOf(after, language, on)];
  const measuresDiffer = !sameThings(oldFigures.measures, newFigures.measures);
  // What is misspelt is known for no unit and no organisation.
  const isRespelled = respelled(before, after);
  const found: [ChangeClass, boolean][] = [
    ['negation', negated(before, after, data)],
    ['date', !sameThings(oldFigures.dates, newFigures.dates)],
    ['number', !sameThings(oldFigures.numbers, newFigures.numbers) || (!isRespelled && measuresDiffer)],
    ['name', namesDiffer(before, after, data) || (!isRespelled && bodiesDiffer(before, after, language))],
    ['modality', modalityDiffers(before, after, data)],
  ];
  return found.flatMap(([kind, differs]) => (differs ? [kind] : []));
}

function negated(before: Side, after: Side, data: ChangeData): boolean {
  const [old, now] = [foldedWords(before), foldedWords(after)];
  const counts = [negationsIn(old, data).length, negationsIn(now, data).length];
  return counts[0] !== counts[1] || turnedRound(old, now, data);
}

function modalityDiffers(before: Side, after: Side, data: ChangeData): boolean {
  return !sameThings(modalitiesIn(foldedWords(before), data), modalitiesIn(foldedWords(after), data));
}

function namesDiffer(before: Side, after: Side, { nameEndings }: ChangeData): boolean {
  return othersThan(namesIn(before), namesIn(after), (a, b) => formsOfOneName(a, b, nameEndings));
}

/** Whether another organisation is named, of which there is one on both sides or a whole one came or went. */
function bodiesDiffer(before: Side, after: Side, language: ReadLanguage): boolean {
  return othersThan(bodyWordsIn(before, language), bodyWordsIn(after, language), formsOfOneWord);
}

/** Whether either side has words that are no forms of one on the other side. */
function othersThan(
  old: readonly string[],
  now: readonly string[],
  isSame: (a: string, b: string) => boolean,
): boolean {
  const [gone, come] = [without(old, now), without(now, old)];
  const stays = (words: readonly string[], others: readonly string[]): boolean =>
    words.every((word) => others.some((other) => isSame(word, other)));
  return !stays(gone, come) || !stays(come, gone);
}

function lesser(before: Side, after: Side): ChangeClass {
  if (bareWords(before.words) === bareWords(after.words)) {
    if (marksDiffer(before.words, after.words)) return 'quote';
    return askingDiffers(before.words, after.words) ? 'wording' : 'typo';
  }
  if (respelled(before, after)) return 'typo';
  return insideQuote(before) || insideQuote(after) ? 'quote' : 'wording';
}

function respelled(before: Side, after: Side): boolean {
  if (before.tokens.length !== after.tokens.length) return false;
  return before.tokens.every((token, index) => spelledAnew(token.text, after.tokens[index]?.text ?? ''));
}
