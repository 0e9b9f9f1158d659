import type { StoryLink, StoryReason } from '@uade/contracts';
import type { Translator } from '../../core/i18n/translator';
import type { Formats } from '../../core/locale/formats';

const LARGE = /^\d{5,15}$/u;
const DAY = /\b\d{4}-\d{2}-\d{2}\b/gu;

/** How sure a link is and why, in words: "0.62: cites the source; same date (30 Jun 2023)". */
export function linkWords({ score, reasons }: StoryLink, words: Translator, formats: Formats): string {
  return `${formats.score(score)}: ${reasons.map((reason) => reasonWords(reason, words, formats)).join('; ')}`;
}

function reasonWords(
  { kind, words: shared, count }: StoryReason,
  words: Translator,
  formats: Formats,
): string {
  if (kind === 'shared-paragraphs') return words.count('reason.shared-paragraphs', count ?? 0);
  if (kind === 'same-wording') return words('reason.same-wording', { percent: count ?? 0 });
  const known = words(`reason.${kind}`);
  const named = SAID.has(kind) ? shared.map((word) => shown(word, formats)).join(', ') : '';
  return named === '' ? known : `${known} (${named})`;
}

/** Of other kinds the words are as they were compared, without endings, and mean nothing to a reader. */
const SAID: ReadonlySet<StoryReason['kind']> = new Set(['same-date', 'same-number']);

/** A day and a large number as the interface writes them; years and small numbers stay as they are. */
const shown = (word: string, formats: Formats): string =>
  LARGE.test(word)
    ? formats.number(Number(word))
    : word.replaceAll(DAY, (day) => formats.day(day, 'dayShort'));
