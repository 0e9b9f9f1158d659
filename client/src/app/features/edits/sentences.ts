import { type Span, trimSpan } from '@uade/kernel';

/** The sentences of a text as the browser sees them: good enough to step through, people choose what they mark. */
export function sentencesOf(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language === 'other' ? 'en' : language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => trimSpan(text, { start: index, end: index + segment.length }))
    .filter(({ start, end }) => start < end);
}
